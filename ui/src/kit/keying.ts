// What a person keys on a sheet, kept outside of the screen so that a key paints one box and nothing else.
import { useCallback, useSyncExternalStore } from "react";
import type { DraftView, FieldView } from "../bindings/views";
import { asText, refusalOf, tidied, type Refused } from "./counts";

/** A box by its place: sheet after sheet, on each the fields in the order of the paper. */
export type Place = number;

type Listener = () => void;
/** What was last refused, and in which box. */
type Refusal = { place: Place; why: Refused };

export class Keying {
  /** The most sheets that there may be. */
  readonly most: number;
  private texts: string[];
  private readonly statements: boolean[];
  private readonly width: number;
  private left: number;
  private open = 0;
  private focus: Place = 0;
  private refusal: Refusal | null = null;
  private readonly boxes = new Map<Place, Set<Listener>>();
  private readonly whole = new Set<Listener>();

  constructor(fields: FieldView[], most = 1, draft: DraftView | null = null) {
    this.most = most;
    this.width = Math.max(1, fields.length);
    this.statements = fields.map((field) => field.statement);
    const kept = draft && draft.counts.length > 0 && draft.counts.length % this.width === 0 ? draft : null;
    this.texts = kept ? kept.counts.map(asText) : fields.map(() => "");
    this.focus = kept && kept.focus < this.texts.length ? kept.focus : 0;
    this.open = Math.floor(this.focus / this.width);
    this.left = this.texts.filter((text) => text === "").length;
  }

  /** How many sheets there are. */
  get sheets(): number {
    return Math.max(1, Math.round(this.texts.length / this.width));
  }

  /** The sheet that is shown, from 0. */
  get sheet(): number {
    return this.open;
  }

  /** Where the person is. */
  get focused(): Place {
    return this.focus;
  }

  /** Boxes that are still blank, on all sheets. */
  get blanks(): number {
    return this.left;
  }

  get refused(): Refusal | null {
    return this.refusal;
  }

  /** The place of a field on the sheet that is shown. */
  placeOf(index: number): Place {
    return this.open * this.width + index;
  }

  text(place: Place): string {
    return this.texts[place] ?? "";
  }

  /** Every box as a number, sheet after sheet; null is a blank. */
  counts(): (number | null)[] {
    return this.texts.map((text) => (text === "" ? null : Number(text)));
  }

  /** Boxes that are still blank on one sheet. */
  blanksOn(sheet: number): number {
    return this.texts.slice(sheet * this.width, (sheet + 1) * this.width).filter((text) => text === "").length;
  }

  /** What a field amounts to over all sheets. */
  total(index: number): number {
    let sum = 0;
    for (let place = index; place < this.texts.length; place += this.width) sum += Number(this.texts[place] ?? "");
    return sum;
  }

  /** Takes what was keyed, or says why it may not stand there. */
  key(place: Place, text: string): Refused | null {
    const why = refusalOf(text, this.statements[place % this.width] ?? false);
    if (why) this.refuse(place, why);
    else this.put(place, text);
    return why;
  }

  refuse(place: Place, why: Refused): void {
    this.setRefusal({ place, why });
  }

  /** The box was left: "007" is 7. */
  tidy(place: Place): void {
    const text = this.text(place);
    if (text !== tidied(text)) this.put(place, tidied(text));
  }

  enter(place: Place): void {
    if (this.focus === place) return;
    this.focus = place;
    this.tell();
  }

  /** Fills the blanks of the sheet that is shown; says how many they were. */
  fillZeros(): number {
    let filled = 0;
    for (let place = this.placeOf(0); place < this.placeOf(this.width); place += 1) {
      if (this.texts[place] !== "") continue;
      this.texts[place] = "0";
      this.hear(place);
      filled += 1;
    }
    this.left -= filled;
    this.tell();
    return filled;
  }

  clear(): void {
    this.texts = this.texts.slice(0, this.width).map(() => "");
    this.left = this.texts.length;
    [this.open, this.focus, this.refusal] = [0, 0, null];
    this.tellAll();
  }

  show(sheet: number): void {
    this.open = Math.min(Math.max(0, sheet), this.sheets - 1);
    this.focus = this.placeOf(0);
    this.tellAll();
  }

  addSheet(): void {
    if (this.sheets >= this.most) return;
    this.texts = [...this.texts, ...Array.from({ length: this.width }, () => "")];
    this.left += this.width;
    this.show(this.sheets - 1);
  }

  /** Takes the sheet that is shown away; the last one stays. */
  removeSheet(): void {
    if (this.sheets < 2) return;
    this.left -= this.blanksOn(this.open);
    this.texts = this.texts.filter((_, place) => Math.floor(place / this.width) !== this.open);
    this.show(Math.max(0, this.open - 1));
  }

  /** Hears of one box. */
  onBox(place: Place, listener: Listener): () => void {
    const listeners = this.boxes.get(place) ?? new Set();
    this.boxes.set(place, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.boxes.delete(place);
    };
  }

  /** Hears of everything. */
  onAny(listener: Listener): () => void {
    this.whole.add(listener);
    return () => this.whole.delete(listener);
  }

  private put(place: Place, text: string): void {
    const old = this.text(place);
    if (old === text && !this.refusal) return;
    this.left += (text === "" ? 1 : 0) - (old === "" ? 1 : 0);
    this.texts[place] = text;
    this.setRefusal(null);
    this.hear(place);
    this.tell();
  }

  private setRefusal(next: Refusal | null): void {
    const before = this.refusal;
    this.refusal = next;
    if (before) this.hear(before.place);
    if (next) this.hear(next.place);
  }

  private hear(place: Place): void {
    this.boxes.get(place)?.forEach((listener) => listener());
  }

  private tell(): void {
    this.whole.forEach((listener) => listener());
  }

  private tellAll(): void {
    for (const place of this.boxes.keys()) this.hear(place);
    this.tell();
  }
}

/** What stands in one box. */
export function useText(keying: Keying, place: Place): string {
  const subscribe = useCallback((hear: () => void) => keying.onBox(place, hear), [keying, place]);
  return useSyncExternalStore(subscribe, () => keying.text(place));
}

/** Why the last key was refused in one box. */
export function useRefused(keying: Keying, place: Place): Refused | null {
  const subscribe = useCallback((hear: () => void) => keying.onBox(place, hear), [keying, place]);
  return useSyncExternalStore(subscribe, () => (keying.refused?.place === place ? keying.refused.why : null));
}

/** Something that follows from the whole sheet; it must be a plain value, so that nothing is drawn while it stays the same. */
export function useWhole<T extends string | number | boolean>(keying: Keying, read: (keying: Keying) => T): T {
  const subscribe = useCallback((hear: () => void) => keying.onAny(hear), [keying]);
  return useSyncExternalStore(subscribe, () => read(keying));
}
