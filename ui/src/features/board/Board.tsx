// The board: every station and contest, what has happened to it, what may be done next, and what remains.
import { useCallback, useEffect, useMemo, useRef } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import type { Action, BoardRow, DeskKind, RecordState } from "../../bindings/views";
import { useHost } from "../../host";
import { useAsk } from "../../kit/ask";
import { Chips } from "../../kit/chips";
import { StateMark } from "../../kit/mark";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { SelectBox } from "../../kit/selectbox";
import { stateKeys, states } from "../../kit/terms";
import { useWords, type Words } from "../../kit/text";
import { BoardTable } from "./BoardTable";
import { contestsOf, countsOf, shownRows, sortedBy, type BoardLook } from "./look";
import { Remains } from "./Remains";

type Props = {
  desk: DeskKind;
  /** The centre is closed for good: nothing remains to be done. */
  closed: boolean;
  look: BoardLook;
  onLook: (look: BoardLook) => void;
  onAction: (row: BoardRow, action: Action["action"]) => void;
  onChecklist: () => void;
  onProjector: () => void;
};

/** The choice of every contest. */
const ALL = "*";

export function Board({ desk, closed, look, onLook, onAction, onChecklist, onProjector }: Props) {
  const words = useWords();
  const { t, language } = words;
  const host = useHost();
  const { value, problem, again } = useAsk(useCallback(() => host.board({ desk, language }), [host, desk, language]));
  const all = useMemo(() => value?.rows ?? [], [value]);
  const rows = useMemo(() => shownRows(all, look), [all, look]);
  const contests = useMemo(() => contestsOf(all), [all]);
  const box = useSlashKey();
  const table = useRef<HTMLDivElement>(null);
  const openFirst = () => {
    const first = rows.flatMap((row) => row.actions.filter((a) => a.refusal === null).map((a) => ({ row, action: a.action })))[0];
    if (first) onAction(first.row, first.action);
  };
  const toTable = (key: string) => {
    if (key === "ArrowDown") table.current?.querySelector<HTMLElement>("tr[tabindex='0']")?.focus();
  };
  return (
    <Page title={t("board-title")} testId="board">
      {problem && <ProblemPanel problem={problem} onClose={again} />}
      {value && <Remains remains={value.remains} closed={closed} onChecklist={onChecklist} onProjector={onProjector} />}
      <div className="board-tools">
        <SearchField className="search" value={look.search} onChange={(search) => onLook({ ...look, search })} onSubmit={openFirst} onKeyDown={(event) => toTable(event.key)}>
          <Label>{t("board-search")}</Label>
          <Input ref={box} data-testid="board-search" placeholder={t("board-search-hint")} />
        </SearchField>
        {contests.length > 1 && (
          <SelectBox
            label={t("column-contest")}
            testId="board-contest"
            value={look.contest ?? ALL}
            choices={[{ id: ALL, text: t("board-all-contests") }, ...contests]}
            onChoose={(id) => onLook({ ...look, contest: id === ALL ? null : id })}
          />
        )}
        <p className="board-count" role="status" data-testid="board-count">
          {t("board-count", { shown: rows.length, all: all.length })}
        </p>
      </div>
      <Chips label={t("board-filter")} chips={chipsOf(countsOf(all, look.contest), look.state, words)} chosen={look.state} onChoose={(state) => onLook({ ...look, state })} testId="filter" />
      {value && (
        <div ref={table}>
          <BoardTable rows={rows} sort={look.sort} onSort={(by) => onLook({ ...look, sort: sortedBy(look, by) })} onAction={onAction} />
        </div>
      )}
    </Page>
  );
}

/** The states, with what is in them; that of a first approval of two only where there is one. */
function chipsOf(counts: Record<RecordState, number>, chosen: RecordState | null, { t }: Words) {
  const wanted = states.filter((id) => id !== "once-approved" || counts[id] > 0 || chosen === id);
  return wanted.map((id) => ({ id, label: t(stateKeys[id]), count: counts[id], mark: <StateMark state={id} /> }));
}

/** "/" brings a person to the search, from anywhere that is not a text. */
function useSlashKey() {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest("input, textarea, [role=dialog]");
      if (event.key !== "/" || typing || box.current?.closest("[hidden]")) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return box;
}
