// Keeps what is typed as it is typed: in the background, once a second at most, and at once when the sheet is left.
import { useEffect, useMemo } from "react";
import type { Keying, Place } from "./keying";
import { whenResting } from "./resting";

/** At most this much typing is lost when the power goes. */
const SAVE_AFTER_MS = 1000;

type Save = (counts: (number | null)[], focus: Place) => Promise<void>;

/** Everything on the screen that has not been kept yet. */
const unsaved = new Set<() => Promise<void>>();

/** Keeps it all now, or rejects if something cannot be kept; whoever leaves the desk waits for it. */
export async function keepDrafts(): Promise<void> {
  await Promise.all([...unsaved].map((keep) => keep()));
}

/** Has something else kept with the drafts; ends with what is returned. */
export function keepToo(keep: () => Promise<void>): () => void {
  unsaved.add(keep);
  return () => void unsaved.delete(keep);
}

export type Keeper = {
  /** Keeps what there is and waits until it is kept. */
  flush: () => Promise<void>;
  /** The sheet is saved: nothing more is kept. */
  end: () => void;
};

/** Keeps a sheet's draft as long as the sheet is shown. */
export function useDraft(keying: Keying, save: Save): Keeper {
  const keeper = useMemo(() => draftKeeper(keying, save), [keying, save]);
  useEffect(() => {
    const off = keeper.begin();
    const leave = () => void keeper.flush();
    document.addEventListener("visibilitychange", leave);
    addEventListener("pagehide", leave);
    addEventListener("blur", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      removeEventListener("pagehide", leave);
      removeEventListener("blur", leave);
      off();
    };
  }, [keeper]);
  return keeper;
}

function draftKeeper(keying: Keying, save: Save) {
  let [dirty, ended] = [false, false];
  let fault: unknown = null;
  let running: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    resting.stop();
    if (dirty && !ended) {
      dirty = false;
      const [counts, focus] = [keying.counts(), keying.focused];
      // A draft that cannot be kept stops nobody: it is tried again with the next key, and saving says what is wrong.
      running = running.then(() => save(counts, focus)).then(
        () => void (fault = null),
        (thrown: unknown) => void ([dirty, fault] = [true, thrown]),
      );
    }
    return running;
  };
  const keep = async (): Promise<void> => {
    do {
      await flush();
      if (dirty && !ended && fault !== null) throw fault;
      // Somebody may have typed meanwhile.
    } while (dirty && !ended);
  };
  const resting = whenResting(() => void flush(), SAVE_AFTER_MS, SAVE_AFTER_MS);
  const begin = () => {
    const off = keying.onAny(() => {
      dirty = true;
      if (!ended) resting.hear();
    });
    unsaved.add(keep);
    return () => {
      void flush();
      unsaved.delete(keep);
      off();
    };
  };
  const end = (): void => {
    ended = true;
    resting.stop();
  };
  return { begin, flush, end };
}
