// Whether somebody is at a desk: the core hears of every touch, locks when none comes for long, and at once by Ctrl+L.
import { useEffect } from "react";
import type { DeskView } from "../bindings/views";
import { useHost } from "../host";
import { useNews } from "../kit/news";
import { useWords } from "../kit/text";

/** One touch in so many milliseconds tells as much as all of them. */
const BETWEEN = 10_000;
const TOUCHES = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

export function usePresence(desk: DeskView, hidden: boolean, onDesk: (desk: DeskView) => void, onLock: () => void): void {
  const host = useHost();
  const { language } = useWords();
  const isLockedByItself = useNews().locked.includes(desk.desk) && desk.person !== null && !desk.locked;
  const present = desk.person !== null && !desk.locked && !hidden;
  useEffect(() => {
    // The news only say that something happened; how the desk stands is asked of the core.
    if (isLockedByItself) void host.look_at_desk({ desk: desk.desk, language }).then(onDesk, () => undefined);
  }, [isLockedByItself]); // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => {
    if (!present) return;
    let last = Number.NEGATIVE_INFINITY;
    const touch = (event: Event) => {
      if (event.timeStamp - last < BETWEEN) return;
      last = event.timeStamp;
      void host.touch({ desk: desk.desk }).catch(() => undefined);
    };
    const lock = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.key.toLowerCase() !== "l") return;
      event.preventDefault();
      onLock();
    };
    TOUCHES.forEach((name) => window.addEventListener(name, touch, { passive: true }));
    window.addEventListener("keydown", lock);
    return () => {
      TOUCHES.forEach((name) => window.removeEventListener(name, touch));
      window.removeEventListener("keydown", lock);
    };
  }, [present, desk.desk, host]); // eslint-disable-line react-hooks/exhaustive-deps
}
