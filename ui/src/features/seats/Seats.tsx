// The seats of a contest: computed twice, each step to be followed with a pencil; a tie waits for a lot.
import { useCallback, useState } from "react";
import type { ContestSummary, SeatsView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { Switch } from "../../kit/switch";
import { useWords } from "../../kit/text";
import { Lots } from "./Lots";
import { SeatsTable } from "./SeatsTable";
import { Steps } from "./Steps";
import { TiePanel } from "./TiePanel";

type Props = { contests: ContestSummary[]; refusal: string | null };

export function Seats({ contests, refusal }: Props) {
  const { t } = useWords();
  const elected = contests.filter((contest) => contest.kind !== "question");
  const [contest, setContest] = useState(elected[0]?.id ?? "");
  return (
    <Page title={t("seats-page-title")} intro={t("seats-page-intro")} testId="seats">
      {elected.length === 0 ? (
        <p>{t("seats-page-none")}</p>
      ) : (
        <>
          <Switch className="seats-switch" label={t("totals-contest")} choices={elected.map(({ id, title }) => ({ id, label: title }))} chosen={contest} onChoose={setContest} testId="seats-contest" />
          <OfContest key={contest} contest={contest} refusal={refusal} />
        </>
      )}
    </Page>
  );
}

function OfContest({ contest, refusal }: { contest: string; refusal: string | null }) {
  const { t, language } = useWords();
  const host = useHost();
  const [provisional, setProvisional] = useState(false);
  const { value, problem, again } = useAsk(useCallback(() => host.seats({ contest, provisional, language }), [host, contest, provisional, language]));
  const { busy, problem: failed, clear, run } = useAct();
  const record = (token: string, drawn: string[], witness: string, reason: string) =>
    void run(async () => {
      await host.record_lot({ contest, lot: { token, drawn, witness, reason }, language });
      again();
    });
  const shown = failed ?? problem;
  return (
    <>
      {shown && <ProblemPanel problem={shown} {...(failed ? { onClose: clear } : {})} />}
      {value && <Standing seats={value} provisional={provisional} onProvisional={() => setProvisional(true)} />}
      {value?.tie && (
        <TiePanel key={value.tie.token} tie={value.tie} refusal={refusal ?? (busy ? t("busy") : isPartial(value) ? t("seats-lot-partial") : null)} onRecord={record} />
      )}
      {value && value.rows.length > 0 && <SeatsTable rows={value.rows} all={value.seats} />}
      {value && value.lots.length > 0 && <Lots lots={value.lots} />}
      {value && value.steps.length > 0 && <Steps steps={value.steps.slice(1)} />}
    </>
  );
}

function isPartial(seats: SeatsView): boolean {
  return seats.received < seats.expected;
}

type StandingProps = { seats: SeatsView; provisional: boolean; onProvisional: () => void };

/** How far the records have come, and whether both computations agree. */
function Standing({ seats, provisional, onProvisional }: StandingProps) {
  const { t } = useWords();
  const figures = { received: seats.received, expected: seats.expected };
  if (seats.problem?.code === "records-missing" && !provisional) {
    return (
      <div className="notice" data-testid="seats-missing">
        <p>{t("seats-missing", figures)}</p>
        <Button testId="seats-provisional" onPress={onProvisional}>
          {t("seats-provisional")}
        </Button>
      </div>
    );
  }
  return (
    <>
      {seats.problem && <ProblemPanel problem={seats.problem} />}
      {isPartial(seats) && (
        <p className="notice" role="status" data-testid="seats-is-provisional">
          {t("seats-is-provisional", figures)}
        </p>
      )}
      {seats.rows.length > 0 && (
        <p className="seats-agreed" data-testid="seats-agreed">
          <span aria-hidden="true">✓</span> {t("seats-agreed")}
        </p>
      )}
    </>
  );
}
