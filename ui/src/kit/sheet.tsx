// The paper's sheet as boxes to key, in the paper's own order and with the keyboard alone, however long it is.
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import type { FieldView } from "../bindings/views";
import { useAnnounce } from "./announce";
import { useWhole, type Keying } from "./keying";
import { SheetBar } from "./sheet/bar";
import { nextList } from "./sheet/find";
import { sheetAct, type SheetAct } from "./sheet/keys";
import { DRAW_ALL_LINES, Lines, type Reveal } from "./sheet/lines";
import { useWords } from "./text";

type Props = {
  fields: FieldView[];
  keying: Keying;
  onSave: () => void;
  /** The buttons under the sheet; its keys work on them too. */
  children: ReactNode;
};

/** A sheet that is seen whole needs no bar. */
const BAR_FROM_LINES = 20;

export function Sheet({ fields, keying, onSave, children }: Props) {
  const { t } = useWords();
  const announce = useAnnounce();
  const sheet = useRef<HTMLDivElement>(null);
  const lines = useRef<Reveal>(null);
  const [jumping, setJumping] = useState(false);
  const shown = useWhole(keying, (all) => all.sheet);
  const stops = useRef(new Map<number, HTMLElement>());
  const awaited = useRef<number | null>(null);
  const stop = useCallback((index: number, element: HTMLElement | null) => {
    if (!element) {
      stops.current.delete(index);
      return;
    }
    stops.current.set(index, element);
    if (awaited.current !== index) return;
    awaited.current = null;
    element.focus();
    element.scrollIntoView?.({ block: "nearest" });
  }, []);
  const go = useCallback((index: number) => {
    const element = stops.current.get(index);
    awaited.current = element ? null : index;
    if (element) {
      element.focus();
      element.scrollIntoView?.({ block: "nearest" });
    } else lines.current?.reveal(index);
  }, []);
  // When the sheet is opened, and whenever another takes its place.
  useEffect(() => go(keying.focused - keying.placeOf(0)), [go, keying, shown]);
  useEffect(() => {
    const staysInSight = () => {
      const focused = document.activeElement;
      if (sheet.current?.contains(focused)) focused?.scrollIntoView?.({ block: "nearest" });
    };
    addEventListener("resize", staysInSight);
    return () => removeEventListener("resize", staysInSight);
  }, []);

  const goOn = (from: Element, by: 1 | -1) => {
    const under = [...(sheet.current?.querySelectorAll<HTMLElement>("[data-under] button") ?? [])];
    const next = Math.max(0, (boxOf(from) ?? fields.length + under.findIndex((button) => button === from)) + by);
    if (next < fields.length) go(next);
    else under[next - fields.length]?.focus();
  };
  const perform = (act: SheetAct, from: Element) => {
    const index = keying.focused - keying.placeOf(0);
    const ways: Record<SheetAct, () => void> = {
      next: () => goOn(from, 1),
      back: () => goOn(from, -1),
      save: onSave,
      zeros: () => announce(t("entry-zeros-filled", { n: keying.fillZeros() })),
      jump: () => setJumping(true),
      "list-next": () => go(nextList(fields, index, 1)),
      "list-back": () => go(nextList(fields, index, -1)),
      first: () => go(0),
      last: () => go(fields.length - 1),
    };
    ways[act]();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof Element)) return;
    const onBox = boxOf(event.target) !== null;
    const act = sheetAct(event) ?? (onBox && fields.length > DRAW_ALL_LINES ? tabAct(event, keying, fields.length) : null);
    // Enter presses a button; the other keys of the sheet work there too.
    if (!act || (!onBox && event.key === "Enter" && !event.shiftKey)) return;
    event.preventDefault();
    perform(act, event.target);
  };
  return (
    <div className="sheet" ref={sheet} onKeyDown={onKeyDown} data-testid="sheet">
      {fields.length >= BAR_FROM_LINES && <SheetBar fields={fields} keying={keying} jumping={jumping} onJumping={setJumping} onGo={go} />}
      {fields.length < BAR_FROM_LINES && jumping && <SheetBar fields={fields} keying={keying} jumping onJumping={setJumping} onGo={go} />}
      <Lines key={shown} ref={lines} fields={fields} keying={keying} stop={stop} />
      <div data-under="">{children}</div>
    </div>
  );
}

/** Which line an element is the box of. */
function boxOf(element: Element): number | null {
  const box = element.closest<HTMLElement>("[data-box]");
  return box ? Number(box.dataset.box) : null;
}

/** On a long sheet Tab walks as Enter does, because the next box may not be drawn yet; at the ends it leaves the sheet. */
function tabAct(event: KeyboardEvent, keying: Keying, length: number): SheetAct | null {
  if (event.key !== "Tab") return null;
  const index = keying.focused - keying.placeOf(0) + (event.shiftKey ? -1 : 1);
  if (index < 0 || index >= length) return null;
  return event.shiftKey ? "back" : "next";
}
