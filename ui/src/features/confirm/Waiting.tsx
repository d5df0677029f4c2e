// What still waits for its paper: by area, and in an area result by result, each with what can be done.
import { useCallback, useState } from "react";
import type { NightRecordView, RecordStanding } from "../../bindings/views";
import { useHost } from "../../host";
import { useAsk } from "../../kit/ask";
import { AreaPath, AreaTable } from "../../kit/areas";
import { Button } from "../../kit/button";
import { Chips } from "../../kit/chips";
import { ProblemPanel } from "../../kit/problem";
import { standingKeys } from "../../kit/terms";
import { key, useWords } from "../../kit/text";

type Acts = { refusal: string | null; onCode: (record: NightRecordView) => void; onTotals: (record: NightRecordView) => void; onDiffers: (record: NightRecordView) => void };
type Props = Acts & { turn: number };

const wanted: RecordStanding[] = ["provisional", "differs", "confirmed"];

export function Waiting({ turn, ...acts }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const [area, setArea] = useState<string | null>(null);
  const [standing, setStanding] = useState<RecordStanding>("provisional");
  const night = useAsk(useCallback(() => (void turn, host.watch_night({ area, contest: null, language })), [host, area, language, turn]));
  const records = useAsk(
    useCallback(
      () => (void turn, host.night_records({ wanted: { area, contest: null, standing, onlyDue: standing === "provisional" }, language })),
      [host, area, standing, language, turn],
    ),
  );
  const here = night.value?.path.at(-1)?.muster;
  const problem = night.problem ?? records.problem;
  if (!night.value || !here) return problem && <ProblemPanel problem={problem} />;
  const counts: Partial<Record<RecordStanding, number>> = { provisional: here.waiting, differs: here.differs, confirmed: here.confirmed };
  return (
    <section className="waiting">
      <h3 className="side-title">
        {t("waiting-title")}
      </h3>
      <AreaPath path={night.value.path} onArea={setArea} testId="waiting-path" />
      <p data-testid="waiting-how-far">{t("waiting-how-far", { compared: here.compared, due: here.due })}</p>
      {night.value.below.length > 0 && <AreaTable areas={night.value.below} onArea={setArea} testId="waiting-area" paper />}
      <Chips
        label={t("waiting-filter")}
        chips={wanted.map((id) => ({ id, label: t(standingKeys[id]), count: counts[id] ?? 0 }))}
        chosen={standing}
        onChoose={(next) => setStanding(next ?? "provisional")}
        testId="waiting"
      />
      {records.value && <Records rows={records.value.rows} number={records.value.number} {...acts} />}
    </section>
  );
}

function Records({ rows, number, ...acts }: Acts & { rows: NightRecordView[]; number: number }) {
  const { t } = useWords();
  if (rows.length === 0) return <p className="table-empty">{t("waiting-none")}</p>;
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("waiting-title")}>
        <table className="table" data-testid="waiting-table">
          <thead>
            <tr>
              <th scope="col">{t("column-station")}</th>
              <th scope="col">{t("column-contest")}</th>
              <th scope="col">{t("column-standing")}</th>
              <th scope="col">{t("column-compare")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={`${row.station}/${row.contest}`} row={row} {...acts} />
            ))}
          </tbody>
        </table>
      </div>
      {number > rows.length && <p className="side-note">{t("waiting-more", { n: number - rows.length })}</p>}
    </>
  );
}

function Line({ row, refusal, onCode, onTotals, onDiffers }: Acts & { row: NightRecordView }) {
  const { t } = useWords();
  const name = `${row.station}, ${row.contestTitle}`;
  const act = (what: string, testId: string, onPress: () => void) => (
    <Button variant="quiet" reason="asked" testId={`${testId}-${row.station}-${row.contest}`} label={`${t(what)}: ${name}`} refusal={refusal} onPress={onPress}>
      {t(what)}
    </Button>
  );
  return (
    <tr data-testid={`waiting-${row.station}-${row.contest}`}>
      <th scope="row">
        <span className="cell-number">{row.station}</span> {row.stationName}
      </th>
      <td>{row.contestTitle}</td>
      <td className={row.standing === "differs" ? "standing-differs" : ""}>{t(standingKeys[row.standing])}</td>
      <td className="waiting-acts">
        {act(key("waiting-code"), "by-code", () => onCode(row))}
        {act(key("waiting-totals"), "by-totals", () => onTotals(row))}
        {act(key("waiting-differs"), "differs", () => onDiffers(row))}
      </td>
    </tr>
  );
}
