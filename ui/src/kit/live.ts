// Answers that follow typing: one question at a time, and always the newest next; no waiting by the clock.
import { useEffect, useRef, useState } from "react";

/** The newest answer of `ask` for `question`; null until the first. Questions in between are skipped. */
export function useLiveAnswer<Q, A>(question: Q, ask: (question: Q) => Promise<A>): A | null {
  const [answer, setAnswer] = useState<A | null>(null);
  const waiting = useRef<{ question: Q; ask: (question: Q) => Promise<A> } | null>(null);
  const busy = useRef(false);
  useEffect(() => {
    waiting.current = { question, ask };
    if (busy.current) return;
    busy.current = true;
    void drain(waiting, setAnswer).finally(() => {
      busy.current = false;
    });
  }, [question, ask]);
  return answer;
}

type Slot<Q, A> = { current: { question: Q; ask: (question: Q) => Promise<A> } | null };

async function drain<Q, A>(slot: Slot<Q, A>, show: (answer: A) => void): Promise<void> {
  while (slot.current) {
    const { question, ask } = slot.current;
    slot.current = null;
    try {
      const answer = await ask(question);
      if (!slot.current) show(answer);
    } catch {
      // The rules beside the sheet are a help; saving asks the core again and shows what is wrong.
    }
  }
}
