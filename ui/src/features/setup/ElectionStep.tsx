// Loading the signed election: what the file says of itself, and the groups that only the printed letter has.
import { useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { CentreView, DeskView, OfferView, Problem, SetupView } from "../../bindings/views";
import { useHost, useMediaDoor } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { blanksOf, Groups, isFilled } from "../../kit/groups";
import { FileSource } from "../../kit/filesource";
import { ProblemPanel, problemText } from "../../kit/problem";
import { TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";
import type { StepProps } from "./Setup";

export function ElectionStep({ desk, setup, onDesk, onDone }: StepProps) {
  const [replacing, setReplacing] = useState(false);
  if (desk.election && !replacing) return <Loaded place={desk.place} election={desk.election} setup={setup} onReplace={() => setReplacing(true)} />;
  const loaded = (next: DeskView) => {
    setReplacing(false);
    onDesk(next);
    onDone();
  };
  return <Load desk={desk} onLoaded={loaded} />;
}

type LoadedProps = { place: string; election: NonNullable<DeskView["election"]>; setup: SetupView; onReplace: () => void };

function Loaded({ place, election, setup, onReplace }: LoadedProps) {
  const words = useWords();
  const { t, date } = words;
  return (
    <>
      <dl className="facts">
        <dt>{t("election-name")}</dt>
        <dd data-testid="election-loaded">{election.title}</dd>
        <dt>{t("election-day")}</dt>
        <dd>{date(election.date)}</dd>
        <dt>{t("election-mode")}</dt>
        <dd>{election.mode === "test" ? t("mode-test") : t("mode-live")}</dd>
        {setup.centre && <dt>{t("election-centre")}</dt>}
        {setup.centre && <dd>{setup.centre.name}</dd>}
      </dl>
      {setup.centre && <OtherName place={place} centre={setup.centre} />}
      <p className="side-note">{t("election-replace-note")}</p>
      <Button testId="election-replace" onPress={onReplace} refusal={setup.frozen ? problemText(setup.frozen, words) : null}>
        {t("election-replace")}
      </Button>
    </>
  );
}

function Load({ desk, onLoaded }: { desk: DeskView; onLoaded: (desk: DeskView) => void }) {
  const { t, language } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const [path, setPath] = useState("");
  const [offer, setOffer] = useState<OfferView | null>(null);
  const [turn, setTurn] = useState(0);
  const { busy, problem, clear, run } = useAct();
  const read = () =>
    void run(async () => {
      setOffer(await host.read_election({ desk: desk.desk, path, language }));
      // What was typed for a file that was read before is not for this one.
      setTurn((n) => n + 1);
    });
  const refusal = busy ? t("busy") : path.trim() === "" ? t("election-file-missing") : null;
  return (
    <>
      <p>{t("election-explain")}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <FileSource label={t("election-file")} ending="election.asice" path={path} onPath={setPath} media={media} testId="election-file" />
      <div className="actions">
        <Button testId="election-read" onPress={read} refusal={refusal}>
          {t("election-read")}
        </Button>
      </div>
      {offer && <Compare key={turn} desk={desk} offer={offer} onOffer={setOffer} onLoaded={onLoaded} />}
    </>
  );
}

type CompareProps = { desk: DeskView; offer: OfferView; onOffer: (offer: OfferView) => void; onLoaded: (desk: DeskView) => void };

function Compare({ desk, offer, onOffer, onLoaded }: CompareProps) {
  const { t, language } = useWords();
  const host = useHost();
  const needsCentre = desk.desk === "centre";
  const [centre, setCentre] = useState<string | null>(null);
  const [authority, setAuthority] = useState<string[]>([]);
  const [definition, setDefinition] = useState<string[]>([]);
  const [refused, setRefused] = useState<Problem | null>(null);
  const { busy, problem, clear, run } = useAct();
  const filled = isFilled(offer.authorityGroups, authority) && isFilled(offer.definitionGroups, definition);
  const confirm = () =>
    void run(async () => {
      const confirmed = await host.confirm_election({ desk: desk.desk, typed: [...authority, ...definition], centre, language });
      setRefused(confirmed.problem);
      if (confirmed.offer && confirmed.problem?.code === "wrong-fingerprint") {
        // Other groups are asked for now: what was typed belongs to none of them.
        setAuthority([]);
        setDefinition([]);
        onOffer(confirmed.offer);
      }
      if (confirmed.desk) onLoaded(confirmed.desk);
    });
  const chosen = offer.centres.find(({ id }) => id === centre);
  const refusal = busy ? t("busy") : needsCentre && centre === null ? t("centre-missing") : filled ? null : t("groups-missing", { n: blanksOf([...offer.authorityGroups, ...offer.definitionGroups]) });
  return (
    <div className="offer" data-testid="offer">
      <OfferFacts offer={offer} />
      {needsCentre && <CentreChoice centres={offer.centres} chosen={centre} onChoose={setCentre} />}
      {chosen && <OtherName place={desk.place} centre={chosen} />}
      <p className="offer-do">{t("groups-do")}</p>
      <Groups label={t("groups-authority")} groups={offer.authorityGroups} typed={authority} onType={setAuthority} testId="authority" />
      <Groups label={t("groups-definition")} groups={offer.definitionGroups} typed={definition} onType={setDefinition} testId="definition" />
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {refused && <ProblemPanel problem={refused} onClose={() => setRefused(null)} />}
      <div className="actions">
        <Button variant="primary" testId="election-confirm" onPress={confirm} refusal={refusal}>
          {t("election-confirm")}
        </Button>
      </div>
    </div>
  );
}

/** What the vault was called at its making, and what the signed election calls the centre: a question, where they differ. */
function OtherName({ place, centre }: { place: string; centre: CentreView }) {
  const { t } = useWords();
  const plain = (text: string) => text.trim().split(/\s+/).join(" ").toLocaleLowerCase();
  if (plain(place) === plain(centre.name)) return null;
  return (
    <p className="notice notice-warning" role="status" data-testid="other-name">
      {t("centre-other-name", { place, centre: centre.name })}
    </p>
  );
}

function OfferFacts({ offer }: { offer: OfferView }) {
  const { t, date, number } = useWords();
  return (
    <>
      <p className={offer.mode === "test" ? "mode mode-test" : "mode mode-live"} data-testid="offer-mode" data-mode={offer.mode}>
        <strong>{offer.mode === "test" ? "TEST" : "LIVE"}</strong> {offer.mode === "test" ? t("mode-test") : t("mode-live")}
      </p>
      <dl className="facts">
        <dt>{t("election-name")}</dt>
        <dd data-testid="offer-title">{offer.title}</dd>
        <dt>{t("election-day")}</dt>
        <dd>{date(offer.date)}</dd>
        <dt>{t("election-authority")}</dt>
        <dd>{offer.authority}</dd>
        <dt>{t("election-contests")}</dt>
        <dd>{offer.contests.join(" · ")}</dd>
        <dt>{t("election-stations")}</dt>
        <dd>{number(offer.stations)}</dd>
      </dl>
    </>
  );
}

/** With more centres than this, a person looks for theirs by name. */
const CENTRES_AT_SIGHT = 8;

function CentreChoice({ centres, chosen, onChoose }: { centres: CentreView[]; chosen: string | null; onChoose: (id: string) => void }) {
  const { t } = useWords();
  const [sought, setSought] = useState("");
  const wanted = sought.trim().toLocaleLowerCase();
  const found = centres.filter(({ id, name }) => id === chosen || `${id} ${name}`.toLocaleLowerCase().includes(wanted));
  const shown = found.slice(0, CENTRES_AT_SIGHT);
  return (
    <div className="centres">
      {centres.length > CENTRES_AT_SIGHT && <TextBox label={t("centre-search")} value={sought} onChange={setSought} testId="centre-search" />}
      <RadioGroup className="choices" value={chosen} onChange={onChoose}>
        <Label>{t("centre-which")}</Label>
        {shown.map(({ id, name }) => (
          <Radio key={id} value={id} className="choice" data-testid={`centre-${id}`}>
            {name === id ? name : `${name} (${id})`}
          </Radio>
        ))}
      </RadioGroup>
      {found.length > shown.length && <p className="side-note">{t("centre-more", { n: found.length - shown.length })}</p>}
    </div>
  );
}
