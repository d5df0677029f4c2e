// A box that holds one of a few choices, with its label above.
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";

type Props = { label: string; value: string; choices: { id: string; text: string }[]; onChoose: (id: string) => void; testId: string };

export function SelectBox({ label, value, choices, onChoose, testId }: Props) {
  return (
    <Select className="select selectbox" value={value} onChange={(id) => onChoose(String(id))}>
      <Label>{label}</Label>
      <Button className="select-button" data-testid={testId}>
        <SelectValue />
        <span className="select-arrow" aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="select-list">
          {choices.map((choice) => (
            <ListBoxItem key={choice.id} id={choice.id} textValue={choice.text} className="select-item" data-testid={`${testId}-${choice.id}`}>
              {choice.text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
