// After how many minutes without anybody the desk locks.
import { useState } from "react";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { ProblemPanel } from "../../kit/problem";
import { TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";
import type { StepProps } from "./Setup";

export function LockStep({ desk, onDesk }: StepProps) {
  const { t, language } = useWords();
  const host = useHost();
  const [minutes, setMinutes] = useState(String(desk.lockMinutes));
  const { busy, problem, clear, run } = useAct();
  const set = () => void run(async () => onDesk(await host.set_lock_minutes({ desk: desk.desk, minutes: Number(minutes), language })));
  const refusal = busy ? t("busy") : !/^\d{1,3}$/.test(minutes) ? t("lock-minutes-missing") : Number(minutes) === desk.lockMinutes ? t("lock-minutes-same") : null;
  return (
    <>
      <p>{t("lock-explain", { n: desk.lockMinutes })}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="setup-line">
        <TextBox label={t("lock-minutes")} value={minutes} onChange={setMinutes} testId="lock-minutes" />
        <Button testId="lock-set" onPress={set} refusal={refusal}>
          {t("lock-set")}
        </Button>
      </div>
    </>
  );
}
