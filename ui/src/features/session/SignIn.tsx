// Who is at this desk: a person from the list and their passphrase; also behind a lock, and for somebody else who takes over.
import { useRef, useState, type FormEvent } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { DeskView, PersonView } from "../../bindings/views";
import { useHost, useMediaDoor } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { IncidentPanel } from "../../kit/incident";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { roleKeys } from "../../kit/terms";
import { TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";
import { Recover } from "./Recover";

/** Why a vault does not open although the passphrase is right: others should look into it. */
const damage = ["vault-damaged", "vault-newer", "journal-broken", "not-reproducible", "out-of-order", "io"];

type Props = { desk: DeskView; onSignedIn: (desk: DeskView) => void; onCancel?: () => void };

export function SignIn({ desk, onSignedIn, onCancel }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const back = desk.locked ? desk.person : null;
  const [id, setId] = useState<string | null>(back?.id ?? null);
  const [passphrase, setPassphrase] = useState(() => desk.people.find((p) => p.id === back?.id)?.passphrase ?? "");
  const [recovering, setRecovering] = useState(false);
  const { busy, problem, clear, run } = useAct();
  const person = desk.people.find((p) => p.id === id) ?? null;
  const choose = (chosen: string) => {
    setId(chosen);
    setPassphrase(desk.people.find((p) => p.id === chosen)?.passphrase ?? "");
  };
  const field = useRef<HTMLInputElement>(null);
  // What was refused is typed anew, in the same place.
  const again = () => {
    setPassphrase(person?.passphrase ?? "");
    field.current?.focus();
  };
  const submit = () =>
    void run(async () => {
      if (!person) return;
      onSignedIn(await host.sign_in({ desk: desk.desk, person: person.id, passphrase, language }));
      setPassphrase("");
    }, again);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (person && passphrase) submit();
  };
  if (recovering) return <Recover desk={desk} onSignedIn={onSignedIn} onBack={() => setRecovering(false)} />;
  const title = back ? t("lock-title") : t("signin-title");
  const intro = back ? t("lock-intro", { name: back.name }) : t("signin-intro");
  return (
    <Page title={title} intro={intro} testId={`signin-${desk.desk}`}>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <form className="signin" onSubmit={onSubmit}>
        <RadioGroup className="people" value={id} onChange={choose}>
          <Label>{t("signin-people")}</Label>
          <div className="people-list">
            {desk.people.map((p) => (
              <PersonCard key={p.id} person={p} />
            ))}
          </div>
        </RadioGroup>
        <TextBox secret={!person?.passphrase} label={t("signin-passphrase")} value={passphrase} onChange={setPassphrase} testId="passphrase" autoFocus={back !== null} box={field} />
        <div className="actions">
          <Button variant="primary" testId="signin" onPress={submit} refusal={refusal(person, passphrase, busy, t)}>
            {t("signin")}
          </Button>
          {onCancel && (
            <Button testId="signin-cancel" onPress={onCancel}>
              {t("action-cancel")}
            </Button>
          )}
          {desk.recoverable && (
            <Button variant="quiet" testId="recover-open" onPress={() => setRecovering(true)}>
              {t("recover-open")}
            </Button>
          )}
        </div>
      </form>
      {problem && damage.includes(problem.code) && (
        <IncidentPanel
          folder={desk.folder}
          open={false}
          make={(folder, medium) => host.incident_pack({ desk: desk.desk, folder, medium, problem: problem.code })}
          media={media}
        />
      )}
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
