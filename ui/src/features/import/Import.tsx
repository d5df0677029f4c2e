// The office takes in result files: progress, a way to stop, and a verdict for each file.
import { useCallback, useState } from "react";
import type { ImportView, Progress } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { MediaPicker, placeOf, usePlaceRefusal, type Place } from "../../kit/media";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { WorkBar } from "../../kit/progress";
import { useWords } from "../../kit/text";
import { Verdicts } from "./Verdicts";

export function Import({ folder, refusal }: { folder: string; refusal: string | null }) {
  const { t } = useWords();
  const host = useHost();
  const [place, setPlace] = useState<Place | null>(() => placeOf(folder));
  const [progress, setProgress] = useState<Progress | null>(null);
  const [last, setLast] = useState<ImportView | null>(null);
  const { busy, problem, clear, run } = useAct();
  const received = useAsk(useCallback(() => host.received(), [host]));
  const start = () =>
    void run(async () => {
      setLast(null);
      setProgress({ done: 0, total: 0, perSecond: 0, secondsLeft: null });
      try {
        setLast(await host.import_results({ paths: [place?.folder.trim() ?? ""], onProgress: setProgress }));
      } finally {
        setProgress(null);
        received.again();
      }
    });
  const missing = usePlaceRefusal(place, t("import-path-missing"), false);
  const shown = problem ?? received.problem;
  return (
    <Page title={t("import-title")} intro={t("import-intro")} testId="import">
      {shown && <ProblemPanel problem={shown} onClose={clear} />}
      <MediaPicker
        label={t("import-from")}
        folderLabel={t("import-path")}
        place={place}
        onPlace={setPlace}
        choose={() => host.choose_folder({ title: t("import-path") })}
        mount={(medium) => host.mount_medium({ medium })}
        testId="import-path"
      />
      <div className="actions">
        <Button variant="primary" testId="import-start" onPress={start} refusal={refusal ?? (busy ? t("busy") : missing)}>
          {t("import-start")}
        </Button>
        {busy && (
          <Button testId="import-stop" onPress={() => void host.stop_import()}>
            {t("import-stop")}
          </Button>
        )}
      </div>
      {progress && <WorkBar label={t("import-working")} progress={progress} />}
      {last && (
        <p className="notice" role="status" data-testid="import-done">
          {t(last.stopped ? "import-stopped" : "import-done", { n: last.files.length })}
        </p>
      )}
      {last && last.files.length > 0 && <Verdicts title={t("import-this-time")} files={last.files} testId="verdict-now" />}
      <Verdicts title={t("import-verdicts")} files={received.value ?? []} testId="verdict" />
    </Page>
  );
}
