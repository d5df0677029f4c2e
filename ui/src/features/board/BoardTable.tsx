// The board's table; above a hundred rows only those in view are drawn.
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, type KeyboardEvent } from "react";
import type { Action, BoardRow } from "../../bindings/views";
import { Button } from "../../kit/button";
import { StateMark } from "../../kit/mark";
import { problemText } from "../../kit/problem";
import { actionKeys, kindKeys, stateKeys } from "../../kit/terms";
import { useWords } from "../../kit/text";

type Props = { rows: BoardRow[]; onAction: (row: BoardRow, action: Action["action"]) => void };

/** Fewer rows than this are all drawn, so that find-in-page and reading aloud see them. */
const DRAW_ALL_ROWS = 100;
const ROW_HEIGHT_PX = 64;

export function BoardTable({ rows, onAction }: Props) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const { shown, before, after, measure } = useShownRows(rows, scroller);
  return (
    <div className={`table-scroll board-scroll${measure ? " board-scroll-long" : ""}`} ref={scroller} tabIndex={0} role="region" aria-label={t("board-title")}>
      <table className="table board-table" aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t("column-station")}</th>
            <th scope="col">{t("column-contest")}</th>
            <th scope="col">{t("column-state")}</th>
            <th scope="col">{t("column-people")}</th>
            <th scope="col">{t("column-next")}</th>
          </tr>
        </thead>
        <tbody>
          <Gap height={before} />
          {shown.map(({ row, index }) => (
            <Row key={`${row.station}/${row.contest}`} row={row} index={index} measure={measure} onAction={onAction} />
          ))}
          <Gap height={after} />
        </tbody>
      </table>
      {rows.length === 0 && <p className="table-empty">{t("board-empty")}</p>}
    </div>
  );
}

function Gap({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}

function useShownRows(rows: BoardRow[], scroller: React.RefObject<HTMLDivElement | null>) {
  const all = rows.length <= DRAW_ALL_ROWS;
  const virtual = useVirtualizer({
    count: all ? 0 : rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    overscan: 12,
  });
  if (all) return { shown: rows.map((row, index) => ({ row, index })), before: 0, after: 0, measure: undefined };
  const items = virtual.getVirtualItems();
  const shown = items.flatMap(({ index }) => (rows[index] ? [{ row: rows[index], index }] : []));
  return { shown, before: items[0]?.start ?? 0, after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0), measure: virtual.measureElement };
}

type RowProps = {
  row: BoardRow;
  index: number;
  /** Tells the virtual table the row's true height. */
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
  onAction: Props["onAction"];
};

function Row({ row, index, measure, onAction }: RowProps) {
  const { t } = useWords();
  const next = row.actions.find((a) => a.refusal === null) ?? row.actions[0];
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.key === "Enter" && event.target === event.currentTarget && next?.refusal === null) onAction(row, next.action);
  };
  return (
    <tr ref={measure} data-index={index} tabIndex={0} aria-rowindex={index + 2} onKeyDown={onKeyDown} data-testid={`row-${row.number}-${row.contest}`} data-state={row.state}>
      <th scope="row" className="cell-station">
        <span className="cell-split">
          <span className="cell-number">{row.number}</span>
          <span className="cell-name">
            {row.name}
            <span className="cell-soft">
              {t(kindKeys[row.kind])} · {row.area}
            </span>
          </span>
        </span>
      </th>
      <td>{row.contestTitle}</td>
      <td>
        <span className="state">
          <StateMark state={row.state} />
          <span>
            {t(stateKeys[row.state])}
            {row.revision > 1 && <span className="cell-soft">{t("revision-n", { n: row.revision })}</span>}
          </span>
        </span>
      </td>
      <td className="cell-people">{row.people.join(", ") || <span className="cell-soft">{t("nobody-yet")}</span>}</td>
      <td>
        <div className="row-actions">
          {row.actions.map((action) => (
            <RowAction key={action.action} row={row} action={action} main={action === next} onAction={onAction} />
          ))}
        </div>
      </td>
    </tr>
  );
}

type RowActionProps = { row: BoardRow; action: Action; main: boolean; onAction: Props["onAction"] };

function RowAction({ row, action, main, onAction }: RowActionProps) {
  const words = useWords();
  const name = words.t(actionKeys[action.action]);
  return (
    <Button
      variant={main ? "plain" : "quiet"}
      reason="asked"
      refusal={action.refusal && problemText(action.refusal, words)}
      onPress={() => onAction(row, action.action)}
      testId={`${action.action}-${row.number}-${row.contest}`}
      label={words.t("action-for", { action: name, number: row.number, contest: row.contestTitle })}
    >
      {name}
    </Button>
  );
}
