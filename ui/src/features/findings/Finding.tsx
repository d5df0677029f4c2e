// One finding: what stands out, the figures to look at on the paper, and where they lie among the others.
import type { ExplainedView, OddityView } from "../../bindings/views";
import { Button } from "../../kit/button";
import { key, useWords } from "../../kit/text";
import { SharePicture } from "./SharePicture";

/** What to look at on the paper; the twin of a sheet is named. */
const lookKeys: Record<OddityView["kind"], string> = {
  alike: key("oddity-alike-look"),
  swapped: key("oddity-swapped-look"),
  "digit-slipped": key("oddity-digit-slipped-look"),
  "share-far": key("oddity-share-far-look"),
  "turnout-far": key("oddity-turnout-far-look"),
  "invalid-far": key("oddity-invalid-far-look"),
};

type Props = { row: OddityView; kind: string; explained: ExplainedView | null; refusal: string | null; onExplain: () => void };

export function Finding({ row, kind, explained, refusal, onExplain }: Props) {
  const { t, percent, moment } = useWords();
  const { here, usual, spread } = row;
  return (
    <li className="finding" data-testid={`finding-${row.station}-${row.kind}`} data-kind={row.kind}>
      <div className="finding-head">
        <h3 className="finding-title">
          <span className="cell-number">{row.station}</span> {row.stationName}
          <span className="cell-soft">{row.area}</span>
        </h3>
        <p className="finding-kind">
          <strong>{kind}</strong>
        </p>
      </div>
      <div className="finding-body">
        <p>{t(lookKeys[row.kind], { station: row.twin ?? "" })}</p>
        {row.fields.length > 0 && <Figures row={row} />}
        {here !== null && usual !== null && spread !== null && (
          <p className="finding-shares">
            {t("findings-shares", { here: percent(here), usual: percent(usual), peers: row.peers })}
            <SharePicture here={here} usual={usual} spread={spread} />
          </p>
        )}
      </div>
      <div className="finding-foot">
        {explained ? (
          <p data-testid="finding-explained">
            <strong>{t("findings-explained")}</strong> {explained.reason}
            <span className="cell-soft">
              {explained.by} · {moment(explained.at)}
            </span>
          </p>
        ) : null}
        <Button variant="quiet" reason="asked" testId={`finding-explain-${row.station}`} label={`${t("findings-explain")}: ${row.station}, ${kind}`} refusal={refusal} onPress={onExplain}>
          {t("findings-explain")}
        </Button>
      </div>
    </li>
  );
}

function Figures({ row }: { row: OddityView }) {
  const { t, number } = useWords();
  return (
    <table className="table finding-table">
      <caption className="only-heard">{t("findings-figures")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("column-field")}</th>
          <th scope="col" className="figure">
            {t("findings-here")}
          </th>
          <th scope="col" className="figure">
            {t("findings-usual")}
          </th>
        </tr>
      </thead>
      <tbody>
        {row.fields.map((field) => (
          <tr key={field.code + field.label}>
            <th scope="row">
              <span className="line-code">{field.code}</span> {field.label}
            </th>
            <td className="figure">{number(field.count)}</td>
            <td className="figure">{number(field.usual)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
