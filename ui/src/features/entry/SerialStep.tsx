// Asks for the serial of the paper sheet before its blanks are shown, so that nobody keys a neighbour's sheet.
import { useState } from "react";
import type { RecordRef, SheetView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { RecordHead } from "../../kit/head";
import { ProblemPanel } from "../../kit/problem";
import { TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";

type Props = { sheet: SheetView; title: string; record: RecordRef; onSerial: (serial: string) => void };

export function SerialStep({ sheet, title, record, onSerial }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const { busy, problem, clear, run } = useAct();
  const [typed, setTyped] = useState("");
  const missing = typed.trim() === "" ? t("serial-missing") : null;
  const check = () => {
    if (missing === null) void run(async () => void (await host.open_entry({ record, serial: typed, language }), onSerial(typed)));
  };
  return (
    <>
      <RecordHead sheet={sheet} title={title} />
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <form
        className="serial"
        data-testid="serial-step"
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <p>{t("serial-explain")}</p>
        <TextBox label={t("serial-label")} hint={t("serial-hint")} value={typed} onChange={setTyped} testId="serial" autoFocus />
        <div className="actions">
          <Button variant="primary" testId="serial-check" onPress={check} refusal={busy ? t("busy") : missing}>
            {t("serial-check")}
          </Button>
        </div>
      </form>
    </>
  );
}
