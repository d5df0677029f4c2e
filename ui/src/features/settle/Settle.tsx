// Where two entries differ, only those fields are keyed again from the paper, with neither value shown.
import { useCallback, useState } from "react";
import type { Outcome, RecordRef, SheetView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { useDraft } from "../../kit/draft";
import { RecordHead } from "../../kit/head";
import { Keying, useWhole } from "../../kit/keying";
import type { NextStep } from "../../kit/next";
import { OutcomePanel } from "../../kit/outcome";
import { BackButton } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { Resumed } from "../../kit/resumed";
import { Sheet } from "../../kit/sheet";
import { useWords } from "../../kit/text";

type Props = { record: RecordRef; onBack: () => void; onNext: (step: NextStep) => void };

export function Settle({ record, onBack, onNext }: Props) {
  const { language } = useWords();
  const host = useHost();
  const board = useCallback(() => host.board({ desk: "centre", language }), [host, language]);
  const { value, problem } = useAsk(useCallback(() => host.open_settlement({ record, language }), [host, record, language]));
  // Kept with its sheet: once saved, the core gives this sheet to this person no more.
  const [saved, setSaved] = useState<{ outcome: Outcome; sheet: SheetView } | null>(null);
  return (
    <section className="page" data-testid="settle">
      <BackButton onBack={onBack} />
      {problem && !saved && <ProblemPanel problem={problem} />}
      {saved && <OutcomePanel outcome={saved.outcome} sheet={saved.sheet} onBack={onBack} ways={{ board, onNext }} />}
      {value && !saved && <SettleSheet sheet={value} record={record} onSaved={(outcome) => setSaved({ outcome, sheet: value })} />}
    </section>
  );
}

type SheetProps = { sheet: SheetView; record: RecordRef; onSaved: (outcome: Outcome) => void };

function SettleSheet({ sheet, record, onSaved }: SheetProps) {
  const { t } = useWords();
  const host = useHost();
  const { busy, problem, clear, run } = useAct();
  // Once for as long as the sheet is open: another language changes its words, not what was keyed.
  const [resumed] = useState(sheet.draft);
  const [keying] = useState(() => new Keying(sheet.fields, 1, resumed));
  const draft = useDraft(keying, useCallback((counts, focus) => host.save_draft({ record, counts, focus }), [host, record]));
  const blanks = useWhole(keying, (all) => all.blanks);
  const save = () => {
    if (keying.blanks > 0) return;
    void run(async () => {
      await draft.flush();
      const outcome = await host.settle({ record, counts: keying.counts() });
      draft.end();
      onSaved(outcome);
    });
  };
  const refusal = busy ? t("busy") : blanks > 0 ? t("entry-blanks-left", { n: blanks }) : null;
  return (
    <>
      <RecordHead slim sheet={sheet} title={t("settle-title")}>
        <p className="record-note">{t("settle-explain", { n: sheet.fields.length })}</p>
      </RecordHead>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {resumed && <Resumed draft={resumed} keying={keying} onClear={() => host.discard_draft({ record })} />}
      <form className="entry-form" onSubmit={(event) => event.preventDefault()}>
        <Sheet fields={sheet.fields} keying={keying} onSave={save}>
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
