// Where two entries differ, only those fields are keyed again from the paper, with neither value shown.
import { useCallback, useMemo, useState } from "react";
import type { Outcome, RecordRef, SheetView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { asCounts, blanksIn, blankSheet, type Keyed } from "../../kit/counts";
import { RecordHead } from "../../kit/head";
import { OutcomePanel } from "../../kit/outcome";
import { BackButton } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { Sheet } from "../../kit/sheet";
import { useWords } from "../../kit/text";

type Props = { record: RecordRef; onBack: () => void };

export function Settle({ record, onBack }: Props) {
  const { language } = useWords();
  const host = useHost();
  const { value, problem } = useAsk(useCallback(() => host.open_settlement({ record, language }), [host, record, language]));
  // Kept with its sheet: once saved, the core gives this sheet to this person no more.
  const [saved, setSaved] = useState<{ outcome: Outcome; sheet: SheetView } | null>(null);
  const [keyed, setKeyed] = useState<Keyed | null>(null);
  return (
    <section className="page" data-testid="settle">
      <BackButton onBack={onBack} />
      {problem && !saved && <ProblemPanel problem={problem} />}
      {saved && <OutcomePanel outcome={saved.outcome} sheet={saved.sheet} onNext={onBack} />}
      {value && !saved && (
        <SettleSheet sheet={value} record={record} keyed={keyed ?? blankSheet(value.fields)} onKeyed={setKeyed} onSaved={(outcome) => setSaved({ outcome, sheet: value })} />
      )}
    </section>
  );
}

type SheetProps = { sheet: SheetView; record: RecordRef; keyed: Keyed; onKeyed: (keyed: Keyed) => void; onSaved: (outcome: Outcome) => void };

function SettleSheet({ sheet, record, keyed, onKeyed, onSaved }: SheetProps) {
  const { t } = useWords();
  const host = useHost();
  const { busy, problem, clear, run } = useAct();
  const counts = useMemo(() => asCounts(keyed), [keyed]);
  const blanks = blanksIn(keyed);
  const save = () => {
    if (blanks === 0) void run(async () => onSaved(await host.settle({ record, counts })));
  };
  const refusal = busy ? t("busy") : blanks > 0 ? t("entry-blanks-left", { n: blanks }) : null;
  return (
    <>
      <RecordHead sheet={sheet} title={t("settle-title")}>
        <p className="record-note">{t("settle-explain", { n: sheet.fields.length })}</p>
      </RecordHead>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <form className="entry-form" onSubmit={(event) => event.preventDefault()}>
        <Sheet fields={sheet.fields} keyed={keyed} onKeyed={onKeyed} onSave={save}>
          <div className="actions">
            <Button variant="primary" testId="sheet-save" onPress={save} refusal={refusal}>
              {t("settle-save")}
            </Button>
          </div>
        </Sheet>
      </form>
    </>
  );
}
