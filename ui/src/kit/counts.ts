// What may stand in a box; blank is not zero.

/** Most digits a count may have: 999 999 999 is the largest. */
export const COUNT_DIGITS = 9;

export type Refused = "digits" | "length" | "paste" | "statement";

/** Why a text may not stand in a box, or null when it may. */
export function refusalOf(text: string, statement: boolean): Refused | null {
  if (statement) return /^[01]?$/.test(text) ? null : "statement";
  if (!/^[0-9]*$/.test(text)) return "digits";
  return text.length > COUNT_DIGITS ? "length" : null;
}

/** "007" is 7, as soon as the box is left. */
export function tidied(text: string): string {
  return text === "" ? "" : String(Number(text));
}

/** A kept count as it stands in its box. */
export function asText(count: number | null): string {
  return count === null ? "" : String(count);
}
