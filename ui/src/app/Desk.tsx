// One desk, complete in itself: who sits there, where they can go, and the page that is open.
import { useState } from "react";
import type { DeskView, OpenPointView, PersonView, RecordState, Role } from "../bindings/views";
import { Backup } from "../features/backup/Backup";
import { Approve } from "../features/approve/Approve";
import { Board } from "../features/board/Board";
import { CorrectionDialog } from "../features/board/CorrectionDialog";
import { wholeBoard, type BoardLook } from "../features/board/look";
import { Checklist } from "../features/checklist/Checklist";
import { Entry } from "../features/entry/Entry";
import { Handover } from "../features/handover/Handover";
import { Import } from "../features/import/Import";
import { Journal } from "../features/journal/Journal";
import { Papers } from "../features/papers/Papers";
import { Protocol } from "../features/protocol/Protocol";
import { Projector } from "../features/projector/Projector";
import { Readiness } from "../features/readiness/Readiness";
import { SignIn } from "../features/session/SignIn";
import { DiscardDialog } from "../features/settle/DiscardDialog";
import { Settle } from "../features/settle/Settle";
import { Totals } from "../features/totals/Totals";
import { useHost } from "../host";
import { useAct } from "../kit/ask";
import { keepDrafts } from "../kit/draft";
import { Button } from "../kit/button";
import { ProblemPanel } from "../kit/problem";
import { deskKeys, roleKeys } from "../kit/terms";
import { useWords } from "../kit/text";
import { BackupAlarm, BackupStatus } from "./BackupStatus";
import { homes, leadsTo, places, type Question, type Route } from "./routes";

type Props = { desk: DeskView; hidden: boolean; onDesk: (desk: DeskView) => void };

export function Desk({ desk, hidden, onDesk }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const [route, setRoute] = useState<Route>(homes[desk.desk]);
  const { problem, clear, run } = useAct();
  const go = (next: Route) => {
    clear();
    setRoute(next);
  };
  const signOut = () =>
    void run(async () => {
      await keepDrafts();
      onDesk(await host.sign_out({ desk: desk.desk, language }));
      setRoute(homes[desk.desk]);
    });
  const name = t(deskKeys[desk.desk]);
  return (
    <section className={`desk desk-${desk.desk}`} hidden={hidden} aria-label={`${name}: ${desk.place}`} data-testid={`pane-${desk.desk}`}>
      <header className="desk-head">
        <p className="desk-name">
          <span className="small-caps">{name}</span>
          <strong>{desk.place}</strong>
        </p>
        {desk.person && <DeskNav desk={desk} person={desk.person} route={route} onGo={go} />}
        {desk.person && <SignedIn person={desk.person} onSignOut={signOut} desk={desk.desk} />}
      </header>
      {desk.person && <BackupStatus desk={desk.desk} />}
      {desk.person && <BackupAlarm desk={desk.desk} />}
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {desk.person ? (
        <OpenPage key={desk.person.id} desk={desk} person={desk.person} route={route} onGo={go} />
      ) : (
        <SignIn desk={desk} onSignedIn={onDesk} />
      )}
    </section>
  );
}

function SignedIn({ person, onSignOut, desk }: { person: PersonView; onSignOut: () => void; desk: string }) {
  const { t } = useWords();
  return (
    <div className="desk-person">
      <p data-testid={`person-at-${desk}`}>
        <strong>{person.name}</strong>
        <span className="cell-soft">{t(roleKeys[person.role])}</span>
      </p>
      <Button variant="quiet" testId={`signout-${desk}`} onPress={onSignOut}>
        {t("signout")}
      </Button>
    </div>
  );
}

function DeskNav({ desk, person, route, onGo }: { desk: DeskView; person: PersonView; route: Route; onGo: (route: Route) => void }) {
  const { t } = useWords();
  const own = places[desk.desk].filter((place) => place.roles?.includes(person.role) ?? true);
  return (
    <nav className="desk-nav" aria-label={t("desk-nav", { desk: t(deskKeys[desk.desk]) })}>
      {own.map((place) => (
        <button
          key={place.page}
          type="button"
          className="nav-link"
          aria-current={route.page === place.page ? "page" : undefined}
          data-testid={`nav-${place.page}`}
          onClick={() => onGo(place.route)}
        >
          {t(place.label)}
        </button>
      ))}
    </nav>
  );
}

type OpenPageProps = { desk: DeskView; person: PersonView; route: Route; onGo: (route: Route) => void };

function OpenPage({ desk, person, route, onGo }: OpenPageProps) {
  const { t } = useWords();
  const [look, setLook] = useState<BoardLook>(wholeBoard);
  const home = () => onGo(homes[desk.desk]);
  switch (route.page) {
    case "board":
      return <BoardPage desk={desk} look={look} onLook={setLook} onGo={onGo} />;
    case "projector":
      return <Projector desk={desk} onBack={home} />;
    case "checklist":
      return <Checklist onBack={home} wayTo={(point) => wayTo(point, person.role, (state) => setLook({ ...wholeBoard, state }), onGo)} />;
    case "entry":
      return <Entry record={route.record} onBack={home} />;
    case "settle":
      return <Settle record={route.record} onBack={home} />;
    case "approve":
      return <Approve record={route.record} onBack={home} onApproved={() => onGo({ page: "protocol", record: route.record })} />;
    case "protocol":
      return <Protocol record={route.record} folder={desk.folder} onBack={home} />;
    case "papers":
      return <Papers contests={desk.election?.contests ?? []} folder={desk.folder} />;
    case "handover":
      return <Handover folder={desk.folder} only={route.only} />;
    case "backup":
      return <Backup desk={desk.desk} />;
    case "readiness":
      return <Readiness role={person.role} />;
    case "import":
      return <Import folder={desk.folder} refusal={person.role === "officer" ? null : t("import-officer-only")} />;
    case "totals":
      return <Totals contests={desk.election?.contests ?? []} />;
    case "journal":
      return <Journal desk={desk.desk} people={desk.people} folder={desk.folder} />;
  }
}

/** To where something open is dealt with, if this person has such a page; on the board, to the records of its state. */
function wayTo({ place, state }: OpenPointView, role: Role, onState: (state: RecordState | null) => void, onGo: (route: Route) => void): (() => void) | null {
  const known = places.centre.find((own) => own.page === place && (own.roles?.includes(role) ?? true));
  if (!known) return null;
  return () => {
    if (place === "board") onState(state);
    onGo(known.route);
  };
}

type BoardPageProps = { desk: DeskView; look: BoardLook; onLook: (look: BoardLook) => void; onGo: (route: Route) => void };

function BoardPage({ desk, look, onLook, onGo }: BoardPageProps) {
  const [question, setQuestion] = useState<Question | null>(null);
  const [turn, setTurn] = useState(0);
  const close = () => setQuestion(null);
  const done = () => {
    close();
    setTurn((n) => n + 1);
  };
  return (
    <>
      <Board
        key={turn}
        desk={desk.desk}
        look={look}
        onLook={onLook}
        onChecklist={() => onGo({ page: "checklist" })}
        onProjector={() => onGo({ page: "projector" })}
        onAction={(row, action) => {
          const way = leadsTo(row, action);
          if ("ask" in way) setQuestion(way);
          else onGo(way);
        }}
      />
      {question?.ask === "discard" && <DiscardDialog row={question.row} onDone={done} onClose={close} />}
      {question?.ask === "correct" && <CorrectionDialog row={question.row} onDone={done} onClose={close} />}
    </>
  );
}
