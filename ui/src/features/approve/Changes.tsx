// What a correction changes: each value that is another now, the old beside the new, and the reason.
import type { ApprovalRow, EarlierView } from "../../bindings/views";
import { useWords, type Words } from "../../kit/text";

type Props = { earlier: EarlierView; rows: ApprovalRow[]; reason: string | null };

export function Changes({ earlier, rows, reason }: Props) {
  const words = useWords();
  const { t } = words;
  const changed = rows.filter((row) => row.before !== null && row.before !== row.value);
  const title = t("approve-changes", { n: earlier.revision });
  return (
    <section className="changes" data-testid="changes">
      <h3 className="side-title">{title}</h3>
      <p>{t("approve-changes-explain", { n: changed.length, names: earlier.approved.map((act) => act.name).join(", ") })}</p>
      {reason && <p className="changes-reason">{t("correction-reason", { reason })}</p>}
      {changed.length > 0 && (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="table changes-table">
            <caption className="only-heard">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t("column-code")}</th>
                <th scope="col">{t("column-field")}</th>
                <th scope="col" className="figure">
                  {t("column-before")}
                </th>
                <th scope="col" className="figure">
                  {t("column-now")}
                </th>
                <th scope="col" className="figure">
                  {t("column-change")}
                </th>
              </tr>
            </thead>
            <tbody>
              {changed.map((row) => (
                <tr key={row.field.id} data-testid={`change-${row.field.id}`}>
                  <td className="line-code">{row.field.code}</td>
                  <th scope="row">{row.field.label}</th>
                  <td className="figure">{valueText(row, row.before ?? 0, words)}</td>
                  <td className="figure changes-now">{valueText(row, row.value, words)}</td>
                  <td className="figure">{row.field.statement ? "" : words.signed(row.value - (row.before ?? 0))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** A count, or the answer to a statement. */
export function valueText(row: ApprovalRow, value: number, { t, number }: Words): string {
  return row.field.statement ? t(value === 1 ? "statement-yes" : "statement-no") : number(value);
}
