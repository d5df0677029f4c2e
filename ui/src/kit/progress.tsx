// Long work: how much is done, how fast, how long still.
import { Label, ProgressBar } from "react-aria-components";
import type { Progress } from "../bindings/views";
import { useWords } from "./text";

export function WorkBar({ label, progress }: { label: string; progress: Progress }) {
  const { t, number, duration } = useWords();
  const { done, total, perSecond, secondsLeft } = progress;
  const text = t("progress-done", { done, total });
  return (
    <ProgressBar className="workbar" value={done} maxValue={Math.max(total, 1)} valueLabel={text} data-testid="progress">
      {({ percentage }) => (
        <>
          <Label>{label}</Label>
          <span className="workbar-track">
            <span className="workbar-fill" style={{ width: `${percentage ?? 0}%` }} />
          </span>
          <span className="workbar-text">
            {text} · {t("progress-rate", { rate: number(Math.round(perSecond)) })}
            {secondsLeft !== null && ` · ${t("progress-left", { time: duration(secondsLeft) })}`}
          </span>
        </>
      )}
    </ProgressBar>
  );
}
