// Every approved record: since when it waits, whether it has left and on what; and which of them are to leave now.
import { useMemo, useState } from "react";
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from "react-aria-components";
import type { LeavingRow } from "../../bindings/views";
import { Button } from "../../kit/button";
import { Chips } from "../../kit/chips";
import { useWords } from "../../kit/text";

export function idOf(record: { station: string; contest: string }): string {
  return `${record.station}/${record.contest}`;
}

type Props = {
  rows: LeavingRow[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  /** Whether it is only about one that was chosen on the board. */
  alone: boolean;
};

/** Fewer rows than this are all drawn. */
const DRAW_ALL_ROWS = 100;
const ROW_HEIGHT_PX = 59;

type Shown = "waiting" | "left";

export function Leaving({ rows, chosen, onChosen, alone }: Props) {
  const { t, moment } = useWords();
  const [picked, setPicked] = useState<Shown | null>(null);
  const waiting = useMemo(() => rows.filter((row) => row.departure === null), [rows]);
  const chips = [
    { id: "waiting" as const, label: t("handover-waiting"), count: waiting.length },
    { id: "left" as const, label: t("handover-left"), count: rows.length - waiting.length },
  ];
  const shown = rows.filter((row) => picked === null || (row.departure === null) === (picked === "waiting"));
  const ids = shown.map(idOf);
  const choose = (on: string[]) => onChosen(new Set([...chosen].filter((id) => !ids.includes(id)).concat(on)));
  if (rows.length === 0) return <p className="table-empty">{t("handover-none")}</p>;
  return (
    <section className="leaving" aria-label={t("handover-records")}>
      <p data-testid="handover-since">
        {t("handover-ready", { n: waiting.length })}
        {waiting.length > 0 && ` ${t("handover-since", { at: moment(oldest(waiting)) })}`}
      </p>
      {!alone && (
        <div className="leaving-tools">
          <Chips label={t("handover-filter")} chips={chips} chosen={picked} onChoose={setPicked} testId="handover-show" />
          <div className="actions">
            <Button variant="quiet" testId="handover-all" onPress={() => choose(ids)}>
              {t("handover-choose-all", { n: ids.length })}
            </Button>
            <Button variant="quiet" testId="handover-nothing" onPress={() => choose([])}>
              {t("handover-choose-none")}
            </Button>
          </div>
        </div>
      )}
      <Records rows={shown} chosen={chosen} onChosen={choose} />
    </section>
  );
}

/** ISO moments of one desk stand in the order of time. */
function oldest(rows: LeavingRow[]): string {
  return rows.map((row) => row.approvedAt).reduce((one, other) => (one < other ? one : other));
}

type RecordsProps = { rows: LeavingRow[]; chosen: ReadonlySet<string>; onChosen: (on: string[]) => void };

/** One stop of the keyboard, however many there are: arrows lead through it, a number leads to its station, Enter or the space bar chooses. */
function Records({ rows, chosen, onChosen }: RecordsProps) {
  const { t } = useWords();
  const ids = rows.map(idOf);
  const list = (
    <ListBox
      className="ready"
      aria-label={t("handover-records")}
      selectionMode="multiple"
      escapeKeyBehavior="none"
      selectedKeys={ids.filter((id) => chosen.has(id))}
      onSelectionChange={(keys) => onChosen(keys === "all" ? ids : ids.filter((id) => keys.has(id)))}
      renderEmptyState={() => <p className="table-empty">{t("handover-none-shown")}</p>}
    >
      {rows.map((row) => (
        <Line key={idOf(row)} row={row} />
      ))}
    </ListBox>
  );
  if (rows.length <= DRAW_ALL_ROWS) return list;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: ROW_HEIGHT_PX }}>
      {list}
    </Virtualizer>
  );
}

function Line({ row }: { row: LeavingRow }) {
  const { t, moment } = useWords();
  const left = row.departure;
  const where = left && (left.medium === null ? t("handover-left-folder", { at: moment(left.at) }) : t("handover-left-medium", { medium: left.medium, at: moment(left.at) }));
  return (
    <ListBoxItem id={idOf(row)} textValue={`${row.number} ${row.name}`} className="ready-line" data-testid={`ready-${row.number}-${row.contest}`}>
      <span className="tick" aria-hidden="true" />
      <span className="cell-number">{row.number}</span>
      <span className="ready-name">
        {row.name} · {row.contestTitle}
        {row.revision > 1 && ` · ${t("revision-n", { n: row.revision })}`}
      </span>
      <span className="ready-when" data-left={left !== null}>
        {where ?? t("handover-never")}
        <span className="cell-soft">{t("handover-approved", { at: moment(row.approvedAt) })}</span>
      </span>
    </ListBoxItem>
  );
}
