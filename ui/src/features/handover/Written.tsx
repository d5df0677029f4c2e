// What was written and read back from the stick, file by file.
import { useEffect, useRef } from "react";
import type { ExportView } from "../../bindings/views";
import { ControlCode } from "../../kit/code";
import { problemText } from "../../kit/problem";
import { useWords } from "../../kit/text";

export function Written({ written }: { written: ExportView }) {
  const words = useWords();
  const { t, bytes } = words;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), [written]);
  return (
    <section className="written" ref={panel} tabIndex={-1} aria-label={t("handover-safe")} data-testid="handover-done">
      <p className="written-title" role="status">
        {t("handover-safe")}
      </p>
      <p>{t("handover-verified", { n: written.files.length, folder: written.folder })}</p>
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
