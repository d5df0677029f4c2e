// Keeps the keyboard's place at a desk: where a person was behind a cover, and never nowhere.
import { useEffect, useRef, type RefObject } from "react";

/** A page that is still being asked for puts the focus on its own heading; only then is nobody left to do it. */
const FRAMES = 6;

/** When the cover goes, the focus returns to where it was in the work below it; when what held it goes, to the heading. */
export function useFocusKept(desk: RefObject<HTMLElement | null>, covered: boolean): void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest(".desk-work")) last.current = event.target;
    };
    const place = desk.current;
    place?.addEventListener("focusin", note);
    return () => place?.removeEventListener("focusin", note);
  }, [desk]);
  useEffect(() => {
    if (covered || !isNowhere() || !isInSight(last.current)) return;
    last.current.focus();
  }, [covered]);
  useEffect(() => {
    const place = desk.current;
    if (!place) return;
    // Only a desk that has had the focus may take it.
    let here: Element | null = null;
    let frame = 0;
    const note = () => {
      here = document.activeElement;
    };
    const look = (left: number) => {
      if (!isNowhere()) return;
      if (left > 0) frame = requestAnimationFrame(() => look(left - 1));
      else headingOf(place)?.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(() => {
      if (here === null || isInSight(here) || !isNowhere()) return;
      here = null;
      cancelAnimationFrame(frame);
      look(FRAMES);
    });
    place.addEventListener("focusin", note);
    watch.observe(place, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden"] });
    return () => {
      place.removeEventListener("focusin", note);
      watch.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [desk]);
}

function isNowhere(): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || !isInSight(at);
}

function isInSight(element: Element | null): element is HTMLElement {
  return element !== null && element.isConnected && element.closest("[hidden]") === null;
}

/** The heading of the page that is open, wherever it has one that takes the focus. */
function headingOf(place: HTMLElement): HTMLElement | null {
  return [...place.querySelectorAll<HTMLElement>("h2[tabindex]")].find(isInSight) ?? null;
}
