// The papers of the office: the letter by which its counting centres recognise the election.
import { useState } from "react";
import type { PaperRequest } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";
import { Shown, type ShownPaper } from "./Shown";

const letter: PaperRequest = { kind: "fingerprints" };

export function OfficePapers({ folder }: { folder: string }) {
  const { t } = useWords();
  const host = useHost();
  const [shown, setShown] = useState<ShownPaper | null>(null);
  const { busy, problem, clear, run } = useAct();
  const show = () => void run(async () => setShown({ request: letter, paper: await host.paper({ paper: letter }) }));
  return (
    <Page title={t("papers-title")} intro={t("papers-office-intro")} testId="papers">
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="paper-columns">
        <section className="paper-side" aria-labelledby="papers-letter">
          <h3 className="side-title" id="papers-letter">
            {t("papers-letter")}
          </h3>
          <p className="side-note">{t("papers-letter-text")}</p>
          <Button variant="primary" testId="papers-letter-show" onPress={show} refusal={busy ? t("papers-making") : null}>
            {t("papers-letter-show")}
          </Button>
        </section>
        {shown && <Shown shown={shown} folder={folder} />}
      </div>
    </Page>
  );
}
