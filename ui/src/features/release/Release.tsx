// Releasing results that are under embargo: by the authority's signed file, or by two officers with a reason.
import { useCallback } from "react";
import type { ReleasedView, ReleaseView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";
import { LoadRelease } from "./LoadRelease";
import { Together } from "./Together";

export function Release({ onReleased }: { onReleased: () => void }) {
  const { t } = useWords();
  const host = useHost();
  const { value, problem, again } = useAsk(useCallback(() => host.release(), [host]));
  const { busy, problem: failed, clear, run } = useAct();
  const act = (work: () => Promise<ReleaseView>) =>
    void run(async () => {
      await work();
      again();
      onReleased();
    });
  const shown = failed ?? problem;
  return (
    <Page title={t("release-title")} intro={t("release-intro")} testId="release">
      {shown && <ProblemPanel problem={shown} {...(failed ? { onClose: clear } : {})} />}
      {value && <Standing release={value} />}
      {value && value.until !== null && value.released === null && (
        <div className="release-ways">
          <LoadRelease busy={busy} onLoad={(path) => act(() => host.load_release({ path }))} />
          <Together
            officers={value.officers}
            refusal={busy ? t("busy") : value.early ? t("release-early") : null}
            onRelease={(own, officer, passphrase, reason) => act(() => host.release_together({ own, with: officer, passphrase, reason }))}
          />
        </div>
      )}
    </Page>
  );
}

function Standing({ release }: { release: ReleaseView }) {
  const { t, moment } = useWords();
  if (release.until === null) {
    return (
      <p className="notice" data-testid="release-none">
        {t("release-none")}
      </p>
    );
  }
  if (release.released) return <Released released={release.released} />;
  return (
    <div className="notice release-locked" data-testid="release-locked">
      <p>{t("release-locked", { until: moment(release.until) })}</p>
      <p>{t(release.early ? "release-locked-early" : "release-locked-clock")}</p>
    </div>
  );
}

function Released({ released }: { released: ReleasedView }) {
  const { t, moment } = useWords();
  const { by, with: second } = released;
  return (
    <div className="notice" role="status" data-testid="release-done">
      <p>{second === null ? t("release-by-authority", { by, at: moment(released.at) }) : t("release-by-two", { by, second, at: moment(released.at) })}</p>
      <p>{t("release-because", { reason: released.reason })}</p>
    </div>
  );
}
