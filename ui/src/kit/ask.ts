// Asks the core for something and for the outcome of an act, keeping what was refused.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "../bindings/views";
import { asProblem } from "./problem";

export type Asked<T> = { value: T | null; problem: Problem | null; again: () => void };

/** Asks once, and again whenever `ask` changes; late answers to old questions are dropped. */
export function useAsk<T>(ask: () => Promise<T>): Asked<T> {
  const [answer, setAnswer] = useState<{ value: T | null; problem: Problem | null }>({ value: null, problem: null });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    ask().then(
      (value) => current && setAnswer({ value, problem: null }),
      (thrown: unknown) => current && setAnswer({ value: null, problem: asProblem(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [ask, turn]);
  const again = useCallback(() => setTurn((n) => n + 1), []);
  return { ...answer, again };
}

export type Act = {
  busy: boolean;
  problem: Problem | null;
  clear: () => void;
  /** Does it once; a second call while the first runs is ignored. `refused` is called where it was, as to type something anew. */
  run: (act: () => Promise<void>, refused?: (problem: Problem) => void) => Promise<void>;
};

export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef(false);
  const run = useCallback(async (act: () => Promise<void>, refused?: (problem: Problem) => void) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await act();
    } catch (thrown) {
      const problem = asProblem(thrown);
      setProblem(problem);
      refused?.(problem);
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setProblem(null), []);
  return { busy, problem, clear, run };
}
