// The areas of one level side by side: sorted by whatever is asked for, with a bar that repeats the share beside it.
import { useCallback, useMemo, useState } from "react";
import type { ComparedArea } from "../../bindings/views";
import { useHost } from "../../host";
import { useAsk } from "../../kit/ask";
import { ProblemPanel } from "../../kit/problem";
import { SelectBox } from "../../kit/selectbox";
import { useWords } from "../../kit/text";

type Column = "name" | "received" | "turnout" | "votes" | "share";
type Order = { by: Column; down: boolean };
/** An area with the votes of the chosen list. */
type Row = ComparedArea & { chosen: number; share: number | null };

type Props = { contest: string; area: string | null; onArea: (area: string) => void; turn: number };

export function Comparison({ contest, area, onArea, turn }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const [list, setList] = useState(0);
  const [order, setOrder] = useState<Order | null>(null);
  const { value, problem } = useAsk(useCallback(() => (void turn, host.compare_areas({ contest, area, language })), [host, contest, area, language, turn]));
  const chosen = Math.min(list, Math.max((value?.lists.length ?? 1) - 1, 0));
  const rows = useMemo(() => sorted((value?.rows ?? []).map((row) => withShare(row, chosen)), order, language), [value, chosen, order, language]);
  if (problem) return <ProblemPanel problem={problem} />;
  if (!value || value.rows.length === 0) return null;
  const most = Math.max(...rows.map((row) => row.share ?? 0), 0.0001);
  const name = value.lists[chosen]?.label ?? "";
  const head = (by: Column, label: string, figure = true) => <Head by={by} label={label} figure={figure} order={order} onOrder={setOrder} />;
  return (
    <section className="comparison">
      <div className="tools">
        <h3 className="side-title">
          {t("side-by-side-title")}
        </h3>
        <SelectBox label={t("side-by-side-list")} value={String(chosen)} choices={value.lists.map((own, i) => ({ id: String(i), text: `${own.code} ${own.label}` }))} onChoose={(id) => setList(Number(id))} testId="compare-list" />
      </div>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t("side-by-side-title")}>
        <table className="table comparison-table" data-testid="comparison">
          <thead>
            <tr>
              {head("name", t("area-name"), false)}
              {head("received", t("area-received"))}
              {head("turnout", t("totals-turnout"))}
              {head("votes", name)}
              {head("share", t("column-share"))}
              <td className="bar-cell" aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.id} row={row} most={most} onArea={onArea} />
            ))}
          </tbody>
        </table>
      </div>
      {value.number > value.rows.length && <p className="side-note">{t("side-by-side-more", { n: value.number - value.rows.length })}</p>}
    </section>
  );
}

type HeadProps = { by: Column; label: string; figure: boolean; order: Order | null; onOrder: (order: Order) => void };

function Head({ by, label, figure, order, onOrder }: HeadProps) {
  const down = order?.by === by ? order.down : null;
  return (
    <th scope="col" className={figure ? "figure" : ""} aria-sort={down === null ? "none" : down ? "descending" : "ascending"}>
      <button type="button" className="sort" data-testid={`compare-by-${by}`} onClick={() => onOrder({ by, down: down === null ? figure : !down })}>
        {label}
        <span aria-hidden="true">{down === null ? "" : down ? " ▾" : " ▴"}</span>
      </button>
    </th>
  );
}

function Line({ row, most, onArea }: { row: Row; most: number; onArea: (area: string) => void }) {
  const { t, number, percent } = useWords();
  return (
    <tr data-testid={`compared-${row.id}`}>
      <th scope="row">
        <button type="button" className="link" data-testid={`compare-to-${row.id}`} onClick={() => onArea(row.id)}>
          {row.name}
        </button>
      </th>
      <td className="figure">{t("totals-received-of", { received: row.received, expected: row.expected })}</td>
      <td className="figure">{row.turnout === null ? "–" : percent(row.turnout)}</td>
      <td className="figure">{number(row.chosen)}</td>
      <td className="figure">{row.share === null ? "–" : percent(row.share)}</td>
      <td className="bar-cell" aria-hidden="true">
        <span className="bar" style={{ width: `${((row.share ?? 0) / most) * 100}%` }} />
      </td>
    </tr>
  );
}

function withShare(row: ComparedArea, list: number): Row {
  const all = row.votes.reduce((sum, votes) => sum + votes, 0);
  const chosen = row.votes[list] ?? 0;
  return { ...row, chosen, share: all === 0 ? null : chosen / all };
}

/** In the definition's order until somebody asks for another; what has no figure stands last. */
function sorted(rows: Row[], order: Order | null, language: string): Row[] {
  if (!order) return rows;
  const figure = (row: Row): number => {
    const figures = { name: 0, received: row.expected === 0 ? 1 : row.received / row.expected, turnout: row.turnout ?? -1, votes: row.chosen, share: row.share ?? -1 };
    return figures[order.by];
  };
  const words = new Intl.Collator(language, { numeric: true });
  const compare = (a: Row, b: Row) => (order.by === "name" ? words.compare(a.name, b.name) : figure(a) - figure(b));
  return [...rows].sort((a, b) => (order.down ? compare(b, a) : compare(a, b)));
}
