// One area, centre or station, new or changed.
import { useState } from "react";
import type { PreparationEdit, PreparationView, PreparedArea, PreparedCentre, PreparedStation } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { ProblemPanel } from "../../kit/problem";
import { SelectBox } from "../../kit/selectbox";
import { TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";
import { without } from "../../kit/without";
import { WordsBox } from "../../kit/wordsbox";
import { ChoiceBox } from "./ChoiceBox";
import { stationKindKeys, type Open } from "./kinds";

type Props = { open: Open; view: PreparationView; onView: (view: PreparationView | null) => void; onClose: () => void };

export function PlaceDialog({ open, view, onView, onClose }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const { busy, problem, clear, run } = useAct();
  const [edit, setEdit] = useState<PreparationEdit>(() => begun(open, view));
  const save = () => void run(async () => onView(await host.edit_preparation({ edit, language })));
  return (
    <Dialog title={t(open.item === null ? "prepare-add" : "prepare-edit")} onClose={onClose} testId="place-dialog">
      <div className="prepare-form">
        {problem && <ProblemPanel problem={problem} onClose={clear} />}
        {edit.part === "area" && edit.item && <AreaFields area={edit.item} view={view} onChange={(item) => setEdit({ ...edit, item })} />}
        {edit.part === "centre" && edit.item && <CentreFields centre={edit.item} view={view} onChange={(item) => setEdit({ ...edit, item })} />}
        {edit.part === "station" && edit.item && <StationFields station={edit.item} view={view} onChange={(item) => setEdit({ ...edit, item })} />}
        <div className="actions">
          <Button variant="primary" testId="place-save" onPress={save} refusal={busy ? t("busy") : null}>
            {t("prepare-save")}
          </Button>
          <Button testId="place-cancel" onPress={onClose}>
            {t("action-cancel")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function begun({ table, at, item }: Open, view: PreparationView): PreparationEdit {
  const root = view.areaChoices[0]?.id ?? null;
  switch (table) {
    case "areas":
      return { part: "area", at, item: (item as PreparedArea | null) ?? { id: "", kind: "", name: "", ...(root === null ? {} : { parent: root }) } };
    case "centres":
      return { part: "centre", at, item: (item as PreparedCentre | null) ?? { id: "", name: "" } };
    case "stations":
      return { part: "station", at, item: (item as PreparedStation | null) ?? { number: "", name: "", kind: "ordinary", area: root ?? "", centre: view.centreChoices[0]?.id ?? "" } };
  }
}

type AreaProps = { area: PreparedArea; view: PreparationView; onChange: (area: PreparedArea) => void };

function AreaFields({ area, view, onChange }: AreaProps) {
  const { t } = useWords();
  const parent = (id: string) => {
    onChange(id === "" ? without(area, "parent") : { ...area, parent: id });
  };
  return (
    <>
      <TextBox label={t("prepare-code")} value={area.id} onChange={(id) => onChange({ ...area, id: id.trim() })} testId="place-id" autoFocus />
      <WordsBox label={t("prepare-name")} value={area.name} languages={view.basics.languages} onChange={(name) => onChange({ ...area, name })} testId="place-name" />
      <TextBox label={t("prepare-area-kind")} value={area.kind} onChange={(kind) => onChange({ ...area, kind })} testId="place-kind" hint={t("prepare-area-kind-hint")} />
      <ChoiceBox label={t("prepare-parent")} value={area.parent ?? ""} choices={view.areaChoices.filter((one) => one.id !== area.id)} none={t("prepare-parent-none")} onChange={parent} testId="place-parent" />
    </>
  );
}

type CentreProps = { centre: PreparedCentre; view: PreparationView; onChange: (centre: PreparedCentre) => void };

function CentreFields({ centre, view, onChange }: CentreProps) {
  const { t } = useWords();
  return (
    <>
      <TextBox label={t("prepare-code")} value={centre.id} onChange={(id) => onChange({ ...centre, id: id.trim() })} testId="place-id" autoFocus />
      <WordsBox label={t("prepare-name")} value={centre.name} languages={view.basics.languages} onChange={(name) => onChange({ ...centre, name })} testId="place-name" />
    </>
  );
}

type StationProps = { station: PreparedStation; view: PreparationView; onChange: (station: PreparedStation) => void };

function StationFields({ station, view, onChange }: StationProps) {
  const { t } = useWords();
  const kinds = Object.keys(stationKindKeys) as PreparedStation["kind"][];
  const address = (text: string) => {
    onChange(text === "" ? without(station, "address") : { ...station, address: text });
  };
  const electorate = (text: string) => {
    const digits = text.replace(/\D/g, "");
    onChange(digits === "" ? without(station, "electorate") : { ...station, electorate: Math.min(Number(digits), 999_999_999) });
  };
  return (
    <>
      <div className="prepare-pair">
        <TextBox label={t("prepare-number")} value={station.number} onChange={(text) => onChange({ ...station, number: text.trim() })} testId="place-id" autoFocus />
        <SelectBox
          label={t("prepare-kind")}
          value={station.kind}
          choices={kinds.map((kind) => ({ id: kind, text: t(stationKindKeys[kind]) }))}
          onChoose={(chosen) => onChange({ ...station, kind: kinds.find((kind) => kind === chosen) ?? "ordinary" })}
          testId="place-station-kind"
        />
      </div>
      <WordsBox label={t("prepare-name")} value={station.name} languages={view.basics.languages} onChange={(name) => onChange({ ...station, name })} testId="place-name" />
      <div className="prepare-pair">
        <ChoiceBox label={t("prepare-area")} value={station.area} choices={view.areaChoices} onChange={(area) => onChange({ ...station, area })} testId="place-area" />
        <ChoiceBox label={t("prepare-centre")} value={station.centre} choices={view.centreChoices} onChange={(centre) => onChange({ ...station, centre })} testId="place-centre" />
      </div>
      <div className="prepare-pair">
        <TextBox label={t("prepare-address")} value={station.address ?? ""} onChange={address} testId="place-address" />
        <TextBox label={t("prepare-electorate")} value={station.electorate === undefined ? "" : String(station.electorate)} onChange={electorate} testId="place-electorate" />
      </div>
    </>
  );
}
