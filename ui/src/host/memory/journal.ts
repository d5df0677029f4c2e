// The journal of the in-memory host: it listens to what is done at the desks and writes it down.
import type { DeskKind, EventGroup, JournalEntryView, JournalWanted, PersonView, RecordRef } from "../../bindings/views";
import type { Unpublished } from "./results";
import { contests, stations, type Language } from "./example";

type Own = "journal" | "prove_journal" | "export_journal";
/** A host without a journal. */
export type Unjournalled = Omit<Unpublished, Own>;

/** Entries on a page. */
const PAGE = 20;

const groups: Record<string, EventGroup> = {
  "vault-made": "desk",
  "election-loaded": "desk",
  "signed-in": "people",
  "signed-out": "people",
  printed: "files",
  exported: "files",
  received: "files",
  "journal-exported": "files",
};

type Kept = Omit<JournalEntryView, "params" | "detail" | "keptBack" | "actor"> & {
  by: PersonView | null;
  params: Record<string, string>;
  record: RecordRef | null;
  detail: string | null;
};

/** The same host, with a journal of what is done through it. */
export function withJournal(host: Unjournalled): Unpublished {
  const journals = { centre: new Journal("centre"), office: new Journal("office") };
  const { centre, office } = journals;
  return {
    ...host,
    sign_in: async (a) => {
      const desk = await host.sign_in(a);
      journals[a.desk].seat(desk.person);
      return desk;
    },
    sign_out: async (a) => {
      journals[a.desk].seat(null);
      return host.sign_out(a);
    },
    confirm_entry: async (a) => {
      const outcome = await host.confirm_entry(a);
      centre.note("entered", {}, a.record, a.counts.join(" · "));
      return outcome;
    },
    settle: async (a) => {
      const outcome = await host.settle(a);
      centre.note("rekeyed", {}, a.record, a.counts.join(" · "));
      return outcome;
    },
    discard: async (a) => {
      const outcome = await host.discard(a);
      centre.note("discarded", { which: a.which }, a.record, a.reason);
      return outcome;
    },
    approve: async (a) => {
      const outcome = await host.approve(a);
      centre.note("approved", {}, a.record, Object.entries(a.explanations).map(([rule, text]) => `${rule}: ${text}`).join(" · ") || null);
      return outcome;
    },
    open_correction: async (a) => {
      const outcome = await host.open_correction(a);
      centre.note("correction-opened", {}, a.record, a.reason);
      return outcome;
    },
    export_results: async (a) => {
      const written = await host.export_results(a);
      for (const record of a.records) centre.note("exported", { revision: "1" }, record, null);
      return written;
    },
    import_results: async (a) => {
      const imported = await host.import_results(a);
      for (const file of imported.files) office.note("received", { file: "9F2C 00B7 E1D0 4A86", verdict: file.verdict }, null, null);
      return imported;
    },
    journal: async ({ desk, wanted, language }) => journals[desk].page(wanted, language === "de" ? "de" : "en"),
    prove_journal: async ({ desk, onProgress }) => {
      onProgress({ done: 1, total: 1, perSecond: 1, secondsLeft: 0 });
      return { head: journals[desk].head(), records: 3 };
    },
    export_journal: async ({ desk, form, folder }) => {
      const { seq } = journals[desk].head();
      journals[desk].note("journal-exported", { form, digest: "5C1E 9A07 44D2 B6F3" }, null, null);
      const name = form === "json-lines" ? `${desk}_${seq}.journal.jsonl` : `${desk}_${seq}.events.json`;
      return { folder, name, bytes: 41_000, digest: "5c1e9a0744d2b6f3", entries: seq, complete: journals[desk].seesCounts() };
    },
  };
}

class Journal {
  private readonly kept: Kept[] = [];
  private sitting: PersonView | null = null;

  constructor(desk: DeskKind) {
    this.note("vault-made", { desk, software: "0.1.0" }, null, null);
    this.note("election-loaded", { digest: "5C1E 9A07 44D2 B6F3" }, null, null);
  }

  seat(person: PersonView | null): void {
    if (this.sitting) this.note("signed-out", {}, null, null);
    this.sitting = person;
    if (person) this.note("signed-in", {}, null, null);
  }

  note(kind: string, params: Record<string, string>, record: RecordRef | null, detail: string | null): void {
    const seq = this.kept.length + 1;
    const at = new Date(Date.UTC(2026, 10, 22, 18, 0, seq * 7)).toISOString();
    const hash = (seq * 2_654_435_761).toString(16).toUpperCase().padStart(8, "0").slice(-8);
    this.kept.push({ seq, at, kind, group: groups[kind] ?? "counting", by: this.sitting, params, record, detail, hash: `${hash.slice(0, 4)} ${hash.slice(4)}` });
  }

  head(): { seq: number; hash: string } {
    const last = this.kept.at(-1)?.hash ?? "";
    return { seq: this.kept.length, hash: Array.from({ length: 8 }, () => last).join(" ") };
  }

  seesCounts(): boolean {
    return this.sitting?.role !== "administrator";
  }

  page(wanted: JournalWanted, language: Language) {
    const found = [...this.kept].reverse().filter((entry) => matches(entry, wanted));
    const shown = found.slice(0, PAGE).map((entry) => this.shown(entry, language));
    return { entries: shown, next: found.length > PAGE ? (shown.at(-1)?.seq ?? null) : null, head: this.head() };
  }

  private shown(entry: Kept, language: Language): JournalEntryView {
    const { by, record, detail, params, ...rest } = entry;
    const keptBack = detail !== null && !this.seesCounts();
    const place = record ? { station: numberOf(record), contest: contests.find((c) => c.id === record.contest)?.title[language] ?? record.contest } : {};
    return { ...rest, actor: by?.name ?? null, params: { ...params, ...place }, detail: keptBack ? null : detail, keptBack };
  }
}

function numberOf(record: RecordRef): string {
  return stations.find((s) => s.id === record.station)?.number ?? record.station;
}

function matches(entry: Kept, wanted: JournalWanted): boolean {
  const plain = (text: string) => text.trim().replace(/^0+/, "");
  const text = wanted.text.trim().toLocaleLowerCase();
  return (
    (wanted.before === null || entry.seq < wanted.before) &&
    (wanted.group === null || entry.group === wanted.group) &&
    (wanted.person === null || entry.by?.id === wanted.person) &&
    (wanted.station.trim() === "" || (entry.record !== null && plain(numberOf(entry.record)) === plain(wanted.station))) &&
    (wanted.from === null || entry.at >= wanted.from) &&
    (wanted.until === null || entry.at <= wanted.until) &&
    (text === "" || [entry.by?.name ?? "", entry.detail ?? "", ...Object.values(entry.params)].some((value) => value.toLocaleLowerCase().includes(text)))
  );
}
