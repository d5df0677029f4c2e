// What came of a saved entry, and the next step.
import { useEffect, useRef } from "react";
import type { Outcome, RecordState, SheetView } from "../bindings/views";
import { Button } from "./button";
import { RecordHead } from "./head";
import { StateMark } from "./mark";
import { useNextStep, type AskBoard, type NextStep } from "./next";
import { key, useWords } from "./text";

const titles: Partial<Record<RecordState, string>> = {
  entered: key("outcome-entered"),
  agreed: key("outcome-agreed"),
  "once-approved": key("outcome-once-approved"),
  differing: key("outcome-differing"),
};

const nextSteps: Partial<Record<RecordState, string>> = {
  entered: key("outcome-entered-next"),
  agreed: key("outcome-agreed-next"),
  "once-approved": key("outcome-once-approved-next"),
  differing: key("outcome-differing-next"),
};

type Props = {
  outcome: Outcome;
  sheet: SheetView;
  onBack: () => void;
  /** Where the next sheet is found, or that this one is to be settled, and the way there; without them there is only the board. */
  ways?: { board: AskBoard; onNext: (step: NextStep) => void };
};

export function OutcomePanel({ outcome, sheet, onBack, ways }: Props) {
  const { t } = useWords();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const args = { n: outcome.differing };
  const { title, next } = textsOf(outcome, sheet.pass);
  return (
    <>
      <RecordHead sheet={sheet} title={t("outcome-saved")} />
      <div className="outcome" ref={panel} tabIndex={-1} role="status" data-testid="outcome" data-state={outcome.state}>
        <StateMark state={outcome.state} />
        <div>
          <p className="outcome-title">{t(title, args)}</p>
          <p>{t(next, args)}</p>
        </div>
      </div>
      {ways ? <Ways sheet={sheet} onBack={onBack} {...ways} /> : <ToBoard onBack={onBack} />}
    </>
  );
}

function textsOf(outcome: Outcome, pass: SheetView["pass"]): { title: string; next: string } {
  // Entries with different numbers of sheets differ in no single field.
  if (outcome.state === "differing" && outcome.differing === 0) return { title: key("outcome-sheets"), next: key("outcome-sheets-next") };
  // Whoever keyed a field again and agrees with nobody has done what one person can.
  if (outcome.state === "differing" && pass === "settle") return { title: key("outcome-differing"), next: key("outcome-still-differing-next") };
  const settled = outcome.state === "agreed" && pass === "settle";
  return {
    title: settled ? key("outcome-settled") : (titles[outcome.state] ?? key("outcome-other")),
    next: nextSteps[outcome.state] ?? key("outcome-other-next"),
  };
}

/** What comes next takes the focus, so that Enter goes on. */
function Ways({ sheet, onBack, board, onNext }: Pick<Props, "sheet" | "onBack"> & NonNullable<Props["ways"]>) {
  const { t } = useWords();
  const step = useNextStep(board, sheet);
  if (step === undefined) return null;
  if (step === null) return <ToBoard onBack={onBack} />;
  return (
    <div className="actions">
      <Button variant="primary" testId="outcome-go" autoFocus onPress={() => onNext(step)}>
        {step.action === "settle" ? t("outcome-go-settle") : t("outcome-go-enter", { number: step.number, name: step.name, contest: step.contest })}
      </Button>
      <BoardButton onBack={onBack} />
    </div>
  );
}

function ToBoard({ onBack }: { onBack: () => void }) {
  return (
    <div className="actions">
      <BoardButton primary onBack={onBack} />
    </div>
  );
}

function BoardButton({ primary = false, onBack }: { primary?: boolean; onBack: () => void }) {
  const { t } = useWords();
  return (
    <Button variant={primary ? "primary" : "plain"} testId="outcome-next" autoFocus={primary} onPress={onBack}>
      {t("outcome-to-board")}
    </Button>
  );
}
