// The copy of a desk in the in-memory host: begun at once, always up to date; and one copy to restore from.
import type { BackupView, CopyView, DeskKind, Start } from "../../bindings/views";
import type { Host } from "../types";
import { people } from "./example";
import type { MemoryNews } from "./news";

type Door = Pick<Host, "begin_backup" | "end_backup" | "copy_now" | "copies" | "restore_vault" | "stop_restore">;
export type WithoutBackup<T> = Omit<T, keyof Door>;

const COPY: CopyView = {
  from: "/media/KINGSTON/centre.counterfoil-backup",
  desk: "centre",
  place: "Centre Upper Valley",
  generation: 1,
  people: people.centre.map((person) => ({ ...person, passphrase: null })),
  suggested: "/home/demo/Counterfoil/centre.counterfoil",
};

/** So long is the journal of whoever tries it. */
const ENTRIES = 24;

/** Steps of a restoring. */
const STEPS = 4;

export function backupDoor(news: MemoryNews, start: (language: string) => Promise<Start>): Door {
  let stopping = false;
  const others = (desk: DeskKind) => news.now().backups.filter((known) => known.desk !== desk);
  const of = (desk: DeskKind) => news.now().backups.find((known) => known.desk === desk);
  return {
    begin_backup: async ({ desk, folder, medium }) => {
      const name = medium ?? folder.split("/").at(-1) ?? folder;
      const now = new Date().toISOString();
      const copy = `${folder}/${desk}.counterfoil-backup`;
      const begun: BackupView = { desk, medium: name, copy, entries: ENTRIES, copied: ENTRIES, behind: 0, since: null, old: false, asOf: now, copiedAt: now, provedAt: null, fault: null, sameDisk: false, working: null };
      news.change({ backups: [...others(desk), begun] });
    },
    end_backup: async ({ desk }) => news.change({ backups: others(desk) }),
    copy_now: async ({ desk, prove }) => {
      const known = of(desk);
      if (!known) throw { code: "no-backup", params: {} };
      if (known.fault) throw known.fault;
      const now = new Date().toISOString();
      const next = { ...known, copied: known.entries, behind: 0, since: null, old: false, asOf: now, copiedAt: now, provedAt: prove ? now : known.provedAt };
      news.change({ backups: [...others(desk), next] });
      return next;
    },
    copies: async ({ path }) => (path.includes("KINGSTON") ? [COPY] : []),
    restore_vault: async ({ person, passphrase, language, onProgress }) => {
      stopping = false;
      const known = people.centre.find((one) => one.id === person);
      if (!known || known.passphrase !== passphrase) throw { code: "wrong-passphrase", params: { wait: "no", seconds: "0" } };
      for (let done = 1; done <= STEPS; done++) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (stopping) throw { code: "stopped", params: {} };
        onProgress({ done: done * 2 ** 20, total: STEPS * 2 ** 20, perSecond: 2 ** 20, secondsLeft: STEPS - done });
      }
      return start(language);
    },
    stop_restore: async () => {
      stopping = true;
    },
  };
}
