// Totals row by row; the bar repeats the share that the cell beside it says in figures.
import type { TotalRow } from "../../bindings/views";
import { useWords } from "../../kit/text";

export function TotalsTable({ rows }: { rows: TotalRow[] }) {
  const { t } = useWords();
  const most = Math.max(...rows.map((row) => row.share ?? 0), 0.0001);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("totals-table")}>
      <table className="table totals-table" data-testid="totals-table">
        <caption className="only-heard">{t("totals-table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column-code")}</th>
            <th scope="col">{t("column-field")}</th>
            <th scope="col" className="figure">
              {t("column-total")}
            </th>
            <th scope="col" className="figure">
              {t("column-share")}
            </th>
            <td className="bar-cell" aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.field.id} row={row} most={most} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ row, most }: { row: TotalRow; most: number }) {
  const { number, percent } = useWords();
  const { field, total, share } = row;
  return (
    <tr className={field.total ? "table-total" : `table-${field.level}`} data-testid={`total-${field.id}`}>
      <td className="line-code">{field.code}</td>
      <th scope="row">{field.label}</th>
      <td className="figure">{number(total)}</td>
      <td className="figure">{share === null ? "" : percent(share)}</td>
      <td className="bar-cell" aria-hidden="true">
        {share !== null && <span className="bar" style={{ width: `${(share / most) * 100}%` }} />}
      </td>
    </tr>
  );
}
