// A package for each centre, onto a stick or into a folder; and the blank sheets of all stations as one paper.
import { useMemo, useState } from "react";
import { Checkbox } from "react-aria-components";
import type { PackagesView, PaperRequest, PaperView, Progress } from "../../bindings/views";
import { pressFor, useHost, useMediaDoor } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { MediaPicker, placeOf, usePlaceRefusal, type Place } from "../../kit/media";
import { PaperShown } from "../../kit/paper";
import { PaperSave } from "../../kit/papersave";
import { ProblemPanel } from "../../kit/problem";
import { WorkBar } from "../../kit/progress";
import { useWords } from "../../kit/text";
import type { PageProps } from "./pages";

export function Packages({ view, onView, folder }: PageProps) {
  const { t, language } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const [place, setPlace] = useState<Place | null>(() => placeOf(folder));
  const [sheets, setSheets] = useState(true);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [written, setWritten] = useState<PackagesView | null>(null);
  const { busy, problem, clear, run } = useAct();
  const write = () =>
    void run(async () => {
      setWritten(null);
      try {
        setWritten(await host.write_packages({ folder: place?.folder.trim() ?? "", medium: place?.medium ?? null, sheets, onProgress: setProgress }));
        onView(await host.preparation({ language }));
      } finally {
        setProgress(null);
      }
    });
  const unsigned = view.signed ? null : t("packages-need-signature");
  const missing = usePlaceRefusal(place, t("packages-folder-missing"), true);
  return (
    <>
      <p>{t("packages-explain")}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <MediaPicker
        label={t("media-save-where")}
        folderLabel={t("packages-folder")}
        place={place}
        onPlace={setPlace}
        choose={() => media.chooseFolder(t("packages-folder"))}
        mount={media.mount}
        eject={media.eject}
        testId="packages-folder"
      />
      <Checkbox className="prepare-tick" isSelected={sheets} onChange={setSheets} data-testid="packages-sheets">
        <span className="prepare-tick-box" aria-hidden="true" />
        {t("packages-with-sheets")}
      </Checkbox>
      <div className="actions">
        <Button variant="primary" testId="packages-write" onPress={write} refusal={busy ? t("busy") : (unsigned ?? missing)}>
          {t("packages-write")}
        </Button>
        {busy && (
          <Button testId="packages-stop" onPress={() => void host.stop_paper()}>
            {t("dry-run-stop")}
          </Button>
        )}
      </div>
      {progress && <WorkBar label={t("packages-working")} progress={progress} />}
      {written && (
        <p className="notice" role="status" data-testid="packages-written">
          {t(written.stopped ? "packages-stopped" : "packages-written", { n: written.centres, folder: written.folder })}
        </p>
      )}
      {view.signed && <AllSheets folder={folder} />}
    </>
  );
}

const all: PaperRequest = { kind: "prepared-sheets" };

function AllSheets({ folder }: { folder: string }) {
  const { t } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const [shown, setShown] = useState<PaperView | null>(null);
  const { busy, problem, clear, run } = useAct();
  const press = useMemo(() => pressFor(host, { kind: "paper", paper: all }), [host]);
  const show = () => void run(async () => setShown(await host.paper({ paper: all })));
  return (
    <section className="prepare-form" aria-labelledby="all-sheets">
      <h4 className="prepare-heading" id="all-sheets">
        {t("packages-sheets-title")}
      </h4>
      <p className="side-note">{t("packages-sheets-explain")}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="actions">
        <Button testId="sheets-show" onPress={show} refusal={busy ? t("papers-making") : null}>
          {t("packages-sheets-show")}
        </Button>
      </div>
      {shown && (
        <PaperShown paper={shown} press={press} testId="sheets">
          <PaperSave name={shown.name} folder={folder} label={t("papers-save")} save={(target) => host.save_paper({ paper: all, ...target })} media={media} testId="sheets" />
        </PaperShown>
      )}
    </section>
  );
}
