// Boxes for text: one line, several lines, and a path with a button that opens the system's chooser.
import { type RefObject, useEffect, useRef } from "react";
import { Input, Label, Text, TextArea, TextField } from "react-aria-components";
import { Button } from "./button";
import { useWords } from "./text";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  testId: string;
  hint?: string;
  secret?: boolean;
  autoFocus?: boolean;
  /** The box itself, for whoever leads back to it. */
  box?: RefObject<HTMLInputElement | null>;
  /** A path: its end is what tells one from another, and stays in sight. */
  path?: boolean;
};

/** Longest text that is taken from a person, in characters. */
const TEXT_CHARS = 2000;

export function TextBox({ label, value, onChange, testId, hint, secret = false, autoFocus = false, path = false, box }: Props) {
  const own = useRef<HTMLInputElement>(null);
  const input = box ?? own;
  const toEnd = () => {
    const shown = input.current;
    if (path && shown && shown !== document.activeElement) shown.scrollLeft = shown.scrollWidth;
  };
  useEffect(toEnd);
  return (
    <TextField className="textbox" value={value} onChange={onChange} type={secret ? "password" : "text"} maxLength={TEXT_CHARS} autoComplete="off" autoFocus={autoFocus}>
      <Label>{label}</Label>
      <Input ref={input} className="textbox-input" data-testid={testId} spellCheck={false} {...(path ? { title: value, onBlur: () => requestAnimationFrame(toEnd) } : {})} />
      {hint && <Text slot="description">{hint}</Text>}
    </TextField>
  );
}

type LongProps = Props & {
  /** Characters that are taken, where a whole table may be pasted. */
  chars?: number;
};

export function LongTextBox({ label, value, onChange, testId, hint, autoFocus = false, chars = TEXT_CHARS }: LongProps) {
  return (
    <TextField className="textbox" value={value} onChange={onChange} maxLength={chars} autoFocus={autoFocus}>
      <Label>{label}</Label>
      <TextArea className="textbox-input" data-testid={testId} rows={3} />
      {hint && <Text slot="description">{hint}</Text>}
    </TextField>
  );
}

type PathProps = Props & { choose: () => Promise<string | null> };

export function PathBox({ choose, ...box }: PathProps) {
  const { t } = useWords();
  const chosen = () => void choose().then((path) => path !== null && box.onChange(path), () => undefined);
  return (
    <div className="pathbox">
      <TextBox path {...box} />
      <Button testId={`${box.testId}-choose`} onPress={chosen} label={t("choose-for", { what: box.label })}>
        {t("action-choose")}
      </Button>
    </div>
  );
}
