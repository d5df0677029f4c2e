// The import of the in-memory host: what arrived, what becomes of it, and two files of one record side by side.
import type { ConflictView, ContestSummary, DecisionView, ImportedFile, PersonView, ReceivedView, Verdict, VerdictNumbers } from "../../bindings/views";
import type { Host } from "../types";
import { forms, stations, type Language } from "./example";
import type { MemoryNews } from "./news";
import { problem, refuse } from "./problem";
import { fieldsOf } from "./sums";

type Own = "import_results" | "stop_import" | "pause_import" | "watch_folder" | "end_watching" | "received" | "conflict" | "choose_file_of_record" | "save_received";

/** A moment while a import is paused, in milliseconds. */
const MOMENT = 5;

export class MemoryReceiving {
  /** Newest first. */
  readonly kept: ImportedFile[] = [];
  private stopping = false;
  private decision: DecisionView | null = null;

  constructor(
    private readonly news: MemoryNews,
    private readonly pace: number,
    private readonly incoming: () => ImportedFile[],
    private readonly officer: () => PersonView,
    private readonly summary: (contest: string, language: Language) => ContestSummary,
  ) {}

  door(): Pick<Host, Own> {
    return {
      import_results: (a) => this.importResults(a),
      stop_import: async () => {
        this.stopping = true;
      },
      pause_import: async ({ paused }) => this.tell({ paused }),
      watch_folder: async ({ folder }) => this.tell({ watched: folder }),
      end_watching: async () => this.tell({ watched: null }),
      received: async (a) => this.received(a.verdict, a.station),
      conflict: async ({ record, language }) => this.conflict(record.contest, record.station, language === "de" ? "de" : "en"),
      choose_file_of_record: async ({ file, reason }) => this.choose(file, reason),
      save_received: async () => undefined,
    };
  }

  private tell(part: Partial<ReturnType<MemoryNews["now"]>["importing"]>): void {
    this.news.change({ importing: { ...this.news.now().importing, ...part } });
  }

  private async importResults(a: Parameters<Host["import_results"]>[0]): ReturnType<Host["import_results"]> {
    this.stopping = false;
    const coming = this.incoming();
    const files: ImportedFile[] = [];
    const perSecond = this.pace > 0 ? 1000 / this.pace : 1000;
    for (const file of coming) {
      while (this.news.now().importing.paused && !this.stopping) await new Promise((resolve) => setTimeout(resolve, MOMENT));
      if (this.stopping) break;
      await new Promise((resolve) => setTimeout(resolve, this.pace));
      files.push(file);
      if (file.verdict !== "duplicate") this.kept.unshift(file);
      const progress = { done: files.length, total: coming.length, perSecond, secondsLeft: (coming.length - files.length) / perSecond };
      this.tell({ progress });
      a.onProgress(progress);
    }
    this.tell({ progress: null, paused: false, ended: this.news.now().importing.ended + 1 });
    return { numbers: numbersOf(files), files, skippedFolders: 0, stopped: this.stopping };
  }

  private received(verdict: Verdict | null, station: string | null): ReceivedView {
    const wanted = (file: ImportedFile) => (verdict === null || file.verdict === verdict) && (station === null || file.station === station);
    return { numbers: numbersOf(this.kept), files: this.kept.filter(wanted) };
  }

  /** Whatever is asked for: one file says 312 where the other says 321. */
  private conflict(contest: string, station: string, language: Language): ConflictView {
    const form = forms[contest] ?? refuse("unknown-contest", { contest });
    const fields = fieldsOf(form, language);
    const differing = fields.slice(-2);
    const file = (id: string) => ({
      file: id,
      name: `${station}-${contest}-${id}.result.asice`,
      verdict: this.decision?.holds ? ((this.decision.file === id ? "accepted" : "superseded") as Verdict) : ("conflict" as Verdict),
      problem: problem("conflict", {}),
      revision: 1,
      controlCode: id === "a1" ? "7Q3K 9VZ2 M4XT 0H6R PB8N" : "2D5G 1WJC 8YFA K3ST 6E9V",
      countingCentre: "C1",
      generation: 1,
    });
    return {
      station,
      stationName: stations.find((s) => s.id === station)?.name ?? station,
      contest: this.summary(contest, language),
      files: [file("a1"), file("b2")],
      rows: differing.map((field, i) => ({ field, values: i === 0 ? [312, 321] : [88, 79] })),
      decision: this.decision,
    };
  }

  private choose(file: string, reason: string): boolean {
    const by = { person: this.officer().name, at: new Date().toISOString(), reason };
    const before = this.decision?.file === file ? this.decision.by : [];
    if (before.some((known) => known.person === by.person)) refuse("second-officer", {});
    const all = [...before, by];
    this.decision = { file, by: all, holds: all.length > 1, own: true, outdated: false };
    return this.decision.holds;
  }
}

function numbersOf(files: ImportedFile[]): VerdictNumbers {
  const numbers: VerdictNumbers = { accepted: 0, duplicate: 0, superseded: 0, conflict: 0, rejected: 0 };
  for (const file of files) numbers[file.verdict] += 1;
  return numbers;
}
