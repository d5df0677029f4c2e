// One of a few, side by side, of which always one is chosen: the contest, the desk, the sheet.
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

type Props<T extends string> = {
  label: string;
  choices: { id: T; label: string }[];
  chosen: T;
  onChoose: (id: T) => void;
  /** Begins the test id of every choice. */
  testId: string;
  className?: string;
};

export function Switch<T extends string>({ label, choices, chosen, onChoose, testId, className = "" }: Props<T>) {
  // An empty name is a choice like any other here, and none to the group.
  const keyOf = (id: T) => `${testId}-${id}`;
  const choose = (keys: Set<string | number>) => {
    const next = choices.find(({ id }) => keys.has(keyOf(id)));
    if (next) onChoose(next.id);
  };
  return (
    <ToggleButtonGroup className={`switch ${className}`} aria-label={label} selectionMode="single" disallowEmptySelection selectedKeys={[keyOf(chosen)]} onSelectionChange={choose}>
      {choices.map(({ id, label: shown }) => (
        <ToggleButton key={id} id={keyOf(id)} className="switch-choice" data-testid={keyOf(id)}>
          {shown}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
