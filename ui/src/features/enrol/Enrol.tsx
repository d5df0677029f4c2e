// The centres of the election and their certificates: requests from a stick are answered, certificates are withdrawn.
import { useCallback, useState } from "react";
import type { CentreRow, EnrolView } from "../../bindings/views";
import { useHost, useMediaDoor } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { AuthorityPanel, type AuthorityDoor } from "../../kit/authority";
import { Button } from "../../kit/button";
import { ReasonDialog } from "../../kit/dialog";
import { FileSource } from "../../kit/filesource";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { key, useWords } from "../../kit/text";
import { Requests } from "./Requests";

const stateKeys: Record<CentreRow["state"], string> = { waiting: key("enrol-waiting"), enrolled: key("enrol-enrolled"), revoked: key("enrol-revoked") };

export function Enrol({ folder }: { folder: string }) {
  const { t, language } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const { value, problem, again } = useAsk(useCallback(() => host.enrolment({ language }), [host, language]));
  const door: AuthorityDoor = {
    open: (path, passphrase) => host.open_authority({ path, passphrase }),
    close: () => host.close_authority(),
    choose: (title) => media.chooseFolder(title),
  };
  return (
    <Page title={t("enrol-title")} intro={t("enrol-intro")} testId="enrol">
      {problem && <ProblemPanel problem={problem} />}
      {value && (
        <>
          <AuthorityPanel authority={value.authority} door={door} onChanged={again} />
          {value.authority !== null && <Requests folder={folder} onEnrolled={again} />}
          <Centres view={value} onChanged={again} />
          <Lists />
        </>
      )}
    </Page>
  );
}

function Centres({ view, onChanged }: { view: EnrolView; onChanged: () => void }) {
  const { t, language, number } = useWords();
  const host = useHost();
  const [asked, setAsked] = useState<CentreRow | null>(null);
  const { busy, problem, clear, run } = useAct();
  const revoke = (centre: string, reason: string) =>
    void run(async () => {
      await host.revoke_centre({ centre, reason, language });
      setAsked(null);
      onChanged();
    });
  const count = (state: CentreRow["state"]) => view.centres.filter((centre) => centre.state === state).length;
  const counts = { enrolled: count("enrolled"), waiting: count("waiting"), revoked: count("revoked") };
  const refusal = (centre: CentreRow) => (centre.state !== "enrolled" ? t("enrol-nothing-to-revoke") : view.authority === null ? t("enrol-needs-authority") : null);
  return (
    <section aria-labelledby="enrol-centres">
      <h3 className="side-title" id="enrol-centres">
        {t("enrol-centres")}
      </h3>
      <p className="side-note" data-testid="enrol-counts">
        {t("enrol-counts", counts)}
      </p>
      {problem && !asked && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="table-scroll">
        <table className="table" data-testid="enrol-table">
          <thead>
            <tr>
              <th scope="col">{t("prepare-centre")}</th>
              <th scope="col">{t("prepare-name")}</th>
              <th scope="col" className="figure">
                {t("enrol-stations")}
              </th>
              <th scope="col">{t("enrol-state")}</th>
              <th scope="col">{t("enrol-since")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {view.centres.map((centre) => (
              <Row key={centre.id} centre={centre} stations={number(centre.stations)} refusal={busy ? t("busy") : refusal(centre)} onRevoke={() => setAsked(centre)} />
            ))}
          </tbody>
        </table>
      </div>
      {asked && (
        <ReasonDialog title={t("enrol-revoke-title", { centre: asked.id })} explain={t("enrol-revoke-explain")} confirm={t("enrol-revoke")} busy={busy} onConfirm={(reason) => revoke(asked.id, reason)} onClose={() => setAsked(null)}>
          {problem && <ProblemPanel problem={problem} onClose={clear} />}
        </ReasonDialog>
      )}
    </section>
  );
}

type RowProps = { centre: CentreRow; stations: string; refusal: string | null; onRevoke: () => void };

function Row({ centre, stations, refusal, onRevoke }: RowProps) {
  const { t, stamp } = useWords();
  return (
    <tr data-testid={`centre-row-${centre.id}`} data-state={centre.state}>
      <th scope="row">{centre.id}</th>
      <td>{centre.name}</td>
      <td className="figure">{stations}</td>
      <td>
        <span className="enrol-state" data-state={centre.state}>
          {t(stateKeys[centre.state])}
        </span>
        {centre.reason !== null && <span className="enrol-reason">{centre.reason}</span>}
      </td>
      <td>{centre.at === null ? "" : stamp(centre.at)}</td>
      <td className="cell-actions">
        <Button variant="quiet" testId={`revoke-${centre.id}`} label={t("enrol-revoke-for", { centre: centre.id })} onPress={onRevoke} refusal={refusal} reason="asked">
          {t("enrol-revoke")}
        </Button>
      </td>
    </tr>
  );
}

/** An office that did not withdraw certificates itself learns of them from a package. */
function Lists() {
  const { t } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const [path, setPath] = useState("");
  const [loaded, setLoaded] = useState<number | null>(null);
  const { busy, problem, clear, run } = useAct();
  const load = () => void run(async () => setLoaded(await host.load_revocations({ path })));
  return (
    <section className="enrol-lists" aria-labelledby="enrol-lists">
      <h3 className="side-title" id="enrol-lists">
        {t("enrol-lists")}
      </h3>
      <p className="side-note">{t("enrol-lists-explain")}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <FileSource label={t("enrol-list-file")} ending="revoked.asice" path={path} onPath={setPath} media={media} testId="revocations" />
      <div className="actions">
        <Button testId="revocations-load" onPress={load} refusal={busy ? t("busy") : path.trim() === "" ? t("enrol-list-missing") : null}>
          {t("enrol-list-load")}
        </Button>
      </div>
      {loaded !== null && (
        <p className="notice" role="status" data-testid="revocations-loaded">
          {t("enrol-list-loaded", { n: loaded })}
        </p>
      )}
    </section>
  );
}
