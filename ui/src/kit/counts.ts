// What a person has keyed, box by box; blank is not zero.
import type { FieldView } from "../bindings/views";

/** Most digits a count may have: 999 999 999 is the largest. */
export const COUNT_DIGITS = 9;

/** The text of each box, in the order of the paper. */
export type Keyed = readonly string[];

export function blankSheet(fields: FieldView[]): Keyed {
  return fields.map(() => "");
}

export function asCounts(keyed: Keyed): (number | null)[] {
  return keyed.map((text) => (text === "" ? null : Number(text)));
}

export function blanksIn(keyed: Keyed): number {
  return keyed.filter((text) => text === "").length;
}

export function withZeros(keyed: Keyed): Keyed {
  return keyed.map((text) => (text === "" ? "0" : text));
}

export function withText(keyed: Keyed, position: number, text: string): Keyed {
  return keyed.map((old, i) => (i === position ? text : old));
}

export type Refused = "digits" | "length" | "paste" | "statement";

/** Why a text may not stand in a box, or null when it may. */
export function refusalOf(text: string, statement: boolean): Refused | null {
  if (!/^[0-9]*$/.test(text)) return "digits";
  if (statement && !/^[01]?$/.test(text)) return "statement";
  return text.length > COUNT_DIGITS ? "length" : null;
}

/** "007" is 7, as soon as the box is left. */
export function tidied(text: string): string {
  return text === "" ? "" : String(Number(text));
}
