// The board: every station and contest, what has happened to it, and what may be done next.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Input, Label, SearchField } from "react-aria-components";
import type { Action, BoardRow, DeskKind, RecordState } from "../../bindings/views";
import { useHost } from "../../host";
import { useAsk } from "../../kit/ask";
import { Chips } from "../../kit/chips";
import { StateMark } from "../../kit/mark";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { stateKeys, states } from "../../kit/terms";
import { useWords } from "../../kit/text";
import { BoardTable } from "./BoardTable";

type Props = { desk: DeskKind; onAction: (row: BoardRow, action: Action["action"]) => void };

export function Board({ desk, onAction }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const { value, problem, again } = useAsk(useCallback(() => host.board({ desk, language }), [host, desk, language]));
  const [state, setState] = useState<RecordState | null>(null);
  const [search, setSearch] = useState("");
  const all = useMemo(() => value?.rows ?? [], [value]);
  const rows = useMemo(() => all.filter((row) => (state === null || row.state === state) && matches(row, search)), [all, state, search]);
  const box = useSlashKey();
  const openFirst = () => {
    const first = rows.flatMap((row) => row.actions.filter((a) => a.refusal === null).map((a) => ({ row, action: a.action })))[0];
    if (first) onAction(first.row, first.action);
  };
  return (
    <Page title={t("board-title")} testId="board">
      {problem && <ProblemPanel problem={problem} onClose={again} />}
      <div className="board-tools">
        <SearchField className="search" value={search} onChange={setSearch} onSubmit={openFirst}>
          <Label>{t("board-search")}</Label>
          <Input ref={box} data-testid="board-search" placeholder={t("board-search-hint")} />
        </SearchField>
        <p className="board-count" role="status" data-testid="board-count">
          {t("board-count", { shown: rows.length, all: all.length })}
        </p>
      </div>
      <Chips label={t("board-filter")} chips={summaryOf(all, t)} chosen={state} onChoose={setState} testId="filter" />
      {value && <BoardTable rows={rows} onAction={onAction} />}
    </Page>
  );
}

function summaryOf(rows: BoardRow[], t: (key: string) => string) {
  return states.map((id) => ({
    id,
    label: t(stateKeys[id]),
    count: rows.filter((row) => row.state === id).length,
    mark: <StateMark state={id} />,
  }));
}

/** A number is sought from its start, a name anywhere in it. */
function matches(row: BoardRow, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase();
  if (wanted === "") return true;
  const number = row.number.toLocaleLowerCase();
  return number.startsWith(wanted) || number.replace(/^0+/, "").startsWith(wanted) || row.name.toLocaleLowerCase().includes(wanted);
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
