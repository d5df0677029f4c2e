// The copy on another medium: how it stands, and beginning, proving and ending it.
import { useEffect, useRef, useState } from "react";
import type { BackupView, DeskKind } from "../../bindings/views";
import { useHost } from "../../host";
import { useAnnounce } from "../../kit/announce";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { MediaPicker, usePlaceRefusal, type Place } from "../../kit/media";
import { useNews } from "../../kit/news";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";
import { backupText, useNow } from "../../kit/backup";

type Props = { desk: DeskKind };

export function Backup({ desk }: Props) {
  const words = useWords();
  const { t } = words;
  const { backups } = useNews();
  const backup = backups.find((known) => known.desk === desk) ?? null;
  const [begun, setBegun] = useState(0);
  return (
    <Page title={t("backup-title")} intro={t("backup-intro")} testId="backup">
      {backup && <Standing backup={backup} desk={desk} begun={begun} />}
      <Begin desk={desk} changing={backup !== null} onBegun={() => setBegun((n) => n + 1)} />
      <p className="cell-soft">{t("backup-what-for")}</p>
    </Page>
  );
}

type StandingProps = {
  backup: BackupView;
  desk: DeskKind;
  /** How often one was begun here: each time it is read from here, because it has moved the rest down. */
  begun: number;
};

function Standing({ backup, desk, begun }: StandingProps) {
  const words = useWords();
  const { t, moment, number } = words;
  const host = useHost();
  const announce = useAnnounce();
  const { busy, problem, clear, run } = useAct();
  const now = useNow(backup.behind > 0);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (begun > 0) panel.current?.focus();
  }, [begun]);
  const ask = (prove: boolean) =>
    void run(async () => {
      await host.copy_now({ desk, prove });
      announce(t(prove ? "backup-proved-now" : "backup-copied-now"));
    });
  const end = () => void run(async () => host.end_backup({ desk }));
  const waiting = busy ? t("busy") : null;
  const never = t("backup-never");
  return (
    <section ref={panel} tabIndex={-1} className="backup-standing" aria-label={t("backup-standing")} data-testid="backup-standing" data-fault={backup.fault?.code}>
      <p className="backup-state" role="status" data-testid="backup-state">
        {backupText(backup, words, now)}
      </p>
      {problem && problem.code !== backup.fault?.code && <ProblemPanel problem={problem} onClose={clear} />}
      {backup.fault && <ProblemPanel problem={backup.fault} />}
      {backup.sameDisk && (
        <p className="notice" data-testid="backup-same-disk">
          {t("backup-same-disk")}
        </p>
      )}
      <dl className="backup-facts">
        <dt>{t("backup-folder")}</dt>
        <dd className="cell-file">{backup.copy}</dd>
        <dt>{t("backup-copied-at")}</dt>
        <dd>{backup.copiedAt ? moment(backup.copiedAt) : never}</dd>
        <dt>{t("backup-proved-at")}</dt>
        <dd data-testid="backup-proved-at">{backup.provedAt ? moment(backup.provedAt) : never}</dd>
        {backup.working && <dt>{t("backup-working")}</dt>}
        {backup.working && <dd>{t("progress-done", { done: number(backup.working.done), total: number(backup.working.total) })}</dd>}
      </dl>
      <div className="actions">
        <Button testId="backup-prove" onPress={() => ask(true)} refusal={waiting} reason="asked">
          {t("backup-prove")}
        </Button>
        <Button testId="backup-now" onPress={() => ask(false)} refusal={waiting} reason="asked">
          {t("backup-now")}
        </Button>
        <Button variant="quiet" testId="backup-end" onPress={end} refusal={waiting} reason="asked">
          {t("backup-end")}
        </Button>
      </div>
    </section>
  );
}

function Begin({ desk, changing, onBegun }: { desk: DeskKind; changing: boolean; onBegun: () => void }) {
  const { t } = useWords();
  const host = useHost();
  const { media } = useNews();
  const announce = useAnnounce();
  const [place, setPlace] = useState<Place | null>(null);
  const { busy, problem, clear, run } = useAct();
  const refusal = usePlaceRefusal(place, t("backup-folder-missing"), true);
  const begin = () =>
    void run(async () => {
      if (!place) return;
      const medium = media.find((known) => known.id === place.medium)?.label ?? null;
      await host.begin_backup({ desk, folder: place.folder.trim(), medium });
      announce(t("backup-begun"));
      onBegun();
    });
  return (
    <section className="backup-begin" aria-label={t(changing ? "backup-change" : "backup-choose")}>
      <h3>{t(changing ? "backup-change" : "backup-choose")}</h3>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <MediaPicker
        label={t("backup-medium")}
        folderLabel={t("backup-folder-on")}
        place={place}
        onPlace={setPlace}
        choose={() => host.choose_folder({ title: t("backup-folder-on") })}
        mount={(medium) => host.mount_medium({ medium })}
        testId="backup-place"
      />
      <div className="actions">
        <Button variant={changing ? "plain" : "primary"} testId="backup-begin" onPress={begin} refusal={busy ? t("busy") : refusal}>
          {t("backup-begin")}
        </Button>
      </div>
    </section>
  );
}
