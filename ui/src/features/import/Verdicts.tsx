// Files and what became of each: those of one import, or everything that ever arrived.
import { useMemo, useState } from "react";
import type { ImportedFile, Verdict } from "../../bindings/views";
import { Chips } from "../../kit/chips";
import { ControlCode } from "../../kit/code";
import { problemText } from "../../kit/problem";
import { verdictKeys, verdicts } from "../../kit/terms";
import { useWords } from "../../kit/text";

/** Most rows that are drawn at once; the filters reach the others. */
const ROWS_MAX = 500;

type Props = { title: string; files: ImportedFile[]; testId: string };

export function Verdicts({ title, files, testId }: Props) {
  const { t } = useWords();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const chips = useMemo(
    () => verdicts.map((id) => ({ id, label: t(verdictKeys[id]), count: files.filter((f) => f.verdict === id).length })),
    [files, t],
  );
  const shown = files.filter((f) => verdict === null || f.verdict === verdict);
  return (
    <>
      <h3 className="side-title">{title}</h3>
      <Chips label={`${title}: ${t("import-filter")}`} chips={chips} chosen={verdict} onChoose={setVerdict} testId={testId} />
      {shown.length === 0 ? (
        <p className="table-empty">{t("import-none")}</p>
      ) : (
        <VerdictTable title={title} files={shown.slice(0, ROWS_MAX)} testId={testId} />
      )}
      {shown.length > ROWS_MAX && <p className="side-note">{t("import-more", { n: shown.length - ROWS_MAX })}</p>}
    </>
  );
}

function VerdictTable({ title, files, testId }: Props) {
  const { t } = useWords();
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="table" data-testid={`${testId}-table`}>
        <thead>
          <tr>
            <th scope="col">{t("column-file")}</th>
            <th scope="col">{t("column-verdict")}</th>
            <th scope="col">{t("column-reason")}</th>
            <th scope="col">{t("control-code")}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file, i) => (
            <Line key={`${i}/${file.name}`} file={file} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ file }: { file: ImportedFile }) {
  const words = useWords();
  const { t } = words;
  return (
    <tr data-verdict={file.verdict}>
      <th scope="row" className="cell-file">
        {file.name}
        {file.revision !== null && <span className="cell-soft">{t("revision-n", { n: file.revision })}</span>}
      </th>
      <td>
        <span className={`verdict verdict-${file.verdict}`}>{t(verdictKeys[file.verdict])}</span>
      </td>
      <td>{file.problem && problemText(file.problem, words)}</td>
      <td>{file.controlCode && <ControlCode code={file.controlCode} />}</td>
    </tr>
  );
}
