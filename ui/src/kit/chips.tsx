// A strip of counted filters: each says how many it would show; one or none is pressed.
import type { ReactNode } from "react";
import { ToggleButton } from "react-aria-components";
import { useWords } from "./text";

export type Chip<T extends string> = { id: T; label: string; count: number; mark?: ReactNode };

type Props<T extends string> = {
  label: string;
  chips: Chip<T>[];
  chosen: T | null;
  onChoose: (chosen: T | null) => void;
  testId: string;
};

export function Chips<T extends string>({ label, chips, chosen, onChoose, testId }: Props<T>) {
  const { number } = useWords();
  return (
    <div className="chips" role="group" aria-label={label}>
      {chips.map((chip) => (
        <ToggleButton
          key={chip.id}
          className="chip"
          data-testid={`${testId}-${chip.id}`}
          isSelected={chosen === chip.id}
          onChange={(on) => onChoose(on ? chip.id : null)}
        >
          <span className="chip-count">{number(chip.count)}</span>
          {chip.mark}
          <span className="chip-label">{chip.label}</span>
        </ToggleButton>
      ))}
    </div>
  );
}
