// How much of the window's top is taken by what stays there: its height as a length for the style sheets, kept true.
import { useCallback, type RefCallback } from "react";

/** `--band`: the TEST band. `--strip`: the strip of a blocking network. `--head`: the record that is keyed. `--bar`: the bar of
 * a sheet. */
type Length = "--band" | "--strip" | "--head" | "--bar";

/** For the element that stays at the top; without it the length is what `tokens.css` says: nothing. */
export function useStuck(length: Length): RefCallback<HTMLElement> {
  return useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      const { style } = document.documentElement;
      const tell = () => style.setProperty(length, `${element.getBoundingClientRect().height}px`);
      const watch = new ResizeObserver(tell);
      watch.observe(element);
      tell();
      return () => {
        watch.disconnect();
        style.removeProperty(length);
      };
    },
    [length],
  );
}
