// A signed publication that somebody brings: which number it has, and whether a newer one replaces it.
import { useState } from "react";
import type { ComparedView } from "../../bindings/views";
import { useHost, useMediaDoor } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { FileSource } from "../../kit/filesource";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";
import { statusKeys } from "./Done";

export function Compare() {
  const { t, moment } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const [path, setPath] = useState("");
  const [compared, setCompared] = useState<ComparedView | null>(null);
  const { busy, problem, clear, run } = useAct();
  const compare = () =>
    void run(async () => {
      setCompared(null);
      setCompared(await host.compare_publication({ path }));
    });
  return (
    <section className="publish-compare" aria-label={t("compare-title")}>
      <h3 className="side-title">{t("compare-title")}</h3>
      <p className="side-note">{t("compare-text")}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <FileSource label={t("compare-file")} ending="results.asice" path={path} onPath={setPath} media={media} testId="compare-file" />
      <div className="actions">
        <Button testId="compare" onPress={compare} refusal={busy ? t("busy") : path.trim() === "" ? t("compare-file-missing") : null}>
          {t("compare-do")}
        </Button>
      </div>
      {compared && (
        <div className="notice" role="status" data-testid="compared" data-old={compared.sequence < compared.newest}>
          <p>{t("compare-is", { n: compared.sequence, status: t(statusKeys[compared.status]), at: moment(compared.at) })}</p>
          <p>{t(compared.sequence < compared.newest ? "compare-older" : "compare-newest", { n: compared.newest })}</p>
          <p className="digest">{compared.figures}</p>
        </div>
      )}
    </section>
  );
}
