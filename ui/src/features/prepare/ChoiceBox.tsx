// One of the areas, centres or forms that there are; where there are too many to choose from, its code is typed.
import { SelectBox } from "../../kit/selectbox";
import { TextBox } from "../../kit/textbox";

type Choice = { id: string; name: string };
type Props = { label: string; value: string; choices: Choice[]; none?: string; onChange: (id: string) => void; testId: string };

/** The choice of nothing; no identifier is empty, and a list box wants a key. */
const NONE = "—";

export function ChoiceBox({ label, value, choices, none, onChange, testId }: Props) {
  if (choices.length === 0) return <TextBox label={label} value={value} onChange={(id) => onChange(id.trim())} testId={testId} />;
  const known = choices.some((choice) => choice.id === value);
  const offered = [
    ...(none === undefined ? [] : [{ id: NONE, text: none }]),
    // What nobody has described yet is shown all the same: it is a fault, and must not be changed by looking at it.
    ...(known || value === "" ? [] : [{ id: value, text: value }]),
    ...choices.map(({ id, name }) => ({ id, text: name === id || name.trim() === "" ? id : `${id} · ${name}` })),
  ];
  return <SelectBox label={label} value={value === "" ? NONE : value} choices={offered} onChoose={(id) => onChange(id === NONE ? "" : id)} testId={testId} />;
}
