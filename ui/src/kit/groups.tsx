// A fingerprint or key in groups of four, some of them blanks that a person types from the paper.
import { useRef } from "react";
import { useWords } from "./text";

const GROUP_CHARS = 4;

type Props = {
  /** What these groups are, for the label and the names of the blanks. */
  label: string;
  /** Each group; null where it is to be typed. */
  groups: (string | null)[];
  /** What was typed so far, blank by blank. */
  typed: readonly string[];
  onType: (typed: string[]) => void;
  testId: string;
};

export function blanksOf(groups: (string | null)[]): number {
  return groups.filter((group) => group === null).length;
}

/** Whether every blank holds a whole group. */
export function isFilled(groups: (string | null)[], typed: readonly string[]): boolean {
  return Array.from({ length: blanksOf(groups) }, (_, i) => typed[i] ?? "").every((text) => text.trim().length === GROUP_CHARS);
}

export function Groups({ label, groups, typed, onType, testId }: Props) {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const numbers = blankNumbers(groups);
  const type = (blank: number, text: string) => {
    const next = Array.from({ length: blanksOf(groups) }, (_, i) => (i === blank ? text.toUpperCase() : (typed[i] ?? "")));
    onType(next);
    // The next blank is where the eye goes on the paper; a whole group needs no key to get there.
    if (text.trim().length === GROUP_CHARS) frame.current?.querySelectorAll("input")[blank + 1]?.focus();
  };
  return (
    <div className="groups" ref={frame} role="group" aria-label={label}>
      <p className="groups-label" aria-hidden="true">
        {label}
      </p>
      <div className="groups-row">
        {groups.map((group, place) => {
          const blank = numbers[place] ?? null;
          if (group !== null || blank === null) {
            return (
              <code key={place} className="group" data-testid={`${testId}-shown-${place}`}>
                {group}
              </code>
            );
          }
          return (
            <input
              key={place}
              className="group group-blank"
              aria-label={t("group-blank", { n: place + 1, of: label })}
              value={typed[blank] ?? ""}
              onChange={(event) => type(blank, event.target.value)}
              maxLength={GROUP_CHARS}
              autoComplete="off"
              spellCheck={false}
              data-testid={`${testId}-blank-${blank}`}
              data-place={place}
            />
          );
        })}
      </div>
    </div>
  );
}

/** For each group the number of its blank, or null. */
function blankNumbers(groups: (string | null)[]): (number | null)[] {
  return groups.map((group, place) => (group === null ? blanksOf(groups.slice(0, place)) : null));
}
