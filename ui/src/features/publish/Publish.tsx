// Publishing: the figures are frozen once, and every form of them goes into a folder to carry away.
import { useCallback, useState } from "react";
import type { Progress, PublishedView, PublishingView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { MediaPicker, placeOf, usePlaceRefusal, type Place } from "../../kit/media";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { WorkBar } from "../../kit/progress";
import { useWords } from "../../kit/text";
import { Compare } from "./Compare";
import { Done } from "./Done";
import { ALL, Order, type Wanted } from "./Order";


export function Publish({ folder }: { folder: string }) {
  const { t, language } = useWords();
  const host = useHost();
  const standing = useAsk(useCallback(() => host.publishing({ language }), [host, language]));
  const [wanted, setWanted] = useState<Wanted>({ contest: ALL, status: "unofficial" });
  const [place, setPlace] = useState<Place | null>(() => placeOf(folder));
  const [progress, setProgress] = useState<Progress | null>(null);
  const [done, setDone] = useState<PublishedView | null>(null);
  const { busy, problem, clear, run } = useAct();
  const placeRefusal = usePlaceRefusal(place, t("publish-folder-missing"), true);
  const publish = () =>
    void run(async () => {
      setDone(null);
      setProgress({ done: 0, total: 0, perSecond: 0, secondsLeft: null });
      try {
        const { contest, status } = wanted;
        const order = { contest: contest === ALL ? null : contest, status: status === "unofficial" ? null : status };
        setDone(await host.publish({ ...order, folder: place?.folder.trim() ?? "", medium: place?.medium ?? null, onProgress: setProgress }));
      } finally {
        setProgress(null);
        standing.again();
      }
    });
  const shown = problem ?? standing.problem;
  return (
    <Page title={t("publish-title")} intro={t("publish-intro")} testId="publish">
      {shown && <ProblemPanel problem={shown} {...(problem ? { onClose: clear } : {})} />}
      {standing.value && (
        <>
          <Order publishing={standing.value} wanted={wanted} onWanted={setWanted} />
          <MediaPicker
            label={t("publish-where")}
            folderLabel={t("publish-folder")}
            place={place}
            onPlace={setPlace}
            choose={() => host.choose_folder({ title: t("publish-folder") })}
            mount={(medium) => host.mount_medium({ medium })}
            eject={(medium) => host.eject_medium({ medium })}
            testId="publish-folder"
          />
          <div className="actions">
            <Button variant="primary" testId="publish-start" onPress={publish} refusal={busy ? t("busy") : (statusRefusal(standing.value, wanted, t) ?? placeRefusal)}>
              {t("publish-start", { n: standing.value.sequence })}
            </Button>
            {busy && (
              <Button testId="publish-stop" onPress={() => void host.stop_publishing()}>
                {t("publish-stop")}
              </Button>
            )}
          </div>
        </>
      )}
      {progress && <WorkBar label={t("publish-working")} progress={progress} />}
      {done && <Done published={done} />}
      <Compare />
    </Page>
  );
}

/** Why the figures cannot be given out with the status that was chosen; the core decides again. */
function statusRefusal(publishing: PublishingView, { contest, status }: Wanted, t: (id: string, args?: Record<string, number>) => string): string | null {
  if (status === "unofficial") return null;
  const meant = publishing.contests.filter(({ id }) => contest === ALL || id === contest);
  const missing = meant.reduce((sum, { expected, received }) => sum + expected - received, 0);
  if (missing > 0) return t("publish-incomplete", { n: missing });
  const papers = meant.reduce((sum, contest) => sum + contest.papers, 0);
  if (papers > 0) return t("publish-papers", { n: papers });
  if (meant.some(({ waits }) => waits)) return t("publish-waits");
  return status === "correction" && !meant.every(({ certified }) => certified) ? t("publish-nothing-to-correct") : null;
}
