// The office takes in result files: chosen, dropped or watched for; with progress, a pause, and what became of each file.
import { useState } from "react";
import type { ImportView, RecordRef } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { useWhenChanged } from "../../kit/changed";
import { MediaPicker, placeOf, usePlaceRefusal, type Place } from "../../kit/media";
import { useNews } from "../../kit/news";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { WorkBar } from "../../kit/progress";
import { useWords } from "../../kit/text";
import { Conflict } from "./Conflict";
import { FileTable } from "./FileTable";
import "./import.css";
import { Received } from "./Received";
import { Saving } from "./Saving";
import { Watching } from "./Watching";

type Props = { folder: string; refusal: string | null };

/** What is looked at more closely: the files of a record, or a file that is to be saved. */
type Closer = { compare: RecordRef } | { save: string; name: string } | null;

export function Import({ folder, refusal }: Props) {
  const { t } = useWords();
  const [closer, setCloser] = useState<Closer>(null);
  const back = () => setCloser(null);
  if (closer && "compare" in closer) return <Conflict record={closer.compare} refusal={refusal} onBack={back} />;
  return (
    <Page title={t("import-title")} intro={t("import-intro")} testId="import">
      <Taking folder={folder} refusal={refusal} onCompare={(compare) => setCloser({ compare })} />
      {closer && <Saving key={closer.save} file={closer.save} name={closer.name} folder={folder} onClose={back} />}
      <Received onCompare={(compare) => setCloser({ compare })} onSave={(file) => setCloser({ save: file.file, name: file.name })} />
    </Page>
  );
}

type TakingProps = Props & { onCompare: (record: RecordRef) => void };

function Taking({ folder, refusal, onCompare }: TakingProps) {
  const { t } = useWords();
  const host = useHost();
  const { importing } = useNews();
  const [place, setPlace] = useState<Place | null>(() => placeOf(folder));
  const [last, setLast] = useState<ImportView | null>(null);
  const { busy, problem, clear, run } = useAct();
  const start = (paths: string[]) =>
    void run(async () => {
      setLast(null);
      setLast(await host.import_results({ paths, onProgress: () => undefined }));
    });
  const steer = useAct();
  const works = importing.progress !== null;
  const refused = refusal ?? (busy || works ? t("busy") : null);
  useDropped(refused === null, start);
  const missing = usePlaceRefusal(place, t("import-path-missing"), false);
  const shown = problem ?? steer.problem;
  return (
    <>
      {shown && <ProblemPanel problem={shown} onClose={problem ? clear : steer.clear} />}
      <MediaPicker
        label={t("import-from")}
        folderLabel={t("import-path")}
        place={place}
        onPlace={setPlace}
        choose={() => host.choose_folder({ title: t("import-path") })}
        mount={(medium) => host.mount_medium({ medium })}
        testId="import-path"
      />
      <p className="side-note">{t("import-drop")}</p>
      <div className="actions">
        <Button variant="primary" testId="import-start" onPress={() => start([place?.folder.trim() ?? ""])} refusal={refused ?? missing}>
          {t("import-start")}
        </Button>
        {(busy || works) && (
          <>
            <Button testId="import-pause" onPress={() => void steer.run(() => host.pause_import({ paused: !importing.paused }))}>
              {t(importing.paused ? "import-resume" : "import-pause")}
            </Button>
            <Button testId="import-stop" onPress={() => void steer.run(() => host.stop_import())}>
              {t("import-stop")}
            </Button>
          </>
        )}
      </div>
      <Watching folder={place?.folder.trim() ?? ""} refusal={refusal ?? missing} />
      {importing.progress && <WorkBar label={t(importing.paused ? "import-paused" : "import-working")} progress={importing.progress} />}
      {last && <Done view={last} onCompare={onCompare} />}
    </>
  );
}

/** Begins with what is dropped on the window while this page is open. */
function useDropped(ready: boolean, start: (paths: string[]) => void): void {
  const { dropped } = useNews();
  useWhenChanged(dropped.number, () => {
    if (ready && dropped.paths.length > 0) start(dropped.paths);
  });
}

function Done({ view, onCompare }: { view: ImportView; onCompare: (record: RecordRef) => void }) {
  const { t } = useWords();
  const all = Object.values(view.numbers).reduce((sum, n) => sum + n, 0);
  return (
    <>
      <p className="notice" role="status" data-testid="import-done">
        {t(view.stopped ? "import-stopped" : "import-done", { n: all })}
        {view.skippedFolders > 0 && ` ${t("import-skipped", { n: view.skippedFolders })}`}
      </p>
      {all > 0 && <FileTable title={t("import-this-time")} files={view.files} numbers={view.numbers} testId="verdict-now" onCompare={onCompare} />}
    </>
  );
}
