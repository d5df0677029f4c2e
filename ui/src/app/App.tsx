// The application: language and theme around the first screen or the desks.
import { useEffect, useState } from "react";
import type { DeskKind, DeskView, Problem, Start as StartView } from "../bindings/views";
import { Restore } from "../features/backup/Restore";
import { Start } from "../features/session/Start";
import { NewVault } from "../features/setup/NewVault";
import { HostProvider, type Host } from "../host";
import { Announcer } from "../kit/announce";
import { NewsContext } from "../kit/news";
import { asProblem, ProblemPanel } from "../kit/problem";
import { TextProvider } from "../kit/text";
import { Fallback } from "./Fallback";
import { useWatch } from "./news";
import { usePreferences } from "./preferences";
import { Shell } from "./Shell";

export function App({ host }: { host: Host }) {
  const preferences = usePreferences();
  const { language } = preferences;
  const news = useWatch(host);
  const [start, setStart] = useState<StartView | null>(null);
  /** What stands in the place of the first screen: a vault that is being made, or restored. */
  const [beginning, setBeginning] = useState<DeskKind | "restore" | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    host.start({ language }).then(setStart, (thrown: unknown) => setProblem(asProblem(thrown)));
  }, [host, language]);
  const onDesk = (next: DeskView) => setStart((now) => now && { ...now, desks: now.desks.map((desk) => (desk.desk === next.desk ? next : desk)) });
  return (
    <HostProvider value={host}>
      <TextProvider language={language}>
        <Announcer>
          <Fallback>
            <NewsContext value={news}>
              <Shell start={start} onDesk={onDesk} preferences={preferences}>
                {problem && <ProblemPanel problem={problem} />}
                {start && start.desks.length === 0 && <Beginning start={start} beginning={beginning} onBeginning={setBeginning} onStarted={setStart} />}
              </Shell>
            </NewsContext>
          </Fallback>
        </Announcer>
      </TextProvider>
    </HostProvider>
  );
}

type BeginningProps = {
  start: StartView;
  beginning: DeskKind | "restore" | null;
  onBeginning: (beginning: DeskKind | "restore" | null) => void;
  onStarted: (start: StartView) => void;
};

/** Before there is a desk: the first screen, or what was chosen on it. */
function Beginning({ start, beginning, onBeginning, onStarted }: BeginningProps) {
  const back = () => onBeginning(null);
  if (beginning === "restore") return <Restore onRestored={onStarted} onCancel={back} />;
  if (beginning) return <NewVault desk={beginning} usualFolder={start.usualFolder} onMade={onStarted} onBack={back} />;
  return <Start start={start} onStarted={onStarted} onNew={onBeginning} onRestore={() => onBeginning("restore")} />;
}
