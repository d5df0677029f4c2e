// The office of the in-memory host while it prepares an election and enrols centres: a draft that is kept, with the faults
// that are seen at a glance; files bring the example, and a dry run only asks whether there is a fault.
import type {
  CentreRow,
  DryRunStepView,
  EnrolView,
  PlaceTable,
  PreparationEdit,
  PreparationView,
  PreparedArea,
  PreparedBasics,
  PreparedCentre,
  PreparedContest,
  PreparedFault,
  PreparedForm,
  PreparedRow,
  PreparedStation,
} from "../../bindings/views";
import type { Host } from "../types";
import { areas, contests, stations } from "./example";
import type { Unclosed } from "./close";

type Own =
  | "preparation"
  | "begin_preparation"
  | "discard_preparation"
  | "edit_preparation"
  | "prepared_rows"
  | "prepared_contest"
  | "prepared_form"
  | "ready_allocations"
  | "preview_taking"
  | "take_over"
  | "dry_run"
  | "make_authority"
  | "open_authority"
  | "close_authority"
  | "sign_preparation"
  | "signed_preparation"
  | "write_packages"
  | "enrolment"
  | "find_requests"
  | "enrol_centre"
  | "revoke_centre"
  | "load_revocations";
/** A host whose office prepares nothing. */
export type Unprepared = Omit<Unclosed, Own>;

type Draft = { basics: PreparedBasics; areas: PreparedArea[]; centres: PreparedCentre[]; stations: PreparedStation[]; contests: PreparedContest[]; forms: PreparedForm[] };

const FINGERPRINT = "7Q3K 9VZ2 M4XR T8BH W6ND 0C5E 1FGA 2JPS";

/** The same host, with an office that prepares and enrols. */
export function withPreparation(host: Unprepared): Unclosed {
  let draft: Draft | null = null;
  let [played, signed, packaged, open] = [false, false, false, false];
  const centres = new Map<string, CentreRow>();
  const changed = (): void => void ([played, signed, packaged] = [false, false, false]);
  const view = (): PreparationView | null => draft && viewOf(draft, { played, signed, packaged, authority: open ? FINGERPRINT : null });
  const held = (): Draft => draft ?? refuse("nothing-prepared");
  const enrolment = (): EnrolView => ({ authority: open ? FINGERPRINT : null, centres: [...centres.values()] });
  const door: Pick<Host, Own> = {
    preparation: async () => view(),
    begin_preparation: async ({ language }) => {
      draft ??= empty(language);
      return view();
    },
    discard_preparation: async () => {
      draft = null;
      changed();
    },
    edit_preparation: async ({ edit }) => {
      apply(held(), edit);
      changed();
      return view();
    },
    prepared_rows: async ({ table, search, from }) => rowsOf(held(), table, search, from),
    prepared_contest: async ({ place }) => ({ contest: held().contests[place] ?? refuse("no-such-part") }),
    prepared_form: async ({ place }) => ({ form: held().forms[place] ?? refuse("no-such-part") }),
    ready_allocations: async () => [{ state: "at", name: "Austria", seats: 20, law: "EuWO", note: null, allocation: { method: "d-hondt", thresholds: [{ any_of: [{ share: "4%" }] }] } }],
    preview_taking: async ({ paths, pasted }) => {
      const next = taken(held());
      const files = [...paths, ...(pasted === null ? [] : ["clipboard"])].map((file) => ({ file, kind: "stations.csv", areas: next.areas.length, stations: next.stations.length, lists: 0, candidates: 0 }));
      const lists = next.contests.flatMap((contest) => contest.lists);
      return {
        files,
        title: String(next.basics.title),
        areas: next.areas.length,
        centres: next.centres.length,
        stations: next.stations.length,
        contests: next.contests.length,
        lists: lists.length,
        candidates: lists.flatMap((list) => list.candidates ?? []).length,
        left: faultsOf(next),
      };
    },
    take_over: async () => {
      draft = taken(held());
      changed();
      return view();
    },
    dry_run: async ({ onStep }) => {
      const faults = faultsOf(held());
      if (faults.length > 0) refuse("preparation-faulty");
      const steps: DryRunStepView[] = (["counts", "sheets", "count", "import", "totals", "publish"] as const).map((kind) => ({ kind, contest: null, number: 3, problem: null }));
      steps.forEach(onStep);
      played = true;
      return { steps, stopped: false, wentWell: true };
    },
    make_authority: async () => {
      open = true;
      return view();
    },
    open_authority: async ({ passphrase }) => {
      if (passphrase === "wrong") refuse("wrong-passphrase");
      open = true;
    },
    close_authority: async () => {
      open = false;
    },
    sign_preparation: async () => {
      if (!played) refuse("not-played");
      if (!open) refuse("authority-closed");
      signed = true;
      held().centres.forEach((centre) => centres.set(centre.id, waiting(centre, held())));
      return { authority: FINGERPRINT, election: FINGERPRINT };
    },
    signed_preparation: async () => (signed ? { authority: FINGERPRINT, election: FINGERPRINT } : refuse("nothing-signed")),
    write_packages: async ({ folder }) => {
      packaged = true;
      return { folder: `${folder}/packages-7Q3K`, centres: held().centres.length, stopped: false };
    },
    enrolment: async () => enrolment(),
    find_requests: async () => [...centres.values()].filter((centre) => centre.state !== "enrolled").map((centre) => ({ path: `/media/stick/${centre.id}.request.asice`, applicant: centre.id, isOffice: false, name: centre.name, problem: null })),
    enrol_centre: async ({ path, typed }) => {
      if (typed !== FINGERPRINT) refuse("wrong-request-fingerprint");
      const id = path.split("/").pop()?.replace(".request.asice", "") ?? "";
      const centre = centres.get(id) ?? refuse("no-such-part");
      centres.set(id, { ...centre, state: "enrolled", at: new Date().toISOString(), certificates: centre.certificates + 1 });
      return { applicant: id, name: `${id}.centre.asice` };
    },
    revoke_centre: async ({ centre: id, reason }) => {
      const centre = centres.get(id) ?? refuse("no-certificate");
      centres.set(id, { ...centre, state: "revoked", reason, at: new Date().toISOString() });
      return enrolment();
    },
    load_revocations: async () => 1,
  };
  return { ...host, ...door };
}

function refuse(code: string): never {
  throw { code, params: {} };
}

function empty(language: string): Draft {
  const basics: PreparedBasics = { id: "", title: "", kind: "european-parliament", date: "2029-06-10", languages: [language], authority: "Office", mode: "live", policies: { settlement: "anybody" } };
  return { basics, areas: [], centres: [], stations: [], contests: [], forms: [] };
}

/** The example's places and contests. */
function taken(draft: Draft): Draft {
  const [root] = areas;
  return {
    ...draft,
    areas: areas.map((area) => ({ id: area.id, kind: "area", name: area.name, ...(area.id === root?.id ? {} : { parent: root?.id ?? "" }) })),
    centres: [{ id: "C1", name: "Centre Upper Valley" }],
    stations: stations.map((station) => ({ number: station.id, name: station.name, kind: "ordinary", area: root?.id ?? "", centre: "C1" })),
    contests: contests.map((contest) => ({ id: contest.id, title: contest.title.en, kind: "closed-list", form: "generic-list", area: root?.id ?? "", votes_per_ballot: 1, seats: 3, lists: [{ id: "1", name: "First list" }] })),
    forms: [form("generic-list")],
  };
}

function form(id: string): PreparedForm {
  const rules: PreparedForm["rules"] = [{ id: "R1", severity: "error", left: ["D"], relation: "equal", right: ["lists"], message: "Valid votes are the votes of all lists." }];
  return { id, title: id, sections: [], rules };
}

function apply(draft: Draft, edit: PreparationEdit): void {
  switch (edit.part) {
    case "basics": {
      const { id, title, kind, date, languages, authority, mode, embargo, policies } = edit;
      const basics = { id: id === "" ? `${date}-${kind}` : id, title, kind, date, languages, authority, mode, policies };
      draft.basics = embargo === undefined ? basics : { ...basics, embargo };
      return;
    }
    case "area":
      return put(draft.areas, edit);
    case "centre":
      return put(draft.centres, edit);
    case "station":
      return put(draft.stations, edit);
    case "form":
      return put(draft.forms, edit);
    case "contest":
      put(draft.contests, edit);
      draft.forms = [...new Set(draft.contests.map((contest) => contest.form))].map((id) => draft.forms.find((known) => known.id === id) ?? form(id));
  }
}

function put<T>(items: T[], { at, item }: { at: number | null; item: T | null }): void {
  if (at === null) {
    if (item !== null) items.push(item);
  } else if (item === null) items.splice(at, 1);
  else items[at] = item;
}

function faultsOf(draft: Draft): PreparedFault[] {
  const missing = (page: PreparedFault["page"], place: string): PreparedFault => ({ page, of: "", problem: { code: "definition-missing", params: { place } } });
  return [
    ...(String(draft.basics.title).trim() === "" ? [{ page: "basics", of: "", problem: { code: "definition-bad-text", params: { place: "/title" } } } satisfies PreparedFault] : []),
    ...(draft.stations.length === 0 ? [missing("places", "/stations")] : []),
    ...(draft.contests.length === 0 ? [missing("contests", "/contests")] : []),
  ];
}

type Standing = Pick<PreparationView, "played" | "signed" | "packaged" | "authority">;

function viewOf(draft: Draft, standing: Standing): PreparationView {
  const plain = (text: string | Record<string, string>) => (typeof text === "string" ? text : (Object.values(text)[0] ?? ""));
  return {
    basics: draft.basics,
    contests: draft.contests.map((contest) => ({
      id: contest.id,
      title: plain(contest.title),
      kind: contest.kind,
      form: contest.form,
      area: contest.area,
      lists: contest.lists.length,
      candidates: contest.lists.flatMap((list) => list.candidates ?? []).length,
      seats: contest.seats,
      allocated: contest.allocation !== undefined,
    })),
    forms: draft.forms.map(({ id, rules }) => ({ id, title: id, rules: rules.length })),
    readyForms: ["generic-list", "candidates", "question"].map((id) => ({ id, title: id, rules: 1 })),
    areas: draft.areas.length,
    centres: draft.centres.length,
    stations: draft.stations.length,
    areaChoices: draft.areas.map(({ id, name }) => ({ id, name: plain(name) })),
    centreChoices: draft.centres.map(({ id, name }) => ({ id, name: plain(name) })),
    faults: faultsOf(draft),
    fingerprint: JSON.stringify(draft).length.toString(),
    ...standing,
  };
}

function rowsOf(draft: Draft, table: PlaceTable, search: string, from: number) {
  const items: PreparedRow["item"][] = draft[table];
  const sought = search.trim().toLowerCase();
  const found = items.map((item, at) => ({ at, item })).filter(({ item }) => JSON.stringify(item).toLowerCase().includes(sought));
  return { total: items.length, found: found.length, rows: found.slice(from, from + 200) };
}

function waiting(centre: PreparedCentre, draft: Draft): CentreRow {
  const name = typeof centre.name === "string" ? centre.name : "";
  return { id: centre.id, name, stations: draft.stations.filter((station) => station.centre === centre.id).length, state: "waiting", at: null, reason: null, fingerprint: null, certificates: 0 };
}
