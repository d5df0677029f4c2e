// The way down a tree of areas: where one is, and what lies below with how far it has come.
import type { NightAreaView } from "../bindings/views";
import { key, useWords } from "./text";

type PathProps = { path: NightAreaView[]; onArea: (area: string | null) => void; testId: string };

export function AreaPath({ path, onArea, testId }: PathProps) {
  const { t } = useWords();
  return (
    <nav className="area-path" aria-label={t("area-path")} data-testid={testId}>
      {path.map((area, i) =>
        i === path.length - 1 ? (
          <strong key={area.id} aria-current="location">
            {area.name}
          </strong>
        ) : (
          <span key={area.id}>
            <button type="button" className="link" data-testid={`${testId}-${area.id}`} onClick={() => onArea(i === 0 ? null : area.id)}>
              {area.name}
            </button>
            <span aria-hidden="true"> › </span>
          </span>
        ),
      )}
    </nav>
  );
}

const paperColumns = [key("area-due"), key("area-compared"), key("area-differs")];
const fileColumns = [key("area-expected"), key("area-received"), key("area-missing"), key("area-conflicts"), key("area-confirmed"), key("area-differs")];

type TableProps = { areas: NightAreaView[]; onArea: (area: string) => void; testId: string; paper?: boolean };

/** `paper`: how far the comparison with paper has come; otherwise how far the files have. */
export function AreaTable({ areas, onArea, testId, paper = false }: TableProps) {
  const { t, number, percent } = useWords();
  const columns = paper ? paperColumns : fileColumns;
  const figures = ({ muster: m }: NightAreaView) => (paper ? [m.due, m.compared, m.differs] : [m.expected, m.received, m.missing, m.conflicts, m.confirmed, m.differs]);
  const share = ({ muster: m }: NightAreaView) => (paper ? part(m.compared, m.due) : part(m.received, m.expected));
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t("area-table")}>
      <table className="table area-table" data-testid={`${testId}-table`}>
        <caption className="only-heard">{t("area-table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("area-name")}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="figure">
                {t(column)}
              </th>
            ))}
            <th scope="col" className="figure">
              {t("area-share")}
            </th>
            <td className="bar-cell" aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => (
            <tr key={area.id}>
              <th scope="row">
                <button type="button" className="link" data-testid={`${testId}-${area.id}`} onClick={() => onArea(area.id)}>
                  {area.name}
                </button>
              </th>
              {figures(area).map((figure, i) => (
                <td key={columns[i]} className={i === columns.length - 1 && figure > 0 ? "figure standing-differs" : "figure"}>
                  {number(figure)}
                </td>
              ))}
              <td className="figure">{percent(share(area))}</td>
              <td className="bar-cell" aria-hidden="true">
                <span className="bar-track">
                  <span className="bar" style={{ width: `${share(area) * 100}%` }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function part(some: number, all: number): number {
  return all === 0 ? 1 : some / all;
}
