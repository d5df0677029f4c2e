// A supervisor sets one entry or both aside, with a reason; what was typed is kept.
import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { BoardRow } from "../../bindings/views";
import { useHost, type DiscardChoice } from "../../host";
import { useAct } from "../../kit/ask";
import { ReasonDialog } from "../../kit/dialog";
import { ProblemPanel } from "../../kit/problem";
import { key, useWords } from "../../kit/text";

const choiceKeys: Record<DiscardChoice, string> = {
  first: key("discard-first"),
  second: key("discard-second"),
  both: key("discard-both"),
};

const choices: DiscardChoice[] = ["first", "second", "both"];

/** What can be discarded: of a record entered once, only that entry. */
type Props = { row: BoardRow; onDone: () => void; onClose: () => void };

export function DiscardDialog({ row, onDone, onClose }: Props) {
  const { t } = useWords();
  const host = useHost();
  const offered = row.state === "entered" ? choices.slice(0, 1) : choices;
  const [which, setWhich] = useState<DiscardChoice>(offered.at(-1) ?? "both");
  const { busy, problem, run } = useAct();
  const confirm = (reason: string) =>
    void run(async () => {
      await host.discard({ record: { station: row.station, contest: row.contest }, which, reason });
      onDone();
    });
  return (
    <ReasonDialog
      title={t("discard-title", { number: row.number, contest: row.contestTitle })}
      explain={t("discard-explain")}
      confirm={t("discard-confirm")}
      busy={busy}
      onConfirm={confirm}
      onClose={onClose}
    >
      {problem && <ProblemPanel problem={problem} />}
      <RadioGroup className="choices" value={which} onChange={(value) => setWhich(choices.find((c) => c === value) ?? "both")}>
        <Label>{t("discard-which")}</Label>
        {offered.map((choice) => (
          <Radio key={choice} value={choice} className="choice" data-testid={`discard-${choice}`}>
            {t(choiceKeys[choice])}
          </Radio>
        ))}
      </RadioGroup>
    </ReasonDialog>
  );
}
