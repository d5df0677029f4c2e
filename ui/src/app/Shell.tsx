// The frame around everything: the mark, the election, the TEST band, the desks, language and theme.
import { useState, useSyncExternalStore, type ReactNode } from "react";
import type { DeskKind, DeskView, Start } from "../bindings/views";
import { ReasonPlace } from "../kit/button";
import { Mark } from "../kit/mark";
import { useStuck } from "../kit/stuck";
import { Switch } from "../kit/switch";
import { deskKeys } from "../kit/terms";
import { useWords } from "../kit/text";
import { Desk } from "./Desk";
import { NetworkStrip } from "./NetworkStrip";
import { PreferenceMenu } from "./PreferenceMenu";
import type { Preferences } from "./preferences";

type Props = { start: Start | null; onDesk: (desk: DeskView) => void; preferences: Preferences; children: ReactNode };

export function Shell({ start, onDesk, preferences, children }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<DeskKind | null>(null);
  const wide = useWide();
  const band = useStuck("--band");
  const desks = start?.desks ?? [];
  const open = chosen ?? desks[0]?.desk ?? null;
  const beside = wide && desks.length > 1;
  const test = start?.demonstration === true || desks.some((d) => d.election?.mode === "test");
  return (
    <div className="shell" data-beside={beside}>
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <header className="frame-head">
        <div className="top">
          <div className="brand">
            <Mark />
            <span className="brand-name">Counterfoil</span>
          </div>
          <ElectionTitle desks={desks} />
          {desks.length > 1 && !beside && open && <DeskSwitch desks={desks} open={open} onOpen={setChosen} />}
          <PreferenceMenu preferences={preferences} />
        </div>
        {test && (
          <p className="test-band" ref={band} data-testid="test-band">
            <strong>TEST</strong> {t(start?.demonstration ? "test-band" : "test-band-rehearsal")}
          </p>
        )}
        <NetworkStrip desks={desks} />
      </header>
      <main id="content" className="content" tabIndex={-1}>
        {children}
        {desks.map((desk) => (
          <Desk
            key={desk.desk}
            desk={desk}
            hidden={!beside && desk.desk !== open}
            onDesk={onDesk}
          />
        ))}
        <ReasonPlace />
      </main>
      <footer className="foot">
        {start && <span data-testid="version">{t("version", { version: start.version })}</span>}
        <span>{t("offline")}</span>
      </footer>
    </div>
  );
}

function ElectionTitle({ desks }: { desks: DeskView[] }) {
  const { t, date, moment } = useWords();
  const elections = desks.flatMap((d) => d.election ?? []);
  const [election] = elections;
  // Only the office knows of a release; what it knows holds for the window.
  const released = elections.find((e) => e.released)?.released;
  const embargo = elections.find((e) => e.embargo)?.embargo;
  if (!election) return desks.length > 0 ? <h1 className="only-heard">Counterfoil</h1> : null;
  return (
    <div className="election">
      <h1 className="election-title" data-testid="election-title">
        {election.title}
      </h1>
      <p className="election-date" data-testid="election-date">
        {date(election.date)}
        {released ? ` · ${t("embargo-lifted", { at: moment(released) })}` : embargo && ` · ${t("embargo", { until: moment(embargo) })}`}
      </p>
    </div>
  );
}

type SwitchProps = { desks: DeskView[]; open: DeskKind; onOpen: (desk: DeskKind) => void };

function DeskSwitch({ desks, open, onOpen }: SwitchProps) {
  const { t } = useWords();
  return (
    <Switch className="desk-switch" label={t("desk-switch")} choices={desks.map(({ desk }) => ({ id: desk, label: t(deskKeys[desk]) }))} chosen={open} onChoose={onOpen} testId="desk" />
  );
}

/** From this width on, both desks of the demonstration stand side by side. */
const WIDE = "(min-width: 1700px)";

function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(WIDE);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => matchMedia(WIDE).matches,
  );
}
