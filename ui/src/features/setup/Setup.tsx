// What a desk needs before work begins, step by step: what is done, and what comes next. All of it follows from the vault.
import { useCallback, useState, type ReactNode } from "react";
import type { DeskView, SetupView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { key, useWords } from "../../kit/text";
import { CertificateStep } from "./CertificateStep";
import { ElectionStep } from "./ElectionStep";
import { LockStep } from "./LockStep";
import { PeopleStep } from "./PeopleStep";
import { RecoveryStep } from "./RecoveryStep";
import { RequestStep } from "./RequestStep";
import { isDone, nextStep, stepsOf, type Step } from "./steps";

type Props = { desk: DeskView; onDesk: (desk: DeskView) => void; onReady: () => void };
export type StepProps = {
  desk: DeskView;
  setup: SetupView;
  onDesk: (desk: DeskView) => void;
  /** Something of this step changed; it stays open. */
  onChanged: () => void;
  /** The step is done; the next one opens. */
  onDone: () => void;
};

const pages: Record<Step, (props: StepProps) => ReactNode> = {
  election: ElectionStep,
  people: PeopleStep,
  recovery: RecoveryStep,
  request: RequestStep,
  certificate: CertificateStep,
  lock: LockStep,
};

const titles: Record<Step, string> = {
  election: key("step-election"),
  people: key("step-people"),
  recovery: key("step-recovery"),
  request: key("step-request"),
  certificate: key("step-certificate"),
  lock: key("step-lock"),
};

export function Setup({ desk, onDesk, onReady }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const { value: setup, problem, again } = useAsk(useCallback(() => host.setup({ desk: desk.desk, language }), [host, desk.desk, language]));
  const [open, setOpen] = useState<Step | null | "none">(null);
  const refresh = () => {
    again();
    // What the frame shows of the desk may have changed with it.
    void host.look_at_desk({ desk: desk.desk, language }).then(onDesk, () => undefined);
  };
  const shown = open ?? (setup ? nextStep(desk, setup) : null);
  const changed = () => {
    // What a step shows once, a first passphrase for instance, must not go because the step is done.
    if (shown) setOpen(shown);
    refresh();
  };
  const done = () => {
    setOpen(null);
    refresh();
  };
  const ready = setup !== null && desk.setUp === true;
  return (
    <Page title={t("setup-title")} intro={t("setup-intro")} testId="setup">
      {problem && <ProblemPanel problem={problem} />}
      {ready && (
        <div className="notice setup-ready" data-testid="setup-ready">
          <p>{t("setup-ready")}</p>
          <Button variant="primary" testId="setup-begin" onPress={onReady}>
            {t("setup-begin")}
          </Button>
        </div>
      )}
      {setup && (
        <ol className="steps">
          {stepsOf(desk.desk).map((step, i) => (
            <StepItem key={step} step={step} number={i + 1} done={isDone(step, desk, setup)} open={shown === step} onOpen={(on) => setOpen(on ? step : "none")}>
              <StepPage step={step} props={{ desk, setup, onDesk, onChanged: changed, onDone: done }} />
            </StepItem>
          ))}
        </ol>
      )}
    </Page>
  );
}

function StepPage({ step, props }: { step: Step; props: StepProps }) {
  const Content = pages[step];
  return <Content {...props} />;
}

type ItemProps = { step: Step; number: number; done: boolean | null; open: boolean; onOpen: (open: boolean) => void; children: ReactNode };

function StepItem({ step, number, done, open, onOpen, children }: ItemProps) {
  const { t } = useWords();
  const standing = done === null ? t("step-optional") : done ? t("step-done") : t("step-open");
  return (
    <li className="foil step" data-testid={`step-${step}`} data-done={done} data-open={open}>
      <span className="foil-stub step-number" aria-hidden="true">
        {number}
      </span>
      <div className="foil-body step-body">
        <h3 className="step-head">
          <button type="button" className="step-button" aria-expanded={open} data-testid={`open-${step}`} onClick={() => onOpen(!open)}>
            <span className="step-title">{t(titles[step])}</span>
            <span className="step-standing">{standing}</span>
          </button>
        </h3>
        {open && <div className="step-content">{children}</div>}
      </div>
    </li>
  );
}
