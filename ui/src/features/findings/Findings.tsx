// What stands out across stations: ranked, each with its numbers and a small picture of them; nobody is accused.
import { useCallback, useMemo, useState } from "react";
import type { ContestSummary, ExplainedView, OddityKind, OddityView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Chips } from "../../kit/chips";
import { ReasonDialog } from "../../kit/dialog";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { Switch } from "../../kit/switch";
import { key, useWords } from "../../kit/text";
import { Finding } from "./Finding";

/** Findings that are drawn at once; the next ones are asked for. */
const SHOWN = 25;

const kinds: OddityKind[] = ["alike", "swapped", "digit-slipped", "share-far", "turnout-far", "invalid-far"];

export const kindKeys: Record<OddityKind, string> = {
  alike: key("oddity-alike"),
  swapped: key("oddity-swapped"),
  "digit-slipped": key("oddity-digit-slipped"),
  "share-far": key("oddity-share-far"),
  "turnout-far": key("oddity-turnout-far"),
  "invalid-far": key("oddity-invalid-far"),
};

export function Findings({ contests, refusal }: { contests: ContestSummary[]; refusal: string | null }) {
  const { t, language } = useWords();
  const host = useHost();
  const [contest, setContest] = useState(contests[0]?.id ?? "");
  const [kind, setKind] = useState<OddityKind | null>(null);
  const [shown, setShown] = useState(SHOWN);
  const [asked, setAsked] = useState<OddityView | null>(null);
  const found = useAsk(useCallback(() => host.findings({ contest, language }), [host, contest, language]));
  const explained = useAsk(useCallback(() => host.explanations(), [host]));
  const reasons = useMemo(() => new Map((explained.value ?? []).map((own): [string, ExplainedView] => [own.finding, own])), [explained.value]);
  const problem = found.problem ?? explained.problem;
  const rows = (found.value?.rows ?? []).filter((row) => kind === null || row.kind === kind);
  const number = (of: OddityKind) => found.value?.numbers.find((own) => own.kind === of)?.number ?? 0;
  const choose = (next: string) => {
    setContest(next);
    setKind(null);
    setShown(SHOWN);
  };
  return (
    <Page title={t("findings-title")} intro={t("findings-intro")} testId="findings">
      {problem && <ProblemPanel problem={problem} />}
      <div className="tools">
        <Switch label={t("totals-contest")} choices={contests.map(({ id, title }) => ({ id, label: title }))} chosen={contest} onChoose={choose} testId="findings-contest" />
        <Button testId="findings-again" onPress={found.again}>
          {t("findings-again")}
        </Button>
      </div>
      {found.value && (
        <>
          <Chips label={t("findings-filter")} chips={kinds.map((id) => ({ id, label: t(kindKeys[id]), count: number(id) }))} chosen={kind} onChoose={setKind} testId="findings-kind" />
          <p className="side-note" role="status" data-testid="findings-looked">
            {t("findings-looked", { n: found.value.sheets })} {found.value.alone > 0 && t("findings-alone", { n: found.value.alone })}
          </p>
          {rows.length === 0 ? (
            <p className="table-empty" data-testid="findings-none">
              {t("findings-none")}
            </p>
          ) : (
            <ol className="findings-list">
              {rows.slice(0, shown).map((row) => (
                <Finding key={row.id + row.station} row={row} kind={t(kindKeys[row.kind])} explained={reasons.get(row.id) ?? null} refusal={refusal} onExplain={() => setAsked(row)} />
              ))}
            </ol>
          )}
          {rows.length > shown && (
            <Button testId="findings-more" onPress={() => setShown((n) => n + SHOWN)}>
              {t("findings-more", { n: rows.length - shown })}
            </Button>
          )}
        </>
      )}
      {asked && (
        <Explain
          contest={contest}
          row={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            explained.again();
          }}
        />
      )}
    </Page>
  );
}

function Explain({ contest, row, onDone, onClose }: { contest: string; row: OddityView; onDone: () => void; onClose: () => void }) {
  const { t } = useWords();
  const host = useHost();
  const { busy, problem, run } = useAct();
  const confirm = (reason: string) =>
    void run(async () => {
      await host.explain_finding({ contest, finding: row.id, reason });
      onDone();
    });
  return (
    <ReasonDialog title={t("findings-explain-title", { station: row.station })} explain={t("findings-explain-text")} confirm={t("findings-explain-confirm")} busy={busy} onConfirm={confirm} onClose={onClose}>
      {problem && <ProblemPanel problem={problem} />}
    </ReasonDialog>
  );
}
