// One list of the ballot: its names, what thresholds and alliances need to know of it, and its candidates in their order.
import { useState } from "react";
import type { PreparedCandidate, PreparedContest, PreparedList } from "../../bindings/views";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { LongTextBox, TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";
import { without } from "../../kit/without";
import { WordsBox } from "../../kit/wordsbox";

/** Two thousand candidates with long names. */
const PEOPLE_CHARS = 400_000;

type Props = { list: PreparedList; languages: string[]; kind: PreparedContest["kind"]; onList: (list: PreparedList) => void; onClose: () => void };

export function ListDialog({ list, languages, kind, onList, onClose }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState(list);
  const [people, setPeople] = useState(() => (list.candidates ?? []).map(({ id, name }, i) => (id === String(i + 1) ? name : `${id}; ${name}`)).join("\n"));
  const text = (name: "category" | "alliance" | "european_group", value: string) => {
    setTyped(value === "" ? without(typed, name) : { ...typed, [name]: value });
  };
  const most = (value: string) => {
    const digits = value.replace(/\D/g, "");
    setTyped(digits === "" ? without(typed, "most_seats") : { ...typed, most_seats: Math.min(Number(digits), 10_000) });
  };
  const hasPeople = kind === "open-list" || kind === "panachage" || kind === "closed-list";
  const done = () => {
    const rest = without(typed, "candidates");
    const candidates = candidatesOf(people);
    onList(candidates.length === 0 ? rest : { ...rest, candidates });
  };
  return (
    <Dialog title={t("prepare-list-title")} onClose={onClose} testId="list-dialog">
      <div className="prepare-form">
        <TextBox label={t("prepare-list-number")} value={typed.id} onChange={(id) => setTyped({ ...typed, id: id.trim() })} testId="list-id" autoFocus />
        <WordsBox label={t("prepare-name")} value={typed.name} languages={languages} onChange={(name) => setTyped({ ...typed, name })} testId="list-name" />
        <WordsBox
          label={t("prepare-short-name")}
          value={typed.short_name ?? ""}
          languages={languages}
          onChange={(name) => {
            setTyped(name === "" ? without(typed, "short_name") : { ...typed, short_name: name });
          }}
          testId="list-short-name"
        />
        <div className="prepare-pair">
          <TextBox label={t("prepare-group")} value={typed.european_group ?? ""} onChange={(value) => text("european_group", value)} testId="list-group" />
          <TextBox label={t("prepare-alliance")} value={typed.alliance ?? ""} onChange={(value) => text("alliance", value)} testId="list-alliance" />
          <TextBox label={t("prepare-category")} value={typed.category ?? ""} onChange={(value) => text("category", value)} testId="list-category" />
          <TextBox label={t("prepare-most-seats")} value={typed.most_seats === undefined ? "" : String(typed.most_seats)} onChange={most} testId="list-most" />
        </div>
        {hasPeople && <LongTextBox label={t("prepare-people")} value={people} onChange={setPeople} testId="list-people" chars={PEOPLE_CHARS} hint={t("prepare-people-hint")} />}
        <div className="actions">
          <Button variant="primary" testId="list-save" onPress={done}>
            {t("prepare-save")}
          </Button>
          <Button testId="list-cancel" onPress={onClose}>
            {t("action-cancel")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** One a line, in the order of the list; a number of its own stands before the name, with a semicolon. */
function candidatesOf(text: string): PreparedCandidate[] {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return lines.map((line, i) => {
    const own = /^([\w-]{1,64});\s*(.*)$/.exec(line);
    return own?.[1] !== undefined && own[2] !== undefined ? { id: own[1], name: own[2] } : { id: String(i + 1), name: line };
  });
}
