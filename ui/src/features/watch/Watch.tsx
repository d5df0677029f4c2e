// How the office's night stands: expected, received, confirmed, missing and extra, by area; and who is late.
import { useCallback, useEffect, useState } from "react";
import type { ContestSummary, NightView, RecordStanding } from "../../bindings/views";
import { useHost } from "../../host";
import { AreaPath, AreaTable } from "../../kit/areas";
import { useAsk } from "../../kit/ask";
import { Chips } from "../../kit/chips";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { standingKeys, standings } from "../../kit/terms";
import { Switch } from "../../kit/switch";
import { key, useWords } from "../../kit/text";
import { LateCentres } from "./LateCentres";

/** Files come in the background; so often the page asks how the night stands. */
const ASK_EVERY_MS = 2_000;

/** Stands for "all contests", because a list's keys are texts. */
const ALL = "";

export function Watch({ contests }: { contests: ContestSummary[] }) {
  const { t, language, moment } = useWords();
  const host = useHost();
  const [area, setArea] = useState<string | null>(null);
  const [contest, setContest] = useState(ALL);
  const [standing, setStanding] = useState<RecordStanding | null>(null);
  const wanted = contest === ALL ? null : contest;
  const night = useAsk(useCallback(() => host.watch_night({ area, contest: wanted, language }), [host, area, wanted, language]));
  const { again } = night;
  useEffect(() => {
    const clock = setInterval(() => !document.hidden && again(), ASK_EVERY_MS);
    return () => clearInterval(clock);
  }, [again]);
  const { value, problem } = night;
  return (
    <Page title={t("watch-title")} intro={t("watch-intro")} testId="watch">
      {problem && <ProblemPanel problem={problem} />}
      <div className="tools">
        <Switch label={t("totals-contest")} choices={[{ id: ALL, label: t("watch-all-contests") }, ...contests.map(({ id, title }) => ({ id, label: title }))]} chosen={contest} onChoose={setContest} testId="watch-contest" />
      </div>
      {value && (
        <>
          <AreaPath path={value.path} onArea={setArea} testId="watch-path" />
          <Figures night={value} />
          <p className="side-note" data-testid="watch-last">
            {value.last === null ? t("watch-nothing-yet") : t("watch-last", { at: moment(value.last) })}
          </p>
          {value.below.length > 0 && <AreaTable areas={value.below} onArea={setArea} testId="watch-area" />}
          <Standings night={value} chosen={standing} onChoose={setStanding} />
          {standing !== null && <Records area={area} contest={wanted} standing={standing} night={value} />}
          <LateCentres centres={value.late} number={value.lateNumber} />
        </>
      )}
    </Page>
  );
}

const figureKeys = [
  { id: "expected", label: key("area-expected") },
  { id: "received", label: key("area-received") },
  { id: "missing", label: key("area-missing") },
  { id: "confirmed", label: key("area-confirmed") },
  { id: "differs", label: key("area-differs") },
  { id: "conflicts", label: key("area-conflicts") },
  { id: "extra", label: key("watch-extra") },
  { id: "rejected", label: key("watch-rejected") },
] as const;

function Figures({ night }: { night: NightView }) {
  const { t, number } = useWords();
  const here = night.path.at(-1)?.muster;
  if (!here) return null;
  const figures = { ...here, extra: night.extra, rejected: night.rejected };
  return (
    <dl className="figures watch-figures">
      {figureKeys.map(({ id, label }) => (
        <div key={id} className={["differs", "conflicts", "extra"].includes(id) && figures[id] > 0 ? "figure-card figure-alarm" : "figure-card"}>
          <dt>{t(label)}</dt>
          <dd data-testid={`watch-${id}`}>{number(figures[id])}</dd>
        </div>
      ))}
    </dl>
  );
}

type StandingsProps = { night: NightView; chosen: RecordStanding | null; onChoose: (standing: RecordStanding | null) => void };

function Standings({ night, chosen, onChoose }: StandingsProps) {
  const { t } = useWords();
  const here = night.path.at(-1)?.muster;
  if (!here) return null;
  const counts: Record<RecordStanding, number> = { missing: here.missing, conflict: here.conflicts, provisional: here.provisional, confirmed: here.confirmed, differs: here.differs };
  return (
    <section aria-labelledby="watch-records" className="watch-standings">
      <h3 id="watch-records" className="side-title">
        {t("watch-records", { area: night.path.at(-1)?.name ?? "" })}
      </h3>
      <Chips
        label={t("watch-filter")}
        chips={standings.map((id) => ({ id, label: t(standingKeys[id]), count: counts[id] }))}
        chosen={chosen}
        onChoose={onChoose}
        testId="watch-standing"
      />
    </section>
  );
}

type RecordsProps = { area: string | null; contest: string | null; standing: RecordStanding; night: NightView };

function Records({ area, contest, standing, night }: RecordsProps) {
  const { t, language } = useWords();
  const host = useHost();
  const here = JSON.stringify(night.path.at(-1)?.muster);
  const { value, problem } = useAsk(
    useCallback(() => (void here, host.night_records({ wanted: { area, contest, standing, onlyDue: false }, language })), [host, area, contest, standing, language, here]),
  );
  if (problem) return <ProblemPanel problem={problem} />;
  if (!value) return null;
  if (value.rows.length === 0) return <p className="table-empty">{t("watch-none")}</p>;
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("watch-table")}>
        <table className="table" data-testid="watch-table">
          <thead>
            <tr>
              <th scope="col">{t("column-station")}</th>
              <th scope="col">{t("column-contest")}</th>
              <th scope="col">{t("column-centre")}</th>
              <th scope="col">{t("column-standing")}</th>
            </tr>
          </thead>
          <tbody>
            {value.rows.map((row) => (
              <tr key={`${row.station}/${row.contest}`} data-testid={`watch-${row.station}-${row.contest}`}>
                <th scope="row">
                  <span className="cell-number">{row.station}</span> {row.stationName}
                </th>
                <td>{row.contestTitle}</td>
                <td>{row.centre}</td>
                <td>{t(standingKeys[row.standing])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {value.number > value.rows.length && <p className="side-note">{t("waiting-more", { n: value.number - value.rows.length })}</p>}
    </>
  );
}
