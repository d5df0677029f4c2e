// The application: language and theme around the first screen or the desks.
import { useEffect, useState } from "react";
import type { DeskView, Problem, Start as StartView } from "../bindings/views";
import { Restore } from "../features/backup/Restore";
import { Start } from "../features/session/Start";
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
  const [restoring, setRestoring] = useState(false);
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
                {start && start.desks.length === 0 && !restoring && <Start onStarted={setStart} onRestore={() => setRestoring(true)} />}
                {start && start.desks.length === 0 && restoring && <Restore onRestored={setStart} onCancel={() => setRestoring(false)} />}
              </Shell>
            </NewsContext>
          </Fallback>
        </Announcer>
      </TextProvider>
    </HostProvider>
  );
}
