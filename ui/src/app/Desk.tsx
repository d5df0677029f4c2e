// One desk, complete in itself: who sits there, where they can go, and the page that is open.
import { useRef, useState } from "react";
import type { DeskView, OpenPointView, PersonView, RecordRef, RecordState, Role } from "../bindings/views";
import { Backup } from "../features/backup/Backup";
import { Approve } from "../features/approve/Approve";
import type { Given } from "../features/approve/Findings";
import { Board } from "../features/board/Board";
import { CorrectionDialog } from "../features/board/CorrectionDialog";
import { wholeBoard, type BoardLook } from "../features/board/look";
import { Checklist } from "../features/checklist/Checklist";
import { Close } from "../features/close/Close";
import { Confirm } from "../features/confirm/Confirm";
import { Enrol } from "../features/enrol/Enrol";
import { Entry } from "../features/entry/Entry";
import { Findings } from "../features/findings/Findings";
import { Handover } from "../features/handover/Handover";
import { Import } from "../features/import/Import";
import { Journal } from "../features/journal/Journal";
import { OfficePapers } from "../features/papers/OfficePapers";
import { Papers } from "../features/papers/Papers";
import { Prepare } from "../features/prepare/Prepare";
import { Protocol } from "../features/protocol/Protocol";
import { Projector } from "../features/projector/Projector";
import { Publish } from "../features/publish/Publish";
import { Readiness } from "../features/readiness/Readiness";
import { Release } from "../features/release/Release";
import { Seats } from "../features/seats/Seats";
import { DiscardDialog } from "../features/settle/DiscardDialog";
import { Settle } from "../features/settle/Settle";
import { Setup } from "../features/setup/Setup";
import { Totals } from "../features/totals/Totals";
import { Watch } from "../features/watch/Watch";
import { useHost } from "../host";
import { useAct } from "../kit/ask";
import { Button } from "../kit/button";
import { keepDrafts } from "../kit/draft";
import type { NextStep } from "../kit/next";
import { Page } from "../kit/page";
import { ProblemPanel } from "../kit/problem";
import { deskKeys } from "../kit/terms";
import { useWords } from "../kit/text";
import { BackupAlarm } from "./BackupStatus";
import { Closed } from "./Closed";
import { Cover, isCovered, type Wish } from "./Cover";
import { DeskHead } from "./DeskHead";
import { useFocusKept } from "./focus";
import { usePresence } from "./presence";
import { homeOf, homes, leadsTo, placesOf, type Question, type Route } from "./routes";

type Props = { desk: DeskView; hidden: boolean; onDesk: (desk: DeskView) => void };

export function Desk({ desk, hidden, onDesk }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const [route, setRoute] = useState<Route>(homeOf(desk));
  const [wish, setWish] = useState<Wish>(null);
  // What somebody wanted who has typed something that cannot be kept.
  const [held, setHeld] = useState<(() => Promise<void>) | null>(null);
  const { problem, clear: clearProblem, run } = useAct();
  const clear = () => {
    clearProblem();
    setHeld(null);
  };
  const go = (next: Route) => {
    clear();
    setRoute(next);
  };
  const leave = (act: () => Promise<void>) =>
    void run(async () => {
      setHeld(() => act);
      await keepDrafts();
      setHeld(null);
      await act();
    });
  const leaveAllTheSame = (act: () => Promise<void>) =>
    void run(async () => {
      setHeld(null);
      await act();
    });
  // The core closes first and notes then: where it could not be noted, how the desk stands is asked for.
  const close = async (act: Promise<DeskView>) =>
    onDesk(await act.catch(async (thrown: unknown) => {
      onDesk(await host.look_at_desk({ desk: desk.desk, language }));
      throw thrown;
    }));
  // What a page changed may stand in the frame: that the centre is closed, that results are released.
  const lookAgain = () => void run(async () => onDesk(await host.look_at_desk({ desk: desk.desk, language })));
  const signOut = async () => {
    setRoute(homes[desk.desk]);
    await close(host.sign_out({ desk: desk.desk, language }));
  };
  const lock = () =>
    void run(async () => {
      // Behind the lock the sheet stays as it is; locking waits for nothing that fails.
      await keepDrafts().catch(() => undefined);
      await close(host.lock({ desk: desk.desk, language }));
    });
  const ask = (next: Wish) => leave(async () => setWish(next));
  usePresence(desk, hidden, onDesk, lock);
  const arrive = (next: DeskView) => {
    // Whoever comes back to their own locked desk finds it as it was; everybody else begins at the beginning.
    if (next.person?.id !== desk.person?.id || desk.passphraseDue) setRoute(homeOf(next));
    setWish(null);
    onDesk(next);
  };
  const covered = isCovered(desk, wish);
  const pane = useRef<HTMLElement>(null);
  useFocusKept(pane, covered);
  const name = t(deskKeys[desk.desk]);
  return (
    <section ref={pane} className={`desk desk-${desk.desk}`} hidden={hidden} aria-label={`${name}: ${desk.place}`} data-testid={`pane-${desk.desk}`}>
      <DeskHead desk={desk} covered={covered} route={route} onGo={go} acts={{ lock, signOut: () => leave(signOut), other: () => ask("other"), passphrase: () => ask("passphrase") }} />
      {desk.person && <BackupAlarm desk={desk.desk} />}
      {desk.closed && !covered && <Closed closed={desk.closed} onArchive={toArchive(desk, route, go)} />}
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {problem && held && <Unkept onLeave={() => leaveAllTheSame(held)} />}
      <Cover desk={desk} wish={wish} onArrived={arrive} onCancel={() => setWish(null)} />
      {desk.person && !desk.passphraseDue && (
        <div className="desk-work" hidden={covered}>
          <OpenPage key={desk.person.id} desk={desk} person={desk.person} route={route} onGo={go} onDesk={onDesk} onChanged={lookAgain} />
        </div>
      )}
    </section>
  );
}

/** What was typed last is not kept: whoever leaves now loses it, and is told so. */
function Unkept({ onLeave }: { onLeave: () => void }) {
  const { t } = useWords();
  return (
    <section className="notice" aria-label={t("unkept-title")} data-testid="unkept">
      <p>{t("unkept-text")}</p>
      <Button testId="unkept-leave" onPress={onLeave}>
        {t("unkept-leave")}
      </Button>
    </section>
  );
}

/** To the page that writes the archive, for whoever has it and is not there. */
function toArchive(desk: DeskView, route: Route, onGo: (route: Route) => void): (() => void) | null {
  const own = desk.person ? placesOf(desk.desk, desk.person.role) : [];
  const close = own.find((place) => place.page === "close");
  return close && route.page !== "close" ? () => onGo(close.route) : null;
}

/** The pages that need no election: those on which one comes about. */
const beforeElection: Route["page"][] = ["setup", "journal", "prepare", "enrol"];

type OpenPageProps = { desk: DeskView; person: PersonView; route: Route; onGo: (route: Route) => void; onDesk: (desk: DeskView) => void; onChanged: () => void };

function OpenPage({ desk, person, route, onGo, onDesk, onChanged }: OpenPageProps) {
  const { t } = useWords();
  const [look, setLook] = useState<BoardLook>(wholeBoard);
  // What was said of each record before it was approved, so that a look at another page loses nothing.
  const [said, setSaid] = useState<Record<string, Given | undefined>>({});
  const home = () => onGo(homes[desk.desk]);
  const toOpen = (point: OpenPointView) => wayTo(point, person.role, (state) => setLook({ ...wholeBoard, state }), onGo);
  if (!desk.election && !beforeElection.includes(route.page)) return <Unfinished />;
  switch (route.page) {
    case "setup":
      return <Setup desk={desk} onDesk={onDesk} onReady={home} />;
    case "board":
      return <BoardPage desk={desk} look={look} onLook={setLook} onGo={onGo} />;
    case "projector":
      return <Projector desk={desk} onBack={home} />;
    case "checklist":
      return <Checklist onBack={home} wayTo={toOpen} />;
    case "entry":
      return <Entry key={nameOf(route.record)} record={route.record} onBack={home} onNext={(step) => onGo(stepTo(step))} />;
    case "settle":
      return <Settle key={nameOf(route.record)} record={route.record} onBack={home} onNext={(step) => onGo(stepTo(step))} />;
    case "approve":
      return (
        <Approve
          record={route.record}
          given={said[nameOf(route.record)]}
          onGiven={(given) => setSaid((known) => ({ ...known, [nameOf(route.record)]: given }))}
          onBack={home}
          onApproved={() => onGo({ page: "protocol", record: route.record })}
          onRecount={() => onGo({ page: "papers", recount: route.record })}
        />
      );
    case "protocol":
      return <Protocol record={route.record} folder={desk.folder} onBack={home} />;
    case "papers":
      if (desk.desk === "office") return <OfficePapers folder={desk.folder} />;
      return <Papers contests={desk.election?.contests ?? []} folder={desk.folder} recount={route.recount ?? null} />;
    case "handover":
      return <Handover folder={desk.folder} only={route.only} />;
    case "backup":
      return <Backup desk={desk.desk} />;
    case "readiness":
      return <Readiness role={person.role} />;
    case "import":
      return <Import folder={desk.folder} refusal={person.role === "officer" ? null : t("import-officer-only")} />;
    case "confirm":
      return <Confirm />;
    case "findings":
      return <Findings contests={desk.election?.contests ?? []} refusal={person.role === "officer" ? null : t("confirm-officer-only")} />;
    case "watch":
      return <Watch contests={desk.election?.contests ?? []} />;
    case "prepare":
      return <Prepare folder={desk.folder} />;
    case "enrol":
      return <Enrol folder={desk.folder} />;
    case "totals":
      return <Totals contests={desk.election?.contests ?? []} />;
    case "seats":
      return <Seats contests={desk.election?.contests ?? []} refusal={person.role === "officer" ? null : t("seats-officer-only")} />;
    case "release":
      return <Release onReleased={onChanged} />;
    case "publish":
      return <Publish folder={desk.folder} />;
    case "close":
      return <Close centre={desk.place} folder={desk.folder} onHandover={() => onGo({ page: "handover", only: null })} onClosed={onChanged} wayTo={toOpen} />;
    case "journal":
      return <Journal desk={desk.desk} people={desk.people} folder={desk.folder} />;
  }
}

function stepTo({ action, record }: NextStep): Route {
  return { page: action === "enter" ? "entry" : "settle", record };
}

function nameOf({ station, contest }: RecordRef): string {
  return JSON.stringify([station, contest]);
}

/** To where something open is dealt with, if this person has such a page; on the board, to the records of its state. */
function wayTo({ place, state }: OpenPointView, role: Role, onState: (state: RecordState | null) => void, onGo: (route: Route) => void): (() => void) | null {
  const known = placesOf("centre", role).find((own) => own.page === place);
  if (!known) return null;
  return () => {
    if (place === "board") onState(state);
    onGo(known.route);
  };
}

type BoardPageProps = { desk: DeskView; look: BoardLook; onLook: (look: BoardLook) => void; onGo: (route: Route) => void };

/** For whoever comes to a desk that an administrator has still to set up. */
function Unfinished() {
  const { t } = useWords();
  return (
    <Page title={t("setup-unfinished")} testId="setup-unfinished">
      <p>{t("setup-unfinished-do")}</p>
    </Page>
  );
}

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
        closed={desk.closed !== null}
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
