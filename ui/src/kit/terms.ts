// Which message stands for which value of the core: the tables that replace chains of ifs.
import type { Action, BoardRow, ContestSummary, DeskKind, RecordState, RecordStanding, Role, Verdict } from "../bindings/views";
import { key } from "./text";

export const states: RecordState[] = ["waiting", "correction", "entered", "differing", "agreed", "once-approved", "approved", "printed", "exported"];

export const stateKeys: Record<RecordState, string> = {
  waiting: key("state-waiting"),
  correction: key("state-correction"),
  entered: key("state-entered"),
  differing: key("state-differing"),
  agreed: key("state-agreed"),
  "once-approved": key("state-once-approved"),
  approved: key("state-approved"),
  printed: key("state-printed"),
  exported: key("state-exported"),
};

export const actionKeys: Record<Action["action"], string> = {
  enter: key("action-enter"),
  settle: key("action-settle"),
  discard: key("action-discard"),
  approve: key("action-approve"),
  protocol: key("action-protocol"),
  export: key("action-export"),
  correct: key("action-correct"),
};

export const roleKeys: Record<Role, string> = {
  administrator: key("role-administrator"),
  typist: key("role-typist"),
  supervisor: key("role-supervisor"),
  observer: key("role-observer"),
  officer: key("role-officer"),
};

export const kindKeys: Record<BoardRow["kind"], string> = {
  ordinary: key("station-ordinary"),
  postal: key("station-postal"),
  special: key("station-special"),
  mobile: key("station-mobile"),
  advance: key("station-advance"),
};

export const contestKeys: Record<ContestSummary["kind"], string> = {
  "closed-list": key("contest-closed-list"),
  "open-list": key("contest-open-list"),
  panachage: key("contest-panachage"),
  candidates: key("contest-candidates"),
  question: key("contest-question"),
};

export const verdicts: Verdict[] = ["accepted", "duplicate", "superseded", "conflict", "rejected"];

export const verdictKeys: Record<Verdict, string> = {
  accepted: key("verdict-accepted"),
  duplicate: key("verdict-duplicate"),
  superseded: key("verdict-superseded"),
  conflict: key("verdict-conflict"),
  rejected: key("verdict-rejected"),
};

export const standings: RecordStanding[] = ["missing", "conflict", "provisional", "confirmed", "differs"];

/** How a record stands at the office. */
export const standingKeys: Record<RecordStanding, string> = {
  missing: key("standing-missing"),
  conflict: key("standing-conflict"),
  provisional: key("standing-provisional"),
  confirmed: key("standing-confirmed"),
  differs: key("standing-differs"),
};

export const deskKeys: Record<DeskKind, string> = { centre: key("desk-centre"), office: key("desk-office") };

/** A station's kind as the sheet carries it: any text, of which some are known. */
export function kindKey(kind: string): string {
  return Object.entries(kindKeys).find(([known]) => known === kind)?.[1] ?? key("station-ordinary");
}
