// The keys of a sheet: everything can be done with the numeric keypad alone.
import type { KeyboardEvent } from "react";

export type SheetAct = "next" | "back" | "save" | "zeros" | "jump" | "list-next" | "list-back" | "first" | "last";

const acts: Record<string, SheetAct> = {
  ArrowDown: "next",
  ArrowUp: "back",
  "-": "back",
  "+": "save",
  F9: "save",
  "*": "zeros",
  F8: "zeros",
  "/": "jump",
  PageDown: "list-next",
  PageUp: "list-back",
};

/** What a key does on the sheet; everything else keeps its usual meaning. */
export function sheetAct(event: KeyboardEvent): SheetAct | null {
  if (event.metaKey || event.altKey) return null;
  if (event.ctrlKey) return event.key === "Home" ? "first" : event.key === "End" ? "last" : null;
  if (event.key === "Enter") return event.shiftKey ? "save" : "next";
  return acts[event.key] ?? null;
}
