// Notes that a result and its paper differ, with a reason; the result stays as it is.
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { ReasonDialog } from "../../kit/dialog";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";

type Props = { record: { station: string; contest: string; contestTitle: string }; counts: (number | null)[]; onDone: () => void; onClose: () => void };

export function DiffersDialog({ record, counts, onDone, onClose }: Props) {
  const { t } = useWords();
  const host = useHost();
  const { busy, problem, run } = useAct();
  const confirm = (reason: string) =>
    void run(async () => {
      await host.paper_differs({ record: { station: record.station, contest: record.contest }, reason, counts });
      onDone();
    });
  return (
    <ReasonDialog
      title={t("differs-title", { station: record.station, contest: record.contestTitle })}
      explain={t("differs-explain")}
      confirm={t("differs-confirm")}
      busy={busy}
      onConfirm={confirm}
      onClose={onClose}
    >
      {problem && <ProblemPanel problem={problem} />}
    </ReasonDialog>
  );
}
