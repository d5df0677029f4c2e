// The incident pack: one press collects what others need to look into what went wrong.
import { useId, useState } from "react";
import type { WrittenFileView } from "../bindings/views";
import { useAct } from "./ask";
import { Button } from "./button";
import { MediaPicker, usePlaceRefusal, type MediaDoor, type Place } from "./media";
import { ProblemPanel } from "./problem";
import { useWords } from "./text";

type Props = {
  folder: string;
  /** Whether the vault is open; if not, nothing of what lies in it is in the pack. */
  open: boolean;
  make: (folder: string, medium: string | null) => Promise<WrittenFileView>;
  media: MediaDoor;
};

export function IncidentPanel({ folder, open, make, media }: Props) {
  const { t, bytes } = useWords();
  const [place, setPlace] = useState<Place>({ medium: null, folder });
  const [written, setWritten] = useState<WrittenFileView | null>(null);
  const { busy, problem: failed, clear, run } = useAct();
  const id = useId();
  const press = () =>
    void run(async () => {
      setWritten(null);
      setWritten(await make(place.folder.trim(), place.medium));
    });
  const missing = usePlaceRefusal(place, t("close-folder-missing"), true);
  return (
    <section className="side-panel" aria-labelledby={id}>
      <h3 className="side-title" id={id}>
        {t("incident-title")}
      </h3>
      <p className="side-note">{t(open ? "incident-text" : "incident-text-closed")}</p>
      {failed && <ProblemPanel problem={failed} onClose={clear} />}
      <MediaPicker
        label={t("media-save-where")}
        folderLabel={t("close-folder")}
        place={place}
        onPlace={setPlace}
        choose={() => media.chooseFolder(t("close-folder"))}
        mount={media.mount}
        eject={media.eject}
        testId="incident-folder"
      />
      <div className="actions">
        <Button testId="incident-make" onPress={press} refusal={busy ? t("busy") : missing}>
          {t("incident-make")}
        </Button>
      </div>
      {written && (
        <p className="notice" role="status" data-testid="incident-written">
          {t("incident-written", { name: written.name, folder: written.folder, size: bytes(written.bytes) })}
        </p>
      )}
    </section>
  );
}
