// The first screen: try it, or open a vault.
import { useState, type ReactNode } from "react";
import type { Start as StartView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Mark } from "../../kit/mark";
import { ProblemPanel } from "../../kit/problem";
import { PathBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";

type Props = { onStarted: (start: StartView) => void; onRestore: () => void };

export function Start({ onStarted, onRestore }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const [path, setPath] = useState("");
  const { busy, problem, clear, run } = useAct();
  const begin = () => void run(async () => onStarted(await host.begin_demonstration({ language })));
  const open = () => void run(async () => onStarted(await host.open_vault({ path: path.trim(), language })));
  const waiting = busy ? t("busy") : null;
  return (
    <div className="start" data-testid="start">
      <header className="start-head">
        <h1 className="start-title">{t("start-title")}</h1>
        <Mark />
        <p className="start-lead">{t("start-lead")}</p>
      </header>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="start-cards">
        <Card number="1" title={t("start-try-title")}>
          <p>{t("start-try-text")}</p>
          <Button variant="primary" testId="start-try" onPress={begin} refusal={waiting}>
            {t("start-try")}
          </Button>
        </Card>
        <Card number="2" title={t("start-open-title")}>
          <p>{t("start-open-text")}</p>
          <PathBox label={t("start-open-path")} value={path} onChange={setPath} testId="vault-path" choose={() => host.choose_folder({ title: t("start-open-title") })} />
          <Button testId="start-open" onPress={open} refusal={waiting ?? (path.trim() === "" ? t("start-open-missing") : null)}>
            {t("start-open")}
          </Button>
        </Card>
        <Card number="3" title={t("restore-card-title")}>
          <p>{t("restore-card-text")}</p>
          <Button testId="start-restore" onPress={onRestore} refusal={waiting}>
            {t("restore-open")}
          </Button>
        </Card>
      </div>
      <p className="start-promise">{t("start-promise")}</p>
    </div>
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
