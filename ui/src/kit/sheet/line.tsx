// One line of the sheet: code on the stub, label, and a box for a number or for yes and no.
import { memo, useCallback, useId, type ClipboardEvent, type DragEvent, type KeyboardEvent } from "react";
import type { FieldView } from "../../bindings/views";
import { useAnnounce } from "../announce";
import type { Refused } from "../counts";
import { useRefused, useText, useWhole, type Keying, type Place } from "../keying";
import { key, useWords } from "../text";

const refusalKeys: Record<Refused, string> = {
  digits: key("entry-refused-digits"),
  length: key("entry-refused-length"),
  paste: key("entry-refused-paste"),
  statement: key("entry-refused-statement"),
};

export type LineProps = {
  field: FieldView;
  keying: Keying;
  place: Place;
  /** Where it stands on the sheet, from 0, and how many lines that has. */
  index: number;
  of: number;
  /** Tells the sheet which element takes the focus here. */
  stop: (index: number, element: HTMLElement | null) => void;
};

// Remembered, because a sheet may have two thousand lines: each hears of its own box alone.
export const Line = memo(function Line(props: LineProps) {
  const { field, keying, place, index, of } = props;
  const { t } = useWords();
  const id = useId();
  const refused = useRefused(keying, place);
  const announce = useAnnounce();
  const take = useCallback(
    (text: string) => {
      const why = keying.key(place, text);
      if (why) announce(t(refusalKeys[why]));
    },
    [keying, place, announce, t],
  );
  const refuse = useCallback(
    (why: Refused) => {
      keying.refuse(place, why);
      announce(t(refusalKeys[why]));
    },
    [keying, place, announce, t],
  );
  const Box = field.statement ? YesNo : Count;
  return (
    <div className={`line line-${field.level}${field.total ? " line-total" : ""}`}>
      <span className="line-code">{field.code}</span>
      <label className="line-label" id={`${id}-label`} {...(field.statement ? {} : { htmlFor: id })}>
        <span className="only-heard">{field.code} </span>
        {field.label}
      </label>
      <span className="line-box">
        <Box {...props} id={id} onText={take} onRefused={refuse} described={`${id}-place${refused ? ` ${id}-refused` : ""}`} />
        <span id={`${id}-place`} className="only-heard">
          {t("entry-place", { n: index + 1, of })}
        </span>
        {refused && (
          <span id={`${id}-refused`} className="line-refused" data-testid="count-refused">
            {t(refusalKeys[refused])}
          </span>
        )}
        {keying.most > 1 && !field.statement && <Total keying={keying} index={index} />}
      </span>
    </div>
  );
});

type BoxProps = LineProps & { id: string; described: string; onText: (text: string) => void; onRefused: (why: Refused) => void };

function testIdOf(field: FieldView): string {
  return field.sheet === null ? `count-${field.id}` : `count-${field.sheet}-${field.id}`;
}

function Count({ id, field, keying, place, index, stop, described, onText, onRefused }: BoxProps) {
  const text = useText(keying, place);
  const refusePaste = (event: ClipboardEvent | DragEvent) => {
    event.preventDefault();
    onRefused("paste");
  };
  return (
    <input
      ref={(element) => stop(index, element)}
      id={id}
      className="count"
      data-box={index}
      data-testid={testIdOf(field)}
      data-blank={text === ""}
      value={text}
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      aria-describedby={described}
      onChange={(event) => onText(event.target.value)}
      onFocus={(event) => {
        event.target.select();
        keying.enter(place);
      }}
      onBlur={() => keying.tidy(place)}
      onPaste={refusePaste}
      onDrop={refusePaste}
    />
  );
}

/** What a key means in a box for yes and no, in all languages of the screen and as digits. */
const answers: Record<string, string> = { "1": "1", y: "1", j: "1", "0": "0", n: "0", Delete: "", Backspace: "" };

function YesNo({ id, field, keying, place, index, stop, described, onText, onRefused }: BoxProps) {
  const { t } = useWords();
  const text = useText(keying, place);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const answer = answers[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (answer !== undefined) onText(answer);
    else if (event.key === "ArrowLeft" || event.key === "ArrowRight") onText(text === "1" ? "0" : "1");
    else if (event.key.length === 1 && event.key !== " " && !sheetSigns.includes(event.key)) onRefused("statement");
    else return;
    event.preventDefault();
  };
  const choices = [
    { value: "1", testId: `${testIdOf(field)}-yes`, label: t("statement-yes") },
    { value: "0", testId: `${testIdOf(field)}-no`, label: t("statement-no") },
  ];
  // One stop for both: the chosen answer, or the first while none is.
  const stopAt = text === "0" ? "0" : "1";
  return (
    <span
      className="yesno"
      data-box={index}
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={described}
      data-testid={testIdOf(field)}
      data-blank={text === ""}
      data-value={text}
      onKeyDown={onKeyDown}
      onFocus={() => keying.enter(place)}
      onPaste={(event) => {
        event.preventDefault();
        onRefused("paste");
      }}
    >
      {choices.map(({ value, testId, label }) => (
        <button
          key={value}
          ref={value === stopAt ? (element) => stop(index, element) : null}
          type="button"
          role="radio"
          className="yesno-choice"
          aria-checked={text === value}
          tabIndex={value === stopAt ? 0 : -1}
          data-testid={testId}
          onClick={() => onText(value)}
        >
          {label}
        </button>
      ))}
    </span>
  );
}

/** Signs that are keys of the sheet wherever they are pressed. */
export const sheetSigns = ["*", "/", "+", "-"];

function Total({ keying, index }: { keying: Keying; index: number }) {
  const { t, number } = useWords();
  const total = useWhole(keying, (all) => (all.sheets > 1 ? all.total(index) : -1));
  return total < 0 ? null : (
    <span className="line-sum">
      <span aria-hidden="true">Σ {number(total)}</span>
      <span className="only-heard">{t("entry-line-total", { total: number(total) })}</span>
    </span>
  );
}
