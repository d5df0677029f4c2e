// Keys one station's count from the paper, the first or the second time; the second sees nothing of the first.
import { useCallback, useState } from "react";
import type { Outcome, RecordRef, SheetView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAsk } from "../../kit/ask";
import type { NextStep } from "../../kit/next";
import { OutcomePanel } from "../../kit/outcome";
import { BackButton } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { key, useWords } from "../../kit/text";
import { EntrySheet } from "./EntrySheet";
import { SerialStep } from "./SerialStep";

type Props = { record: RecordRef; onBack: () => void; onNext: (step: NextStep) => void };

const titles: Record<SheetView["pass"], string> = {
  first: key("entry-first"),
  second: key("entry-second"),
  settle: key("settle-title"),
};

export function Entry({ record, onBack, onNext }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const board = useCallback(() => host.board({ desk: "centre", language }), [host, language]);
  const [serial, setSerial] = useState<string | null>(null);
  const { value, problem } = useAsk(useCallback(() => host.open_entry({ record, serial, language }), [host, record, serial, language]));
  // Kept with its sheet: once saved, the core gives this sheet to this person no more.
  const [saved, setSaved] = useState<{ outcome: Outcome; sheet: SheetView } | null>(null);
  const title = value ? t(titles[value.pass]) : "";
  return (
    <section className="page" data-testid="entry" data-pass={value?.pass}>
      <BackButton onBack={onBack} />
      {problem && !saved && <ProblemPanel problem={problem} />}
      {saved && <OutcomePanel outcome={saved.outcome} sheet={saved.sheet} onBack={onBack} ways={{ board, onNext }} />}
      {value?.serialWanted && <SerialStep sheet={value} title={title} record={record} onSerial={setSerial} />}
      {value && !value.serialWanted && !saved && (
        <EntrySheet sheet={value} title={title} record={record} onSaved={(outcome) => setSaved({ outcome, sheet: value })} />
      )}
    </section>
  );
}
