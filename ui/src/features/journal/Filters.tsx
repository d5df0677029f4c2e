// What of the journal is wanted: a group of events, a person, a station, a time, a text.
import { useState } from "react";
import { DateField, DateInput, DateSegment, Label, ToggleButton, ToggleButtonGroup, type DateValue } from "react-aria-components";
import type { JournalWanted, PersonView } from "../../bindings/views";
import { Button } from "../../kit/button";
import { SelectBox } from "../../kit/selectbox";
import { TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";
import { groupKeys, groups } from "./kinds";

export const everything: JournalWanted = { before: null, group: null, person: null, station: "", from: null, until: null, text: "" };

/** Stands for nobody in particular in the list of people. */
const ANYBODY = "";

type Props = { people: PersonView[]; wanted: JournalWanted; onWanted: (wanted: JournalWanted) => void };

export function Filters({ people, wanted, onWanted }: Props) {
  const { t } = useWords();
  const [cleared, setCleared] = useState(0);
  const clear = () => {
    setCleared((n) => n + 1);
    onWanted(everything);
  };
  const choices = [{ id: ANYBODY, text: t("journal-anybody") }, ...people.map(({ id, name }) => ({ id, text: name }))];
  return (
    <div className="journal-filters" role="search" aria-label={t("journal-search")}>
      <ToggleButtonGroup
        className="switch"
        aria-label={t("journal-group")}
        selectionMode="single"
        selectedKeys={wanted.group ? [wanted.group] : []}
        onSelectionChange={(keys) => onWanted({ ...wanted, group: groups.find((group) => keys.has(group)) ?? null })}
      >
        {groups.map((group) => (
          <ToggleButton key={group} id={group} className="switch-choice" data-testid={`journal-group-${group}`}>
            {t(groupKeys[group])}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className="journal-boxes">
        <TextBox label={t("journal-search")} hint={t("journal-search-hint")} value={wanted.text} onChange={(text) => onWanted({ ...wanted, text })} testId="journal-search" />
        <TextBox label={t("journal-station")} hint={t("journal-station-hint")} value={wanted.station} onChange={(station) => onWanted({ ...wanted, station })} testId="journal-station" />
        <SelectBox label={t("journal-person")} value={wanted.person ?? ANYBODY} choices={choices} onChoose={(id) => onWanted({ ...wanted, person: id === ANYBODY ? null : id })} testId="journal-person" />
        <MomentBox key={`from-${cleared}`} label={t("journal-from")} onChange={(from) => onWanted({ ...wanted, from })} testId="journal-from" />
        <MomentBox key={`until-${cleared}`} label={t("journal-until")} onChange={(until) => onWanted({ ...wanted, until })} testId="journal-until" />
        <Button variant="quiet" testId="journal-clear" onPress={clear}>
          {t("journal-clear")}
        </Button>
      </div>
    </div>
  );
}

type MomentProps = { label: string; onChange: (iso: string | null) => void; testId: string };

/** A day and a minute by this computer's clock, keyed part by part; nothing until all parts are there. */
function MomentBox({ label, onChange, testId }: MomentProps) {
  const change = (value: DateValue | null) => onChange(value ? value.toDate(localZone()).toISOString() : null);
  return (
    <DateField className="momentbox" granularity="minute" hourCycle={24} onChange={change} data-testid={testId}>
      <Label>{label}</Label>
      <DateInput className="momentbox-input">{(segment) => <DateSegment segment={segment} className="momentbox-part" />}</DateInput>
    </DateField>
  );
}

function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
