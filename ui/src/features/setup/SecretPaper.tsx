// A paper with a secret: shown and printed like any other, saved nowhere, and hidden again when it is no longer needed.
import { useMemo, useState } from "react";
import type { DeskKind, PaperRequest, PaperView } from "../../bindings/views";
import { pressFor, useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { PaperShown } from "../../kit/paper";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";

type Props = { desk: DeskKind; kind: "slips" | "recovery-key"; label: string };

export function SecretPaper({ desk, kind, label }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const [paper, setPaper] = useState<PaperView | null>(null);
  const { busy, problem, clear, run } = useAct();
  const request = useMemo<PaperRequest>(() => ({ kind, desk, language }), [kind, desk, language]);
  const press = useMemo(() => pressFor(host, { kind: "paper", paper: request }), [host, request]);
  const show = () => void run(async () => setPaper(await host.paper({ paper: request })));
  return (
    <div className="secret-paper" data-testid={`${kind}-paper`}>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {!paper && (
        <Button testId={`${kind}-print`} onPress={show} refusal={busy ? t("papers-making") : null}>
          {label}
        </Button>
      )}
      {paper && (
        <PaperShown paper={paper} press={press} secret testId={kind}>
          <p className="side-note">{t("secret-paper-note")}</p>
          <div className="actions">
            <Button testId={`${kind}-hide`} onPress={() => setPaper(null)}>
              {t("secret-paper-hide")}
            </Button>
          </div>
        </PaperShown>
      )}
    </div>
  );
}
