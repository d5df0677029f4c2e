// A row of the board: the station, its state, who is at it, and what may be done.
import { memo, type KeyboardEvent } from "react";
import type { Action, BoardRow } from "../../bindings/views";
import { Button } from "../../kit/button";
import { StateMark } from "../../kit/mark";
import { problemText } from "../../kit/problem";
import { actionKeys, kindKeys, stateKeys } from "../../kit/terms";
import { key, useWords } from "../../kit/text";

type Props = {
  row: BoardRow;
  index: number;
  /** The one row that Tab reaches. */
  current: boolean;
  /** Tells the virtual table the row's true height. */
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
  onFocusRow: (index: number) => void;
  onAction: (row: BoardRow, action: Action["action"]) => void;
};

export const Row = memo(function Row({ row, index, current, measure, onFocusRow, onAction }: Props) {
  const { t } = useWords();
  const next = row.actions.find((a) => a.refusal === null) ?? row.actions[0];
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.key === "Enter" && event.target === event.currentTarget && next?.refusal === null) onAction(row, next.action);
  };
  return (
    <tr
      ref={measure}
      data-index={index}
      tabIndex={current ? 0 : -1}
      aria-rowindex={index + 2}
      onKeyDown={onKeyDown}
      onFocus={() => onFocusRow(index)}
      data-testid={`row-${row.number}-${row.contest}`}
      data-state={row.state}
    >
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
            {t(stateKey(row))}
            {row.revision > 1 && <span className="cell-soft">{t("revision-n", { n: row.revision })}</span>}
          </span>
        </span>
      </td>
      <td className="cell-people">
        <People row={row} />
      </td>
      <td>
        <div className="row-actions">
          {row.actions.map((action) => (
            <RowAction key={action.action} row={row} action={action} main={action === next} reachable={current} onAction={onAction} />
          ))}
        </div>
      </td>
    </tr>
  );
});

/** Figures that were settled agree in another way than two equal entries. */
function stateKey({ state, settled }: BoardRow): string {
  const agrees = state === "agreed";
  return agrees && settled ? key("state-settled") : stateKeys[state];
}

function People({ row }: { row: BoardRow }) {
  const { t } = useWords();
  if (row.people.length === 0 && row.entering.length === 0) return <span className="cell-soft">{t("nobody-yet")}</span>;
  return (
    <>
      {row.people.join(", ")}
      {row.entering.length > 0 && (
        <span className="cell-soft" data-testid={`entering-${row.number}-${row.contest}`}>
          {t("board-entering", { names: row.entering.join(", ") })}
        </span>
      )}
    </>
  );
}

type RowActionProps = { row: BoardRow; action: Action; main: boolean; reachable: boolean; onAction: Props["onAction"] };

function RowAction({ row, action, main, reachable, onAction }: RowActionProps) {
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
      reachable={reachable}
    >
      {name}
    </Button>
  );
}
