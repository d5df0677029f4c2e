// The people of a desk: added one by one or from a table, each with a first passphrase; let go, or given a new one.
import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Role, StaffView } from "../../bindings/views";
import { useHost, useMediaDoor } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { FileSource } from "../../kit/filesource";
import { ProblemPanel } from "../../kit/problem";
import { roleKeys } from "../../kit/terms";
import { TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";
import type { StepProps } from "./Setup";
import { Slips } from "./Slips";
import { missingPeople } from "./steps";

export function PeopleStep({ desk, setup, onChanged }: StepProps) {
  const { t } = useWords();
  const host = useHost();
  const { problem, clear, run } = useAct();
  const handedOut = () =>
    void run(async () => {
      await host.slips_handed_out({ desk: desk.desk });
      onChanged();
    });
  const missing = missingPeople(desk.desk, setup);
  return (
    <>
      <p>{t("people-explain")}</p>
      {missing.map(([role, n]) => (
        <p key={role} className="people-missing" data-testid={`missing-${role}`}>
          {t("people-missing", { role: t(roleKeys[role]), n })}
        </p>
      ))}
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {setup.slips.length > 0 && <Slips desk={desk.desk} slips={setup.slips} onHidden={handedOut} />}
      <Staff desk={desk.desk} people={setup.people} onChanged={onChanged} />
      <AddPerson desk={desk.desk} roles={setup.roles} onMade={onChanged} />
      <AddTable desk={desk.desk} roles={setup.roles} onMade={onChanged} />
    </>
  );
}

type StaffProps = { desk: StepProps["desk"]["desk"]; people: StaffView[]; onChanged: () => void };

function Staff({ desk, people, onChanged }: StaffProps) {
  const { t } = useWords();
  const host = useHost();
  const [going, setGoing] = useState<StaffView | null>(null);
  const { busy, problem, clear, run } = useAct();
  const give = (person: string) => 
    void run(async () => {
      await host.give_passphrase({ desk, person });
      onChanged();
    });
  const remove = (person: string) =>
    void run(async () => {
      await host.remove_person({ desk, person });
      setGoing(null);
      onChanged();
    });
  return (
    <>
      {problem && !going && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="table-scroll">
        <table className="table" data-testid="staff">
          <thead>
            <tr>
              <th scope="col">{t("person-name")}</th>
              <th scope="col">{t("person-code")}</th>
              <th scope="col">{t("person-role")}</th>
              <th scope="col">{t("person-passphrase")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {people.map((staff) => (
              <tr key={staff.person.id} data-testid={`staff-${staff.person.id}`} data-first={staff.first}>
                <th scope="row">{staff.person.name}</th>
                <td>
                  <code>{staff.person.id}</code>
                </td>
                <td>{t(roleKeys[staff.person.role])}</td>
                <td>{staff.first ? t("passphrase-is-first") : t("passphrase-is-own")}</td>
                <td className="cell-actions">
                  <Button variant="quiet" testId={`give-${staff.person.id}`} label={t("person-give-for", { name: staff.person.name })} onPress={() => give(staff.person.id)} refusal={busy ? t("busy") : staff.own ? t("person-own") : null} reason="asked">
                    {t("person-give")}
                  </Button>
                  <Button variant="quiet" testId={`remove-${staff.person.id}`} label={t("person-remove-for", { name: staff.person.name })} onPress={() => setGoing(staff)} refusal={busy ? t("busy") : staff.own ? t("person-own") : null} reason="asked">
                    {t("person-remove")}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {going && (
        <Dialog title={t("person-remove-title", { name: going.person.name })} onClose={() => setGoing(null)} testId="remove-dialog">
          {problem && <ProblemPanel problem={problem} onClose={clear} />}
          <p>{t("person-remove-explain")}</p>
          <div className="actions">
            <Button variant="primary" testId="remove-confirm" onPress={() => remove(going.person.id)} refusal={busy ? t("busy") : null}>
              {t("person-remove")}
            </Button>
            <Button testId="remove-cancel" onPress={() => setGoing(null)}>
              {t("action-cancel")}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

type AddProps = { desk: StepProps["desk"]["desk"]; onMade: () => void };

function AddPerson({ desk, roles, onMade }: AddProps & { roles: Role[] }) {
  const { t } = useWords();
  const host = useHost();
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role | null>(null);
  const { busy, problem, clear, run } = useAct();
  const add = () =>
    void run(async () => {
      if (role === null) return;
      await host.let_in({ desk, code, name, role });
      onMade();
      setCode("");
      setName("");
    });
  const blank = code.trim() === "" || name.trim() === "" || role === null;
  return (
    <section className="add-person" aria-labelledby="add-person">
      <h4 id="add-person" className="setup-heading">
        {t("person-add-title")}
      </h4>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="setup-pair">
        <TextBox label={t("person-name")} value={name} onChange={setName} testId="person-name" />
        <TextBox label={t("person-code")} value={code} onChange={setCode} testId="person-code" hint={t("person-code-hint")} />
      </div>
      <RadioGroup className="choices choices-row" value={role} onChange={(chosen) => setRole(roles.find((known) => known === chosen) ?? null)}>
        <Label>{t("person-role")}</Label>
        {roles.map((known) => (
          <Radio key={known} value={known} className="choice" data-testid={`role-${known}`}>
            {t(roleKeys[known])}
          </Radio>
        ))}
      </RadioGroup>
      <Button testId="person-add" onPress={add} refusal={busy ? t("busy") : blank ? t("person-blank") : null}>
        {t("person-add")}
      </Button>
    </section>
  );
}

/** A role as a table has it, and as the screen calls it, where that is another word. */
function spelt(role: Role, t: (key: string) => string): string {
  const word = t(roleKeys[role]);
  return word.toLowerCase() === role ? role : `${role} (${word})`;
}

function AddTable({ desk, roles, onMade }: AddProps & { roles: Role[] }) {
  const { t } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const [path, setPath] = useState("");
  const { busy, problem, clear, run } = useAct();
  const add = () =>
    void run(async () => {
      await host.let_in_table({ desk, path });
      onMade();
    });
  return (
    <section className="add-person" aria-labelledby="add-table">
      <h4 id="add-table" className="setup-heading">
        {t("people-table-title")}
      </h4>
      <p className="side-note">{t("people-table-explain", { roles: roles.map((role) => spelt(role, t)).join(", ") })}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <FileSource label={t("people-table")} ending="csv" path={path} onPath={setPath} media={media} testId="people-file" />
      <div className="actions">
        <Button testId="people-add" onPress={add} refusal={busy ? t("busy") : path.trim() === "" ? t("people-table-missing") : null}>
          {t("people-table-add")}
        </Button>
      </div>
    </section>
  );
}
