// The topics of the help, in the order of the day: one for each page, whatever it is called.
import { key } from "../../kit/text";

export const topics = [
  "overview",
  "setup",
  "people",
  "signin",
  "readiness",
  "board",
  "entry",
  "settle",
  "approve",
  "protocol",
  "handover",
  "papers",
  "backup",
  "journal",
  "close",
  "prepare",
  "enrol",
  "import",
  "watch",
  "confirm",
  "findings",
  "totals",
  "seats",
  "release",
  "publish",
] as const;

export type Topic = (typeof topics)[number];

export const topicKeys: Record<Topic, string> = {
  overview: key("help-overview"),
  signin: key("help-signin"),
  board: key("help-board"),
  entry: key("help-entry"),
  settle: key("help-settle"),
  approve: key("help-approve"),
  protocol: key("help-protocol"),
  handover: key("help-handover"),
  journal: key("help-journal"),
  close: key("help-close"),
  setup: key("help-setup"),
  people: key("help-people"),
  readiness: key("help-readiness"),
  papers: key("help-papers"),
  backup: key("help-backup"),
  prepare: key("help-prepare"),
  enrol: key("help-enrol"),
  import: key("help-import"),
  watch: key("help-watch"),
  confirm: key("help-confirm"),
  findings: key("help-findings"),
  totals: key("help-totals"),
  seats: key("help-seats"),
  release: key("help-release"),
  publish: key("help-publish"),
};

/** The topic of a page; a page without one of its own is in the overview. */
export function topicOf(page: string): Topic {
  return topics.find((topic) => topic === page) ?? "overview";
}
