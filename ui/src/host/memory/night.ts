// The office's night in memory: what has come, what was compared with its paper, and the sample.
import type { ComparedArea, Confirmation, ExplainedView, OddityView, LastPaperView, MusterView, NightAreaView, NightRecordView, RecordRef, RecordStanding, SampleView } from "../../bindings/views";
import type { Host } from "../types";
import { areas, contests, stations, type Language } from "./example";
import { asLanguage, refuse } from "./problem";

type Own = "confirm_board" | "confirm_paper" | "paper_to_key" | "confirm_totals" | "paper_differs" | "settle_sample" | "findings" | "compare_areas" | "explanations" | "explain_finding" | "watch_night" | "night_records";
/** A host whose office compares nothing. */
export type Daylight<T> = Omit<T, Own>;

const CODE_SIGNS = 20;

const oddities: OddityView[] = [
  {
    id: "swapped:list.1+list.2@12",
    kind: "swapped",
    station: "002",
    stationName: "Σχολείο Ελιάς",
    area: "Upper Valley",
    peers: 11,
    twin: null,
    fields: [
      { code: "D1", label: "Party of the River", count: 58, usual: 214 },
      { code: "D2", label: "Party of the Hills", count: 214, usual: 58 },
    ],
    here: 0.14,
    usual: 0.52,
    spread: 0.04,
    rank: 9.5,
  },
  { id: "alike:003@14", kind: "alike", station: "005", stationName: "Town Hall", area: "Lower Valley", peers: 5, twin: "003", fields: [], here: null, usual: null, spread: null, rank: 30 },
];

/** The same host, with results that are compared with their papers. */
export function withNight<T extends Pick<Host, "received" | "totals">>(host: T): T & Pick<Host, Own> {
  const arrived = async () => (await host.received({ verdict: null, station: null })).files;
  const compared = new Map<string, boolean>();
  let last: LastPaperView[] = [];
  let sample: SampleView = { settled: false, seed: null, stations: null, drawn: [], most: stations.length };
  let explained: ExplainedView[] = [];
  const rows = async (language: Language): Promise<(NightRecordView & { area: string })[]> => {
    const came = await arrived();
    return stations.flatMap((station) =>
      contests.map(({ id, title }) => {
        const files = came.filter((file) => file.station === station.id && file.contest === id);
        const due = sample.seed === null || sample.drawn.includes(station.number);
        const standing = standingOf(files.some((file) => file.verdict === "accepted"), compared.get(`${station.id}/${id}`));
        return { station: station.id, stationName: station.name, contest: id, contestTitle: title[language], centre: "C1", standing, due, area: station.area };
      }),
    );
  };
  const note = (record: RecordRef, language: Language, proof: LastPaperView["proof"]): Confirmation => {
    const station = stations.find((own) => own.id === record.station) ?? refuse("unknown-record", {});
    const contestTitle = contests.find((own) => own.id === record.contest)?.title[language] ?? record.contest;
    const name = `${record.station}/${record.contest}`;
    const again = compared.get(name) === true;
    compared.set(name, proof !== null);
    const paper = { station: station.id, stationName: station.name, contestTitle, revision: 1 };
    if (!again) last = [{ ...paper, confirmed: proof !== null, proof, by: "Marta Ruíz", at: new Date().toISOString() }, ...last];
    return { outcome: "confirmed", ...paper, contest: record.contest, controlCode: "", again };
  };
  return {
    ...host,
    confirm_board: async () => ({ sample, last, allowed: true }),
    confirm_paper: async ({ texts, record, language }) => {
      const typed = texts.join("").replace(/[^0-9A-Za-z]/g, "").toUpperCase();
      if (typed.length !== CODE_SIGNS) refuse("code-unreadable", { typed: String(typed.length) });
      const came = (await arrived()).find((file) => file.verdict === "accepted" && file.controlCode === typed);
      if (!came?.station || !came.contest) return refuse("code-unknown", {});
      return note(record ?? { station: came.station, contest: came.contest }, asLanguage(language), "code");
    },
    paper_to_key: async ({ record, language }) => {
      const { rows: lines, contest } = await host.totals({ contest: record.contest, area: null, language });
      const station = stations.find((own) => own.id === record.station) ?? refuse("unknown-record", {});
      const fields = lines.map((line) => line.field).filter((field) => field.level !== "candidate");
      return { station: record.station, stationName: station.name, contest: record.contest, contestTitle: contest.title, fields };
    },
    confirm_totals: async ({ record, language }) => note(record, asLanguage(language), "totals"),
    paper_differs: async ({ record }) => {
      compared.delete(`${record.station}/${record.contest}`);
      note(record, "en", null);
    },
    settle_sample: async ({ seed, stations: wanted }) => {
      const drawn = seed === null ? [] : stations.slice(0, wanted ?? 0).map((station) => station.number);
      sample = { ...sample, settled: true, seed, stations: wanted, drawn };
    },
    compare_areas: async ({ contest, area, language }) => {
      const below = areas.filter((own) => own.parent === (area ?? areas[0]?.id));
      const totals = await Promise.all(below.map((own) => host.totals({ contest, area: own.id, language })));
      const lists = (totals[0]?.rows ?? []).map((row) => row.field).filter((field) => field.level === "list" || field.level === "option");
      const compared = totals.map(({ expected, received, voters, turnout, rows: lines }, i): ComparedArea => {
        const votes = lines.filter((line) => lists.some((list) => list.id === line.field.id)).map((line) => line.total);
        return { id: below[i]?.id ?? "", name: below[i]?.name ?? "", expected, received, voters, turnout, votes };
      });
      return { lists, rows: compared, number: compared.length };
    },
    findings: async () => ({ rows: oddities, numbers: oddities.map(({ kind }) => ({ kind, number: 1 })), sheets: stations.length, alone: 1 }),
    explanations: async () => explained,
    explain_finding: async ({ finding, reason }) => {
      explained = [...explained.filter((own) => own.finding !== finding), { finding, reason, by: "Marta Ruíz", at: new Date().toISOString() }];
    },
    watch_night: async ({ area, contest, language }) => {
      const all = (await rows(asLanguage(language))).filter((row) => contest === null || row.contest === contest);
      const view = (id: string): NightAreaView => {
        const { name } = areas.find((own) => own.id === id) ?? refuse("unknown-area", { area: id });
        return { id, name, kind: "area", muster: muster(all.filter((row) => isInside(row.area, id))) };
      };
      const root = areas[0]?.id ?? "";
      const shown = area ?? root;
      const owed = muster(all);
      const centre = { id: "C1", name: "Centre Upper Valley", expected: owed.expected, received: owed.received, last: null, behind: false };
      return {
        path: shown === root ? [view(root)] : [view(root), view(shown)],
        below: areas.filter((own) => own.parent === shown).map((own) => view(own.id)),
        late: owed.missing > 0 ? [centre] : [],
        lateNumber: owed.missing > 0 ? 1 : 0,
        extra: 0,
        rejected: (await arrived()).filter((file) => file.verdict === "rejected").length,
        last: owed.received > 0 ? "2026-11-22T21:14:00Z" : null,
      };
    },
    night_records: async ({ wanted, language }) => {
      const all = (await rows(asLanguage(language))).filter(
        (row) =>
          (wanted.area === null || isInside(row.area, wanted.area)) &&
          (wanted.contest === null || row.contest === wanted.contest) &&
          (wanted.standing === null || row.standing === wanted.standing) &&
          (row.due || !wanted.onlyDue),
      );
      return { rows: all, number: all.length };
    },
  };
}

function standingOf(came: boolean, confirmed: boolean | undefined): RecordStanding {
  if (!came) return "missing";
  if (confirmed === undefined) return "provisional";
  return confirmed ? "confirmed" : "differs";
}

function muster(rows: NightRecordView[]): MusterView {
  const number = (...standings: RecordStanding[]) => rows.filter((row) => standings.includes(row.standing)).length;
  const due = rows.filter((row) => row.due);
  return {
    expected: rows.length,
    received: number("provisional", "confirmed", "differs"),
    missing: number("missing"),
    conflicts: number("conflict"),
    provisional: number("provisional"),
    confirmed: number("confirmed"),
    differs: number("differs"),
    due: due.length,
    compared: due.filter((row) => row.standing === "confirmed" || row.standing === "differs").length,
    waiting: due.filter((row) => row.standing === "provisional").length,
  };
}

function isInside(area: string, wanted: string): boolean {
  return area === wanted || areas.find((own) => own.id === area)?.parent === wanted;
}
