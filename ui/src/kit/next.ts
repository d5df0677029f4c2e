// What a person does best once a sheet is saved: settle its differences if they may, or key the next sheet.
import type { BoardRow, BoardView, RecordRef, SheetView } from "../bindings/views";
import { useAsk } from "./ask";

/** Asks for the board as it now is; the same function for as long as it would answer the same. */
export type AskBoard = () => Promise<BoardView>;
export type NextStep = { action: "enter" | "settle"; record: RecordRef; number: string; name: string; contest: string };

/** The step, null if there is none for this person, undefined while it is not known. */
export function useNextStep(board: AskBoard, { station, contest, pass }: SheetView): NextStep | null | undefined {
  const { value, problem } = useAsk(board);
  if (problem) return null;
  return value ? nextOf(value.rows, { station, contest }, pass !== "settle") : undefined;
}

/** The record itself where it waits to be settled, unless this person has just keyed it for that; else the first after it, in the board's order, that waits for an entry. */
export function nextOf(rows: BoardRow[], record: RecordRef, settles: boolean): NextStep | null {
  const at = rows.findIndex((row) => row.station === record.station && row.contest === record.contest);
  const [own, ...others] = [...rows.slice(Math.max(0, at)), ...rows.slice(0, Math.max(0, at))];
  if (own && settles && may(own, "settle")) return stepTo(own, "settle");
  const next = others.find((row) => may(row, "enter"));
  return next ? stepTo(next, "enter") : null;
}

function may(row: BoardRow, wanted: NextStep["action"]): boolean {
  return row.actions.some(({ action, refusal }) => action === wanted && refusal === null);
}

function stepTo({ station, contest, contestTitle, number, name }: BoardRow, action: NextStep["action"]): NextStep {
  return { action, record: { station, contest }, number, name, contest: contestTitle };
}
