// The papers of the in-memory host: ruled sheets in place of real ones, under the same conditions.
import type { BoardRow, PaperChoice, PaperRequest, PapersView, PaperView, Problem, RecordState } from "../../bindings/views";
import type { Host } from "../types";
import { pictureOfProtocol } from "./picture";
import type { Unprepared } from "./prepare";

type Paper = "papers" | "paper" | "blank_sheets" | "stop_paper" | "save_paper";
/** Sheets of long work. */
const SHEETS = 9;
/** A host before it has papers. */
export type Unpapered = Omit<Unprepared, Paper>;

const CODE = "7Q3K9VZ2M4XRT8BHW6ND";

const agreed: RecordState[] = ["agreed", "once-approved", "approved", "printed", "exported"];
const approved: RecordState[] = ["approved", "printed", "exported"];

/** Adds papers to a host. */
export function withPapers(host: Unpapered): Unprepared {
  let stopping = false;
  const rows = async (language: string) => (await host.board({ desk: "centre", language })).rows;
  return {
    ...host,
    papers: async ({ language }) => papersOf(await rows(language)),
    paper: async ({ paper }) => {
      if (paper.kind === "slips" || paper.kind === "recovery-key" || paper.kind === "fingerprints" || paper.kind === "prepared-sheet" || paper.kind === "prepared-sheets" || paper.kind === "prepared-letter") return drawn(paper);
      const view = papersOf(await rows("en"));
      const refusal = view.papers.find((choice) => choice.kind === paper.kind)?.refusal;
      if (refusal) throw refusal;
      return drawn(paper);
    },
    blank_sheets: async ({ contest, onProgress }) => {
      stopping = false;
      for (let done = 1; done <= SHEETS; done++) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        if (stopping) throw { code: "stopped", params: {} };
        onProgress({ done, total: SHEETS, perSecond: SHEETS, secondsLeft: 0 });
      }
      return drawn({ kind: "blank-sheets", contest });
    },
    stop_paper: async () => {
      stopping = true;
    },
    save_paper: async () => undefined,
  } satisfies Pick<Host, Paper> & Unpapered;
}

function papersOf(rows: BoardRow[]): PapersView {
  const begun = rows.some((row) => row.state !== "waiting");
  const late: Problem = { code: "entries-exist", params: {} };
  const kinds: [PaperChoice["kind"], boolean, Problem | null][] = [
    ["zero-report", false, begun ? late : null],
    ["blank-sheet", true, null],
    ["blank-sheets", false, null],
    ["recount-sheet", true, null],
    ["read-back-sheet", true, null],
    ["summary", false, null],
  ];
  return {
    papers: kinds.map(([kind, ofRecord, refusal]) => ({ kind, ofRecord, refusal })),
    records: rows.map((row) => ({
      station: row.station,
      contest: row.contest,
      number: row.number,
      name: row.name,
      contestTitle: row.contestTitle,
      papers: ["blank-sheet", ...(agreed.includes(row.state) ? ["recount-sheet" as const] : []), ...(approved.includes(row.state) ? ["read-back-sheet" as const] : [])],
    })),
  };
}

function drawn(paper: PaperRequest): PaperView {
  const pages = paper.kind === "blank-sheets" ? 9 : 2;
  const pdf = pictureOfProtocol(pages);
  const of = "record" in paper ? `_${paper.record.station}_${paper.record.contest}` : "";
  const controlCode = paper.kind === "read-back-sheet" ? CODE : null;
  return { name: `${paper.kind}${of}.pdf`, title: paper.kind, pages, bytes: atob(pdf).length, controlCode, pdf };
}
