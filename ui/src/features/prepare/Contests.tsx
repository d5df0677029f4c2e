// The contests, and one of them with its lists and candidates in the order of the ballot.
import { useCallback, useState } from "react";
import type { ContestLine, PreparedContest } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";
import { ContestEditor } from "./ContestEditor";
import { contestKindKeys } from "./kinds";
import { FaultList } from "./FaultList";
import type { PageProps } from "./pages";

export function Contests(props: PageProps) {
  const { view, onView } = props;
  const { t, language } = useWords();
  const host = useHost();
  const [open, setOpen] = useState<number | null>(null);
  const { busy, problem, clear, run } = useAct();
  const add = () =>
    void run(async () => {
      const next = view.contests.length;
      onView(await host.edit_preparation({ edit: { part: "contest", at: null, item: empty(view.areaChoices[0]?.id ?? "", next, view.contests) }, language }));
      setOpen(next);
    });
  const remove = (at: number) =>
    void run(async () => {
      setOpen(null);
      onView(await host.edit_preparation({ edit: { part: "contest", at, item: null }, language }));
    });
  return (
    <>
      <FaultList view={view} page="contests" />
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {view.contests.length === 0 && <p className="side-note">{t("prepare-contests-none")}</p>}
      {view.contests.length > 0 && (
        <div className="table-scroll">
          <table className="table" data-testid="contests">
            <thead>
              <tr>
                <th scope="col">{t("prepare-contest-title")}</th>
                <th scope="col">{t("prepare-contest-kind")}</th>
                <th scope="col" className="figure">
                  {t("prepare-lists")}
                </th>
                <th scope="col" className="figure">
                  {t("prepare-candidates")}
                </th>
                <th scope="col" className="figure">
                  {t("prepare-seats")}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {view.contests.map((contest, at) => (
                <ContestRow key={`${at}-${contest.id}`} contest={contest} open={open === at} onOpen={() => setOpen(open === at ? null : at)} onRemove={() => remove(at)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="actions">
        <Button testId="contest-add" onPress={add} refusal={busy ? t("busy") : null}>
          {t("prepare-contest-add")}
        </Button>
      </div>
      {open !== null && <OneContest key={open} at={open} {...props} />}
    </>
  );
}

/** A contest that asks for nothing yet. */
function empty(area: string, number: number, known: ContestLine[]): PreparedContest {
  let id = `contest-${number + 1}`;
  while (known.some((contest) => contest.id === id)) id += "-";
  return { id, title: "", kind: "closed-list", form: "generic-list", area, votes_per_ballot: 1, seats: 0, lists: [] };
}

type RowProps = { contest: ContestLine; open: boolean; onOpen: () => void; onRemove: () => void };

function ContestRow({ contest, open, onOpen, onRemove }: RowProps) {
  const { t, number } = useWords();
  const kind = contestKindKeys[contest.kind as PreparedContest["kind"]];
  return (
    <tr data-testid={`contest-${contest.id}`}>
      <th scope="row">{contest.title.trim() === "" ? contest.id : contest.title}</th>
      <td>{t(kind)}</td>
      <td className="figure">{number(contest.lists)}</td>
      <td className="figure">{number(contest.candidates)}</td>
      <td className="figure">{number(contest.seats)}</td>
      <td className="cell-actions">
        <Button variant="quiet" testId={`open-${contest.id}`} label={t(open ? "prepare-close-for" : "prepare-edit-for", { what: contest.id })} onPress={onOpen}>
          {t(open ? "action-close" : "prepare-edit")}
        </Button>
        <Button variant="quiet" testId={`remove-${contest.id}`} label={t("prepare-remove-for", { what: contest.id })} onPress={onRemove}>
          {t("prepare-remove")}
        </Button>
      </td>
    </tr>
  );
}

function OneContest({ at, ...props }: PageProps & { at: number }) {
  const host = useHost();
  const { value, problem } = useAsk(useCallback(() => host.prepared_contest({ place: at }), [host, at]));
  if (problem) return <ProblemPanel problem={problem} />;
  return value && <ContestEditor at={at} contest={value.contest} {...props} />;
}
