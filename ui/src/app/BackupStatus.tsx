// The age of the copy, always in sight; and the panel of a copy that has grown too old, or of a vault that must not go on.
import type { BackupView, DeskKind } from "../bindings/views";
import { backupText, isBehind, useNow } from "../kit/backup";
import { useNews } from "../kit/news";
import { ProblemPanel } from "../kit/problem";
import { useWords } from "../kit/text";

/** What is shown to everybody at the desk, not only to whoever looks after the copy: the vault itself is not what it was. */
const ALARMING = ["copy-newer", "copy-ahead", "copy-diverged"];

function useBackup(desk: DeskKind): BackupView | null {
  return useNews().backups.find((known) => known.desk === desk) ?? null;
}

export function BackupStatus({ desk }: { desk: DeskKind }) {
  const words = useWords();
  const backup = useBackup(desk);
  const now = useNow(backup !== null && backup.behind > 0);
  if (!backup && desk === "office") return null;
  // What takes the disk of the vault takes a copy beside it too.
  const behind = backup === null || backup.sameDisk || isBehind(backup, now);
  return (
    <p className="backup-status" data-behind={behind} data-testid={`backup-at-${desk}`}>
      <span className="backup-mark" aria-hidden="true" />
      {backup ? backupText(backup, words, now) : words.t("backup-none")}
    </p>
  );
}

export function BackupAlarm({ desk }: { desk: DeskKind }) {
  const backup = useBackup(desk);
  if (backup?.fault && ALARMING.includes(backup.fault.code)) return <ProblemPanel problem={backup.fault} />;
  if (!backup?.old) return null;
  const { medium, behind, since } = backup;
  return <ProblemPanel problem={{ code: "copy-old", params: { medium, n: String(behind), since: since ?? "" } }} />;
}
