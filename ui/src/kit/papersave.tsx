// Saves a paper as a file, on a stick or in a folder, under a name that the person may change.
import { useState } from "react";
import { useAct } from "./ask";
import { Button } from "./button";
import { MediaPicker, usePlaceRefusal, type MediaDoor, type Place } from "./media";
import { ProblemPanel } from "./problem";
import { TextBox } from "./textbox";
import { useWords } from "./text";

/** Where a file is to be written, and the stick that this is on. */
export type Target = { path: string; medium: string | null };

/** Another way to save the same paper. */
export type OtherSave = { label: string; save: (target: Target) => Promise<void>; refusal: string | null; name: string; testId: string };

type Props = {
  /** The name that is suggested. */
  name: string;
  folder: string;
  /** What the button says. */
  label: string;
  save: (target: Target) => Promise<void>;
  media: MediaDoor;
  other?: OtherSave;
  /** Begins every test id. */
  testId: string;
};

export function PaperSave({ name, folder, label, save, media, other, testId }: Props) {
  const { t } = useWords();
  // Where no folder is usual, none is proposed.
  const [place, setPlace] = useState<Place>(() => ({ medium: null, folder: folder === "" ? "" : `${folder.replace(/\/$/, "")}/${name}` }));
  const [named, setNamed] = useState(name);
  const [saved, setSaved] = useState<string | null>(null);
  const { busy, problem, clear, run } = useAct();
  // On a stick the name stands by itself; elsewhere the path has it.
  const target = (instead?: string): Target => {
    const typed = place.folder.trim();
    if (place.medium !== null) return { path: `${typed}/${instead ?? named.trim()}`, medium: place.medium };
    return { path: instead && typed.endsWith(`/${name}`) ? typed.slice(0, -name.length) + instead : typed, medium: null };
  };
  const start = (way: (target: Target) => Promise<void>, to: Target) =>
    void run(async () => {
      setSaved(null);
      await way(to);
      setSaved(to.path);
    });
  const placeRefusal = usePlaceRefusal(place, t("paper-path-missing"), true);
  const missing = busy ? t("busy") : (placeRefusal ?? (place.medium !== null && named.trim() === "" ? t("paper-path-missing") : null));
  return (
    <div className="paper-save">
      <MediaPicker
        label={t("media-save-where")}
        folderLabel={t("paper-save-path")}
        place={place}
        onPlace={setPlace}
        choose={() => media.chooseFile(label, name)}
        mount={media.mount}
        eject={media.eject}
        kind="file"
        testId={`${testId}-path`}
      />
      {place.medium !== null && <TextBox label={t("media-save-name")} value={named} onChange={setNamed} testId={`${testId}-name`} />}
      <div className="actions">
        <Button variant="primary" testId={`${testId}-save`} onPress={() => start(save, target())} refusal={missing}>
          {label}
        </Button>
        {other && (
          <Button testId={other.testId} onPress={() => start(other.save, target(other.name))} refusal={missing ?? other.refusal} reason="asked">
            {other.label}
          </Button>
        )}
      </div>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {saved && (
        <p className="notice" role="status" data-testid={`${testId}-saved`}>
          {t("paper-saved", { path: saved })}
        </p>
      )}
    </div>
  );
}
