// A supervisor reads the record as it will be printed, sees the rules it breaks, and signs.
import { useCallback, useState } from "react";
import type { ApprovalView, FindingView, Outcome, RecordRef } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { RecordHead } from "../../kit/head";
import { BackButton } from "../../kit/page";
import { ProblemPanel, problemText } from "../../kit/problem";
import { SumText } from "../../kit/sums";
import { LongTextBox } from "../../kit/textbox";
import { useWords, type Words } from "../../kit/text";
import { RecordTable } from "./RecordTable";

type Props = { record: RecordRef; onBack: () => void; onApproved: (outcome: Outcome) => void };

export function Approve({ record, onBack, onApproved }: Props) {
  const { language } = useWords();
  const host = useHost();
  const { value, problem } = useAsk(useCallback(() => host.open_approval({ record, language }), [host, record, language]));
  return (
    <section className="page" data-testid="approve">
      <BackButton onBack={onBack} />
      {problem && <ProblemPanel problem={problem} />}
      {value && <ApprovalSheet approval={value} record={record} onApproved={onApproved} />}
    </section>
  );
}

type SheetProps = { approval: ApprovalView; record: RecordRef; onApproved: (outcome: Outcome) => void };

function ApprovalSheet({ approval, record, onApproved }: SheetProps) {
  const words = useWords();
  const { t } = words;
  const host = useHost();
  const { busy, problem, clear, run } = useAct();
  const [given, setGiven] = useState<Record<string, string>>(() => explanationsOf(approval.findings));
  const approve = () =>
    void run(async () => {
      const explanations = Object.fromEntries(warningsOf(approval).map((f) => [f.rule, (given[f.rule] ?? "").trim()]));
      onApproved(await host.approve({ record, explanations }));
    });
  return (
    <>
      <RecordHead sheet={approval.sheet} title={t("approve-title")}>
        <p className="record-note">{people(approval, words)}</p>
      </RecordHead>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <Findings findings={approval.findings} given={given} onGiven={setGiven} />
      <RecordTable rows={approval.rows} />
      <div className="actions actions-end">
        <Button variant="primary" testId="approve-confirm" onPress={approve} refusal={busy ? t("busy") : refusalOf(approval, given, words)}>
          {t("approve-confirm")}
        </Button>
      </div>
    </>
  );
}

function people(approval: ApprovalView, { t }: Words): string {
  const entered = t("approve-entered-by", { names: approval.enteredBy.join(", ") });
  return approval.settledBy.length === 0 ? entered : `${entered} ${t("approve-settled-by", { names: approval.settledBy.join(", ") })}`;
}

function warningsOf(approval: ApprovalView): FindingView[] {
  return approval.findings.filter((f) => f.severity === "warning");
}

function explanationsOf(findings: FindingView[]): Record<string, string> {
  return Object.fromEntries(findings.map((f) => [f.rule, f.explanation ?? ""]));
}

function refusalOf(approval: ApprovalView, given: Record<string, string>, words: Words): string | null {
  if (approval.refusal) return problemText(approval.refusal, words);
  if (approval.findings.some((f) => f.severity === "error")) return words.t("approve-refused-errors");
  const missing = warningsOf(approval).filter((f) => (given[f.rule] ?? "").trim() === "").length;
  return missing > 0 ? words.t("approve-refused-unexplained", { n: missing }) : null;
}

type FindingsProps = { findings: FindingView[]; given: Record<string, string>; onGiven: (given: Record<string, string>) => void };

function Findings({ findings, given, onGiven }: FindingsProps) {
  const { t } = useWords();
  if (findings.length === 0) {
    return (
      <p className="all-hold" data-testid="no-findings">
        {t("approve-all-hold")}
      </p>
    );
  }
  return (
    <section className="findings" aria-label={t("approve-findings")}>
      <h3 className="side-title">{t("approve-findings")}</h3>
      {findings.map((finding) => (
        <div key={finding.rule} className={`finding sum-${finding.severity}`} data-testid={`finding-${finding.rule}`} data-severity={finding.severity}>
          <SumText sum={finding} />
          {finding.severity === "error" ? (
            <p className="finding-do">{t("approve-error-do")}</p>
          ) : (
            <LongTextBox
              label={t("approve-explanation", { rule: finding.message })}
              hint={t("approve-explanation-hint")}
              value={given[finding.rule] ?? ""}
              onChange={(text) => onGiven({ ...given, [finding.rule]: text })}
              testId={`explanation-${finding.rule}`}
            />
          )}
        </div>
      ))}
    </section>
  );
}
