// Where files go or come from: the sticks that are in, each as a card, or a folder. What was chosen stays chosen until
// somebody chooses otherwise; a stick that was taken out turns grey.
import { useEffect, useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { MediumView, Removal } from "../bindings/views";
import { useAnnounce } from "./announce";
import { useAct } from "./ask";
import { Button } from "./button";
import { useNews } from "./news";
import { ProblemPanel } from "./problem";
import { PathBox } from "./textbox";
import { key, useWords } from "./text";

/** A folder, and the stick that it is on, if it is on one. */
export type Place = { medium: string | null; folder: string };

/** What is asked of the system about media and its dialogs; `mediaFor` of the host makes it. */
export type MediaDoor = {
  mount: (medium: string) => Promise<string>;
  eject: (medium: string) => Promise<Removal>;
  /** The files in a folder whose names end so. */
  find: (folder: string, ending: string) => Promise<string[]>;
  chooseFolder: (title: string) => Promise<string | null>;
  chooseFile: (title: string, suggested: string) => Promise<string | null>;
  chooseExisting: (title: string) => Promise<string | null>;
};

type Props = {
  label: string;
  /** What the box for a folder asks for. */
  folderLabel: string;
  place: Place | null;
  onPlace: (place: Place) => void;
  choose: () => Promise<string | null>;
  /** Where a stick's files are reached. */
  mount: (medium: string) => Promise<string>;
  /** Lets go of a stick; without it the page does so itself. */
  eject?: (medium: string) => Promise<Removal>;
  /** What is chosen where no stick is: a folder, unless it is said otherwise. */
  kind?: "folder" | "file";
  testId: string;
};

const kindKeys = { folder: key("media-folder"), file: key("media-file") };
const removalKeys: Record<Removal, string> = { ejected: key("media-ejected"), flushed: key("handover-flushed"), stayed: key("handover-stayed") };

/** The value of the choice that is no stick; no stick's id is empty. */
const FOLDER = "";

export function MediaPicker({ label, folderLabel, place, onPlace, choose, mount, eject, kind = "folder", testId }: Props) {
  const { t } = useWords();
  const { media } = useNews();
  const cards = useSeen(media);
  const { problem, clear, run } = useAct();
  // The box keeps its folder while a stick is chosen.
  const [typed, setTyped] = useState(place?.medium === null ? place.folder : "");
  const folder = (path: string) => {
    setTyped(path);
    onPlace({ medium: null, folder: path });
  };
  const pick = (value: string) =>
    void run(async () => {
      if (value === FOLDER) return onPlace({ medium: null, folder: typed });
      const path = media.find((medium) => medium.id === value)?.path ?? (await mount(value));
      onPlace({ medium: value, folder: path });
    });
  return (
    <div className="media">
      <RadioGroup className="media-choice" value={place === null ? null : (place.medium ?? FOLDER)} onChange={pick} data-testid={`${testId}-media`}>
        <Label>{label}</Label>
        <div className="media-cards">
          {cards.map((card) => (
            <Card key={card.medium.id} card={card} chosen={place?.medium === card.medium.id} testId={testId} />
          ))}
          <Radio value={FOLDER} className="medium medium-folder" data-testid={`${testId}-in-folder`}>
            <span className="dot" aria-hidden="true" />
            <span className="medium-name">{t(kindKeys[kind])}</span>
            <span className="medium-facts">{t(cards.length === 0 ? "media-none" : "media-folder-hint")}</span>
          </Radio>
        </div>
      </RadioGroup>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {place?.medium === null && <PathBox label={folderLabel} value={place.folder} onChange={folder} testId={testId} choose={choose} />}
      {eject && place !== null && place.medium !== null && <Eject key={place.medium} medium={place.medium} eject={eject} testId={testId} />}
    </div>
  );
}

type EjectProps = { medium: string; eject: (medium: string) => Promise<Removal>; testId: string };

/** Lets go of the chosen stick. Whatever was written is on it before anybody hears that it was. */
function Eject({ medium, eject, testId }: EjectProps) {
  const { t } = useWords();
  const { media } = useNews();
  const [removal, setRemoval] = useState<Removal | null>(null);
  const { busy, problem, clear, run } = useAct();
  const label = media.find((known) => known.id === medium)?.label ?? null;
  return (
    <>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {removal && (
        <p className="notice" role="status" data-testid={`${testId}-removal`}>
          {t(removalKeys[removal])}
        </p>
      )}
      {label !== null && removal !== "ejected" && (
        <div className="actions">
          <Button variant="quiet" testId={`${testId}-eject`} onPress={() => void run(async () => setRemoval(await eject(medium)))} refusal={busy ? t("busy") : null} reason="asked">
            {t("media-eject", { label })}
          </Button>
        </div>
      )}
    </>
  );
}

type Seen = { medium: MediumView; present: boolean };

function Card({ card: { medium, present }, chosen, testId }: { card: Seen; chosen: boolean; testId: string }) {
  const { t, bytes } = useWords();
  const free = medium.free === null ? t("media-size", { size: bytes(medium.capacity) }) : t("media-free", { free: bytes(medium.free), size: bytes(medium.capacity) });
  return (
    <Radio value={medium.id} isDisabled={!present && !chosen} className="medium" data-present={present} data-testid={`${testId}-medium-${medium.label}`}>
      <span className="dot" aria-hidden="true" />
      <span className="medium-name">{medium.label}</span>
      <span className="medium-facts">
        {present ? free : t("media-gone")}
        {medium.fileSystem !== "" && ` · ${fileSystemName(medium.fileSystem)}`}
      </span>
      {present && medium.readOnly && <span className="medium-note">{t("media-read-only")}</span>}
    </Radio>
  );
}

/** Names of file systems as they stand on a stick's package, where they differ from the system's. */
const fileSystems: Record<string, string> = { vfat: "FAT", fusefat: "FAT", fat32: "FAT32", exfat: "exFAT", ntfs: "NTFS", fuseblk: "NTFS", iso9660: "CD" };

function fileSystemName(name: string): string {
  return fileSystems[name] ?? name;
}

/** Every stick since the page was opened, in the order in which they came; those that were taken out stay, grey. */
function useSeen(media: MediumView[]): Seen[] {
  const { t } = useWords();
  const announce = useAnnounce();
  const [last, setLast] = useState(media);
  const [seen, setSeen] = useState(media);
  const [said, setSaid] = useState("");
  if (last !== media) {
    const came = media.filter((m) => !last.some((old) => old.id === m.id)).map((m) => t("media-came", { label: m.label }));
    const went = last.filter((old) => !media.some((m) => m.id === old.id)).map((old) => t("media-went", { label: old.label }));
    setLast(media);
    setSeen(seen.map((old) => media.find((m) => m.id === old.id) ?? old).concat(media.filter((m) => !seen.some((old) => old.id === m.id))));
    if (came.length + went.length > 0) setSaid([...came, ...went].join(" "));
  }
  useEffect(() => {
    if (said !== "") announce(said);
  }, [said, announce]);
  return seen.map((medium) => ({ medium, present: media.some((m) => m.id === medium.id) }));
}

/** Why nothing can be done at this place just now, or null. */
export function usePlaceRefusal(place: Place | null, folderMissing: string, writes: boolean): string | null {
  const { t } = useWords();
  const { media } = useNews();
  if (place === null) return t("media-not-chosen");
  if (place.folder.trim() === "") return folderMissing;
  if (place.medium === null) return null;
  const medium = media.find((m) => m.id === place.medium);
  if (!medium) return t("media-chosen-gone");
  return writes && medium.readOnly ? t("media-chosen-read-only", { label: medium.label }) : null;
}

/** The folder that is already named, or nothing chosen yet. */
export function placeOf(folder: string): Place | null {
  return folder === "" ? null : { medium: null, folder };
}
