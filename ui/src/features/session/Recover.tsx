// The way in with the printed recovery key: for an administrator whose passphrase is lost.
import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { DeskView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Page } from "../../kit/page";
import { NewPassphraseFields, useNewPassphrase } from "../../kit/passphrase";
import { ProblemPanel } from "../../kit/problem";
import { TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";
import { useJudge } from "./judge";

type Props = { desk: DeskView; onSignedIn: (desk: DeskView) => void; onBack: () => void };

export function Recover({ desk, onSignedIn, onBack }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const administrators = desk.people.filter((person) => person.role === "administrator");
  const [person, setPerson] = useState<string | null>(administrators[0]?.id ?? null);
  const [key, setKey] = useState("");
  const chosen = useNewPassphrase(useJudge());
  const { busy, problem, clear, run } = useAct();
  const missing = person === null ? t("signin-choose-person") : key.trim() === "" ? t("recover-key-missing") : chosen.refusal;
  const submit = () =>
    void run(async () => {
      if (person) onSignedIn(await host.recover({ desk: desk.desk, key, person, passphrase: chosen.first, language }));
    });
  return (
    <Page title={t("recover-title")} intro={t("recover-intro")} testId={`recover-${desk.desk}`}>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="signin">
        <RadioGroup className="people" value={person} onChange={setPerson}>
          <Label>{t("recover-who")}</Label>
          <div className="people-list">
            {administrators.map(({ id, name }) => (
              <Radio key={id} value={id} className="person" data-testid={`recover-person-${id}`}>
                <span className="person-name">{name}</span>
              </Radio>
            ))}
          </div>
        </RadioGroup>
        <TextBox label={t("recover-key")} value={key} onChange={setKey} testId="recover-key" hint={t("recover-key-hint")} />
        <NewPassphraseFields chosen={chosen} label={t("passphrase-new")} />
        <div className="actions">
          <Button variant="primary" testId="recover" onPress={submit} refusal={busy ? t("busy") : missing}>
            {t("recover")}
          </Button>
          <Button testId="recover-back" onPress={onBack}>
            {t("action-cancel")}
          </Button>
        </div>
      </div>
    </Page>
  );
}
