// Waits for fingers that rest: what follows from typing is done between the keys and never while one is pressed.

/** Fingers that rest so long have finished a number. */
const REST_MS = 150;
/** However fast somebody types, nothing waits longer than this. */
const PATIENCE_MS = 1000;

/** Does something a little after the last call, and at the latest a while after the first. */
export function whenResting(act: () => void, rest = REST_MS, patience = PATIENCE_MS): { hear: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  const stop = () => clearTimeout(timer);
  const hear = () => {
    since ??= performance.now();
    const wait = Math.max(0, Math.min(rest, since + patience - performance.now()));
    stop();
    timer = setTimeout(() => {
      since = null;
      act();
    }, wait);
  };
  return { hear, stop };
}
