// Where a desk can be: a page, and the record it is about.
import type { Action, BoardRow, DeskKind, DeskView, RecordRef, Role } from "../bindings/views";
import { key } from "../kit/text";

export type Route =
  | { page: "projector" | "checklist" }
  | { page: "board" | "import" | "totals" | "confirm" | "watch" | "findings" | "journal" | "readiness" | "backup" | "setup" | "close" | "prepare" | "enrol" }
  | { page: "seats" | "release" | "publish" }
  | { page: "papers"; recount?: RecordRef }
  | { page: "handover"; only: RecordRef | null }
  | { page: "entry" | "settle" | "approve" | "protocol"; record: RecordRef };

/** A question that stands over the board. */
export type Question = { ask: "discard" | "correct"; row: BoardRow };

/** Where a person begins at a desk: an administrator where there is something left to set up, an officer where there is no election. */
export function homeOf(desk: DeskView): Route {
  const unfinished = desk.person?.role === "administrator" && desk.setUp === false;
  if (unfinished) return { page: "setup" };
  // An office begins with preparing its election.
  const prepares = desk.desk === "office" && desk.person?.role === "officer" && desk.election === null;
  return prepares ? { page: "prepare" } : homes[desk.desk];
}

export const homes: Record<DeskKind, Route> = { centre: { page: "board" }, office: { page: "import" } };

/**
 * `roles`: whom the page is for; everybody, if nobody is named. The core decides what they may do there.
 * `keeping`: it looks after the desk itself, and is not a step of the count.
 */
export type Place = { page: Route["page"]; route: Route; label: string; roles?: Role[]; keeping?: true };

/** Whoever may read the journal. */
const readers: Role[] = ["administrator", "supervisor", "observer", "officer"];

/** Whoever may have papers. */
const printers: Role[] = ["administrator", "typist", "supervisor"];

/** Whoever looks after the copy on another medium. */
const keepers: Role[] = ["administrator", "supervisor", "officer"];

/** The pages that are always one press away, in the order of the day. */
export const places: Record<DeskKind, Place[]> = {
  centre: [
    { page: "board", route: { page: "board" }, label: key("nav-board") },
    { page: "readiness", route: { page: "readiness" }, label: key("nav-readiness") },
    { page: "handover", route: { page: "handover", only: null }, label: key("nav-handover") },
    { page: "papers", route: { page: "papers" }, label: key("nav-papers"), roles: printers },
    { page: "backup", route: { page: "backup" }, label: key("nav-backup"), keeping: true, roles: keepers },
    { page: "journal", route: { page: "journal" }, label: key("nav-journal"), keeping: true, roles: readers },
    { page: "close", route: { page: "close" }, label: key("nav-close"), keeping: true, roles: ["supervisor"] },
    { page: "setup", route: { page: "setup" }, label: key("nav-setup"), keeping: true, roles: ["administrator"] },
  ],
  office: [
    { page: "prepare", route: { page: "prepare" }, label: key("nav-prepare"), roles: ["officer"] },
    { page: "enrol", route: { page: "enrol" }, label: key("nav-enrol"), roles: ["officer"] },
    { page: "import", route: { page: "import" }, label: key("nav-import") },
    { page: "watch", route: { page: "watch" }, label: key("nav-watch") },
    { page: "confirm", route: { page: "confirm" }, label: key("nav-confirm") },
    { page: "findings", route: { page: "findings" }, label: key("nav-findings") },
    { page: "totals", route: { page: "totals" }, label: key("nav-totals") },
    { page: "seats", route: { page: "seats" }, label: key("nav-seats") },
    { page: "release", route: { page: "release" }, label: key("nav-release"), roles: ["officer"] },
    { page: "publish", route: { page: "publish" }, label: key("nav-publish"), roles: ["officer"] },
    { page: "papers", route: { page: "papers" }, label: key("nav-papers"), roles: ["officer"] },
    { page: "backup", route: { page: "backup" }, label: key("nav-backup"), keeping: true, roles: keepers },
    { page: "journal", route: { page: "journal" }, label: key("nav-journal"), keeping: true, roles: readers },
    { page: "setup", route: { page: "setup" }, label: key("nav-setup"), keeping: true, roles: ["administrator"] },
  ],
};

/** The pages of a desk that are there for a role. */
export function placesOf(desk: DeskKind, role: Role): Place[] {
  return places[desk].filter((place) => place.roles?.includes(role) ?? true);
}

/** The pages that are entered from the board, and lead back to it. */
const underBoard: Route["page"][] = ["entry", "settle", "approve", "protocol", "checklist", "projector"];

export function isUnder(page: Route["page"], place: Route["page"]): boolean {
  return place === "board" && underBoard.includes(page);
}

/** Where an action of the board leads: to a page, or to a question. */
export function leadsTo(row: BoardRow, action: Action["action"]): Route | Question {
  const record = { station: row.station, contest: row.contest };
  const ways: Record<Action["action"], Route | Question> = {
    enter: { page: "entry", record },
    settle: { page: "settle", record },
    approve: { page: "approve", record },
    protocol: { page: "protocol", record },
    export: { page: "handover", only: record },
    discard: { ask: "discard", row },
    correct: { ask: "correct", row },
  };
  return ways[action];
}
