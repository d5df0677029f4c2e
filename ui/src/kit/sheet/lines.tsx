// The lines of a sheet: all of them where they are few, and of a long sheet those that can be seen.
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from "react";
import type { FieldView } from "../../bindings/views";
import type { Keying } from "../keying";
import { useWords } from "../text";
import { sectionTitle } from "./bar";
import { Line, type LineProps } from "./line";

/** From so many lines on only those in sight are drawn. */
export const DRAW_ALL_LINES = 120;
const LINE_HEIGHT_PX = 43;
const SECTION_HEIGHT_PX = 48;
/** Lines drawn beyond both edges: a walk by keys never comes to one that is missing. */
const BEYOND = 12;

/** Brings a line on the screen, wherever it is. */
export type Reveal = { reveal: (index: number) => void };
type Props = { fields: FieldView[]; keying: Keying; stop: LineProps["stop"]; ref: Ref<Reveal> };

export function Lines(props: Props) {
  return props.fields.length <= DRAW_ALL_LINES ? <AllLines {...props} /> : <LongLines {...props} />;
}

function AllLines({ fields, keying, stop, ref }: Props) {
  const { t } = useWords();
  useImperativeHandle(ref, () => ({ reveal: () => undefined }), []);
  const base = keying.placeOf(0);
  return (
    <div className="sheet-paper">
      {sectionsOf(fields).map(({ from, to }) => (
        <fieldset key={from} className="sheet-section">
          <legend>{sectionTitle(fields[from], t)}</legend>
          {fields.slice(from, to).map((field, i) => (
            <Line key={`${field.id}/${base + from + i}`} field={field} keying={keying} place={base + from + i} index={from + i} of={fields.length} stop={stop} />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

type Row = { section: number } | { line: number };

function LongLines({ fields, keying, stop, ref }: Props) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(fields), [fields]);
  const rowOf = useMemo(() => new Map(rows.flatMap((row, at) => ("line" in row ? [[row.line, at] as const] : []))), [rows]);
  // The line with the focus stays drawn wherever the paper is scrolled to: it would lose the focus otherwise.
  const [kept, setKept] = useState(0);
  useEffect(() => keying.onAny(() => setKept(keying.focused - keying.placeOf(0))), [keying]);
  const range = useCallback((seen: Range) => withRow(defaultRangeExtractor(seen), rowOf.get(kept)), [rowOf, kept]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (rows[at] && "section" in rows[at] ? SECTION_HEIGHT_PX : LINE_HEIGHT_PX),
    overscan: BEYOND,
    rangeExtractor: range,
    initialRect: { width: 800, height: 600 },
  });
  useImperativeHandle(
    ref,
    () => ({
      reveal: (index) => {
        setKept(index);
        virtual.scrollToIndex(rowOf.get(index) ?? 0, { align: "center" });
      },
    }),
    [virtual, rowOf],
  );
  const base = keying.placeOf(0);
  return (
    <div className="sheet-paper sheet-long" ref={scroller} data-testid="sheet-long">
      <div className="sheet-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index: at, start }) => {
          const row = rows[at];
          if (!row) return null;
          return (
            <div key={at} className="sheet-row" data-index={at} ref={virtual.measureElement} style={{ transform: `translateY(${start}px)` }}>
              {"section" in row ? (
                <p className="sheet-legend">{sectionTitle(fields[row.section], t)}</p>
              ) : (
                <LineAt fields={fields} index={row.line} keying={keying} base={base} stop={stop} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

type AtProps = { fields: FieldView[]; index: number; keying: Keying; base: number; stop: LineProps["stop"] };

function LineAt({ fields, index, keying, base, stop }: AtProps) {
  const field = fields[index];
  return field ? <Line key={base + index} field={field} keying={keying} place={base + index} index={index} of={fields.length} stop={stop} /> : null;
}

function withRow(drawn: number[], row: number | undefined): number[] {
  return row === undefined || drawn.includes(row) ? drawn : [...drawn, row].sort((one, other) => one - other);
}

type SectionRange = { from: number; to: number };

function sectionsOf(fields: FieldView[]): SectionRange[] {
  const ranges: SectionRange[] = [];
  fields.forEach((field, i) => {
    const last = ranges.at(-1);
    const [known] = last ? [fields[last.from]] : [];
    if (last && known?.section === field.section && known.sheet === field.sheet) last.to = i + 1;
    else ranges.push({ from: i, to: i + 1 });
  });
  return ranges;
}

function rowsOf(fields: FieldView[]): Row[] {
  return sectionsOf(fields).flatMap(({ from, to }): Row[] => [{ section: from }, ...Array.from({ length: to - from }, (_, i) => ({ line: from + i }))]);
}
