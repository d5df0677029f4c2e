// The paper's sheet as boxes to key: code, label, number, in the paper's own order, with the keyboard alone.
import { memo, useCallback, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import type { FieldView } from "../bindings/views";
import { useAnnounce } from "./announce";
import { blanksIn, refusalOf, tidied, withText, withZeros, type Keyed, type Refused } from "./counts";
import { key, useWords } from "./text";

type Props = {
  fields: FieldView[];
  keyed: Keyed;
  onKeyed: (keyed: Keyed) => void;
  onSave: () => void;
  /** The buttons under the sheet; its keys work on them too. */
  children: ReactNode;
};

/** What was last refused, and in which box. */
type Refusal = { position: number; why: Refused } | null;

const refusalKeys: Record<Refused, string> = {
  digits: key("entry-refused-digits"),
  length: key("entry-refused-length"),
  paste: key("entry-refused-paste"),
  statement: key("entry-refused-statement"),
};

export function Sheet({ fields, keyed, onKeyed, onSave, children }: Props) {
  const { t } = useWords();
  const announce = useAnnounce();
  const sheet = useRef<HTMLDivElement>(null);
  const [refusal, setRefusal] = useState<Refusal>(null);
  const latest = useLatest({ keyed, onKeyed, onSave });
  useEffect(() => sheet.current?.querySelector<HTMLElement>("input.count")?.focus(), []);

  const refuse = useCallback(
    (position: number, why: Refused) => {
      setRefusal({ position, why });
      announce(t(refusalKeys[why]));
    },
    [announce, t],
  );
  const change = useCallback(
    (position: number, text: string) => {
      setRefusal(null);
      latest.current.onKeyed(withText(latest.current.keyed, position, text));
    },
    [latest],
  );
  const fillZeros = () => {
    announce(t("entry-zeros-filled", { n: blanksIn(keyed) }));
    onKeyed(withZeros(keyed));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const act = sheetKeys(event);
    const onButton = !(event.target instanceof HTMLInputElement);
    if (!act || (onButton && act === "next")) return;
    event.preventDefault();
    if (act === "save") onSave();
    else if (act === "zeros") fillZeros();
    else move(sheet.current, event.target, act === "next" ? 1 : -1);
  };
  return (
    <div className="sheet" ref={sheet} onKeyDown={onKeyDown} data-testid="sheet">
      <div className="sheet-paper">
        {sectionsOf(fields).map(({ title, from, to }) => (
          <fieldset key={from} className="sheet-section">
            <legend>{title}</legend>
            {fields.slice(from, to).map((field, i) => (
              <Line
                key={field.id}
                field={field}
                position={from + i}
                text={keyed[from + i] ?? ""}
                refused={refusal?.position === from + i ? refusal.why : null}
                onText={change}
                onRefused={refuse}
              />
            ))}
          </fieldset>
        ))}
      </div>
      {children}
    </div>
  );
}

type LineProps = {
  field: FieldView;
  position: number;
  text: string;
  refused: Refused | null;
  onText: (position: number, text: string) => void;
  onRefused: (position: number, why: Refused) => void;
};

// Remembered by its own text, because a sheet may have two thousand lines and each key changes one.
const Line = memo(function Line({ field, position, text, refused, onText, onRefused }: LineProps) {
  const { t } = useWords();
  const id = useId();
  const take = (wanted: string) => {
    const why = refusalOf(wanted, field.statement);
    if (why) onRefused(position, why);
    else onText(position, wanted);
  };
  const described = [refused && `${id}-refused`, field.statement && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className={`line line-${field.level}${field.total ? " line-total" : ""}`}>
      <span className="line-code">{field.code}</span>
      <label className="line-label" htmlFor={id}>
        <span className="only-heard">{field.code} </span>
        {field.label}
        {field.statement && (
          <span id={`${id}-hint`} className="line-hint">
            {t("entry-statement-hint")}
          </span>
        )}
      </label>
      <span className="line-box">
        <input
          id={id}
          className="count"
          data-testid={`count-${field.id}`}
          data-blank={text === ""}
          value={text}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={described || undefined}
          onChange={(event) => take(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={() => text !== tidied(text) && onText(position, tidied(text))}
          onPaste={(event) => {
            event.preventDefault();
            onRefused(position, "paste");
          }}
          onDrop={(event) => {
            event.preventDefault();
            onRefused(position, "paste");
          }}
        />
        {refused && (
          <span id={`${id}-refused`} className="line-refused" data-testid="count-refused">
            {t(refusalKeys[refused])}
          </span>
        )}
      </span>
    </div>
  );
});

type SheetAct = "next" | "back" | "save" | "zeros";

/** The keys of the sheet; everything else keeps its usual meaning. */
function sheetKeys(event: KeyboardEvent): SheetAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === "Enter") return event.shiftKey ? "save" : "next";
  const acts: Record<string, SheetAct> = { ArrowDown: "next", ArrowUp: "back", F9: "save", F8: "zeros", "*": "zeros" };
  return acts[event.key] ?? null;
}

/** After the last box comes the save button, which the sheet's owner puts under it. */
function move(sheet: HTMLElement | null, from: EventTarget, by: 1 | -1): void {
  if (!sheet) return;
  const boxes = [...sheet.querySelectorAll<HTMLElement>("input.count")];
  const save = sheet.querySelector<HTMLElement>("[data-testid='sheet-save']");
  const stops = save ? [...boxes, save] : boxes;
  const at = stops.findIndex((stop) => stop === from);
  stops[Math.max(0, at + by)]?.focus();
}

type SectionRange = { title: string; from: number; to: number };

function sectionsOf(fields: FieldView[]): SectionRange[] {
  const ranges: SectionRange[] = [];
  fields.forEach((field, i) => {
    const last = ranges.at(-1);
    if (last?.title === field.section) last.to = i + 1;
    else ranges.push({ title: field.section, from: i, to: i + 1 });
  });
  return ranges;
}

function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
