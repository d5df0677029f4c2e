// The record's figures as they will stand on the paper, with every value that was typed where they differed.
import type { ApprovalRow, EarlierView } from "../../bindings/views";
import { useWords } from "../../kit/text";
import { valueText } from "./Changes";

type Props = { rows: ApprovalRow[]; earlier: EarlierView | null };

export function RecordTable({ rows, earlier }: Props) {
  const { t } = useWords();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("approve-record")}>
      <table className="table record-table">
        <caption className="only-heard">{t("approve-record")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column-code")}</th>
            <th scope="col">{t("column-field")}</th>
            {earlier && (
              <th scope="col" className="figure">
                {t("revision-n", { n: earlier.revision })}
              </th>
            )}
            <th scope="col" className="figure">
              {t("column-count")}
            </th>
            <th scope="col">{t("column-typed")}</th>
          </tr>
        </thead>
        {sections(rows).map(({ title, rows: own }) => (
          <tbody key={title}>
            <tr className="table-section">
              <th scope="rowgroup" colSpan={earlier ? 5 : 4}>
                {title}
              </th>
            </tr>
            {own.map((row) => (
              <Line key={row.field.id} row={row} corrects={earlier !== null} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Line({ row, corrects }: { row: ApprovalRow; corrects: boolean }) {
  const words = useWords();
  const changed = row.before !== null && row.before !== row.value;
  return (
    <tr className={row.field.total ? "table-total" : undefined} data-testid={`approval-${row.field.id}`}>
      <td className="line-code">{row.field.code}</td>
      <th scope="row">{row.field.label}</th>
      {corrects && <td className={`figure before${changed ? " before-changed" : ""}`}>{row.before === null ? "" : valueText(row, row.before, words)}</td>}
      <td className={`figure${changed ? " changed" : ""}`}>{valueText(row, row.value, words)}</td>
      <td className="typed">{row.typed.map(words.number).join(" · ")}</td>
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
