// What stays in sight above the lines: the section and the list that the person is in, and the way to another.
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { FieldView } from "../../bindings/views";
import { useAnnounce } from "../announce";
import { useWhole, type Keying } from "../keying";
import { useStuck } from "../stuck";
import { useWords } from "../text";
import { findLine, listOf } from "./find";

type Props = { fields: FieldView[]; keying: Keying; jumping: boolean; onJumping: (jumping: boolean) => void; onGo: (index: number) => void };

export function SheetBar({ fields, keying, jumping, onJumping, onGo }: Props) {
  const { t } = useWords();
  const bar = useStuck("--bar");
  const index = useWhole(keying, (all) => all.focused - all.placeOf(0));
  const field = fields[index];
  const list = fields[listOf(fields, index)];
  return (
    <div className="sheet-bar" ref={bar} data-testid="sheet-bar">
      <p className="sheet-where">
        <strong>{sectionTitle(field, t)}</strong>
        {list && (
          <span data-testid="current-list">
            <span className="line-code">{list.code}</span> {list.label}
          </span>
        )}
      </p>
      <p className="sheet-place" data-testid="sheet-place">
        {t("entry-place", { n: index + 1, of: fields.length })}
      </p>
      {jumping ? (
        <Jump fields={fields} onGo={onGo} onClose={() => onJumping(false)} back={index} />
      ) : (
        <button type="button" className="sheet-jump" data-testid="jump-open" onClick={() => onJumping(true)}>
          {t("entry-jump")} <kbd aria-hidden="true">/</kbd>
        </button>
      )}
    </div>
  );
}

export function sectionTitle(field: FieldView | undefined, t: (key: string, args?: Record<string, number>) => string): string {
  if (!field) return "";
  return field.sheet === null ? field.section : `${t("entry-sheet-n", { n: field.sheet })} · ${field.section}`;
}

type JumpProps = { fields: FieldView[]; back: number; onGo: (index: number) => void; onClose: () => void };

function Jump({ fields, back, onGo, onClose }: JumpProps) {
  const { t } = useWords();
  const announce = useAnnounce();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  useEffect(() => box.current?.focus(), []);
  const found = findLine(fields, typed);
  const line = fields[found];
  const missing = typed.trim() !== "" && !line;
  const leave = (index: number) => {
    onClose();
    onGo(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    if (event.key === "Escape" || typed.trim() === "") leave(back);
    else if (line) leave(found);
    else announce(t("entry-jump-nothing", { typed }));
  };
  return (
    <div className="jump">
      <label>
        {t("entry-jump-label")}
        <input ref={box} className="textbox-input" data-testid="jump" value={typed} maxLength={40} autoComplete="off" spellCheck={false} onChange={(event) => setTyped(event.target.value)} onKeyDown={onKeyDown} onBlur={onClose} />
      </label>
      <p className={missing ? "jump-nothing" : "jump-found"} data-testid="jump-found">
        {line ? `${line.code} ${line.label}` : missing ? t("entry-jump-nothing", { typed }) : t("entry-jump-hint")}
      </p>
    </div>
  );
}
