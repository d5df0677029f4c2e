// The journal: what happened, newest first, as far as this person may see it; whether it is whole; and a copy for others.
import { useCallback, useMemo, useState } from "react";
import type { DeskKind, JournalEntryView, JournalWanted, PersonView } from "../../bindings/views";
import { useHost, useMediaDoor } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { IncidentPanel } from "../../kit/incident";
import { useLiveAnswer } from "../../kit/live";
import { Page } from "../../kit/page";
import { asProblem, ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";
import { Entries } from "./Entries";
import { ExportPanel } from "./ExportPanel";
import { everything, Filters } from "./Filters";
import { ProofPanel } from "./ProofPanel";

type Props = { desk: DeskKind; people: PersonView[]; folder: string };

/** Pages that were asked for behind the first; they belong to one question only. */
type Older = { of: JournalWanted; entries: JournalEntryView[]; next: number | null };

export function Journal({ desk, people, folder }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const [wanted, setWanted] = useState(everything);
  const [turn, setTurn] = useState(0);
  const [older, setOlder] = useState<Older | null>(null);
  const { busy, problem: refused, clear, run } = useAct();
  const question = useMemo(() => ({ wanted, turn }), [wanted, turn]);
  const ask = useCallback(
    ({ wanted }: { wanted: JournalWanted }) =>
      host.journal({ desk, wanted, language }).then(
        (page) => ({ page, wanted, problem: null }),
        (thrown: unknown) => ({ page: null, wanted, problem: asProblem(thrown) }),
      ),
    [host, desk, language],
  );
  const answer = useLiveAnswer(question, ask);
  const page = answer?.page ?? null;
  const behind = older && older.of === answer?.wanted ? older : null;
  const entries = useMemo(() => [...(page?.entries ?? []), ...(behind?.entries ?? [])], [page, behind]);
  const next = behind ? behind.next : (page?.next ?? null);
  const again = () => {
    setOlder(null);
    setTurn((n) => n + 1);
  };
  const pack = async (path: string, medium: string | null) => {
    const written = await host.incident_pack({ desk, folder: path, medium, problem: "" });
    again();
    return written;
  };
  const showOlder = () =>
    void run(async () => {
      if (!answer || next === null) return;
      const more = await host.journal({ desk, wanted: { ...answer.wanted, before: next }, language });
      setOlder({ of: answer.wanted, entries: [...(behind?.entries ?? []), ...more.entries], next: more.next });
    });
  const shown = refused ?? answer?.problem ?? null;
  return (
    <Page title={t("journal-title")} intro={t("journal-intro")} testId="journal">
      {shown && <ProblemPanel problem={shown} onClose={clear} />}
      <div className="journal-sides">
        <ProofPanel desk={desk} head={page?.head ?? null} />
        <ExportPanel desk={desk} folder={folder} onWritten={again} />
        <IncidentPanel folder={folder} open make={pack} media={media} />
      </div>
      <Filters people={people} wanted={wanted} onWanted={setWanted} />
      {answer && (
        <p className="side-note" role="status" data-testid="journal-count">
          {t("journal-count", { n: entries.length })}
          {next !== null && `, ${t("journal-more")}`}
        </p>
      )}
      {page && <Entries entries={entries} />}
      {next !== null && (
        <div className="actions">
          <Button testId="journal-older" onPress={showOlder} refusal={busy ? t("busy") : null}>
            {t("journal-older")}
          </Button>
        </div>
      )}
    </Page>
  );
}
