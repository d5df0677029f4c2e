// Does something when a value has become another, and not for the value that was there at first.
import { useEffect, useRef } from "react";

/** `act` is called after each change of `value`; what is asked at first is asked by others. */
export function useWhenChanged(value: string | number, act: () => void) {
  const seen = useRef(value);
  useEffect(() => {
    if (seen.current === value) return;
    seen.current = value;
    act();
  }, [value, act]);
}
