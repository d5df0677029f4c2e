// How a copy stands, in one sentence; the frame and the page of the copy say the same.
import { useEffect, useState } from "react";
import type { BackupView } from "../bindings/views";
import type { Words } from "./text";

/** A change is copied within moments; one that waits longer is told. */
const WAITS_MILLISECONDS = 3_000;

/** How often an age is looked at again. */
const LOOK_MILLISECONDS = 2_000;

/** The time, looked at again while something waits. */
export function useNow(waits: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => setNow(Date.now()), LOOK_MILLISECONDS);
    return () => clearInterval(timer);
  }, [waits]);
  return now;
}

/** Whether somebody should look after it. */
export function isBehind(backup: BackupView, now: number): boolean {
  if (backup.fault !== null) return true;
  return backup.behind > 0 && backup.since !== null && now - Date.parse(backup.since) > WAITS_MILLISECONDS;
}

/** As of when a copy is that lacks something, and up to which entry of the journal. */
function asOf({ entries, copied, asOf: at }: BackupView, { t, clock }: Words): string {
  return at !== null && copied > 0 ? t("backup-as-of", { at: clock(at), copied, entries }) : t("backup-as-of-nothing", { entries });
}

export function backupText(backup: BackupView, words: Words, now: number): string {
  const { t, clock } = words;
  const { medium, entries, behind, since } = backup;
  const lacks = behind > 0 && since !== null ? ` · ${t("backup-lacks", { n: behind, since: clock(since) })} · ${asOf(backup, words)}` : "";
  if (backup.fault?.code === "copy-missing") return t("backup-missing", { medium }) + lacks;
  if (backup.fault !== null) return t("backup-stopped", { medium }) + lacks;
  if (backup.working !== null) return t("backup-writing", { medium });
  if (isBehind(backup, now) && since !== null) return `${t("backup-behind", { medium, n: behind, since: clock(since) })} · ${asOf(backup, words)}`;
  return t(backup.sameDisk ? "backup-beside" : "backup-current", { medium, entries });
}
