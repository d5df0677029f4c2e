// A new passphrase: what makes one good, typed twice, and judged while it is typed.
import { useCallback, useState } from "react";
import type { Problem } from "../bindings/views";
import { useLiveAnswer } from "./live";
import { asProblem, problemText } from "./problem";
import { TextBox } from "./textbox";
import { useWords } from "./text";

export type NewPassphrase = {
  first: string;
  second: string;
  setFirst: (text: string) => void;
  setSecond: (text: string) => void;
  clear: () => void;
  /** Why it cannot be taken yet; null when it can. */
  refusal: string | null;
  /** What the core says of it so far; null while nothing is wrong or nothing is typed. */
  problem: Problem | null;
};

type Judged = { passphrase: string; problem: Problem | null };

/** `judge` rejects with the reason for which a passphrase would not be taken. */
export function useNewPassphrase(judge: (passphrase: string) => Promise<void>): NewPassphrase {
  const words = useWords();
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const ask = useCallback(
    (passphrase: string): Promise<Judged> =>
      judge(passphrase).then(
        () => ({ passphrase, problem: null }),
        (thrown: unknown) => ({ passphrase, problem: asProblem(thrown) }),
      ),
    [judge],
  );
  const judged = useLiveAnswer(first, ask);
  const current = judged?.passphrase === first ? judged : null;
  const clear = useCallback(() => {
    setFirst("");
    setSecond("");
  }, []);
  const problem = first === "" ? null : (current?.problem ?? null);
  return { first, second, setFirst, setSecond, clear, refusal: refusalOf(words, first, second, current), problem };
}

function refusalOf(words: ReturnType<typeof useWords>, first: string, second: string, judged: Judged | null): string | null {
  if (first === "") return words.t("passphrase-missing");
  if (!judged) return words.t("busy");
  if (judged.problem) return problemText(judged.problem, words);
  if (second === "") return words.t("passphrase-again-missing");
  return first === second ? null : words.t("passphrase-differs");
}

export function NewPassphraseFields({ chosen, label }: { chosen: NewPassphrase; label: string }) {
  const words = useWords();
  const standing = chosen.problem ? problemText(chosen.problem, words) : chosen.first === "" ? null : words.t("passphrase-good");
  return (
    <div className="new-passphrase">
      <TextBox secret label={label} hint={words.t("passphrase-rule")} value={chosen.first} onChange={chosen.setFirst} testId="new-passphrase" />
      <p className="new-passphrase-standing" role="status" data-testid="passphrase-standing" data-good={chosen.problem === null}>
        {standing}
      </p>
      <TextBox secret label={words.t("passphrase-again")} value={chosen.second} onChange={chosen.setSecond} testId="new-passphrase-again" />
    </div>
  );
}
