// Opens a correction of an approved record: a new revision, with its reason.
import type { BoardRow } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { ReasonDialog } from "../../kit/dialog";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";

type Props = { row: BoardRow; onDone: () => void; onClose: () => void };

export function CorrectionDialog({ row, onDone, onClose }: Props) {
  const { t } = useWords();
  const host = useHost();
  const { busy, problem, run } = useAct();
  const confirm = (reason: string) =>
    void run(async () => {
      await host.open_correction({ record: { station: row.station, contest: row.contest }, reason });
      onDone();
    });
  return (
    <ReasonDialog
      title={t("correct-title", { number: row.number, contest: row.contestTitle })}
      explain={t("correct-explain", { next: row.revision + 1 })}
      confirm={t("correct-confirm")}
      busy={busy}
      onConfirm={confirm}
      onClose={onClose}
    >
      {problem && <ProblemPanel problem={problem} />}
    </ReasonDialog>
  );
}
