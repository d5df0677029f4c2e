// Every fault with the page that mends it, and the dry run: each contest, form, protocol and export is played once.
import { useState } from "react";
import type { DryRunStepView, DryRunView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { ProblemPanel, problemText } from "../../kit/problem";
import { key, useWords } from "../../kit/text";
import { AllFaults } from "./FaultList";
import type { PageProps } from "./pages";

const stepKeys: Record<DryRunStepView["kind"], string> = {
  counts: key("dry-run-counts"),
  sheets: key("dry-run-sheets"),
  count: key("dry-run-count"),
  import: key("dry-run-import"),
  totals: key("dry-run-totals"),
  seats: key("dry-run-seats"),
  publish: key("dry-run-publish"),
};

export function Check({ view, onView, onPage }: PageProps) {
  const words = useWords();
  const { t, language } = words;
  const host = useHost();
  const { busy, problem, clear, run } = useAct();
  const [steps, setSteps] = useState<DryRunStepView[]>([]);
  const [done, setDone] = useState<DryRunView | null>(null);
  const start = () =>
    void run(async () => {
      setSteps([]);
      setDone(null);
      const report = await host.dry_run({ onStep: (step) => setSteps((now) => [...now, step]) });
      setSteps(report.steps);
      setDone(report);
      onView(await host.preparation({ language }));
    });
  const title = (id: string) => {
    const found = view.contests.find((contest) => contest.id === id)?.title.trim() ?? "";
    return found === "" ? id : found;
  };
  const faulty = view.faults.length > 0 ? t("prepare-faults-first") : null;
  return (
    <>
      <AllFaults view={view} onPage={onPage} />
      <h4 className="prepare-heading">{t("dry-run-title")}</h4>
      <p className="side-note">{t("dry-run-explain")}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="actions">
        <Button variant={view.played ? "plain" : "primary"} testId="dry-run" onPress={start} refusal={busy ? t("busy") : faulty}>
          {t("dry-run-start")}
        </Button>
        {busy && (
          <Button testId="dry-run-stop" onPress={() => void host.stop_paper()}>
            {t("dry-run-stop")}
          </Button>
        )}
      </div>
      {steps.length > 0 && (
        <ol className="dry-run-steps" data-testid="dry-run-steps">
          {steps.map((step, i) => (
            <li key={i} data-failed={step.problem !== null}>
              <span className="dry-run-mark" aria-hidden="true">
                {step.problem === null ? "✓" : "✕"}
              </span>
              <span>
                {t(stepKeys[step.kind], { n: step.number })}
                {step.contest !== null && ` · ${title(step.contest)}`}
                {step.problem !== null && <strong className="dry-run-why"> {problemText(step.problem, words)}</strong>}
              </span>
            </li>
          ))}
        </ol>
      )}
      <p role="status" className={done || view.played ? "notice" : "only-heard"} data-testid="dry-run-outcome" data-well={done?.wentWell ?? view.played}>
        {busy ? t("dry-run-working") : done ? t(done.wentWell ? "dry-run-well" : done.stopped ? "dry-run-stopped" : "dry-run-failed") : view.played ? t("dry-run-well") : ""}
      </p>
    </>
  );
}
