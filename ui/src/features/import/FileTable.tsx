// Files with their verdicts: what happened to each, what is safe, and what an officer does next.
import { useMemo, useState, type ReactNode } from "react";
import type { ImportedFile, RecordRef, Verdict, VerdictNumbers } from "../../bindings/views";
import { Button } from "../../kit/button";
import { Chips } from "../../kit/chips";
import { ControlCode } from "../../kit/code";
import { problemText, problemTodo } from "../../kit/problem";
import { verdictKeys, verdicts } from "../../kit/terms";
import { key, useWords } from "../../kit/text";

/** What an officer does with a file that nothing stands against. */
const todoKeys: Record<Verdict, string> = {
  accepted: key("import-do-accepted"),
  duplicate: key("import-do-duplicate"),
  superseded: key("import-do-superseded"),
  conflict: key("import-do-conflict"),
  rejected: key("import-do-rejected"),
};

const whatKeys: Record<Verdict, string> = {
  accepted: key("import-what-accepted"),
  duplicate: key("import-what-duplicate"),
  superseded: key("import-what-superseded"),
  conflict: key("import-what-conflict"),
  rejected: key("import-what-rejected"),
};

type Acts = { onCompare: (record: RecordRef) => void; onSave?: (file: ImportedFile) => void };

type Props = Acts & {
  title: string;
  files: ImportedFile[];
  numbers: VerdictNumbers;
  /** Who chooses the verdict; without it the table does so itself. */
  chosen?: Verdict | null;
  onChoose?: (verdict: Verdict | null) => void;
  children?: ReactNode;
  testId: string;
};

export function FileTable({ title, files, numbers, chosen, onChoose, children, testId, ...acts }: Props) {
  const { t } = useWords();
  const [own, setOwn] = useState<Verdict | null>(null);
  const verdict = onChoose ? (chosen ?? null) : own;
  const chips = useMemo(() => verdicts.map((id) => ({ id, label: t(verdictKeys[id]), count: numbers[id] })), [numbers, t]);
  const shown = files.filter((file) => verdict === null || file.verdict === verdict);
  const all = verdict === null ? Object.values(numbers).reduce((sum, n) => sum + n, 0) : numbers[verdict];
  return (
    <>
      <h3 className="side-title">{title}</h3>
      <Chips label={`${title}: ${t("import-filter")}`} chips={chips} chosen={verdict} onChoose={onChoose ?? setOwn} testId={testId} />
      {children}
      {shown.length === 0 ? (
        <p className="table-empty">{t("import-none")}</p>
      ) : (
        <Table title={title} files={shown} testId={testId} {...acts} />
      )}
      {shown.length < all && shown.length > 0 && <p className="side-note">{t("import-more", { n: all - shown.length })}</p>}
    </>
  );
}

function Table({ title, files, testId, ...acts }: Acts & { title: string; files: ImportedFile[]; testId: string }) {
  const { t } = useWords();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="table import-table" data-testid={`${testId}-table`}>
        <thead>
          <tr>
            <th scope="col">{t("column-file")}</th>
            <th scope="col">{t("column-verdict")}</th>
            <th scope="col">{t("import-column-do")}</th>
            <th scope="col">{t("control-code")}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file, i) => (
            <Line key={`${i}/${file.file}`} file={file} {...acts} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ file, onCompare, onSave }: Acts & { file: ImportedFile }) {
  const words = useWords();
  const { t } = words;
  const what = file.problem ? problemText(file.problem, words) : t(whatKeys[file.verdict]);
  const todo = (file.problem && problemTodo(file.problem, words)) ?? t(todoKeys[file.verdict]);
  const { station, contest } = file;
  return (
    <tr data-verdict={file.verdict} data-code={file.problem?.code ?? ""}>
      <th scope="row" className="cell-file">
        {file.name}
        {file.revision !== null && <span className="cell-soft">{t("revision-n", { n: file.revision })}</span>}
      </th>
      <td>
        <span className={`verdict verdict-${file.verdict}`}>{t(verdictKeys[file.verdict])}</span>
      </td>
      <td className="import-do">
        <span className="import-what">{what}</span>
        <span className="cell-soft">{todo}</span>
        <span className="import-acts">
          {file.verdict === "conflict" && station !== null && contest !== null && (
            <Button variant="quiet" testId={`compare-${file.file.slice(0, 8)}`} label={t("import-compare-of", { file: file.name })} onPress={() => onCompare({ station, contest })}>
              {t("import-compare")}
            </Button>
          )}
          {onSave && (file.verdict === "conflict" || file.verdict === "rejected") && (
            <Button variant="quiet" testId={`save-${file.file.slice(0, 8)}`} label={t("import-save-of", { file: file.name })} onPress={() => onSave(file)}>
              {t("import-save")}
            </Button>
          )}
        </span>
      </td>
      <td>{file.controlCode && <ControlCode code={file.controlCode} />}</td>
    </tr>
  );
}
