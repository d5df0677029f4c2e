// The signed protocol: its pages, its control code, and a place to save it.
import { useCallback, useMemo } from "react";
import type { ProtocolView, RecordRef } from "../../bindings/views";
import { pressFor, useHost, useMediaDoor } from "../../host";
import { useAsk } from "../../kit/ask";
import { ControlCode } from "../../kit/code";
import { BackButton } from "../../kit/page";
import { Pages } from "../../kit/pages";
import { PaperSave } from "../../kit/papersave";
import { PrintPanel } from "../../kit/print";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";
import { Title } from "../../kit/title";

type Props = { record: RecordRef; folder: string; onBack: () => void };

export function Protocol({ record, folder, onBack }: Props) {
  const { t } = useWords();
  const host = useHost();
  const { value, problem, again } = useAsk(useCallback(() => host.protocol({ record }), [host, record]));
  return (
    <section className="page" data-testid="protocol">
      <BackButton onBack={onBack} />
      <Title className="page-title">{t("protocol-title")}</Title>
      {problem && <ProblemPanel problem={problem} />}
      {value && <ProtocolBody protocol={value} record={record} folder={folder} onLeft={again} />}
    </section>
  );
}

type BodyProps = { protocol: ProtocolView; record: RecordRef; folder: string; onLeft: () => void };

function ProtocolBody({ protocol, record, folder, onLeft }: BodyProps) {
  const { t, bytes } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  // The next copy carries this number.
  const number = (protocol.copies ?? 0) + 1;
  const press = useMemo(() => pressFor(host, { kind: "protocol", record }), [host, record]);
  return (
    <div className="paper-columns">
      <aside className="paper-side" aria-label={t("protocol-facts")}>
        <p className="small-caps">{t("control-code")}</p>
        <ControlCode code={protocol.controlCode} large />
        <p className="side-note">{t("protocol-code-note")}</p>
        <p data-testid="protocol-facts">
          {protocol.name} · {t("paper-pages", { n: protocol.pages })} · {bytes(protocol.bytes)}
        </p>
        <PrintPanel press={press} note={t("print-first-original")} onPrinted={onLeft} />
        <PaperSave
          name={protocol.name}
          folder={folder}
          label={t("protocol-save")}
          save={async (target) => {
            await host.save_protocol({ record, ...target });
            onLeft();
          }}
          media={media}
          other={{
            label: t("protocol-save-copy", { n: number }),
            save: async (target) => {
              await host.save_protocol_copy({ record, ...target });
              onLeft();
            },
            refusal: protocol.copies === null ? t("protocol-copy-later") : null,
            name: protocol.name.replace(/((?:\.[^.]+)?\.pdf)$/, `_copy${number}$1`),
            testId: "protocol-save-copy",
          }}
          testId="protocol"
        />
      </aside>
      <Pages pdf={protocol.pdf} testId="protocol-pages" />
    </div>
  );
}
