// The entries as a table; where it is narrow, each is a small card.
import type { JournalEntryView } from "../../bindings/views";
import { useWords, type Words } from "../../kit/text";
import { sentenceKey } from "./kinds";

export function Entries({ entries }: { entries: JournalEntryView[] }) {
  const { t } = useWords();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("journal-entries")}>
      <table className="table journal-table" data-testid="journal-table">
        <thead>
          <tr>
            <th scope="col" className="figure">
              {t("column-entry")}
            </th>
            <th scope="col">{t("column-time")}</th>
            <th scope="col">{t("column-person")}</th>
            <th scope="col">{t("column-event")}</th>
            <th scope="col">{t("column-hash")}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Line key={entry.seq} entry={entry} />
          ))}
        </tbody>
      </table>
      {entries.length === 0 && <p className="table-empty">{t("journal-empty")}</p>}
    </div>
  );
}

function Line({ entry }: { entry: JournalEntryView }) {
  const { t, stamp, number } = useWords();
  return (
    <tr data-testid={`journal-${entry.seq}`} data-kind={entry.kind}>
      <th scope="row" className="figure">
        {number(entry.seq)}
      </th>
      <td className="journal-time">
        <time dateTime={entry.at}>{stamp(entry.at)}</time>
      </td>
      <td>{entry.actor ?? <span className="cell-soft">{t("journal-observed")}</span>}</td>
      <td>
        {t(sentenceKey(entry.kind, entry.params), { kind: entry.kind, ...entry.params })}
        {entry.detail !== null && <span className="cell-soft journal-detail">{detailText(entry, t)}</span>}
        {entry.keptBack && (
          <span className="cell-soft" data-testid="journal-kept-back">
            {t("journal-kept-back")}
          </span>
        )}
      </td>
      <td>
        <span className="code">{entry.hash}</span>
      </td>
    </tr>
  );
}

/** What a check found stands in the journal by its codes; here it is read in words. */
function detailText({ kind, detail }: JournalEntryView, t: Words["t"]): string {
  if (kind !== "readiness-checked") return detail ?? "";
  const codes = (detail ?? "").split(" · ").filter((code) => code !== "");
  return codes.map((code) => t("found-point", { code })).join(" · ");
}
