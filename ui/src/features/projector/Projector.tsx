// The room's view: how far the centre has come, large and by itself, without a name and without a figure of votes.
import { useCallback, useEffect, useState } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { AreaProgressView, DeskView, ProjectorView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { StateMark } from "../../kit/mark";
import { ProblemPanel } from "../../kit/problem";
import { stateKeys } from "../../kit/terms";
import { useWords } from "../../kit/text";

type Props = { desk: DeskView; onBack: () => void };

/** How often the room hears news, and how often the clock is looked at. */
const NEWS_MS = 5_000;
const CLOCK_MS = 1_000;

export function Projector({ desk, onBack }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const { value, problem, again } = useAsk(useCallback(() => host.projector({ language }), [host, language]));
  useEvery(NEWS_MS, again);
  const election = desk.election;
  return (
    <ModalOverlay className="projector-veil" isOpen isDismissable={false} onOpenChange={(open) => !open && onBack()}>
      <Modal className="projector-frame">
        <Dialog className="projector" data-testid="projector">
          {election?.mode === "test" && <p className="projector-test">{t("projector-test")}</p>}
          <header className="projector-head">
            <div>
              <Heading slot="title" className="projector-title">
                {election?.title ?? t("projector-title")}
              </Heading>
              <p className="projector-place">{desk.place}</p>
            </div>
            <Clock />
          </header>
          {problem && <ProblemPanel problem={problem} />}
          {value && <Progress progress={value} />}
          <footer className="projector-foot">
            <Button variant="quiet" testId="projector-leave" onPress={onBack}>
              {t("projector-leave")}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Progress({ progress }: { progress: ProjectorView }) {
  const { t, number } = useWords();
  const steps = progress.steps.filter((step) => step.count > 0 || !between.has(step.state));
  return (
    <>
      <section className="projector-whole">
        <p className="projector-headline" data-testid="projector-complete">
          {t("projector-complete", { complete: progress.complete, stations: progress.stations })}
        </p>
        <Bar done={progress.complete} all={progress.stations} />
      </section>
      <section aria-label={t("projector-steps")}>
        <ul className="projector-steps">
          {steps.map((step) => (
            <li key={step.state} data-testid={`projector-${step.state}`}>
              <span className="projector-count">{number(step.count)}</span>
              <span className="projector-label">
                <StateMark state={step.state} /> {t(stateKeys[step.state])}
              </span>
            </li>
          ))}
        </ul>
        <p className="projector-records">{t("projector-records", { n: progress.records })}</p>
      </section>
      <section aria-label={t("projector-areas")}>
        <ul className="projector-areas">
          {progress.areas.map((area) => (
            <Area key={area.id} area={area} />
          ))}
        </ul>
      </section>
    </>
  );
}

/** States that hardly any record is in: shown only while one is. */
const between = new Set(["correction", "differing", "once-approved"]);

function Area({ area }: { area: AreaProgressView }) {
  const { t } = useWords();
  return (
    <li data-testid={`projector-area-${area.id}`} data-complete={area.complete === area.stations}>
      <span className="projector-area-name">{area.name}</span>
      <span className="projector-area-count">{t("projector-of", { complete: area.complete, stations: area.stations })}</span>
      <Bar done={area.complete} all={area.stations} />
    </li>
  );
}

/** The numbers stand beside it in words. */
function Bar({ done, all }: { done: number; all: number }) {
  return (
    <span className="projector-bar" aria-hidden="true">
      <span style={{ inlineSize: `${all === 0 ? 0 : (100 * done) / all}%` }} />
    </span>
  );
}

function Clock() {
  const { time } = useWords();
  const [now, setNow] = useState(() => new Date());
  useEvery(
    CLOCK_MS,
    useCallback(() => setNow(new Date()), []),
  );
  return (
    <p className="projector-clock" data-testid="projector-clock">
      {time(now)}
    </p>
  );
}

function useEvery(milliseconds: number, act: () => void) {
  useEffect(() => {
    const timer = setInterval(act, milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds, act]);
}
