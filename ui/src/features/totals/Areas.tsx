// Chooses an area of the tree; the whole election stands first.
import { ListBox, ListBoxItem } from "react-aria-components";
import type { AreaView } from "../../bindings/views";
import { useWords } from "../../kit/text";

/** Stands for "no area chosen", because a list's keys are texts. */
const ALL = "";

type Props = { areas: AreaView[]; chosen: string | null; onChoose: (area: string | null) => void };

export function Areas({ areas, chosen, onChoose }: Props) {
  const { t } = useWords();
  return (
    <nav className="areas" aria-label={t("totals-areas")}>
      <h3 className="side-title">{t("totals-areas")}</h3>
      <ListBox
        className="area-list"
        aria-label={t("totals-areas")}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[`area-${chosen ?? ALL}`]}
        onSelectionChange={(keys) => onChoose(keys === "all" ? null : areaOf([...keys][0]))}
      >
        <ListBoxItem id={`area-${ALL}`} className="area" data-testid="area-all">
          {t("totals-all-areas")}
        </ListBoxItem>
        {areas.map((area) => (
          <ListBoxItem key={area.id} id={`area-${area.id}`} className="area" textValue={area.name} data-testid={`area-${area.id}`} style={{ paddingInlineStart: `${1 + area.depth}rem` }}>
            {area.name}
          </ListBoxItem>
        ))}
      </ListBox>
    </nav>
  );
}

function areaOf(chosen: string | number | undefined): string | null {
  const id = String(chosen ?? "").replace(/^area-/, "");
  return id === ALL ? null : id;
}
