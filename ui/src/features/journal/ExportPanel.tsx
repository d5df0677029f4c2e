// Writes the journal to a folder, in one of two forms, and reads it back.
import { useState } from "react";
import type { DeskKind, JournalForm, WrittenJournalView } from "../../bindings/views";
import { useHost, useMediaDoor } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { MediaPicker, usePlaceRefusal, type Place } from "../../kit/media";
import { ProblemPanel } from "../../kit/problem";
import { SelectBox } from "../../kit/selectbox";
import { key, useWords } from "../../kit/text";

const forms: JournalForm[] = ["json-lines", "event-log"];

const formKeys: Record<JournalForm, string> = { "json-lines": key("journal-form-lines"), "event-log": key("journal-form-log") };

type Props = { desk: DeskKind; folder: string; onWritten: () => void };

export function ExportPanel({ desk, folder, onWritten }: Props) {
  const { t, bytes } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const [place, setPlace] = useState<Place>({ medium: null, folder });
  const [form, setForm] = useState<JournalForm>("json-lines");
  const [written, setWritten] = useState<WrittenJournalView | null>(null);
  const { busy, problem, clear, run } = useAct();
  const write = () =>
    void run(async () => {
      setWritten(null);
      setWritten(await host.export_journal({ desk, form, folder: place.folder.trim(), medium: place.medium }));
      onWritten();
    });
  const missing = usePlaceRefusal(place, t("journal-export-folder-missing"), true);
  return (
    <section className="side-panel" aria-labelledby="journal-export">
      <h3 className="side-title" id="journal-export">
        {t("journal-export-title")}
      </h3>
      <p className="side-note">{t("journal-export-text")}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <SelectBox label={t("journal-export-form")} value={form} choices={forms.map((id) => ({ id, text: t(formKeys[id]) }))} onChoose={(id) => forms.filter((known) => known === id).forEach(setForm)} testId="journal-form" />
      <MediaPicker
        label={t("media-save-where")}
        folderLabel={t("journal-export-folder")}
        place={place}
        onPlace={setPlace}
        choose={() => media.chooseFolder(t("journal-export-folder"))}
        mount={media.mount}
        eject={media.eject}
        testId="journal-folder"
      />
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
