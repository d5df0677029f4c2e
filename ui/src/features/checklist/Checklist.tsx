// The end of the night: what is still open before the centre is closed, and the way to each of it.
import { useCallback } from "react";
import type { OpenPointView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAsk } from "../../kit/ask";
import { LateEntrances } from "../../kit/late";
import { ZeroReportMissed } from "../../kit/missed";
import { OpenList } from "../../kit/openlist";
import { backupText, useNow } from "../../kit/backup";
import { useNews } from "../../kit/news";
import { BackButton, Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";

type Props = { onBack: () => void; wayTo: (point: OpenPointView) => (() => void) | null };

export function Checklist({ onBack, wayTo }: Props) {
  const { t } = useWords();
  const host = useHost();
  const { value, problem, again } = useAsk(useCallback(() => host.checklist(), [host]));
  return (
    <Page title={t("checklist-title")} intro={t("checklist-intro")} testId="checklist">
      <BackButton onBack={onBack} />
      {problem && <ProblemPanel problem={problem} onClose={again} />}
      <CopyAge />
      {value && <LateEntrances late={value.late} />}
      {value && <ZeroReportMissed missed={value.zeroReportMissed} />}
      {value && <OpenList points={value.open} wayTo={wayTo} />}
    </Page>
  );
}

/** Up to which entry the copy of the centre has come, and when. */
function CopyAge() {
  const words = useWords();
  const backup = useNews().backups.find((known) => known.desk === "centre") ?? null;
  const now = useNow(backup !== null && backup.behind > 0);
  return (
    <p className="side-note" role="status" data-testid="checklist-copy">
      {backup ? backupText(backup, words, now) : words.t("backup-none")}
    </p>
  );
}
