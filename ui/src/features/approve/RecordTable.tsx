// The record's figures as they will stand on the paper, with every value that was typed where they differed.
import { useMemo, useRef, type Ref } from "react";
import type { ApprovalRow, EarlierView } from "../../bindings/views";
import { Gap, toTheEnds, useDrawn } from "../../kit/drawn";
import { useWords } from "../../kit/text";
import { valueText } from "./Changes";

type Props = { rows: ApprovalRow[]; earlier: EarlierView | null };

const ROW_HEIGHT_PX = 40;

export function RecordTable({ rows, earlier }: Props) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(rows), [rows]);
  const { indexes, before, after, virtual } = useDrawn(lines.length, scroller, ROW_HEIGHT_PX);
  const measure = virtual?.measureElement;
  return (
    <div className={`table-scroll${virtual ? " record-scroll" : ""}`} ref={scroller} onKeyDown={toTheEnds(virtual)} tabIndex={0} role="region" aria-label={t("approve-record")} data-testid="approve-record">
      <table className="table record-table" aria-rowcount={lines.length + 1}>
        <caption className="only-heard">{t("approve-record")}</caption>
        <Head earlier={earlier} />
        <tbody>
          <Gap height={before} />
          {indexes.map((index) => {
            const line = lines[index];
            if (!line) return null;
            return "title" in line ? (
              <tr key={index} className="table-section" data-index={index} aria-rowindex={index + 2} ref={measure}>
                <th scope="colgroup" colSpan={earlier ? 5 : 4}>
                  {line.title}
                </th>
              </tr>
            ) : (
              <Line key={index} row={line.row} index={index} measure={measure} corrects={earlier !== null} />
            );
          })}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  );
}

function Head({ earlier }: { earlier: EarlierView | null }) {
  const { t } = useWords();
  return (
    <thead>
      <tr aria-rowindex={1}>
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
  );
}

type LineProps = { row: ApprovalRow; index: number; measure: Ref<HTMLTableRowElement> | undefined; corrects: boolean };

function Line({ row, index, measure, corrects }: LineProps) {
  const words = useWords();
  const changed = row.before !== null && row.before !== row.value;
  return (
    <tr className={row.field.total ? "table-total" : undefined} data-index={index} aria-rowindex={index + 2} ref={measure} data-testid={`approval-${row.field.id}`}>
      <td className="line-code">{row.field.code}</td>
      <th scope="row">{row.field.label}</th>
      {corrects && <td className={`figure before${changed ? " before-changed" : ""}`}>{row.before === null ? "" : valueText(row, row.before, words)}</td>}
      <td className={`figure${changed ? " changed" : ""}`}>{valueText(row, row.value, words)}</td>
      <td className="typed">{row.typed.map(words.number).join(" · ")}</td>
    </tr>
  );
}

/** The rows of the record, and before the first of each section its title. */
function linesOf(rows: ApprovalRow[]): ({ title: string } | { row: ApprovalRow })[] {
  return rows.flatMap((row, at) => (row.field.section === rows[at - 1]?.field.section ? [{ row }] : [{ title: row.field.section }, { row }]));
}
