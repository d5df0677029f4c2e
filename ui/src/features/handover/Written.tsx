// What was written and read back from the stick, file by file.
import { useEffect, useRef } from "react";
import type { ExportView } from "../../bindings/views";
import { Button } from "../../kit/button";
import { ControlCode } from "../../kit/code";
import { problemText } from "../../kit/problem";
import { useWords } from "../../kit/text";

type Props = {
  written: ExportView;
  /** Lets go of the stick, if it is one. */
  onEject: (() => void) | null;
};

export function Written({ written, onEject }: Props) {
  const words = useWords();
  const { t, bytes } = words;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), [written]);
  return (
    <section className="written" ref={panel} tabIndex={-1} aria-label={titleOf(written, t)} data-testid="handover-done" data-removal={written.removal ?? "none"}>
      <p className="written-title" role="status">
        {titleOf(written, t)}
      </p>
      <p>{t("handover-verified", { n: written.files.length, folder: written.folder })}</p>
      {written.removal === "flushed" && !written.stopped && <p>{t("handover-flushed")}</p>}
      {written.removal === "stayed" && !written.stopped && <p>{t("handover-stayed-rest")}</p>}
      {written.stopped && <p data-testid="handover-stopped">{t("handover-stopped-rest")}</p>}
      {written.removalProblem && (
        <p className="notice" role="alert" data-testid="handover-not-removed">
          {t("handover-not-ejected", { why: problemText(written.removalProblem, words) })}
        </p>
      )}
      {onEject && (written.removal === null || written.stopped) && written.removal !== "ejected" && (
        <div className="actions">
          <Button testId="handover-eject" onPress={onEject}>
            {t("handover-eject")}
          </Button>
        </div>
      )}
      {written.remark && (
        <p className="notice" role="status" data-testid="handover-remark">
          {t("handover-remark", { why: problemText(written.remark, words) })}
        </p>
      )}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("handover-files")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("column-file")}</th>
              <th scope="col" className="figure">
                {t("column-size")}
              </th>
              <th scope="col">{t("control-code")}</th>
              <th scope="col">{t("column-check")}</th>
            </tr>
          </thead>
          <tbody>
            {written.files.map((file) => (
              <tr key={file.name}>
                <th scope="row" className="cell-file">
                  {file.name}
                </th>
                <td className="figure">{bytes(file.bytes)}</td>
                <td>
                  <ControlCode code={file.controlCode} />
                </td>
                <td>{t("handover-read-back")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function titleOf({ removal, stopped }: ExportView, t: (key: string) => string): string {
  if (removal === "ejected") return t("handover-safe");
  if (stopped) return t("handover-stopped");
  if (removal === "stayed") return t("handover-stayed");
  return removal === null ? t("handover-not-safe") : t("handover-safe");
}
