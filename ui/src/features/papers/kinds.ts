// What each paper is called, and what it is for.
import type { PaperChoice } from "../../bindings/views";
import { key } from "../../kit/text";

export type Kind = PaperChoice["kind"];

export const kindKeys: Record<Kind, { name: string; text: string }> = {
  "zero-report": { name: key("papers-zero"), text: key("papers-zero-text") },
  "blank-sheet": { name: key("papers-blank"), text: key("papers-blank-text") },
  "blank-sheets": { name: key("papers-blanks"), text: key("papers-blanks-text") },
  "recount-sheet": { name: key("papers-recount"), text: key("papers-recount-text") },
  "read-back-sheet": { name: key("papers-readback"), text: key("papers-readback-text") },
  summary: { name: key("papers-summary"), text: key("papers-summary-text") },
};
