// Proves that the journal is whole, and shows its head in the groups that stand on paper.
import { useState } from "react";
import type { DeskKind, HeadView, Progress, ProofView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { ControlCode } from "../../kit/code";
import { ProblemPanel } from "../../kit/problem";
import { WorkBar } from "../../kit/progress";
import { useWords } from "../../kit/text";

export function ProofPanel({ desk, head }: { desk: DeskKind; head: HeadView | null }) {
  const { t, number } = useWords();
  const host = useHost();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [proof, setProof] = useState<ProofView | null>(null);
  const { busy, problem, clear, run } = useAct();
  const prove = () =>
    void run(async () => {
      setProof(null);
      try {
        setProof(await host.prove_journal({ desk, onProgress: setProgress }));
      } finally {
        setProgress(null);
      }
    });
  const shown = proof?.head ?? head;
  return (
    <section className="side-panel" aria-labelledby="journal-proof">
      <h3 className="side-title" id="journal-proof">
        {t("journal-verify-title")}
      </h3>
      <p className="side-note">{t("journal-verify-text")}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {shown && (
        <p className="journal-head" data-testid="journal-head">
          <span>{t("journal-head", { seq: number(shown.seq) })}</span> <ControlCode code={shown.hash} />
        </p>
      )}
      <p className="side-note">{t("journal-head-note")}</p>
      <div className="actions">
        <Button variant="primary" testId="journal-verify" onPress={prove} refusal={busy ? t("busy") : null}>
          {t("journal-verify")}
        </Button>
      </div>
      {progress && <WorkBar label={t("journal-proving")} progress={progress} />}
      {proof && (
        <p className="notice" role="status" data-testid="journal-proved">
          {t("journal-proved", { n: proof.records })}
        </p>
      )}
    </section>
  );
}
