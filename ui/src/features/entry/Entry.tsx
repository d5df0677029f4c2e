// Keys one station's count from the paper, the first or the second time; the second sees nothing of the first.
import { useCallback, useMemo, useState } from "react";
import type { Outcome, RecordRef, SheetView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { asCounts, blanksIn, blankSheet, withZeros, type Keyed } from "../../kit/counts";
import { RecordHead } from "../../kit/head";
import { useLiveAnswer } from "../../kit/live";
import { OutcomePanel } from "../../kit/outcome";
import { BackButton } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { Sheet } from "../../kit/sheet";
import { SumList } from "../../kit/sums";
import { key, useWords } from "../../kit/text";
import { SerialStep } from "./SerialStep";
import { useAnnounce } from "../../kit/announce";

type Props = { record: RecordRef; onBack: () => void };

export function Entry({ record, onBack }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const [serial, setSerial] = useState<string | null>(null);
  const { value, problem } = useAsk(useCallback(() => host.open_entry({ record, serial, language }), [host, record, serial, language]));
  // Kept with its sheet: once saved, the core gives this sheet to this person no more.
  const [saved, setSaved] = useState<{ outcome: Outcome; sheet: SheetView } | null>(null);
  const [keyed, setKeyed] = useState<Keyed | null>(null);
  return (
    <section className="page" data-testid="entry" data-pass={value?.pass}>
      <BackButton onBack={onBack} />
      {problem && !saved && <ProblemPanel problem={problem} />}
      {saved && <OutcomePanel outcome={saved.outcome} sheet={saved.sheet} onNext={onBack} />}
      {value?.serialWanted && <SerialStep sheet={value} title={t(titles[value.pass])} record={record} onSerial={setSerial} />}
      {value && !value.serialWanted && !saved && (
        <EntrySheet sheet={value} record={record} keyed={keyed ?? blankSheet(value.fields)} onKeyed={setKeyed} onSaved={(outcome) => setSaved({ outcome, sheet: value })} />
      )}
    </section>
  );
}

const titles: Record<SheetView["pass"], string> = {
  first: key("entry-first"),
  second: key("entry-second"),
  settle: key("settle-title"),
};

type SheetProps = { sheet: SheetView; record: RecordRef; keyed: Keyed; onKeyed: (keyed: Keyed) => void; onSaved: (outcome: Outcome) => void };

function EntrySheet({ sheet, record, keyed, onKeyed, onSaved }: SheetProps) {
  const { t } = useWords();
  const host = useHost();
  const announce = useAnnounce();
  const { busy, problem, clear, run } = useAct();
  const [asked, setAsked] = useState(false);
  const counts = useMemo(() => asCounts(keyed), [keyed]);
  const blanks = blanksIn(keyed);
  const save = () => {
    setAsked(true);
    if (blanks > 0) announce(t("entry-blanks-left", { n: blanks }));
    else void run(async () => onSaved(await host.confirm_entry({ record, counts })));
  };
  const zeros = () => {
    announce(t("entry-zeros-filled", { n: blanks }));
    onKeyed(withZeros(keyed));
  };
  const refusal = busy ? t("busy") : blanks > 0 ? t("entry-blanks-left", { n: blanks }) : null;
  return (
    <>
      <RecordHead sheet={sheet} title={t(titles[sheet.pass])} />
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="entry-columns">
        <form className="entry-form" onSubmit={(event) => event.preventDefault()}>
          <Sheet fields={sheet.fields} keyed={keyed} onKeyed={onKeyed} onSave={save}>
            <div className="actions">
              <Button variant="primary" testId="sheet-save" onPress={save} refusal={refusal}>
                {t("entry-save")}
              </Button>
              <Button testId="sheet-zeros" onPress={zeros} refusal={blanks === 0 ? t("entry-no-blanks") : null} reason="asked">
                {t("entry-zeros")}
              </Button>
            </div>
          </Sheet>
          {asked && blanks > 0 && (
            <p className="notice" data-testid="blanks-left">
              {t("entry-blanks-explain", { n: blanks })}
            </p>
          )}
        </form>
        <Rules record={record} counts={counts} blanks={blanks} />
      </div>
    </>
  );
}

function Rules({ record, counts, blanks }: { record: RecordRef; counts: (number | null)[]; blanks: number }) {
  const { t, language } = useWords();
  const host = useHost();
  const ask = useCallback((c: (number | null)[]) => host.check_entry({ record, counts: c, language }), [host, record, language]);
  const check = useLiveAnswer(counts, ask);
  return (
    <aside className="entry-side" aria-label={t("entry-rules")} tabIndex={0}>
      <h3 className="side-title">{t("entry-rules")}</h3>
      <p className="side-blanks" data-testid="blank-count">
        {t("entry-blank-count", { n: blanks })}
      </p>
      {check && <SumList sums={check.sums} testId="sums" />}
      <p className="side-note">{t("entry-rules-note")}</p>
      <h3 className="side-title">{t("entry-keys")}</h3>
      <dl className="keys">
        {keys.map(({ press, means }) => (
          <div key={press}>
            <dt>
              <kbd>{press}</kbd>
            </dt>
            <dd>{t(means)}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

const keys = [
  { press: "↵ ↓", means: key("entry-key-next") },
  { press: "↑", means: key("entry-key-back") },
  { press: "* F8", means: key("entry-key-zeros") },
  { press: "⇧↵ F9", means: key("entry-key-save") },
];
