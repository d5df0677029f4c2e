// A file to be read: one of those on a stick, or one whose path is typed or chosen.
import { useCallback, useEffect, useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { useAsk } from "./ask";
import { MediaPicker, usePlaceRefusal, type MediaDoor, type Place } from "./media";
import { ProblemPanel } from "./problem";
import { useWords } from "./text";

type Props = {
  label: string;
  /** How the names of such files end, without the point. */
  ending: string;
  path: string;
  onPath: (path: string) => void;
  media: MediaDoor;
  /** Of the box for a path; begins every other one. */
  testId: string;
};

export function FileSource({ label, ending, path, onPath, media, testId }: Props) {
  const [place, setPlace] = useState<Place>({ medium: null, folder: path });
  const move = (next: Place) => {
    setPlace(next);
    // On a stick, nothing is chosen before its files are known.
    onPath(next.medium === null ? next.folder : "");
  };
  return (
    <div className="file-source">
      <MediaPicker
        label={label}
        folderLabel={label}
        place={place}
        onPlace={move}
        choose={() => media.chooseExisting(label)}
        mount={media.mount}
        eject={media.eject}
        kind="file"
        testId={testId}
      />
      {place.medium !== null && <OnStick key={`${place.medium} ${place.folder}`} place={place} ending={ending} path={path} onPath={onPath} find={media.find} testId={testId} />}
    </div>
  );
}

type OnStickProps = { place: Place; ending: string; path: string; onPath: (path: string) => void; find: MediaDoor["find"]; testId: string };

function OnStick({ place, ending, path, onPath, find, testId }: OnStickProps) {
  const { t } = useWords();
  const { value: files, problem } = useAsk(useCallback(() => find(place.folder, ending), [find, place.folder, ending]));
  const gone = usePlaceRefusal(place, "", false);
  const only = files?.length === 1 ? files[0] : undefined;
  useEffect(() => {
    // The only one is meant.
    if (only !== undefined) onPath(only);
  }, [only, onPath]);
  const nameOf = (file: string) => (file.startsWith(`${place.folder}/`) ? file.slice(place.folder.length + 1) : file);
  if (problem) return <ProblemPanel problem={problem} />;
  if (gone) return <p className="side-note">{gone}</p>;
  if (files?.length === 0) {
    return (
      <p className="side-note" role="status" data-testid={`${testId}-none`}>
        {t("media-files-none")}
      </p>
    );
  }
  return (
    <RadioGroup className="choices" value={path === "" ? null : path} onChange={onPath} data-testid={`${testId}-files`}>
      <Label>{t("media-files")}</Label>
      {(files ?? []).map((file) => (
        <Radio key={file} value={file} className="choice" data-testid={`${testId}-found`}>
          {nameOf(file)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
