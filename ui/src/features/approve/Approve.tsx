// A supervisor reads the record as it will be printed, sees the rules it breaks and what a correction changes, and signs.
import { useCallback, useState } from "react";
import type { ApprovalView, FindingView, Outcome, RecordRef } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { useWhenChanged } from "../../kit/changed";
import { RecordHead } from "../../kit/head";
import { OutcomePanel } from "../../kit/outcome";
import { useNews } from "../../kit/news";
import { BackButton } from "../../kit/page";
import { ProblemPanel, problemText } from "../../kit/problem";
import { LateEntrances } from "../../kit/late";
import { useWords, type Words } from "../../kit/text";
import { Changes } from "./Changes";
import { Findings, type Given } from "./Findings";
import { People } from "./People";
import { RecordTable } from "./RecordTable";

type Props = {
  record: RecordRef;
  /** What was said of it so far; it is kept by whoever shows the page, which is left for the recount sheet and come back to. */
  given: Given | undefined;
  onGiven: (given: Given | undefined) => void;
  onBack: () => void;
  /** The record is sealed; one that waits for a second supervisor never comes here. */
  onApproved: () => void;
  /** To the recount sheet of this record. */
  onRecount?: () => void;
};

export function Approve({ record, given, onGiven, onBack, onApproved, onRecount }: Props) {
  const { language } = useWords();
  const host = useHost();
  const { value, problem, again } = useAsk(useCallback(() => host.open_approval({ record, language }), [host, record, language]));
  // A network that went down, or goes on with a reason, holds the approval up no more.
  useWhenChanged(useNews().network, again);
  const [waits, setWaits] = useState<Outcome | null>(null);
  const done = (outcome: Outcome) => {
    // What is said of the next revision is said anew.
    onGiven(undefined);
    if (outcome.state === "once-approved") setWaits(outcome);
    else onApproved();
  };
  return (
    <section className="page" data-testid="approve">
      <BackButton onBack={onBack} />
      {problem && <ProblemPanel problem={problem} />}
      {value && waits && <OutcomePanel outcome={waits} sheet={value.sheet} onBack={onBack} />}
      {value && !waits && <ApprovalSheet approval={value} record={record} said={given} onSaid={onGiven} onDone={done} {...(onRecount ? { onRecount } : {})} />}
    </section>
  );
}

type SheetProps = { approval: ApprovalView; record: RecordRef; said: Given | undefined; onSaid: (given: Given) => void; onDone: (outcome: Outcome) => void; onRecount?: () => void };

function ApprovalSheet({ approval, record, said, onSaid, onDone, onRecount }: SheetProps) {
  const words = useWords();
  const { t } = words;
  const host = useHost();
  const { busy, problem, clear, run } = useAct();
  const given = said ?? explanationsOf(approval.findings);
  const approve = () =>
    void run(async () => {
      const explanations = Object.fromEntries(warningsOf(approval).map((f) => [f.rule, (given[f.rule] ?? "").trim()]));
      onDone(await host.approve({ record, explanations }));
    });
  const remark = remarkOf(approval, given, words);
  return (
    <>
      <RecordHead sheet={approval.sheet} title={t("approve-title")}>
        <People approval={approval} />
      </RecordHead>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <LateEntrances late={approval.late} />
      {approval.earlier && <Changes earlier={approval.earlier} rows={approval.rows} reason={approval.sheet.correction} />}
      <Findings findings={approval.findings} language={approval.language} given={given} onGiven={onSaid} />
      <RecordTable rows={approval.rows} earlier={approval.earlier} />
      {remark && (
        <p className="notice" data-testid="approve-remark">
          {remark}
        </p>
      )}
      <div className="actions actions-end">
        {onRecount && (
          <Button testId="approve-recount" onPress={onRecount}>
            {t("approve-recount")}
          </Button>
        )}
        <Button variant="primary" testId="approve-confirm" onPress={approve} refusal={busy ? t("busy") : refusalOf(approval, given, words)}>
          {t("approve-confirm")}
        </Button>
      </div>
    </>
  );
}

function warningsOf(approval: ApprovalView): FindingView[] {
  return approval.findings.filter((f) => f.severity === "warning");
}

function explanationsOf(findings: FindingView[]): Given {
  return Object.fromEntries(findings.map((f) => [f.rule, f.explanation ?? ""]));
}

function refusalOf(approval: ApprovalView, given: Given, words: Words): string | null {
  if (approval.refusal) return problemText(approval.refusal, words);
  if (approval.findings.some((f) => f.severity === "error")) return words.t("approve-refused-errors");
  const missing = warningsOf(approval).filter((f) => (given[f.rule] ?? "").trim() === "").length;
  return missing > 0 ? words.t("approve-refused-unexplained", { n: missing }) : null;
}

/** Where the election wants two approvals: which of them this would be. */
function remarkOf(approval: ApprovalView, given: Given, { t }: Words): string | null {
  if (approval.approvals < 2 || approval.refusal) return null;
  const first = approval.approved[0];
  if (!first) return t("approve-first-of-two");
  const same = warningsOf(approval).every((f) => (given[f.rule] ?? "").trim() === f.explanation);
  return same ? t("approve-second-of-two", { name: first.name }) : t("approve-explained-differently", { name: first.name });
}
