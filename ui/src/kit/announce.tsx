// One polite live region for everything that must be heard as well as seen.
import { createContext, useCallback, useContext, useState, type ReactNode } from "react";

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** Says a short sentence to those who listen to the screen. */
export const useAnnounce = () => useContext(AnnounceContext);

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: "", turn: 0 });
  const announce = useCallback((text: string) => setSaid((last) => ({ text, turn: last.turn + 1 })), []);
  // A no-break space on every second turn makes the same sentence be spoken again.
  const spoken = said.turn % 2 === 0 ? said.text : `${said.text}\u00a0`;
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="only-heard" data-testid="announcement">
        {spoken}
      </div>
    </AnnounceContext>
  );
}
