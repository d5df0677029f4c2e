// One contest: how votes are given, where, for how many seats, and the lists in the order of the ballot.
import { useState } from "react";
import type { PreparedContest, PreparedList, Problem } from "../../bindings/views";
import { useHost } from "../../host";
import { Button } from "../../kit/button";
import { useKept } from "../../kit/kept";
import { asProblem, ProblemPanel } from "../../kit/problem";
import { SelectBox } from "../../kit/selectbox";
import { TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";
import { said, WordsBox } from "../../kit/wordsbox";
import { ChoiceBox } from "./ChoiceBox";
import { contestKindKeys } from "./kinds";
import { ListDialog } from "./ListDialog";
import type { PageProps } from "./pages";

const kinds = ["closed-list", "open-list", "panachage", "candidates", "question"] as const;

type Props = PageProps & { at: number; contest: PreparedContest };

export function ContestEditor({ at, contest, view, onView }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const save = async (item: PreparedContest) => {
    try {
      onView(await host.edit_preparation({ edit: { part: "contest", at, item }, language }));
      setProblem(null);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  const { value, change } = useKept(contest, save);
  const put = (lists: PreparedList[]) => change({ lists });
  const form = (kind: PreparedContest["kind"]) => (kind === "candidates" || kind === "question" ? { form: kind === "question" ? "question" : "candidates" } : {});
  return (
    <section className="prepare-form contest-editor" aria-label={t("prepare-edit-for", { what: value.id })} data-testid="contest-editor">
      {problem && <ProblemPanel problem={problem} onClose={() => setProblem(null)} />}
      <WordsBox label={t("prepare-contest-title")} value={value.title} languages={view.basics.languages} onChange={(title) => change({ title })} testId="contest-title" />
      <div className="prepare-pair">
        <TextBox label={t("prepare-code")} value={value.id} onChange={(id) => change({ id: id.trim() })} testId="contest-id" />
        <SelectBox
          label={t("prepare-contest-kind")}
          value={value.kind}
          choices={kinds.map((kind) => ({ id: kind, text: t(contestKindKeys[kind]) }))}
          onChoose={(chosen) => {
            const kind = kinds.find((one) => one === chosen) ?? value.kind;
            change({ kind, ...form(kind) });
          }}
          testId="contest-kind"
        />
        <ChoiceBox label={t("prepare-contest-area")} value={value.area} choices={view.areaChoices} onChange={(area) => change({ area })} testId="contest-area" />
        <TextBox label={t("prepare-votes")} value={String(value.votes_per_ballot)} onChange={(text) => change({ votes_per_ballot: whole(text) })} testId="contest-votes" />
        <TextBox label={t("prepare-seats")} value={String(value.seats)} onChange={(text) => change({ seats: whole(text) })} testId="contest-seats" />
      </div>
      <Lists lists={value.lists} onOpen={setOpen} onPut={put} />
      {open !== null && (
        <ListDialog
          list={value.lists[open] ?? { id: String(value.lists.length + 1), name: "" }}
          languages={view.basics.languages}
          kind={value.kind}
          onList={(list) => {
            put(open < value.lists.length ? value.lists.map((one, i) => (i === open ? list : one)) : [...value.lists, list]);
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

const whole = (text: string): number => Math.min(Number(text.replace(/\D/g, "") || "0"), 999_999);

type ListsProps = { lists: PreparedList[]; onOpen: (at: number) => void; onPut: (lists: PreparedList[]) => void };

function Lists({ lists, onOpen, onPut }: ListsProps) {
  const { t, language, number } = useWords();
  const move = (at: number, by: number) => {
    const next = [...lists];
    const [list] = next.splice(at, 1);
    if (list) next.splice(at + by, 0, list);
    onPut(next);
  };
  return (
    <>
      <h4 className="prepare-heading">{t("prepare-lists-title")}</h4>
      {lists.length > 0 && (
        <div className="table-scroll">
          <table className="table" data-testid="lists">
            <thead>
              <tr>
                <th scope="col">{t("prepare-list-number")}</th>
                <th scope="col">{t("prepare-name")}</th>
                <th scope="col" className="figure">
                  {t("prepare-candidates")}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {lists.map((list, at) => (
                <tr key={`${at}-${list.id}`} data-testid={`list-${list.id}`}>
                  <th scope="row">{list.id}</th>
                  <td>{said(list.name, language)}</td>
                  <td className="figure">{number(list.candidates?.length ?? 0)}</td>
                  <td className="cell-actions">
                    <Button variant="quiet" testId={`list-up-${list.id}`} label={t("prepare-up-for", { what: list.id })} onPress={() => move(at, -1)} refusal={at === 0 ? t("prepare-is-first") : null} reason="asked">
                      ↑
                    </Button>
                    <Button variant="quiet" testId={`list-down-${list.id}`} label={t("prepare-down-for", { what: list.id })} onPress={() => move(at, 1)} refusal={at === lists.length - 1 ? t("prepare-is-last") : null} reason="asked">
                      ↓
                    </Button>
                    <Button variant="quiet" testId={`list-edit-${list.id}`} label={t("prepare-edit-for", { what: list.id })} onPress={() => onOpen(at)}>
                      {t("prepare-edit")}
                    </Button>
                    <Button variant="quiet" testId={`list-remove-${list.id}`} label={t("prepare-remove-for", { what: list.id })} onPress={() => onPut(lists.filter((_, i) => i !== at))}>
                      {t("prepare-remove")}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="actions">
        <Button testId="list-add" onPress={() => onOpen(lists.length)}>
          {t("prepare-list-add")}
        </Button>
      </div>
    </>
  );
}
