// Finds a record by the number or the name of its station.
import { useMemo, useState } from "react";
import { Input, Label, ListBox, ListBoxItem, SearchField } from "react-aria-components";
import type { PaperRecord } from "../../bindings/views";
import { useWords } from "../../kit/text";

/** More lines than this help nobody: whoever looks for one types its number. */
const SHOWN_MAX = 40;

type Props = { records: PaperRecord[]; chosen: PaperRecord | null; onChoose: (record: PaperRecord | null) => void };

export function RecordPicker({ records, chosen, onChoose }: Props) {
  const { t } = useWords();
  const [search, setSearch] = useState("");
  const found = useMemo(() => records.filter((record) => matches(record, search)), [records, search]);
  const shown = found.slice(0, SHOWN_MAX);
  const idOf = (record: PaperRecord) => `${record.station} ${record.contest}`;
  if (records.length === 0) {
    return (
      <p className="side-note" data-testid="papers-none-ready">
        {t("papers-none-ready")}
      </p>
    );
  }
  return (
    <div ref={intoSight} className="papers-records">
      <SearchField className="search" value={search} onChange={setSearch}>
        <Label>{t("papers-search")}</Label>
        <Input data-testid="papers-search" placeholder={t("papers-search-hint")} />
      </SearchField>
      <p className="side-note" role="status">
        {t("papers-found", { shown: shown.length, all: records.length })}
      </p>
      <ListBox
        className="papers-list"
        aria-label={t("papers-for")}
        selectionMode="single"
        selectedKeys={chosen ? [idOf(chosen)] : []}
        onSelectionChange={(keys) => onChoose(shown.find((record) => keys !== "all" && keys.has(idOf(record))) ?? null)}
        renderEmptyState={() => <span className="cell-soft">{t("papers-none-found")}</span>}
      >
        {shown.map((record) => (
          <ListBoxItem key={idOf(record)} id={idOf(record)} textValue={`${record.number} ${record.name} ${record.contestTitle}`} className="papers-record" data-testid={`papers-record-${record.station}-${record.contest}`}>
            <span className="papers-record-number">{record.number}</span>
            <span className="papers-record-name">{record.name}</span>
            <span className="cell-soft">{record.contestTitle}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </div>
  );
}

/** Below a long list of papers it would begin out of sight. */
function intoSight(node: HTMLElement | null): void {
  node?.scrollIntoView?.({ block: "nearest" });
}

/** A number is sought from its start, a name anywhere in it. */
function matches(record: PaperRecord, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase();
  if (wanted === "") return true;
  const number = record.number.toLocaleLowerCase();
  return number.startsWith(wanted) || number.replace(/^0+/, "").startsWith(wanted) || record.name.toLocaleLowerCase().includes(wanted);
}
