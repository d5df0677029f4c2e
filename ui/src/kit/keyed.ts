// Answers that follow typing: asked when the fingers rest, one question at a time, and always the newest next.
import { useEffect, useState } from "react";
import type { Keying } from "./keying";
import { whenResting } from "./resting";

/** The newest answer of `ask` for what has been keyed; null until the first. */
export function useKeyedAnswer<A>(keying: Keying, ask: (counts: (number | null)[]) => Promise<A>): A | null {
  const [answer, setAnswer] = useState<A | null>(null);
  useEffect(() => {
    const asking = { busy: false, again: false, left: false };
    const now = async () => {
      asking.again = asking.busy;
      if (asking.busy) return;
      asking.busy = true;
      try {
        const given = await ask(keying.counts());
        if (!asking.left) setAnswer(given);
      } catch {
        // The rules beside the sheet are a help; saving asks the core again and shows what is wrong.
      } finally {
        asking.busy = false;
        if (asking.again && !asking.left) void now();
      }
    };
    const resting = whenResting(() => void now());
    void now();
    const off = keying.onAny(resting.hear);
    return () => {
      asking.left = true;
      resting.stop();
      off();
    };
  }, [keying, ask]);
  return answer;
}
