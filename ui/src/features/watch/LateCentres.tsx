// Centres that still owe something: whoever lags furthest behind stands first.
import type { LateCentreView } from "../../bindings/views";
import { useWords } from "../../kit/text";

export function LateCentres({ centres, number }: { centres: LateCentreView[]; number: number }) {
  const words = useWords();
  const { t } = words;
  if (centres.length === 0) return null;
  return (
    <section className="late">
      <h3 className="side-title">
        {t("late-title")}
      </h3>
      <p className="side-note">{t("late-intro")}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("late-title")}>
        <table className="table" data-testid="late-table">
          <thead>
            <tr>
              <th scope="col">{t("column-centre")}</th>
              <th scope="col" className="figure">
                {t("area-received")}
              </th>
              <th scope="col" className="figure">
                {t("area-expected")}
              </th>
              <th scope="col" className="figure">
                {t("area-share")}
              </th>
              <th scope="col">{t("late-last")}</th>
            </tr>
          </thead>
          <tbody>
            {centres.map((centre) => (
              <tr key={centre.id} data-testid={`late-${centre.id}`}>
                <th scope="row">
                  <span className="cell-number">{centre.id}</span> {centre.name}
                  {centre.behind && <span className="cell-soft">{t("late-behind")}</span>}
                </th>
                <td className="figure">{words.number(centre.received)}</td>
                <td className="figure">{words.number(centre.expected)}</td>
                <td className="figure">{words.percent(centre.expected === 0 ? 1 : centre.received / centre.expected)}</td>
                <td>{centre.last === null ? t("late-never") : words.moment(centre.last)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {number > centres.length && <p className="side-note">{t("waiting-more", { n: number - centres.length })}</p>}
    </section>
  );
}
