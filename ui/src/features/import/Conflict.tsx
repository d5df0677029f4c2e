// The files of one record side by side: where they differ, and which of them two officers let count.
import { useCallback, useState } from "react";
import type { ConflictView, ContenderView, RecordRef } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { ControlCode } from "../../kit/code";
import { ReasonDialog } from "../../kit/dialog";
import { BackButton, Page } from "../../kit/page";
import { problemText, ProblemPanel } from "../../kit/problem";
import { verdictKeys } from "../../kit/terms";
import { key, useWords } from "../../kit/text";

type Props = { record: RecordRef; refusal: string | null; onBack: () => void };

export function Conflict({ record, refusal, onBack }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const { value, problem, again } = useAsk(useCallback(() => host.conflict({ record, language }), [host, record, language]));
  const [chosen, setChosen] = useState<ContenderView | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const { busy, problem: refused, clear, run } = useAct();
  const choose = (file: string, reason: string) =>
    void run(async () => {
      setChosen(null);
      const among = value?.files.map((known) => known.file) ?? [];
      const holds = await host.choose_file_of_record({ record, file, among, reason });
      setTold(t(holds ? "conflict-decided" : "conflict-half-decided"));
      again();
    });
  const shown = refused ?? problem;
  return (
    <Page title={t("conflict-title", { number: record.station, contest: value?.contest.title ?? record.contest })} intro={t("conflict-intro")} testId="conflict">
      <BackButton onBack={onBack} />
      {shown && <ProblemPanel problem={shown} onClose={clear} />}
      {told && (
        <p className="notice" role="status" data-testid="conflict-told">
          {told}
        </p>
      )}
      {value && <Files view={value} refusal={refusal ?? (busy ? t("busy") : null)} onChoose={setChosen} />}
      {value?.decision && <Decided view={value} />}
      {chosen && (
        <ReasonDialog
          title={t("conflict-choose-title", { file: chosen.name })}
          explain={t("conflict-choose-explain")}
          confirm={t("conflict-choose")}
          busy={busy}
          onConfirm={(reason) => choose(chosen.file, reason)}
          onClose={() => setChosen(null)}
        />
      )}
    </Page>
  );
}

type FilesProps = { view: ConflictView; refusal: string | null; onChoose: (file: ContenderView) => void };

function Files({ view, refusal, onChoose }: FilesProps) {
  const words = useWords();
  const { t, number } = words;
  const settled = !view.files.some((file) => file.verdict === "conflict");
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("conflict-files")}>
      <table className="table conflict-table" data-testid="conflict-table">
        <thead>
          <tr>
            <th scope="col">{t("conflict-field")}</th>
            {view.files.map((file) => (
              <th key={file.file} scope="col" className="cell-file">
                {file.name}
                <span className="cell-soft">{t("revision-n", { n: file.revision })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("column-verdict")}</th>
            {view.files.map((file) => (
              <td key={file.file} data-verdict={file.verdict}>
                <span className={`verdict verdict-${file.verdict}`}>{t(verdictKeys[file.verdict])}</span>
                {file.problem && <span className="cell-soft">{problemText(file.problem, words)}</span>}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t("control-code")}</th>
            {view.files.map((file) => (
              <td key={file.file}>
                <ControlCode code={file.controlCode} />
              </td>
            ))}
          </tr>
          {view.rows.map((row) => (
            <tr key={row.field.id} data-testid={`conflict-row-${row.field.id}`}>
              <th scope="row">
                {row.field.code} {row.field.label}
              </th>
              {row.values.map((value, i) => (
                <td key={view.files[i]?.file ?? i}>{value === null ? t("conflict-blank") : number(value)}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("conflict-decide")}</th>
            {view.files.map((file, i) => (
              <td key={file.file}>
                <Button testId={`choose-${i}`} label={t("conflict-choose-of", { file: file.name })} refusal={refusal ?? (settled ? t("conflict-settled") : null)} onPress={() => onChoose(file)}>
                  {t("conflict-choose")}
                </Button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Decided({ view }: { view: ConflictView }) {
  const { t, stamp } = useWords();
  const { decision } = view;
  if (!decision) return null;
  const name = view.files.find((file) => file.file === decision.file)?.name ?? decision.file;
  const state = decision.outdated ? key("conflict-outdated") : decision.holds ? key("conflict-holds") : key("conflict-second");
  return (
    <section aria-label={t("conflict-decision")} data-testid="conflict-decision">
      <h3 className="side-title">{t("conflict-decision")}</h3>
      <p>{t(state, { file: name })}</p>
      <ul>
        {decision.by.map((one) => (
          <li key={one.person}>
            {one.person}, {stamp(one.at)}: {one.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
