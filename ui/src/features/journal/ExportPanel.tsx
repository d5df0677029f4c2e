// Writes the journal to a folder, in one of two forms, and reads it back.
import { useState } from "react";
import type { DeskKind, JournalForm, WrittenJournalView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { ProblemPanel } from "../../kit/problem";
import { SelectBox } from "../../kit/selectbox";
import { PathBox } from "../../kit/textbox";
import { key, useWords } from "../../kit/text";

const forms: JournalForm[] = ["json-lines", "event-log"];

const formKeys: Record<JournalForm, string> = { "json-lines": key("journal-form-lines"), "event-log": key("journal-form-log") };

type Props = { desk: DeskKind; folder: string; onWritten: () => void };

export function ExportPanel({ desk, folder, onWritten }: Props) {
  const { t, bytes } = useWords();
  const host = useHost();
  const [path, setPath] = useState(folder);
  const [form, setForm] = useState<JournalForm>("json-lines");
  const [written, setWritten] = useState<WrittenJournalView | null>(null);
  const { busy, problem, clear, run } = useAct();
  const write = () =>
    void run(async () => {
      setWritten(null);
      setWritten(await host.export_journal({ desk, form, folder: path.trim() }));
      onWritten();
    });
  const missing = path.trim() === "" ? t("journal-export-folder-missing") : null;
  return (
    <section className="side-panel" aria-labelledby="journal-export">
      <h3 className="side-title" id="journal-export">
        {t("journal-export-title")}
      </h3>
      <p className="side-note">{t("journal-export-text")}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <SelectBox label={t("journal-export-form")} value={form} choices={forms.map((id) => ({ id, text: t(formKeys[id]) }))} onChoose={(id) => forms.filter((known) => known === id).forEach(setForm)} testId="journal-form" />
      <PathBox label={t("journal-export-folder")} value={path} onChange={setPath} testId="journal-folder" choose={() => host.choose_folder({ title: t("journal-export-folder") })} />
      <div className="actions">
        <Button testId="journal-export" onPress={write} refusal={busy ? t("journal-export-busy") : missing}>
          {t("journal-export")}
        </Button>
      </div>
      {written && (
        <p className="notice" role="status" data-testid="journal-exported">
          {t("journal-exported", { name: written.name, folder: written.folder, size: bytes(written.bytes), digest: written.digest })}
          {!written.complete && ` ${t("journal-exported-partly")}`}
        </p>
      )}
    </section>
  );
}
