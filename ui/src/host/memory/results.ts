// Seats, release and publishing of the in-memory office: highest averages over its totals, and an embargo that only people lift.
import type { DeskView, LotView, ReleasedView, SeatsRow, SeatsView, TotalsView } from "../../bindings/views";
import type { Host } from "../types";
import { contests, people } from "./example";
import { refuse } from "./problem";

type Own = "seats" | "record_lot" | "release" | "release_together" | "load_release" | "publishing" | "publish" | "stop_publishing" | "compare_publication";
/** A host that shows no results to the world. */
export type Unpublished = Omit<Host, Own>;

const SEATS: Record<string, number> = { assembly: 9, mayor: 1 };
const FIGURES = "9f2c6e0d41b7a85316e4c0f97a2db8531c6e4f0a9d27b3855e1c0f4a7d9b2e63";
const NOW = "2026-11-22T21:40:00Z";
/** Files of a publication. */
const FILES = 24;

type Options = { embargo?: string; pace?: number };
type State = { released: ReleasedView | null; lots: Map<string, LotView[]>; published: number; certified: boolean; stopping: boolean };

export function withResults(host: Unpublished, { embargo, pace = 0 }: Options): Host {
  const state: State = { released: null, lots: new Map(), published: 0, certified: false, stopping: false };
  const open = () => {
    if (embargo !== undefined && state.released === null) refuse("embargoed", {});
  };
  const totals = (contest: string, language: string) => host.totals({ contest, area: null, language });
  const seen = (desk: DeskView): DeskView =>
    desk.desk === "office" && desk.election ? { ...desk, election: { ...desk.election, embargo: embargo ?? null, released: state.released?.at ?? null } } : desk;
  const release = async () => {
    const officers = people.office.filter(({ role }) => role === "officer").slice(1);
    return { until: embargo ?? null, early: false, released: state.released, officers };
  };
  const seats = async (contest: string, provisional: boolean, language: string) => {
    open();
    return seatsOf(contest, await totals(contest, language), state.lots.get(contest) ?? [], provisional);
  };
  const lift = (by: string, second: string | null, reason: string) => {
    if (embargo === undefined || state.released) refuse("not-embargoed", {});
    if (reason.trim() === "") refuse("no-reason", {});
    state.released = { at: NOW, by, with: second, reason };
    return release();
  };
  return {
    ...host,
    totals: async (a) => {
      open();
      return host.totals(a);
    },
    seats: (a) => seats(a.contest, a.provisional, a.language),
    record_lot: async ({ contest, lot, language }) => {
      const { tie } = await seats(contest, false, language);
      if (tie?.token !== lot.token) return refuse("seats-unused-lot", { place: "whole" });
      if (lot.drawn.length !== tie.seats) refuse("seats-wrong-lot", { place: "whole" });
      if (lot.witness.trim() === "" || lot.reason.trim() === "") refuse("no-reason", {});
      const known = { place: tie.place, among: tie.among.map(({ id }) => id), drawn: lot.drawn, witness: lot.witness, reason: lot.reason, at: NOW, by: "Marta Ruíz" };
      state.lots.set(contest, [...(state.lots.get(contest) ?? []), known]);
      return seats(contest, false, language);
    },
    look_at_desk: async (a) => seen(await host.look_at_desk(a)),
    sign_in: async (a) => seen(await host.sign_in(a)),
    release,
    release_together: async (a) => {
      if (a.passphrase === a.own && a.passphrase.length < 12) refuse("wrong-passphrase", {});
      return lift("Marta Ruíz", a.with, a.reason);
    },
    load_release: async ({ path }) => (path.endsWith(".release.asice") ? lift("Marta Ruíz", null, "The last polls have closed.") : refuse("wrong-media-type", { expected: "release", found: "" })),
    publishing: async ({ language }) => {
      open();
      const all = await Promise.all(contests.map(({ id }) => totals(id, language)));
      const rows = all.map(({ contest, expected, received }) => ({ id: contest.id, title: contest.title, expected, received, confirmed: received, papers: 0, certified: state.certified, waits: false }));
      return { sequence: state.published + 1, name: `seven-bridges_${state.published + 1}`, contests: rows, signed: true };
    },
    publish: async (a) => {
      open();
      const all = await Promise.all(contests.filter(({ id }) => a.contest === null || a.contest === id).map(({ id }) => totals(id, "en")));
      const missing = all.reduce((sum, { expected, received }) => sum + expected - received, 0);
      if (a.status !== null && missing > 0) refuse("incomplete", { missing: String(missing) });
      if (a.status === "correction" && !state.certified) refuse("nothing-to-correct", {});
      state.stopping = false;
      for (let done = 1; done <= FILES; done++) {
        if (pace > 0) await new Promise((later) => setTimeout(later, pace));
        a.onProgress({ done, total: FILES, perSecond: 90, secondsLeft: 0 });
        if (state.stopping) return refuse("publishing-stopped", {});
      }
      state.published += 1;
      state.certified ||= a.status === "certified";
      const status = a.status ?? (missing > 0 ? "unofficial-partial" : "unofficial-complete");
      const name = `seven-bridges_${state.published}`;
      const left = [{ name: "eml-510b-3-bridge.eml.xml", reason: "eml-contest-kind" }];
      return { folder: `${a.folder}/${name}`, sequence: state.published, status, at: NOW, figures: FIGURES, files: FILES, bytes: 1_482_113, container: `${name}.results.asice`, left };
    },
    stop_publishing: async () => {
      state.stopping = true;
    },
    compare_publication: async ({ path }) => {
      const number = /_(\d+)\.results\.asice$/.exec(path)?.[1];
      if (number === undefined) return refuse("wrong-media-type", { expected: "results", found: "" });
      return { sequence: Number(number), status: "unofficial-partial", at: NOW, figures: FIGURES, newest: state.published };
    },
  };
}

function seatsOf(contest: string, totals: TotalsView, lots: LotView[], provisional: boolean): SeatsView {
  const { expected, received } = totals;
  const seats = SEATS[contest] ?? 0;
  const view: SeatsView = { contest: totals.contest, seats, expected, received, rows: [], steps: [], tie: null, lots, problem: null };
  if (seats === 0) return { ...view, problem: { code: "no-allocation", params: { contest } } };
  if (received < expected && !provisional) {
    return { ...view, problem: { code: "records-missing", params: { received: String(received), expected: String(expected) } } };
  }
  const rows: SeatsRow[] = totals.rows
    .filter(({ share }) => share !== null)
    .filter(({ field }) => /^list\.[^.]+$/.test(field.id))
    .map(({ field, total, share }) => ({ list: field.id.slice("list.".length), name: field.label, votes: total, share, seats: 0, elected: [] }));
  return sharedOut(view, rows, lots);
}

/** Highest averages, seat by seat; where several claims are equal and not all of them get a seat, a lot decides. */
function sharedOut(view: SeatsView, rows: SeatsRow[], lots: LotView[]): SeatsView {
  const cells: string[][] = [];
  let left = view.seats;
  while (left > 0 && rows.some(({ votes }) => votes > 0)) {
    const best = Math.max(...rows.map(quotient));
    const equal = rows.filter((row) => quotient(row) === best);
    const place = `seat ${view.seats - left + 1}`;
    const drawn = equal.length > left ? lots.find((lot) => lot.place === place)?.drawn : undefined;
    if (equal.length > left && drawn === undefined) {
      const among = equal.map(({ list, name }) => ({ id: list, name }));
      return { ...view, tie: { place, among, seats: left, token: `${place} ${equal.map(({ list }) => list).join()}` } };
    }
    const winners = drawn === undefined ? equal : equal.filter(({ list }) => drawn.includes(list));
    for (const row of winners) {
      cells.push([String(cells.length + 1), row.name, String(row.votes), String(row.seats + 1), best.toFixed(3)]);
      row.seats += 1;
    }
    left -= winners.length;
  }
  const figures = [true, false, true, true, true];
  const columns = ["Place", "Who", "Votes", "Divided by", "Quotient"].map((heading, i) => ({ heading, figure: figures[i] ?? false }));
  const outcome = { title: "The outcome", notes: [], columns: [], rows: [], after: [] };
  const notes = ["Each number of votes is divided by 1, 2, 3, 4, …"];
  const step = { title: `All seats · seats: ${view.seats}`, notes, columns, rows: cells.map((row) => ({ cells: row, won: true })), after: [] };
  return { ...view, rows, steps: [outcome, step] };
}

function quotient({ votes, seats }: SeatsRow): number {
  return votes / (seats + 1);
}
