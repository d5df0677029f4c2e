// Finds a line by what a person calls it: a list's number, a list's and a candidate's, a code of the paper, or part of a name.
import type { FieldView } from "../../bindings/views";

/** The first line that is meant, or -1. */
export function findLine(fields: FieldView[], typed: string): number {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return -1;
  const [list, candidate] = wanted.split(/[./,]/);
  const id = candidate ? `list.${list}.cand.${candidate}` : `list.${list}`;
  const ways = [
    (field: FieldView) => field.id.toLowerCase() === id,
    (field: FieldView) => field.code.toLowerCase() === wanted,
    (field: FieldView) => field.code.toLowerCase() === wanted.replaceAll(/[/,]/g, "."),
    (field: FieldView) => !/^[\d./,]+$/.test(wanted) && field.label.toLowerCase().includes(wanted),
  ];
  for (const way of ways) {
    const at = fields.findIndex(way);
    if (at >= 0) return at;
  }
  return -1;
}

/** The list that a line belongs to, by the index of its own line; -1 outside of the lists. */
export function listOf(fields: FieldView[], index: number): number {
  const level = fields[index]?.level;
  if (level !== "candidate") return level === "list" || level === "option" ? index : -1;
  for (let at = index; at >= 0; at -= 1) if (fields[at]?.level === "list") return at;
  return -1;
}

/** Where a list or a section begins. */
function begins(fields: FieldView[], index: number): boolean {
  const [field, before] = [fields[index], fields[index - 1]];
  return field?.level === "list" || field?.section !== before?.section || field?.sheet !== before?.sheet;
}

/** The beginning of the list or section after this line, or before it. */
export function nextList(fields: FieldView[], index: number, by: 1 | -1): number {
  for (let at = index + by; at >= 0 && at < fields.length; at += by) if (begins(fields, at)) return at;
  return by > 0 ? fields.length - 1 : 0;
}
