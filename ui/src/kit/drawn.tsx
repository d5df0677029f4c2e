// A long table draws only the rows that can be seen, and a gap above and below that is as high as the rest.
import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import type { KeyboardEvent, RefObject } from "react";

/** Fewer rows than this are all drawn, so that reading aloud and find-in-page see them. */
const DRAW_ALL_ROWS = 100;
const BEYOND_ROWS = 8;
/** Beyond the last row, so that the table's head, which no row counts, does not keep the end out of sight. */
const END_ROWS = 4;

export type Virtual = Virtualizer<HTMLDivElement, HTMLTableRowElement>;

/** Which rows to draw, the pixels before and after them, and the virtualiser where not all are. */
export type Drawn = { indexes: number[]; before: number; after: number; virtual: Virtual | null };

/** `height`: of a usual row, in pixels; each drawn row is measured where `virtual.measureElement` is its ref. */
export function useDrawn(count: number, scroller: RefObject<HTMLDivElement | null>, height: number): Drawn {
  const all = count <= DRAW_ALL_ROWS;
  const virtual: Virtual = useVirtualizer({
    count: all ? 0 : count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: BEYOND_ROWS,
    scrollPaddingEnd: END_ROWS * height,
  });
  if (all) return { indexes: Array.from({ length: count }, (_, index) => index), before: 0, after: 0, virtual: null };
  const items = virtual.getVirtualItems();
  return { indexes: items.map((item) => item.index), before: items[0]?.start ?? 0, after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0), virtual };
}

/**
 * Home and End of the scroller itself. The window's engine goes to where the end was guessed to be before its rows were measured;
 * the virtualiser goes on until the end is there.
 */
export function toTheEnds(virtual: Virtual | null) {
  return (event: KeyboardEvent) => {
    if (!virtual || event.target !== event.currentTarget || (event.key !== "Home" && event.key !== "End")) return;
    event.preventDefault();
    virtual.scrollToIndex(event.key === "Home" ? 0 : virtual.options.count - 1, { align: event.key === "Home" ? "start" : "end" });
  };
}

/** Keeps the place of the rows that are not drawn. */
export function Gap({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}
