// Two officers release together: each types their own passphrase, and one of them the reason.
import { useState } from "react";
import type { PersonView } from "../../bindings/views";
import { Button } from "../../kit/button";
import { SelectBox } from "../../kit/selectbox";
import { useWords } from "../../kit/text";
import { LongTextBox, TextBox } from "../../kit/textbox";

type Props = { officers: PersonView[]; refusal: string | null; onRelease: (own: string, officer: string, passphrase: string, reason: string) => void };

export function Together({ officers, refusal, onRelease }: Props) {
  const { t } = useWords();
  const [officer, setOfficer] = useState(officers[0]?.id ?? "");
  const [own, setOwn] = useState("");
  const [second, setSecond] = useState("");
  const [reason, setReason] = useState("");
  const missing =
    officers.length === 0
      ? t("release-nobody")
      : reason.trim() === ""
        ? t("release-reason-missing")
        : own === ""
          ? t("release-own-missing")
          : second === ""
            ? t("release-second-missing")
            : null;
  const release = () => {
    onRelease(own, officer, second, reason);
    // A passphrase stays on the screen no longer than it is needed.
    setOwn("");
    setSecond("");
  };
  return (
    <section className="release-way" aria-label={t("release-two-title")}>
      <h3 className="side-title">{t("release-two-title")}</h3>
      <p>{t("release-two-text")}</p>
      <LongTextBox label={t("release-reason")} hint={t("release-reason-hint")} value={reason} onChange={setReason} testId="release-reason" />
      <TextBox secret label={t("release-own")} value={own} onChange={setOwn} testId="release-own" />
      {officers.length > 0 && (
        <SelectBox label={t("release-second")} value={officer} choices={officers.map(({ id, name }) => ({ id, text: name }))} onChoose={setOfficer} testId="release-second" />
      )}
      <TextBox secret label={t("release-second-passphrase")} value={second} onChange={setSecond} testId="release-second-passphrase" />
      <div className="actions">
        <Button variant="primary" testId="release-together" onPress={release} refusal={refusal ?? missing}>
          {t("release-together")}
        </Button>
      </div>
    </section>
  );
}
