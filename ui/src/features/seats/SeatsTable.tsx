// Who got how many seats; the bar repeats the number of seats that the cell beside it says in figures.
import type { SeatsRow } from "../../bindings/views";
import { useWords } from "../../kit/text";

export function SeatsTable({ rows, all }: { rows: SeatsRow[]; all: number }) {
  const { t, number, percent } = useWords();
  const most = Math.max(...rows.map((row) => row.seats), 1);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("seats-table", { n: all })}>
      <table className="table totals-table" data-testid="seats-table">
        <caption className="only-heard">{t("seats-table", { n: all })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column-code")}</th>
            <th scope="col">{t("seats-column-list")}</th>
            <th scope="col" className="figure">
              {t("column-total")}
            </th>
            <th scope="col" className="figure">
              {t("column-share")}
            </th>
            <th scope="col" className="figure">
              {t("seats-column-seats")}
            </th>
            <td className="bar-cell" aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.list} data-testid={`seats-${row.list}`} data-seats={row.seats}>
              <td className="line-code">{row.list}</td>
              <th scope="row">
                {row.name}
                {row.elected.length > 0 && <span className="cell-soft">{t("seats-elected-are", { names: row.elected.join(", ") })}</span>}
              </th>
              <td className="figure">{number(row.votes)}</td>
              <td className="figure">{row.share === null ? "" : percent(row.share)}</td>
              <td className="figure seats-number">{number(row.seats)}</td>
              <td className="bar-cell" aria-hidden="true">
                <span className="bar" style={{ width: `${(row.seats / most) * 100}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
