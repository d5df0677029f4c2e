// Approval in memory: what a supervisor is shown, and what their yes does to a record.
import type { ActView, ApprovalView, FieldView, Problem, SheetView } from "../../bindings/views";
import type { Form, Language } from "./example";
import * as records from "./record";
import { check } from "./sums";

/** When everything in memory happened. */
const AT = "2026-11-22T20:15:00Z";

/** What is usually said, whatever it is about. */
const USUAL = [
  "Counted again by other people, with the same result.",
  "The figures are as on the sheet; the electoral board of the station confirms them.",
  "Counted again; no explanation was found.",
];

type Shown = { kept: records.MemoryRecord; form: Form; fields: FieldView[]; sheet: SheetView; refusal: Problem | null; late: ActView[] };

export function approvalView({ kept, form, fields, sheet, refusal, late }: Shown, language: Language): ApprovalView {
  const counts = records.agreedCounts(kept);
  const odd = records.differing(kept);
  const broken = check(form, counts, language).sums.filter((s) => s.holds === false);
  return {
    sheet,
    rows: fields.map((field, i) => ({
      field,
      value: counts[i] ?? 0,
      typed: odd.includes(i) ? [kept.first, kept.second, kept.settled].flatMap((k) => k?.counts[i] ?? []) : [],
      before: kept.earlier?.counts[i] ?? null,
    })),
    findings: broken.map((s) => ({ ...s, explanation: kept.explanations[s.rule] ?? null, choices: s.severity === "warning" ? USUAL : [] })),
    entered: acts(kept.first?.by, kept.second?.by),
    settled: acts(kept.settled?.by),
    approved: acts(...kept.approvedBy),
    late,
    approvals: kept.approvals,
    earlier: kept.earlier && { revision: kept.revision - 1, approved: acts(...kept.earlier.by) },
    language: "en",
    refusal,
  };
}

function acts(...names: (string | undefined)[]): ActView[] {
  return names.flatMap((name) => (name === undefined ? [] : [{ name, at: AT }]));
}

/** Whoever explains differently is the first to approve that. */
export function approve(kept: records.MemoryRecord, by: string, explanations: Record<string, string>): void {
  const same = JSON.stringify(kept.explanations) === JSON.stringify(explanations);
  kept.approvedBy = same ? [...kept.approvedBy, by] : [by];
  kept.explanations = explanations;
}
