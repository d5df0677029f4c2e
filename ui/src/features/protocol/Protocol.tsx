// The signed protocol: its pages, its control code, and a place to save it.
import { useCallback, useMemo } from "react";
import type { ProtocolView, RecordRef } from "../../bindings/views";
import { pressFor, useHost } from "../../host";
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
  const { value, problem } = useAsk(useCallback(() => host.protocol({ record }), [host, record]));
  return (
    <section className="page" data-testid="protocol">
      <BackButton onBack={onBack} />
      <Title className="page-title">{t("protocol-title")}</Title>
      {problem && <ProblemPanel problem={problem} />}
      {value && <ProtocolBody protocol={value} record={record} folder={folder} />}
    </section>
  );
}

function ProtocolBody({ protocol, record, folder }: { protocol: ProtocolView; record: RecordRef; folder: string }) {
  const { t, bytes } = useWords();
  const host = useHost();
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
        <PrintPanel press={press} note={t("print-first-original")} />
        <PaperSave
          name={protocol.name}
          folder={folder}
          label={t("protocol-save")}
          save={(path) => host.save_protocol({ record, path })}
          choose={() => host.choose_file({ title: t("protocol-save"), suggested: protocol.name })}
          testId="protocol"
        />
      </aside>
      <Pages pdf={protocol.pdf} testId="protocol-pages" />
    </div>
  );
}
