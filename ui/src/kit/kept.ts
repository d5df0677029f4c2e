// Keeps what is typed into a form as it is typed: a little after the last key, and at once when the form is left.
import { useEffect, useState } from "react";
import { keepToo } from "./draft";
import { whenResting } from "./resting";

/** Fingers that rest so long have finished a word. */
const REST_MS = 400;
/** At most this much typing is lost when the power goes. */
const PATIENCE_MS = 1500;

export type Kept<T> = {
  value: T;
  /** Takes a change; it is kept a little later. */
  change: (part: Partial<T>) => void;
};

/** `save` gets the whole form; what it throws is told by whoever made it, and the form is kept again with the next key. */
export function useKept<T extends object>(initial: T, save: (value: T) => Promise<void>): Kept<T> {
  const [value, setValue] = useState(initial);
  const [keeper] = useState(() => makeKeeper<T>());
  useEffect(() => keeper.saveBy(save), [keeper, save]);
  useEffect(() => keeper.begin(), [keeper]);
  const change = (part: Partial<T>) => {
    const next = { ...value, ...part };
    setValue(next);
    keeper.hear(next);
  };
  return { value, change };
}

function makeKeeper<T>() {
  let waiting: { value: T } | null = null;
  let save: (value: T) => Promise<void> = async () => undefined;
  let running: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    resting.stop();
    if (waiting) {
      const { value } = waiting;
      waiting = null;
      running = running.then(() => save(value));
    }
    return running;
  };
  const resting = whenResting(() => void flush(), REST_MS, PATIENCE_MS);
  const hear = (value: T) => {
    waiting = { value };
    resting.hear();
  };
  const begin = () => {
    const off = keepToo(flush);
    return () => {
      void flush();
      off();
    };
  };
  const saveBy = (next: (value: T) => Promise<void>): void => void (save = next);
  return { hear, begin, saveBy };
}
