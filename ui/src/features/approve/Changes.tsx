// What a correction changes: each value that is another now, the old beside the new, and the reason.
import { useRef } from "react";
import type { ApprovalRow, EarlierView } from "../../bindings/views";
import { Gap, toTheEnds, useDrawn } from "../../kit/drawn";
import { useWords, type Words } from "../../kit/text";

type Props = { earlier: EarlierView; rows: ApprovalRow[]; reason: string | null };

const ROW_HEIGHT_PX = 40;

export function Changes({ earlier, rows, reason }: Props) {
  const words = useWords();
  const { t } = words;
  const changed = rows.filter((row) => row.before !== null && row.before !== row.value);
  const scroller = useRef<HTMLDivElement>(null);
  const { indexes, before, after, virtual } = useDrawn(changed.length, scroller, ROW_HEIGHT_PX);
  const title = t("approve-changes", { n: earlier.revision });
  return (
    <section className="changes" data-testid="changes">
      <h3 className="side-title">{title}</h3>
      <p>{t("approve-changes-explain", { n: changed.length, names: earlier.approved.map((act) => act.name).join(", ") })}</p>
      {reason && <p className="changes-reason">{t("correction-reason", { reason })}</p>}
      {changed.length > 0 && (
        <div className={`table-scroll${virtual ? " record-scroll" : ""}`} ref={scroller} onKeyDown={toTheEnds(virtual)} tabIndex={0} role="region" aria-label={title}>
          <table className="table changes-table" aria-rowcount={changed.length + 1}>
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
              <Gap height={before} />
              {indexes.flatMap((index) => changed[index] ?? []).map((row, place) => (
                <tr key={row.field.id} ref={virtual?.measureElement} data-index={indexes[place]} aria-rowindex={(indexes[place] ?? 0) + 2} data-testid={`change-${row.field.id}`}>
                  <td className="line-code">{row.field.code}</td>
                  <th scope="row">{row.field.label}</th>
                  <td className="figure">{valueText(row, row.before ?? 0, words)}</td>
                  <td className="figure changes-now">{valueText(row, row.value, words)}</td>
                  <td className="figure">{row.field.statement ? "" : words.signed(row.value - (row.before ?? 0))}</td>
                </tr>
              ))}
              <Gap height={after} />
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
