// Beside the sheet: how many blanks are left, the sums with their differences, and the keys.
import { useCallback } from "react";
import type { RecordRef } from "../../bindings/views";
import { useHost } from "../../host";
import { useWhole, type Keying } from "../../kit/keying";
import { useKeyedAnswer } from "../../kit/keyed";
import { SumList } from "../../kit/sums";
import { key, useWords } from "../../kit/text";

export function Rules({ record, keying }: { record: RecordRef; keying: Keying }) {
  const { t, language } = useWords();
  const host = useHost();
  const check = useKeyedAnswer(keying, useCallback((counts) => host.check_entry({ record, counts, language }), [host, record, language]));
  const sheets = useWhole(keying, (all) => all.sheets);
  return (
    <aside className="entry-side" aria-label={t("entry-rules")} tabIndex={0}>
      <h3 className="side-title">{sheets > 1 ? t("entry-rules-all", { n: sheets }) : t("entry-rules")}</h3>
      <Blanks keying={keying} />
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

function Blanks({ keying }: { keying: Keying }) {
  const { t } = useWords();
  const blanks = useWhole(keying, (all) => all.blanks);
  return (
    <p className="side-blanks" data-testid="blank-count">
      {t("entry-blank-count", { n: blanks })}
    </p>
  );
}

const keys = [
  { press: "↵ ↓", means: key("entry-key-next") },
  { press: "− ↑", means: key("entry-key-back") },
  { press: "* F8", means: key("entry-key-zeros") },
  { press: "/", means: key("entry-key-jump") },
  { press: "+ F9", means: key("entry-key-save") },
];
