// The first screen: what this computer is to be, and the vaults that were opened before.
import { useState, type ReactNode } from "react";
import type { DeskKind, Start as StartView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Mark } from "../../kit/mark";
import { ProblemPanel } from "../../kit/problem";
import { deskKeys } from "../../kit/terms";
import { PathBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";

type Props = { start: StartView; onStarted: (start: StartView) => void; onNew: (desk: DeskKind) => void; onRestore: () => void };

export function Start({ start, onStarted, onNew, onRestore }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const [path, setPath] = useState("");
  const { busy, problem, clear, run } = useAct();
  const begin = () => void run(async () => onStarted(await host.begin_demonstration({ language })));
  const open = (vault: string) => void run(async () => onStarted(await host.open_vault({ path: vault.trim(), language })));
  const waiting = busy ? t("busy") : null;
  return (
    <div className="start" data-testid="start">
      <header className="start-head">
        <h1 className="start-title">{t("start-title")}</h1>
        <Mark />
        <p className="start-lead">{t("start-lead")}</p>
      </header>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <p className="start-question">{t("start-question")}</p>
      <div className="start-cards">
        <Card number="1" title={t("desk-centre")}>
          <p>{t("start-centre-text")}</p>
          <Button testId="start-new-centre" onPress={() => onNew("centre")} refusal={waiting}>
            {t("start-new")}
          </Button>
        </Card>
        <Card number="2" title={t("desk-office")}>
          <p>{t("start-office-text")}</p>
          <Button testId="start-new-office" onPress={() => onNew("office")} refusal={waiting}>
            {t("start-new")}
          </Button>
        </Card>
        <Card number="3" title={t("start-try-title")}>
          <p>{t("start-try-text")}</p>
          <Button variant="primary" testId="start-try" onPress={begin} refusal={waiting}>
            {t("start-try")}
          </Button>
        </Card>
      </div>
      <section className="start-open" aria-labelledby="start-open">
        <h2 id="start-open">{t("start-open-title")}</h2>
        <p>{t("start-open-text")}</p>
        <Recent start={start} onOpen={open} waiting={waiting} />
        <div className="start-open-path">
          <PathBox label={t("start-open-path")} value={path} onChange={setPath} testId="vault-path" choose={() => host.choose_folder({ title: t("start-open-title") })} />
          <Button testId="start-open" onPress={() => open(path)} refusal={waiting ?? (path.trim() === "" ? t("start-open-missing") : null)}>
            {t("start-open")}
          </Button>
        </div>
        <h2>{t("restore-card-title")}</h2>
        <div className="start-restore">
          <p>{t("restore-card-text")}</p>
          <Button testId="start-restore" onPress={onRestore} refusal={waiting}>
            {t("restore-open")}
          </Button>
        </div>
      </section>
      <p className="start-promise">{t("start-promise")}</p>
    </div>
  );
}

type RecentProps = { start: StartView; onOpen: (path: string) => void; waiting: string | null };

function Recent({ start, onOpen, waiting }: RecentProps) {
  const { t } = useWords();
  if (start.recent.length === 0) return null;
  return (
    <ul className="recent" aria-label={t("start-recent")}>
      {start.recent.map(({ path, place, desk }, i) => (
        <li key={path} className="recent-vault">
          <span className="recent-name">
            <strong>{place}</strong>
            <span className="cell-soft">
              {t(deskKeys[desk])} · <span className="recent-path">{path}</span>
            </span>
          </span>
          <Button testId={`recent-${i}`} label={t("start-open-recent", { place })} onPress={() => onOpen(path)} refusal={waiting} reason="asked">
            {t("start-open")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Card({ number, title, children }: { number: string; title: string; children: ReactNode }) {
  return (
    <section className="foil">
      <span className="foil-stub" aria-hidden="true">
        {number}
      </span>
      <div className="foil-body">
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  );
}
