// The office compares results with their signed papers: one box for code or scan, and what still waits.
import { useCallback, useRef, useState } from "react";
import type { Confirmation, NightRecordView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";
import { CodeField, type CodeBox } from "./CodeField";
import { DiffersDialog } from "./DiffersDialog";
import { LastPapers } from "./LastPapers";
import { Sample } from "./Sample";
import { TotalsDialog } from "./TotalsDialog";
import { Waiting } from "./Waiting";

/** A result that was picked from the list: no other is confirmed by the next code. */
type Chosen = Pick<NightRecordView, "station" | "stationName" | "contest" | "contestTitle">;
type Question = { ask: "totals" | "differs"; record: Chosen };

export function Confirm() {
  const { t, language } = useWords();
  const host = useHost();
  const board = useAsk(useCallback(() => host.confirm_board({ language }), [host, language]));
  const [turn, setTurn] = useState(0);
  const [scanned, setScanned] = useState<string[]>([]);
  const [outcome, setOutcome] = useState<Confirmation | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const box = useRef<CodeBox>(null);
  const { busy, problem, clear, run } = useAct();
  const refusal = board.value && !board.value.allowed ? t("confirm-officer-only") : null;
  const compared = () => {
    board.again();
    setTurn((n) => n + 1);
  };
  const enter = (text: string) =>
    void run(async () => {
      const texts = [...scanned, text];
      setOutcome(null);
      setScanned([]);
      // Right or wrong, what was entered is done with: the next key or scan begins an empty box.
      box.current?.empty();
      box.current?.focus();
      const said = await host.confirm_paper({ texts, record: chosen && { station: chosen.station, contest: chosen.contest }, language });
      setOutcome(said);
      if (said.outcome === "more") return setScanned(texts);
      setChosen(null);
      compared();
    });
  const choose = (record: Chosen | null) => {
    setChosen(record);
    clear();
    box.current?.focus();
  };
  const answered = (said: Confirmation | null) => {
    setQuestion(null);
    setOutcome(said);
    clear();
    compared();
  };
  return (
    <Page title={t("confirm-title")} intro={t("confirm-intro")} testId="confirm">
      {board.problem && <ProblemPanel problem={board.problem} />}
      <div className="confirm-columns">
        <div className="confirm-desk">
          <CodeField box={box} refusal={refusal ?? (busy ? t("busy") : null)} onEnter={enter}>
            {chosen && (
              <p className="confirm-chosen" data-testid="confirm-chosen">
                <span>{t("confirm-chosen", { station: chosen.station, contest: chosen.contestTitle })}</span>
                <Button variant="quiet" testId="confirm-any" onPress={() => choose(null)}>
                  {t("confirm-any")}
                </Button>
              </p>
            )}
          </CodeField>
          <div className="confirm-said" role="status">
            {!problem && outcome && <Said outcome={outcome} />}
          </div>
          {problem && <ProblemPanel problem={problem} onClose={clear} />}
          {board.value && <LastPapers papers={board.value.last} />}
        </div>
        {board.value && <Sample sample={board.value.sample} refusal={refusal} onSettled={compared} />}
      </div>
      <Waiting turn={turn} refusal={refusal} onCode={choose} onTotals={(record) => setQuestion({ ask: "totals", record })} onDiffers={(record) => setQuestion({ ask: "differs", record })} />
      {question?.ask === "totals" && <TotalsDialog record={question.record} onDone={answered} onClose={() => setQuestion(null)} />}
      {question?.ask === "differs" && <DiffersDialog record={question.record} counts={[]} onDone={() => answered(null)} onClose={() => setQuestion(null)} />}
    </Page>
  );
}

function Said({ outcome }: { outcome: Confirmation }) {
  const { t } = useWords();
  if (outcome.outcome === "more") {
    return (
      <p className="notice" data-testid="confirm-more">
        {t("confirm-more", { part: outcome.part, parts: outcome.parts })}
      </p>
    );
  }
  const { station, stationName, contestTitle, revision, again } = outcome;
  return (
    <p className="notice" data-testid="confirm-done">
      <strong>{t(again ? "confirm-again" : "confirm-done")}</strong> {station} {stationName} · {contestTitle} · {t("revision-n", { n: revision })}
    </p>
  );
}
