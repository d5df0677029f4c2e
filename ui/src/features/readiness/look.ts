// The readiness that is shown: asked anew when something around the desk changes, or put there by a check.
import { useCallback, useEffect, useState } from "react";
import type { Problem, ReadinessView } from "../../bindings/views";
import { asProblem } from "../../kit/problem";

type Looked = { value: ReadinessView | null; problem: Problem | null };

/** Asks whenever `cause` changes; `show` puts an answer of another act there. */
export function useReadiness(ask: () => Promise<ReadinessView>, cause: string) {
  const [looked, setLooked] = useState<Looked>({ value: null, problem: null });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    ask().then(
      (value) => current && setLooked({ value, problem: null }),
      // What was seen last stays: it is still worth reading.
      (thrown: unknown) => current && setLooked((last) => ({ ...last, problem: asProblem(thrown) })),
    );
    return () => {
      current = false;
    };
  }, [ask, cause, turn]);
  const show = useCallback((value: ReadinessView) => setLooked({ value, problem: null }), []);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  return { ...looked, show, again };
}
