// Is the desk ready: the verdict first, then everything that was looked at, worst first, and what to do about it.
import { useCallback, useState } from "react";
import type { ReadinessPoint, ReadinessView, Role } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { useNews } from "../../kit/news";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";
import { Clock } from "./Clock";
import { Point } from "./Point";
import { useReadiness } from "./look";

const confirmers: Role[] = ["administrator", "supervisor"];
const severities: ReadinessPoint["severity"][] = ["no-go", "warning", "ok"];

export function Readiness({ role }: { role: Role }) {
  const { t } = useWords();
  const host = useHost();
  const [expected, setExpected] = useState("");
  const { interfaces, network } = useNews();
  // What was compared last stays compared when the list is asked for anew.
  const [compared, setCompared] = useState("");
  const ask = useCallback(() => host.readiness({ expected: compared }), [host, compared]);
  // What comes up or is accepted meanwhile changes the list.
  const { value, problem, show, again } = useReadiness(ask, `${network} ${interfaces.join()}`);
  const { busy, problem: failed, clear, run } = useAct();
  const refusal = confirmers.includes(role) ? null : t("readiness-role-only");
  const check = () =>
    void run(async () => {
      show(await host.check_readiness({ expected }));
      setCompared(expected);
    });
  const confirm = () =>
    void run(async () => {
      await host.confirm_clock();
      again();
    });
  const shown = failed ?? problem;
  return (
    <Page title={t("readiness-title")} intro={t("readiness-intro")} testId="readiness">
      {shown && <ProblemPanel problem={shown} onClose={clear} />}
      {value && <Verdict found={value} />}
      {value && <Points points={value.points} />}
      <div className="readiness-confirm">
        <Clock onConfirm={confirm} refusal={busy ? t("busy") : refusal} />
        <div className="readiness-letter">
          <TextBox label={t("readiness-letter")} hint={t("readiness-letter-hint")} value={expected} onChange={setExpected} testId="readiness-letter" />
        </div>
      </div>
      <div className="actions">
        <Button variant="primary" testId="readiness-again" onPress={check} refusal={busy ? t("busy") : refusal}>
          {t("readiness-again")}
        </Button>
      </div>
    </Page>
  );
}

function Verdict({ found }: { found: ReadinessView }) {
  const { t, moment } = useWords();
  const against = found.points.filter((p) => p.severity === "no-go").length;
  const { recorded } = found;
  return (
    <section className="verdict-panel" role="status" data-go={found.go} data-testid="readiness-verdict">
      <p className="verdict-title">{t(found.go ? "readiness-go" : "readiness-no-go")}</p>
      <p>{found.go ? t("readiness-go-note") : t("readiness-no-go-note", { n: against })}</p>
      <p className="side-note" data-testid="readiness-recorded">
        {recorded ? t(recorded.go ? "readiness-recorded-go" : "readiness-recorded-no-go", { at: moment(recorded.at) }) : t("readiness-never")}
      </p>
    </section>
  );
}

function Points({ points }: { points: ReadinessPoint[] }) {
  const { t } = useWords();
  return (
    <ul className="points" aria-label={t("readiness-list")}>
      {severities.flatMap((severity) => points.filter((p) => p.severity === severity).map((point, i) => <Point key={`${point.code} ${i}`} point={point} />))}
    </ul>
  );
}
