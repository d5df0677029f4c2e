// Who is at this desk: a person from the list, and their passphrase.
import { useState, type FormEvent } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { DeskView, PersonView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { roleKeys } from "../../kit/terms";
import { TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";

type Props = { desk: DeskView; onSignedIn: (desk: DeskView) => void };

export function SignIn({ desk, onSignedIn }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const [person, setPerson] = useState<PersonView | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const { busy, problem, clear, run } = useAct();
  const choose = (id: string) => {
    const chosen = desk.people.find((p) => p.id === id) ?? null;
    setPerson(chosen);
    setPassphrase(chosen?.passphrase ?? "");
  };
  const submit = () =>
    void run(async () => {
      if (person) onSignedIn(await host.sign_in({ desk: desk.desk, person: person.id, passphrase, language }));
    });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (person && passphrase) submit();
  };
  return (
    <Page title={t("signin-title")} intro={t("signin-intro")} testId={`signin-${desk.desk}`}>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <form className="signin" onSubmit={onSubmit}>
        <RadioGroup className="people" value={person?.id ?? null} onChange={choose}>
          <Label>{t("signin-people")}</Label>
          <div className="people-list">
            {desk.people.map((p) => (
              <PersonCard key={p.id} person={p} />
            ))}
          </div>
        </RadioGroup>
        <TextBox secret={!person?.passphrase} label={t("signin-passphrase")} value={passphrase} onChange={setPassphrase} testId="passphrase" />
        <div className="actions">
          <Button variant="primary" testId="signin" onPress={submit} refusal={refusal(person, passphrase, busy, t)}>
            {t("signin")}
          </Button>
        </div>
      </form>
    </Page>
  );
}

function refusal(person: PersonView | null, passphrase: string, busy: boolean, t: (key: string) => string): string | null {
  if (busy) return t("busy");
  if (!person) return t("signin-choose-person");
  return passphrase === "" ? t("signin-need-passphrase") : null;
}

function PersonCard({ person }: { person: PersonView }) {
  const { t } = useWords();
  return (
    <Radio value={person.id} className="person" data-testid={`person-${person.id}`}>
      <span className="person-name">{person.name}</span>
      <span className="person-role">{t(roleKeys[person.role])}</span>
      {person.passphrase && (
        <span className="person-pass">
          {t("signin-shown-passphrase")} <code>{person.passphrase}</code>
        </span>
      )}
    </Radio>
  );
}
