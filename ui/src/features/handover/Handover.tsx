// Writes the signed result files to a stick, reads each back, and only then says that it may be removed.
import { useCallback, useMemo, useState } from "react";
import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import type { BoardRow, ExportView, Progress } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { StateMark } from "../../kit/mark";
import { Page } from "../../kit/page";
import { ProblemPanel, problemText } from "../../kit/problem";
import { WorkBar } from "../../kit/progress";
import { stateKeys } from "../../kit/terms";
import { PathBox } from "../../kit/textbox";
import { useWords, type Words } from "../../kit/text";
import { Written } from "./Written";

type Props = {
  folder: string;
  /** The record that was chosen on the board, or null for all that are ready. */
  only: { station: string; contest: string } | null;
};

export function Handover({ folder, only }: Props) {
  const words = useWords();
  const { t, language } = words;
  const host = useHost();
  const { value, problem, again } = useAsk(useCallback(() => host.board({ desk: "centre", language }), [host, language]));
  const ready = useMemo(() => (value?.rows ?? []).filter((row) => isOffered(row, only)), [value, only]);
  const [left, setLeft] = useState<string[]>([]);
  const [path, setPath] = useState(folder);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [written, setWritten] = useState<ExportView | null>(null);
  const { busy, problem: failed, clear, run } = useAct();
  const chosen = ready.filter((row) => !left.includes(idOf(row)));
  const write = () =>
    void run(async () => {
      setWritten(null);
      setProgress({ done: 0, total: chosen.length, perSecond: 0, secondsLeft: null });
      const records = chosen.map(({ station, contest }) => ({ station, contest }));
      try {
        setWritten(await host.export_results({ records, folder: path.trim(), onProgress: setProgress }));
      } finally {
        setProgress(null);
        again();
      }
    });
  const shown = problem ?? failed;
  return (
    <Page title={t("handover-title")} intro={t("handover-intro")} testId="handover">
      {shown && <ProblemPanel problem={shown} onClose={clear} />}
      {written && <Written written={written} />}
      {ready.length > 0 && <Ready rows={ready} left={left} onLeft={setLeft} />}
      {value && ready.length === 0 && !written && <p className="table-empty">{t("handover-none")}</p>}
      {(ready.length > 0 || !written) && (
        <>
          <PathBox label={t("handover-folder")} value={path} onChange={setPath} testId="handover-folder" choose={() => host.choose_folder({ title: t("handover-folder") })} />
          <div className="actions">
            <Button variant="primary" testId="handover-write" onPress={write} refusal={busy ? t("busy") : refusalOf(chosen, path, words)}>
              {t("handover-write", { n: chosen.length })}
            </Button>
          </div>
        </>
      )}
      {progress && <WorkBar label={t("handover-working")} progress={progress} />}
    </Page>
  );
}

function idOf(row: BoardRow): string {
  return `${row.station}/${row.contest}`;
}

/** Ready are those approved and not yet exported; one chosen on the board may be exported again. */
function isOffered(row: BoardRow, only: Props["only"]): boolean {
  if (only) return row.station === only.station && row.contest === only.contest && row.actions.some((a) => a.action === "export");
  return row.state === "approved" || row.state === "printed";
}

function refusalOf(chosen: BoardRow[], path: string, words: Words): string | null {
  const refused = chosen.flatMap((row) => row.actions.filter((a) => a.action === "export").map((a) => a.refusal)).find((r) => r !== null);
  if (refused) return problemText(refused, words);
  if (chosen.length === 0) return words.t("handover-none-chosen");
  return path.trim() === "" ? words.t("handover-folder-missing") : null;
}

type ReadyProps = { rows: BoardRow[]; left: string[]; onLeft: (left: string[]) => void };

function Ready({ rows, left, onLeft }: ReadyProps) {
  const { t } = useWords();
  const ids = rows.map(idOf);
  const selected = ids.filter((id) => !left.includes(id));
  return (
    <CheckboxGroup className="ready" value={selected} onChange={(on) => onLeft(ids.filter((id) => !on.includes(id)))}>
      <Label>{t("handover-ready", { n: rows.length })}</Label>
      {rows.map((row) => (
        <Checkbox key={idOf(row)} value={idOf(row)} className="ready-line" data-testid={`ready-${row.number}-${row.contest}`}>
          <span className="tick" aria-hidden="true" />
          <span className="cell-number">{row.number}</span>
          <span className="ready-name">
            {row.name} · {row.contestTitle}
          </span>
          <span className="state">
            <StateMark state={row.state} /> {t(stateKeys[row.state])}
          </span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
