// The recovery key: made, shown once, typed again in part from the paper; from then on it opens the vault.
import { useState } from "react";
import type { DeskKind, ShownKeyView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Groups, isFilled } from "../../kit/groups";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";
import { SecretPaper } from "./SecretPaper";
import type { StepProps } from "./Setup";

/** Stands in the place of a group that is neither shown nor asked for. */
const HIDDEN = "····";

export function RecoveryStep({ desk, setup, onDone }: StepProps) {
  const { t, moment } = useWords();
  const host = useHost();
  const [shown, setShown] = useState<ShownKeyView | null>(null);
  const [noted, setNoted] = useState(false);
  const { busy, problem, clear, run } = useAct();
  const make = () =>
    void run(async () => {
      setShown(await host.show_recovery_key({ desk: desk.desk }));
      setNoted(false);
    });
  const done = () => {
    setShown(null);
    onDone();
  };
  return (
    <>
      <p>{t("recovery-explain")}</p>
      {setup.recoveryMade && <p data-testid="recovery-made">{t("recovery-made", { at: moment(setup.recoveryMade) })}</p>}
      {setup.recoveryUsed && <p className="people-missing">{t("recovery-used", { at: moment(setup.recoveryUsed) })}</p>}
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {!shown && (
        <Button testId="recovery-make" onPress={make} refusal={busy ? t("busy") : null}>
          {setup.recoveryMade ? t("recovery-make-new") : t("recovery-make")}
        </Button>
      )}
      {shown && !noted && <Shown desk={desk.desk} shown={shown} onNoted={() => setNoted(true)} />}
      {shown && noted && <Again desk={desk.desk} shown={shown} onDone={done} onBack={() => setNoted(false)} />}
    </>
  );
}

function Shown({ desk, shown, onNoted }: { desk: DeskKind; shown: ShownKeyView; onNoted: () => void }) {
  const { t } = useWords();
  return (
    <div className="notice recovery" data-testid="recovery-shown">
      <Groups label={t("recovery-key")} groups={shown.groups} typed={[]} onType={() => undefined} testId="recovery" />
      <p>{t("recovery-note")}</p>
      <SecretPaper desk={desk} kind="recovery-key" label={t("recovery-print")} />
      <Button variant="primary" testId="recovery-noted" onPress={onNoted}>
        {t("recovery-noted")}
      </Button>
    </div>
  );
}

type AgainProps = { desk: StepProps["desk"]["desk"]; shown: ShownKeyView; onDone: () => void; onBack: () => void };

function Again({ desk, shown, onDone, onBack }: AgainProps) {
  const { t } = useWords();
  const host = useHost();
  const [typed, setTyped] = useState<string[]>([]);
  const { busy, problem, clear, run } = useAct();
  const groups = shown.groups.map((_, place) => (shown.asked.includes(place) ? null : HIDDEN));
  const confirm = () =>
    void run(async () => {
      await host.confirm_recovery_key({ desk, typed });
      onDone();
    });
  return (
    <div className="notice recovery" data-testid="recovery-again">
      <p>{t("recovery-again")}</p>
      <Groups label={t("recovery-key")} groups={groups} typed={typed} onType={setTyped} testId="recovery" />
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="actions">
        <Button variant="primary" testId="recovery-confirm" onPress={confirm} refusal={busy ? t("busy") : isFilled(groups, typed) ? null : t("groups-missing", { n: shown.asked.length })}>
          {t("recovery-confirm")}
        </Button>
        <Button testId="recovery-back" onPress={onBack}>
          {t("recovery-show-again")}
        </Button>
      </div>
    </div>
  );
}
