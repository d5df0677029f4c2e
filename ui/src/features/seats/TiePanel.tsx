// A tie: who has equal claims, and the lot that was drawn by hand, with witness and reason. Nothing is preselected.
import { useState } from "react";
import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import type { TieView } from "../../bindings/views";
import { Button } from "../../kit/button";
import { useWords } from "../../kit/text";
import { LongTextBox, TextBox } from "../../kit/textbox";

type Props = { tie: TieView; refusal: string | null; onRecord: (token: string, drawn: string[], witness: string, reason: string) => void };

export function TiePanel({ tie, refusal, onRecord }: Props) {
  const { t } = useWords();
  const [drawn, setDrawn] = useState<string[]>([]);
  const [witness, setWitness] = useState("");
  const [reason, setReason] = useState("");
  const missing =
    drawn.length !== tie.seats ? t("seats-lot-choose", { n: tie.seats }) : witness.trim() === "" ? t("seats-witness-missing") : reason.trim() === "" ? t("seats-reason-missing") : null;
  return (
    <section className="tie" aria-label={t("seats-tie-title")} data-testid="tie">
      <h3 className="side-title">{t("seats-tie-title")}</h3>
      <p>{t("seats-tie-what", { place: tie.place, n: tie.seats })}</p>
      <p>{t("seats-tie-do")}</p>
      <CheckboxGroup className="choices" value={drawn} onChange={setDrawn}>
        <Label>{t("seats-drawn", { n: tie.seats })}</Label>
        {tie.among.map((tied) => (
          <Checkbox key={tied.id} value={tied.id} className="choice" data-testid={`drawn-${tied.id}`}>
            {tied.name}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <TextBox label={t("seats-witness")} hint={t("seats-witness-hint")} value={witness} onChange={setWitness} testId="lot-witness" />
      <LongTextBox label={t("seats-reason")} hint={t("seats-reason-hint")} value={reason} onChange={setReason} testId="lot-reason" />
      <div className="actions">
        <Button variant="primary" testId="lot-record" onPress={() => onRecord(tie.token, drawn, witness, reason)} refusal={refusal ?? missing}>
          {t("seats-lot-record")}
        </Button>
      </div>
    </section>
  );
}
