// The record's figures as they will stand on the paper, with every value that was typed where they differed.
import type { ApprovalRow } from "../../bindings/views";
import { useWords } from "../../kit/text";

type Props = { rows: ApprovalRow[] };

export function RecordTable({ rows }: Props) {
  const { t } = useWords();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("approve-record")}>
      <table className="table record-table">
        <caption className="only-heard">{t("approve-record")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column-code")}</th>
            <th scope="col">{t("column-field")}</th>
            <th scope="col" className="figure">
              {t("column-count")}
            </th>
            <th scope="col">{t("column-typed")}</th>
          </tr>
        </thead>
        {sections(rows).map(({ title, rows: own }) => (
          <tbody key={title}>
            <tr className="table-section">
              <th scope="rowgroup" colSpan={4}>
                {title}
              </th>
            </tr>
            {own.map((row) => (
              <Line key={row.field.id} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Line({ row }: { row: ApprovalRow }) {
  const { t, number } = useWords();
  const value = row.field.statement ? t(row.value === 1 ? "statement-yes" : "statement-no") : number(row.value);
  return (
    <tr className={row.field.total ? "table-total" : undefined} data-testid={`approval-${row.field.id}`}>
      <td className="line-code">{row.field.code}</td>
      <th scope="row">{row.field.label}</th>
      <td className="figure">{value}</td>
      <td className="typed">{row.typed.map(number).join(" · ")}</td>
    </tr>
  );
}

function sections(rows: ApprovalRow[]): { title: string; rows: ApprovalRow[] }[] {
  const found: { title: string; rows: ApprovalRow[] }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.title === row.field.section) last.rows.push(row);
    else found.push({ title: row.field.section, rows: [row] });
  }
  return found;
}
