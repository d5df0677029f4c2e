// The sum of what has been proved: by contest and area, with turnout and what is still missing.
import { useCallback, useState } from "react";
import type { ContestSummary, TotalsView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { Switch } from "../../kit/switch";
import { contestKeys } from "../../kit/terms";
import { useWords } from "../../kit/text";
import { Areas } from "./Areas";
import { Comparison } from "./Comparison";
import { TotalsTable } from "./TotalsTable";

export function Totals({ contests }: { contests: ContestSummary[] }) {
  const { t, language } = useWords();
  const host = useHost();
  const [contest, setContest] = useState(contests[0]?.id ?? "");
  const [area, setArea] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const { value, problem, again } = useAsk(useCallback(() => host.totals({ contest, area, language }), [host, contest, area, language]));
  return (
    <Page title={t("totals-title")} testId="totals">
      <div className="tools">
        <Switch label={t("totals-contest")} choices={contests.map(({ id, title }) => ({ id, label: title }))} chosen={contest} onChoose={setContest} testId="totals-contest" />
        <Button testId="totals-again" onPress={() => (again(), setTurn((n) => n + 1))}>
          {t("totals-again")}
        </Button>
      </div>
      {problem && <ProblemPanel problem={problem} />}
      {value && (
        <div className="totals-columns">
          <Areas areas={value.areas} chosen={value.area?.id ?? null} onChoose={setArea} />
          <div className="totals-body">
            <h3 className="totals-what">
              {value.contest.title}
              <span className="cell-soft">
                {t(contestKeys[value.contest.kind])} · {value.area?.name ?? t("totals-all-areas")}
              </span>
            </h3>
            <Figures totals={value} />
            <TotalsTable rows={value.rows} />
            <Comparison contest={contest} area={area} onArea={setArea} turn={turn} />
          </div>
        </div>
      )}
    </Page>
  );
}

function Figures({ totals }: { totals: TotalsView }) {
  const { t, number, percent } = useWords();
  const figures = [
    { id: "received", label: t("totals-received"), text: t("totals-received-of", { received: totals.received, expected: totals.expected }) },
    { id: "confirmed", label: t("area-confirmed"), text: t("totals-received-of", { received: totals.confirmed, expected: totals.received }) },
    { id: "electorate", label: t("totals-electorate"), text: totals.electorate === null ? "–" : number(totals.electorate) },
    { id: "voters", label: t("totals-voters"), text: totals.voters === null ? "–" : number(totals.voters) },
    { id: "turnout", label: t("totals-turnout"), text: totals.turnout === null ? "–" : percent(totals.turnout) },
  ];
  return (
    <dl className="figures">
      {figures.map((figure) => (
        <div key={figure.id} className="figure-card">
          <dt>{figure.label}</dt>
          <dd data-testid={`totals-${figure.id}`}>{figure.text}</dd>
        </div>
      ))}
    </dl>
  );
}
