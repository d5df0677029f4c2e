// The box for a control code: keyed group by group, or filled by a scanner that types and presses Enter.
import { useImperativeHandle, useRef, useState, type ReactNode, type RefObject } from "react";
import { Form, Input, Label, Text, TextField } from "react-aria-components";
import { Button } from "../../kit/button";
import { useWords } from "../../kit/text";

export type CodeBox = { focus: () => void; empty: () => void };

type Props = { box: RefObject<CodeBox | null>; refusal: string | null; onEnter: (text: string) => void; children: ReactNode };

/** The longest text of a scanned code, with some room. */
const SCAN_CHARS = 1_500;

export function CodeField({ box, refusal, onEnter, children }: Props) {
  const { t } = useWords();
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(box, () => ({ focus: () => input.current?.focus(), empty: () => setText("") }), []);
  const missing = text.trim() === "" ? t("confirm-code-missing") : null;
  const enter = () => {
    if (refusal ?? missing) return;
    onEnter(text.trim());
  };
  return (
    <Form
      className="confirm-form"
      onSubmit={(event) => {
        event.preventDefault();
        enter();
      }}
    >
      {children}
      <TextField className="textbox" value={text} onChange={setText} maxLength={SCAN_CHARS} autoComplete="off" autoFocus>
        <Label>{t("confirm-code")}</Label>
        <Input ref={input} className="textbox-input confirm-code" data-testid="confirm-code" spellCheck={false} autoCapitalize="characters" />
        <Text slot="description">{t("confirm-code-hint")}</Text>
      </TextField>
      <Button variant="primary" testId="confirm-enter" refusal={refusal ?? missing} onPress={enter}>
        {t("confirm-enter")}
      </Button>
    </Form>
  );
}
