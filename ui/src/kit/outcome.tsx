// What came of a saved entry, and the next step.
import { useEffect, useRef } from "react";
import type { Outcome, RecordState, SheetView } from "../bindings/views";
import { Button } from "./button";
import { RecordHead } from "./head";
import { StateMark } from "./mark";
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

type Props = { outcome: Outcome; sheet: SheetView; onNext: () => void };

export function OutcomePanel({ outcome, sheet, onNext }: Props) {
  const { t } = useWords();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const args = { n: outcome.differing };
  // Entries with different numbers of sheets differ in no single field.
  const sheets = outcome.state === "differing" && outcome.differing === 0;
  const title = sheets ? key("outcome-sheets") : (titles[outcome.state] ?? key("outcome-other"));
  const nextStep = sheets ? key("outcome-sheets-next") : (nextSteps[outcome.state] ?? key("outcome-other-next"));
  return (
    <>
      <RecordHead sheet={sheet} title={t("outcome-saved")} />
      <div className="outcome" ref={panel} tabIndex={-1} onKeyDown={(event) => event.key === "Enter" && !event.shiftKey && !event.repeat && onNext()} role="status" data-testid="outcome" data-state={outcome.state}>
        <StateMark state={outcome.state} />
        <div>
          <p className="outcome-title">{t(title, args)}</p>
          <p>{t(nextStep, args)}</p>
        </div>
      </div>
      <div className="actions">
        <Button variant="primary" testId="outcome-next" onPress={onNext}>
          {t("outcome-to-board")}
        </Button>
      </div>
    </>
  );
}
