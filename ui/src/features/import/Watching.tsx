// A folder that is watched: what comes into it is taken in by itself.
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { useNews } from "../../kit/news";
import { problemText, ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";

export function Watching({ folder, refusal }: { folder: string; refusal: string | null }) {
  const words = useWords();
  const { t } = words;
  const host = useHost();
  const { watched, problem: trouble } = useNews().importing;
  const { busy, problem, clear, run } = useAct();
  return (
    <div className="watching" data-testid="import-watching">
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {watched === null ? (
        <>
          <Button variant="quiet" testId="import-watch" refusal={refusal ?? (busy ? t("busy") : null)} onPress={() => void run(() => host.watch_folder({ folder }))}>
            {t("import-watch")}
          </Button>
          <p className="side-note">{t("import-watch-hint")}</p>
        </>
      ) : (
        <>
          <p role="status" data-testid="import-watched">
            {t("import-watched", { folder: watched })}
            {trouble && ` ${t("import-watch-trouble", { why: problemText(trouble, words) })}`}
          </p>
          <Button variant="quiet" testId="import-unwatch" onPress={() => void run(() => host.end_watching())}>
            {t("import-unwatch")}
          </Button>
        </>
      )}
    </div>
  );
}
