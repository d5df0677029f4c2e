// Areas, centres and stations: three tables, searched, and edited row by row.
import { useCallback, useState } from "react";
import type { PlaceTable, PreparedArea, PreparedCentre, PreparedRow, PreparedStation } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { ProblemPanel } from "../../kit/problem";
import { TextBox } from "../../kit/textbox";
import { key, useWords } from "../../kit/text";
import { said } from "../../kit/wordsbox";
import { FaultList } from "./FaultList";
import { partOf, stationKindKeys, type Open } from "./kinds";
import { PlaceDialog } from "./PlaceDialog";
import type { PageProps } from "./pages";

const tables: PlaceTable[] = ["stations", "areas", "centres"];
const tableKeys: Record<PlaceTable, string> = { stations: key("prepare-stations"), areas: key("prepare-areas"), centres: key("prepare-centres") };
/** As many rows as the core gives at once. */
const ROWS = 200;


export function Places(props: PageProps) {
  const { view, onView } = props;
  const { t, language } = useWords();
  const [table, setTable] = useState<PlaceTable>("stations");
  const [search, setSearch] = useState("");
  const [from, setFrom] = useState(0);
  const [open, setOpen] = useState<Open | null>(null);
  const [gone, setGone] = useState(0);
  const host = useHost();
  const { problem: refused, clear, run } = useAct();
  // Another draft is another table, whatever it is called.
  const asked = useAsk(useCallback(() => host.prepared_rows({ table, search, from }), [host, table, search, from, view.fingerprint, gone])); // eslint-disable-line react-hooks/exhaustive-deps
  const counts: Record<PlaceTable, number> = { stations: view.stations, areas: view.areas, centres: view.centres };
  const remove = (at: number) =>
    void run(async () => {
      onView(await host.edit_preparation({ edit: { part: partOf(table), at, item: null }, language }));
      setGone((n) => n + 1);
    });
  const turn = (next: PlaceTable) => {
    setTable(next);
    setFrom(0);
    setSearch("");
  };
  const problem = refused ?? asked.problem;
  const rows = asked.value;
  return (
    <>
      <FaultList view={view} page="places" />
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="prepare-tabs" role="group" aria-label={t("prepare-page-places")}>
        {tables.map((one) => (
          <button key={one} type="button" className="prepare-tab" aria-pressed={one === table} data-testid={`places-${one}`} onClick={() => turn(one)}>
            {t(tableKeys[one], { n: counts[one] })}
          </button>
        ))}
      </div>
      <div className="prepare-line">
        <TextBox
          label={t("prepare-search")}
          value={search}
          onChange={(text) => {
            setSearch(text);
            setFrom(0);
          }}
          testId="places-search"
        />
        <Button testId="places-add" onPress={() => setOpen({ table, at: null, item: null })}>
          {t("prepare-add")}
        </Button>
      </div>
      <div className="table-scroll">
        <table className="table" data-testid="places-table">
          <PlaceHead table={table} />
          <tbody>
            {rows?.rows.map((row) => (
              <PlaceRow key={row.at} table={table} row={row} onEdit={() => setOpen({ table, at: row.at, item: row.item })} onRemove={() => remove(row.at)} />
            ))}
          </tbody>
        </table>
      </div>
      {rows?.total === 0 && <p className="side-note">{t("prepare-places-none")}</p>}
      {rows && rows.found > ROWS && (
        <div className="actions">
          <Button variant="quiet" testId="places-before" onPress={() => setFrom(Math.max(0, from - ROWS))} refusal={from === 0 ? t("prepare-rows-first") : null} reason="asked">
            {t("prepare-rows-before")}
          </Button>
          <span className="side-note">{t("prepare-rows", { from: from + 1, to: from + rows.rows.length, of: rows.found })}</span>
          <Button variant="quiet" testId="places-after" onPress={() => setFrom(from + ROWS)} refusal={from + ROWS >= rows.found ? t("prepare-rows-last") : null} reason="asked">
            {t("prepare-rows-after")}
          </Button>
        </div>
      )}
      {open && (
        <PlaceDialog
          open={open}
          view={view}
          onView={(next) => {
            setOpen(null);
            onView(next);
            setGone((n) => n + 1);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function PlaceHead({ table }: { table: PlaceTable }) {
  const { t } = useWords();
  const heads: Record<PlaceTable, string[]> = {
    stations: [t("prepare-number"), t("prepare-name"), t("prepare-kind"), t("prepare-area"), t("prepare-centre"), t("prepare-electorate")],
    areas: [t("prepare-code"), t("prepare-name"), t("prepare-area-kind"), t("prepare-parent")],
    centres: [t("prepare-code"), t("prepare-name")],
  };
  return (
    <thead>
      <tr>
        {heads[table].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
        <td />
      </tr>
    </thead>
  );
}

type RowProps = { table: PlaceTable; row: PreparedRow; onEdit: () => void; onRemove: () => void };

function PlaceRow({ table, row, onEdit, onRemove }: RowProps) {
  const { t, language, number } = useWords();
  const cells = (): string[] => {
    if (table === "stations") {
      const s = row.item as PreparedStation;
      return [s.number, said(s.name, language), t(stationKindKeys[s.kind]), s.area, s.centre, s.electorate === undefined ? "" : number(s.electorate)];
    }
    if (table === "areas") {
      const a = row.item as PreparedArea;
      return [a.id, said(a.name, language), a.kind, a.parent ?? ""];
    }
    const c = row.item as PreparedCentre;
    return [c.id, said(c.name, language)];
  };
  const [head, ...rest] = cells();
  return (
    <tr data-testid={`place-${head ?? ""}`}>
      <th scope="row">{head}</th>
      {rest.map((cell, i) => (
        <td key={i} className={table === "stations" && i === 4 ? "figure" : undefined}>
          {cell}
        </td>
      ))}
      <td className="cell-actions">
        <Button variant="quiet" testId={`edit-${head ?? ""}`} label={t("prepare-edit-for", { what: head ?? "" })} onPress={onEdit}>
          {t("prepare-edit")}
        </Button>
        <Button variant="quiet" testId={`remove-${head ?? ""}`} label={t("prepare-remove-for", { what: head ?? "" })} onPress={onRemove}>
          {t("prepare-remove")}
        </Button>
      </td>
    </tr>
  );
}
