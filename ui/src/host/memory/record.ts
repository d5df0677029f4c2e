// One record of the in-memory host: two keyed counts, their settlement and what has happened since.
import type { Outcome, RecordState } from "../../bindings/views";
import type { Count, DiscardChoice } from "../types";
import { refuse } from "./problem";

export type Keyed = { by: string; counts: number[] };

export type MemoryRecord = {
  station: string;
  contest: string;
  revision: number;
  reason: string | null;
  first: Keyed | null;
  second: Keyed | null;
  settled: Keyed | null;
  /** As many as there were; as many as are wanted make it approved. */
  approvedBy: string[];
  approvals: number;
  /** What the revision before had, if this one corrects it. */
  earlier: { by: string[]; counts: number[] } | null;
  printed: boolean;
  /** Copies of its protocol that have left. */
  copies: number;
  exported: boolean;
  /** What it left on; null for a folder. */
  leftOn: string | null;
  explanations: Record<string, string>;
};

export function waiting(station: string, contest: string, approvals = 1): MemoryRecord {
  return {
    station,
    contest,
    revision: 1,
    reason: null,
    first: null,
    second: null,
    settled: null,
    approvedBy: [],
    approvals,
    earlier: null,
    printed: false,
    copies: 0,
    exported: false,
    leftOn: null,
    explanations: {},
  };
}

export function stateOf(record: MemoryRecord): RecordState {
  if (record.exported) return "exported";
  if (record.printed) return "printed";
  if (record.approvedBy.length > 0) return record.approvedBy.length < record.approvals ? "once-approved" : "approved";
  if (record.settled) return "agreed";
  if (record.first && record.second) return differing(record).length > 0 ? "differing" : "agreed";
  if (record.first) return "entered";
  return record.revision > 1 ? "correction" : "waiting";
}

/** Positions at which the two entries are not equal. */
export function differing(record: MemoryRecord): number[] {
  const { first, second } = record;
  if (!first || !second) return [];
  return first.counts.flatMap((count, i) => (count === second.counts[i] ? [] : [i]));
}

export function agreedCounts(record: MemoryRecord): number[] {
  return (record.settled ?? record.first)?.counts ?? [];
}

/** A made-up serial for a record's paper, of six letters and digits. */
export function serialOf(record: MemoryRecord): string {
  const sum = [...`${record.station}/${record.contest}`].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000, 7);
  const digits = String(sum).padStart(6, "0");
  return `${digits.slice(0, 3)}-${digits.slice(3)}`;
}

/** As the core reads what is typed: small letters, dashes and blanks do not matter, I and L are 1, O is 0. */
export function canonicalSerial(typed: string): string {
  return typed.toUpperCase().replaceAll(/[-\s]/g, "").replaceAll(/[IL]/g, "1").replaceAll("O", "0");
}

export function outcome(record: MemoryRecord): Outcome {
  const state = stateOf(record);
  return { state, differing: state === "differing" ? differing(record).length : 0 };
}

export function enter(record: MemoryRecord, by: string, counts: Count[]): void {
  const keyed = { by, counts: counts.map((c) => c ?? 0) };
  if (record.first) record.second = keyed;
  else record.first = keyed;
}

export function settle(record: MemoryRecord, by: string, counts: Count[]): void {
  if (!record.first) return;
  const settled = [...record.first.counts];
  differing(record).forEach((position, i) => {
    settled[position] = counts[i] ?? 0;
  });
  record.settled = { by, counts: settled };
}

export function discard(record: MemoryRecord, which: DiscardChoice): void {
  record.settled = null;
  record.approvedBy = [];
  if (which !== "second") record.first = which === "first" ? record.second : null;
  record.second = null;
}

/** One more copy of its protocol leaves, after the original. */
export function copy(record: MemoryRecord): number {
  if (!record.printed) return refuse("original-first", {});
  record.copies += 1;
  return record.copies;
}

export function correct(record: MemoryRecord, reason: string): void {
  const earlier = { by: record.approvedBy, counts: agreedCounts(record) };
  Object.assign(record, waiting(record.station, record.contest, record.approvals), { revision: record.revision + 1, reason, earlier });
}
