// The board's table; above a hundred rows only those in view are drawn. Arrows lead from row to row, Enter does what is next.
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Action, BoardRow } from "../../bindings/views";
import { Gap, useDrawn, type Virtual } from "../../kit/drawn";
import { key, useWords } from "../../kit/text";
import { columns, type BoardLook, type Column } from "./look";
import { Row } from "./Row";

type Props = {
  rows: BoardRow[];
  sort: BoardLook["sort"];
  onSort: (by: Column) => void;
  onAction: (row: BoardRow, action: Action["action"]) => void;
};

const ROW_HEIGHT_PX = 64;
/** So many rows a page of the keyboard has. */
const PAGE_ROWS = 10;
/** A row that was far away is drawn within so many frames. */
const FRAMES_MAX = 10;

export function BoardTable({ rows, sort, onSort, onAction }: Props) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const { shown, before, after, virtual } = useShownRows(rows, scroller);
  const { at, onFocusRow, onKeyDown } = useArrows(rows, scroller, virtual);
  const act = useSteady(onAction);
  return (
    <div className={`table-scroll board-scroll${virtual ? " board-scroll-long" : ""}`} ref={scroller} tabIndex={0} role="region" aria-label={t("board-title")}>
      <table className="table board-table" aria-rowcount={rows.length + 1} onKeyDown={onKeyDown}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <SortHeader key={column} column={column} sort={sort} onSort={onSort} />
            ))}
            <th scope="col">{t("column-people")}</th>
            <th scope="col">{t("column-next")}</th>
          </tr>
        </thead>
        <tbody>
          <Gap height={before} />
          {shown.map(({ row, index }) => (
            <Row
              key={`${row.station}/${row.contest}`}
              row={row}
              index={index}
              current={index === at}
              measure={virtual?.measureElement}
              onFocusRow={onFocusRow}
              onAction={act}
            />
          ))}
          <Gap height={after} />
        </tbody>
      </table>
      {rows.length === 0 && <p className="table-empty">{t("board-empty")}</p>}
    </div>
  );
}

const columnKeys: Record<Column, string> = { station: key("column-station"), contest: key("column-contest"), state: key("column-state") };

function SortHeader({ column, sort, onSort }: { column: Column } & Pick<Props, "sort" | "onSort">) {
  const { t } = useWords();
  const direction = sort.down ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={sort.by === column ? direction : "none"}>
      <button type="button" className="sort" data-testid={`sort-${column}`} onClick={() => onSort(column)}>
        {t(columnKeys[column])}
        <span className="sort-sign" aria-hidden="true">
          {sort.by === column ? (sort.down ? "▼" : "▲") : ""}
        </span>
      </button>
    </th>
  );
}

function useShownRows(rows: BoardRow[], scroller: React.RefObject<HTMLDivElement | null>) {
  const { indexes, ...drawn } = useDrawn(rows.length, scroller, ROW_HEIGHT_PX);
  return { shown: indexes.flatMap((index) => (rows[index] ? [{ row: rows[index], index }] : [])), ...drawn };
}

/** One row can be reached with Tab; the arrows lead from it to the others. */
function useArrows(rows: BoardRow[], scroller: React.RefObject<HTMLDivElement | null>, virtual: Virtual | null) {
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, Math.max(0, rows.length - 1));
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    return whenDrawn(scroller.current, wanted, (row) => {
      row.focus({ preventScroll: virtual !== null });
      setWanted(null);
    });
  }, [wanted, scroller, virtual]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = destination(event.key, at, rows.length - 1);
    if (to === null || event.ctrlKey || event.altKey || event.metaKey || !isInBody(event.target)) return;
    event.preventDefault();
    virtual?.scrollToIndex(to, { align: "auto" });
    setChosen(to);
    setWanted(to);
  };
  return { at, onFocusRow: setChosen, onKeyDown };
}

function destination(pressed: string, at: number, last: number): number | null {
  const ways: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + PAGE_ROWS, PageUp: at - PAGE_ROWS, Home: 0, End: last };
  const to = ways[pressed];
  return to === undefined ? null : Math.max(0, Math.min(last, to));
}

function isInBody(target: EventTarget): boolean {
  return target instanceof Element && target.closest("tbody") !== null;
}

/** Does something with a row as soon as it is there; the answer forgets the wish. */
function whenDrawn(place: HTMLElement | null, index: number, act: (row: HTMLElement) => void): () => void {
  let frame = 0;
  const look = (left: number) => {
    const row = place?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
    if (row) act(row);
    else if (left > 0) frame = requestAnimationFrame(() => look(left - 1));
  };
  look(FRAMES_MAX);
  return () => cancelAnimationFrame(frame);
}

/** The same function for ever, which does what the newest one does: rows that did not change are not drawn again. */
function useSteady<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  }, [act]);
  return useCallback((...args: A) => newest.current(...args), []);
}
