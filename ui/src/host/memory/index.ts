// A host that keeps a handful of stations in memory, for tests and for work on the screens.
import type {
  ActView,
  Action,
  ApprovalView,
  BoardRow,
  ContestSummary,
  DeskKind,
  DraftView,
  FieldView,
  HandoverView,
  ImportedFile,
  LeavingRow,
  MediumView,
  PersonView,
  Problem,
  RecordRef,
  SheetView,
  TotalsView,
} from "../../bindings/views";
import type { Host } from "../types";
import { approvalView, approve } from "./approval";
import { withClose } from "./close";
import { MemoryDesks } from "./desks";
import * as evening from "./evening";
import { areas, contests, forms, people, moreStations, plausible, stations, type Form, type Language } from "./example";
import { backupDoor, type WithoutBackup } from "./backup";
import { MemoryNews } from "./news";
import { withNight, type Daylight } from "./night";
import { withJournal } from "./journal";
import { withPapers, type Unpapered } from "./papers";
import { pictureOfProtocol } from "./picture";
import type { Options } from "./options";
import { withPreparation } from "./prepare";
import { MemoryPress } from "./printing";
import { asLanguage, problem, refuse } from "./problem";
import { MemoryReadiness } from "./readiness";
import { MemoryReceiving } from "./receiving";
import * as records from "./record";
import { withResults } from "./results";
import { added, check, fieldsOf } from "./sums";

export type { Options } from "./options";

/** Pages of every protocol here. */
const PAGES = 2;
const CODE = "7Q3K9VZ2M4XRT8BHW6ND";

/** A fresh host; nothing is kept when the page is closed. */
export function memoryHost(options: Options = {}): Host {
  const news = options.news ?? new MemoryNews();
  const host = withNight(new MemoryHost({ ...options, news }).door());
  const whole = withJournal(withClose(withPreparation(withPapers({ ...host, ...backupDoor(news, (language) => host.begin_demonstration({ language })) }))));
  return withResults(whole, options);
}

class MemoryHost {
  private readonly desks = new MemoryDesks();
  private readonly pace: number;
  private readonly serials: boolean;
  private readonly kept: records.MemoryRecord[];
  private readonly batches: boolean;
  private readonly late: ActView[];
  private readonly drafts = new Map<string, DraftView>();
  private stopping = false;
  private readonly news: MemoryNews;
  private readonly press: MemoryPress;
  private readonly ready: MemoryReadiness;
  private readonly receiving: MemoryReceiving;
  private readonly stations: typeof stations;

  constructor(options: Options) {
    if (options.begun) this.desks.begin();
    this.pace = options.pace ?? 120;
    this.serials = options.serials ?? false;
    this.batches = options.batches ?? false;
    this.news = options.news ?? new MemoryNews();
    this.receiving = new MemoryReceiving(this.news, this.pace, () => this.incoming(), () => this.person("office"), summary);
    this.ready = new MemoryReadiness(this.news, () => this.person("centre"));
    this.press = new MemoryPress((source) => {
      if (source.kind === "paper") return { pages: PAGES, printed: false, onWhole: () => undefined };
      const kept = this.find(source.record);
      return { pages: PAGES, printed: kept.printed, onWhole: () => (kept.printed = true) };
    }, options.printers);
    this.stations = [...stations, ...moreStations((options.stations ?? 0) - stations.length)];
    this.late = options.late ?? [];
    this.kept = this.stations.flatMap((s) => contests.map((c) => records.waiting(s.id, c.id, options.approvals)));
    if (options.seeded ?? true) this.seed();
  }

  door(): Daylight<WithoutBackup<Unpapered>> {
    return {
      ...this.desks.door(),
      start: async (a) => this.desks.start(asLanguage(a.language)),
      begin_demonstration: async (a) => {
        this.desks.begin();
        return this.desks.start(asLanguage(a.language));
      },
      open_vault: async () => refuse("vault-missing", {}),
      watch: async ({ onNews }) => this.news.listen(onNews),
      choose_folder: async () => "/media/stick",
      choose_file: async ({ suggested }) => `/media/stick/${suggested}`,
      board: async ({ language }) => ({ rows: this.kept.map((r) => this.row(r, asLanguage(language))), remains: evening.remains(this.kept, this.stations) }),
      projector: async () => evening.projector(this.kept, this.stations),
      checklist: async () => ({ open: evening.openPoints(this.kept), late: this.late, zeroReportMissed: evening.isZeroReportMissed(this.kept) }),
      open_entry: async ({ record, serial, language }) => this.openEntry(record, serial, asLanguage(language)),
      check_entry: async ({ record, counts, language }) => check(formOf(record), added(formOf(record), counts), asLanguage(language)),
      save_draft: async ({ record, counts, focus }) => {
        this.drafts.set(this.draftKey(this.find(record)), { counts, focus, saved: new Date().toISOString() });
      },
      discard_draft: async ({ record }) => {
        this.drafts.delete(this.draftKey(this.find(record)));
      },
      confirm_entry: async ({ record, counts }) => {
        this.allow(record, "enter");
        if (counts.includes(null)) return refuse("blanks", { number: String(counts.filter((c) => c === null).length) });
        this.drafts.delete(this.draftKey(this.find(record)));
        return this.after(record, (kept) => records.enter(kept, this.person("centre").name, added(formOf(record), counts)));
      },
      open_settlement: async ({ record, language }) => this.openSettlement(record, asLanguage(language)),
      settle: async ({ record, counts }) => {
        this.drafts.delete(this.draftKey(this.find(record)));
        return this.after(record, (kept) => records.settle(kept, this.person("centre").name, counts));
      },
      discard: async ({ record, which }) => this.after(record, (kept) => records.discard(kept, which)),
      open_approval: async ({ record, language }) => this.openApproval(record, asLanguage(language)),
      approve: async ({ record, explanations }) =>
        this.after(record, (kept) => approve(kept, this.person("centre").name, explanations)),
      open_correction: async ({ record, reason }) => this.after(record, (kept) => records.correct(kept, reason)),
      protocol: async ({ record }) => this.protocol(record),
      save_protocol: async ({ record }) => {
        this.find(record).printed = true;
      },
      save_protocol_copy: async ({ record }) => records.copy(this.find(record)),
      ...this.press.door(),
      ...this.ready.door(),
      open_handover: async ({ language }) => this.openHandover(asLanguage(language)),
      mount_medium: async ({ medium }) => this.medium(medium).path ?? `/media/${this.medium(medium).label}`,
      eject_medium: async ({ medium }) => this.eject(medium),
      export_results: (a) => this.exportResults(a),
      stop_export: async () => {
        this.stopping = true;
      },
      ...this.receiving.door(),
      totals: async (a) => this.totals(a.contest, a.area, asLanguage(a.language)),
    };
  }

  private person(desk: DeskKind): PersonView {
    return this.desks.at(desk) ?? refuse("not-signed-in", {});
  }

  private find(ref: RecordRef): records.MemoryRecord {
    const found = this.kept.find((r) => r.station === ref.station && r.contest === ref.contest);
    return found ?? refuse("unknown-record", { station: ref.station });
  }

  private after(ref: RecordRef, move: (kept: records.MemoryRecord) => void): ReturnType<typeof records.outcome> {
    const kept = this.find(ref);
    move(kept);
    return records.outcome(kept);
  }

  private stationOf(kept: records.MemoryRecord): (typeof stations)[number] {
    return this.stations.find((s) => s.id === kept.station) ?? refuse("unknown-record", { station: kept.station });
  }

  private nameOf(kept: records.MemoryRecord): string {
    return `${this.stationOf(kept).number}-${kept.contest}-r${kept.revision}`;
  }

  private row(kept: records.MemoryRecord, language: Language): BoardRow {
    const station = this.stationOf(kept);
    const named = [kept.first?.by, kept.second?.by, kept.settled?.by, ...kept.approvedBy];
    return {
      station: station.id,
      number: station.number,
      name: station.name,
      kind: station.kind,
      area: areaName(station.area),
      contest: kept.contest,
      contestTitle: summary(kept.contest, language).title,
      state: records.stateOf(kept),
      settled: kept.settled !== null,
      revision: kept.revision,
      people: [...new Set(named.filter((name) => typeof name === "string"))],
      entering: [],
      actions: this.actions(kept),
    };
  }

  private actions(kept: records.MemoryRecord): Action[] {
    const typed = [kept.first?.by, kept.second?.by, kept.settled?.by].includes(this.desks.at("centre")?.name);
    const typist = this.needs("typist");
    const supervisor = this.needs("supervisor");
    const other = typed ? problem("same-person", {}) : null;
    switch (records.stateOf(kept)) {
      case "waiting":
      case "correction":
        return [{ action: "enter", refusal: typist }];
      case "entered":
        return [
          { action: "enter", refusal: typist ?? other },
          { action: "discard", refusal: supervisor },
        ];
      case "differing":
        return [
          { action: "settle", refusal: typist },
          { action: "discard", refusal: supervisor },
        ];
      case "agreed":
      case "once-approved":
        return [
          { action: "approve", refusal: supervisor ?? this.approverRefused(kept, typed) },
          { action: "discard", refusal: supervisor },
        ];
      default:
        return [
          { action: "protocol", refusal: null },
          { action: "export", refusal: supervisor },
          { action: "correct", refusal: supervisor },
        ];
    }
  }

  private approverRefused(kept: records.MemoryRecord, typed: boolean): Problem | null {
    if (kept.approvedBy.includes(this.desks.at("centre")?.name ?? "")) return problem("same-approver", {});
    return typed ? problem("own-record", {}) : null;
  }

  private needs(role: PersonView["role"]): Problem | null {
    return this.desks.at("centre")?.role === role ? null : problem("not-allowed", { role: this.desks.at("centre")?.role ?? "", right: rights[role] ?? "" });
  }

  private allow(ref: RecordRef, wanted: Action["action"]): void {
    const refusal = this.actions(this.find(ref)).find((a) => a.action === wanted)?.refusal;
    if (refusal) throw refusal;
  }

  private openEntry(ref: RecordRef, serial: string | null, language: Language): SheetView {
    this.allow(ref, "enter");
    const kept = this.find(ref);
    const serialWanted = this.serials && !serial;
    if (serial && this.serials) this.compareSerial(kept, serial, language);
    const fields = serialWanted ? [] : fieldsOf(formOf(ref), language);
    const draft = serialWanted ? null : this.draftOf(kept);
    return { ...this.sheet(kept, kept.first ? "second" : "first", fields, language), serialWanted, draft, sheetsMax: this.batches ? 50 : 1 };
  }

  private draftOf(kept: records.MemoryRecord): DraftView | null {
    return this.drafts.get(this.draftKey(kept)) ?? null;
  }

  private draftKey(kept: records.MemoryRecord): string {
    return `${kept.station}/${kept.contest}/${this.person("centre").id}`;
  }

  private compareSerial(kept: records.MemoryRecord, typed: string, language: Language): void {
    const wanted = records.canonicalSerial(typed);
    if (wanted.length !== 6) refuse("serial-unreadable", {});
    const owner = this.kept.find((other) => records.canonicalSerial(records.serialOf(other)) === wanted);
    if (!owner) refuse("serial-unknown", {});
    if (owner !== kept) refuse("serial-of-other", { station: this.stationOf(owner).number, contest: summary(owner.contest, language).title });
  }

  private openSettlement(ref: RecordRef, language: Language): SheetView {
    const kept = this.find(ref);
    const fields = fieldsOf(formOf(ref), language);
    const open = records.differing(kept).flatMap((i) => fields[i] ?? []);
    return { ...this.sheet(kept, "settle", open, language), draft: this.draftOf(kept) };
  }

  private sheet(kept: records.MemoryRecord, pass: SheetView["pass"], fields: FieldView[], language: Language): SheetView {
    const station = this.stationOf(kept);
    return {
      station: station.id,
      number: station.number,
      stationName: station.name,
      kind: station.kind,
      area: areaName(station.area),
      contest: kept.contest,
      contestTitle: summary(kept.contest, language).title,
      revision: kept.revision,
      pass,
      correction: kept.reason,
      serialWanted: false,
      sheetsMax: 1,
      draft: null,
      fields,
    };
  }

  private openApproval(ref: RecordRef, language: Language): ApprovalView {
    const kept = this.find(ref);
    const form = formOf(ref);
    const fields = fieldsOf(form, language);
    const sheet = this.sheet(kept, "first", fields, language);
    const refusal = this.actions(kept).find((a) => a.action === "approve")?.refusal ?? null;
    return approvalView({ kept, form, fields, sheet, refusal, late: this.late }, language);
  }

  private protocol(ref: RecordRef): Awaited<ReturnType<Host["protocol"]>> {
    const kept = this.find(ref);
    const pdf = pictureOfProtocol(PAGES);
    return { name: `${this.nameOf(kept)}.pdf`, pages: PAGES, bytes: atob(pdf).length, controlCode: CODE, copies: kept.printed ? kept.copies : null, pdf };
  }

  private openHandover(language: Language): HandoverView {
    const approved = this.kept.filter((kept) => ["approved", "printed", "exported"].includes(records.stateOf(kept)));
    return { rows: approved.map((kept) => leaving(kept, this.stationOf(kept), language)), refusal: this.needs("supervisor") };
  }

  private medium(id: string): MediumView {
    return this.news.now().media.find((medium) => medium.id === id) ?? refuse("folder-missing", {});
  }

  private eject(id: string): "ejected" {
    this.medium(id);
    this.news.change({ media: this.news.now().media.filter((medium) => medium.id !== id) });
    return "ejected";
  }

  private async exportResults(a: Parameters<Host["export_results"]>[0]): ReturnType<Host["export_results"]> {
    this.stopping = false;
    const all = a.records.length > 0 ? a.records.map((r) => this.find(r)) : this.kept.filter((k) => isReady(k));
    const done: records.MemoryRecord[] = [];
    for (const kept of all) {
      if (this.stopping) break;
      await this.step(a.onProgress, done.length + 1, all.length);
      const leftOn = a.medium === null ? null : this.medium(a.medium).label;
      done.push(Object.assign(kept, { exported: true, leftOn }));
    }
    const files = done.map((kept, i) => ({
      name: `${this.nameOf(kept)}.result.asice`,
      bytes: 5_210 + i * 37,
      digest: `9f2c${String(i).padStart(4, "0")}b7e1d04a86c3`,
      controlCode: CODE,
    }));
    const stopped = done.length < all.length;
    const removal = a.medium === null || stopped ? "flushed" : this.eject(a.medium);
    return { folder: a.folder, files, remark: null, stopped, removal, removalProblem: null };
  }

  private incoming(): ImportedFile[] {
    const good = this.kept.filter((k) => k.exported).map((k): ImportedFile => {
      const known = this.receiving.kept.some((v) => v.station === k.station && v.contest === k.contest && v.revision === k.revision);
      return this.arrived(k, known ? "duplicate" : "accepted", null);
    });
    const damaged = this.arrived(null, "rejected", problem("digest-mismatch", { name: "004-bridge-r1.result.asice" }));
    return [...good, { ...damaged, name: "004-bridge-r1.result.asice" }];
  }

  private arrived(kept: records.MemoryRecord | null, verdict: ImportedFile["verdict"], reason: Problem | null): ImportedFile {
    return {
      name: kept ? `${this.nameOf(kept)}.result.asice` : "",
      file: kept ? `9f2c${kept.station}` : "00b7e1d0",
      verdict,
      problem: reason,
      station: kept?.station ?? null,
      contest: kept?.contest ?? null,
      revision: kept?.revision ?? null,
      controlCode: kept ? CODE : null,
    };
  }

  private async step(onProgress: (p: { done: number; total: number; perSecond: number; secondsLeft: number | null }) => void, done: number, total: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, this.pace));
    const perSecond = this.pace > 0 ? 1000 / this.pace : 1000;
    onProgress({ done, total, perSecond, secondsLeft: (total - done) / perSecond });
  }

  private totals(contest: string, area: string | null, language: Language): TotalsView {
    const form = forms[contest] ?? refuse("unknown-contest", { contest });
    const inside = this.kept.filter((k) => k.contest === contest && isInside(this.stationOf(k).area, area));
    const here = inside.filter((k) => this.receiving.kept.some((v) => v.verdict === "accepted" && v.station === k.station && v.contest === contest));
    const total = (i: number): number => here.reduce((sum, k) => sum + (records.agreedCounts(k)[i] ?? 0), 0);
    const fields = fieldsOf(form, language);
    const at = (id: string): number | null => (id === "" ? null : total(fields.findIndex((f) => f.id === id)));
    const votes = fields.reduce((sum, f, i) => sum + (f.level === "field" ? 0 : total(i)), 0);
    const electorate = at(form.electorate);
    return {
      contest: summary(contest, language),
      area: areas.find((a) => a.id === area) ?? null,
      areas,
      expected: inside.length,
      received: here.length,
      confirmed: 0,
      differs: 0,
      electorate,
      voters: at(form.voters),
      turnout: electorate ? (at(form.voters) ?? 0) / electorate : null,
      rows: fields.map((field, i) => ({ field, total: total(i), share: field.level === "field" || votes === 0 ? null : total(i) / votes })),
    };
  }

  /** Brings a few records of the first stations to later states, as if others had worked already. */
  private seed(): void {
    const [ada, nikos] = [people.centre[0]?.name ?? "", people.centre[1]?.name ?? ""];
    const at = (station: string, contest: string): records.MemoryRecord => this.find({ station, contest });
    const both = (station: string, contest: string, slip = 0): records.MemoryRecord => {
      const kept = at(station, contest);
      const counts = plausible[contest] ?? [];
      records.enter(kept, ada, counts);
      records.enter(kept, nikos, counts.map((c, i) => (i === 3 || i === 1 ? c + slip : c)));
      return kept;
    };
    records.enter(at("s2", "assembly"), nikos, plausible.assembly ?? []);
    both("s2", "mayor", 9);
    both("s2", "bridge");
    both("s3", "mayor");
    const odd = both("s3", "assembly", 3);
    records.settle(odd, ada, [143, 958]);
    for (const contest of ["assembly", "mayor", "bridge"]) {
      const kept = both("s1", contest);
      kept.approvedBy = [people.centre[2]?.name ?? ""];
      kept.printed = contest !== "assembly";
      kept.exported = contest === "bridge";
    }
    for (const station of ["s5", "s6"]) {
      const kept = both(station, "assembly");
      Object.assign(kept, { approvedBy: [people.centre[2]?.name ?? ""], printed: true, exported: true });
    }
    const corrected = both("s4", "bridge");
    corrected.approvedBy = [people.centre[2]?.name ?? ""];
    records.correct(corrected, "The recount found a bundle that had been missed.");
  }
}

/** What a role is asked for, when another tries. */
const rights: Partial<Record<PersonView["role"], string>> = { typist: "enter", supervisor: "approve" };

function leaving(kept: records.MemoryRecord, station: (typeof stations)[number], language: Language): LeavingRow {
  const { contest, revision, exported, leftOn } = kept;
  return {
    station: station.id,
    number: station.number,
    name: station.name,
    contest,
    contestTitle: summary(contest, language).title,
    revision,
    approvedAt: "2026-11-22T20:14:00Z",
    departure: exported ? { at: "2026-11-22T20:31:00Z", medium: leftOn } : null,
  };
}

function isReady(kept: records.MemoryRecord): boolean {
  return ["approved", "printed"].includes(records.stateOf(kept));
}

function isInside(area: string, wanted: string | null): boolean {
  return wanted === null || area === wanted || areas.find((a) => a.id === area)?.parent === wanted;
}

function formOf(ref: { contest: string }): Form {
  return forms[ref.contest] ?? refuse("unknown-contest", { contest: ref.contest });
}

function areaName(id: string): string {
  return areas.find((a) => a.id === id)?.name ?? id;
}

function summary(id: string, language: Language): ContestSummary {
  const found = contests.find((c) => c.id === id) ?? refuse("unknown-contest", { contest: id });
  return { id, title: found.title[language], kind: found.kind };
}
