// The signed protocol: its pages, its control code, and a place to save it.
import { useCallback, useMemo, useState } from "react";
import type { ProtocolView, RecordRef } from "../../bindings/views";
import { pressFor, useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { ControlCode } from "../../kit/code";
import { BackButton } from "../../kit/page";
import { PrintPanel } from "../../kit/print";
import { ProblemPanel } from "../../kit/problem";
import { PathBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";
import { Title } from "../../kit/title";
import { Pages } from "./Pages";

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
    <div className="protocol-columns">
      <aside className="protocol-side" aria-label={t("protocol-facts")}>
        <p className="small-caps">{t("control-code")}</p>
        <ControlCode code={protocol.controlCode} large />
        <p className="side-note">{t("protocol-code-note")}</p>
        <p data-testid="protocol-facts">
          {protocol.name} · {t("protocol-pages", { n: protocol.pages })} · {bytes(protocol.bytes)}
        </p>
        <PrintPanel press={press} note={t("print-first-original")} />
        <SaveProtocol name={protocol.name} record={record} folder={folder} />
      </aside>
      <Pages pdf={protocol.pdf} />
    </div>
  );
}

function SaveProtocol({ name, record, folder }: { name: string; record: RecordRef; folder: string }) {
  const { t } = useWords();
  const host = useHost();
  const [path, setPath] = useState(() => `${folder.replace(/\/$/, "")}/${name}`);
  const [saved, setSaved] = useState<string | null>(null);
  const { busy, problem, clear, run } = useAct();
  const save = () =>
    void run(async () => {
      await host.save_protocol({ record, path: path.trim() });
      setSaved(path.trim());
    });
  const missing = path.trim() === "" ? t("protocol-path-missing") : null;
  return (
    <>
      <PathBox label={t("protocol-save-path")} value={path} onChange={setPath} testId="protocol-path" choose={() => host.choose_file({ title: t("protocol-save"), suggested: name })} />
      <Button variant="primary" testId="protocol-save" onPress={save} refusal={busy ? t("busy") : missing}>
        {t("protocol-save")}
      </Button>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {saved && (
        <p className="notice" role="status" data-testid="protocol-saved">
          {t("protocol-saved", { path: saved })}
        </p>
      )}
    </>
  );
}
