// Keys the paper's totals, without showing what the file says; where they differ, only which fields.
import { useCallback, useState, type ClipboardEvent } from "react";
import { Form, Input, Label, TextField } from "react-aria-components";
import type { Confirmation, FieldView, PaperSheetView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";
import { DiffersDialog } from "./DiffersDialog";

type Props = { record: { station: string; contest: string; contestTitle: string }; onDone: (said: Confirmation | null) => void; onClose: () => void };

export function TotalsDialog({ record, onDone, onClose }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const { station, contest } = record;
  const { value, problem } = useAsk(useCallback(() => host.paper_to_key({ record: { station, contest }, language }), [host, station, contest, language]));
  return (
    <Dialog title={t("totals-of-paper", { station, contest: record.contestTitle })} onClose={onClose} testId="totals-dialog">
      {problem && <ProblemPanel problem={problem} />}
      {value && <Keyed sheet={value} onDone={onDone} onClose={onClose} />}
    </Dialog>
  );
}

function Keyed({ sheet, onDone, onClose }: { sheet: PaperSheetView; onDone: Props["onDone"]; onClose: () => void }) {
  const { t, language } = useWords();
  const host = useHost();
  const [texts, setTexts] = useState<string[]>(() => sheet.fields.map(() => ""));
  const [doubted, setDoubted] = useState(false);
  const { busy, problem, run } = useAct();
  const counts = texts.map((text) => (/^\d{1,9}$/.test(text) ? Number(text) : null));
  const record = { station: sheet.station, contest: sheet.contest };
  const again = problem?.code === "totals-differ" ? (problem.params["fields"] ?? "").split(", ") : [];
  const missing = counts.includes(null) ? t("totals-of-paper-missing") : null;
  const enter = () => void run(async () => onDone(await host.confirm_totals({ record, counts, language })));
  if (doubted) return <DiffersDialog record={{ ...record, contestTitle: sheet.contestTitle }} counts={counts} onDone={() => onDone(null)} onClose={onClose} />;
  return (
    <Form
      className="paper-totals"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing === null && !busy) enter();
      }}
    >
      <p>{t("totals-of-paper-explain")}</p>
      {problem && <ProblemPanel problem={problem} />}
      <div className="paper-lines">
        {sheet.fields.map((field, i) => (
          <Line key={field.id} field={field} text={texts[i] ?? ""} again={again.includes(field.id)} first={i === 0} onChange={(text) => setTexts((all) => all.map((own, at) => (at === i ? text : own)))} />
        ))}
      </div>
      <div className="actions">
        <Button variant="primary" testId="totals-enter" refusal={busy ? t("busy") : missing} onPress={enter}>
          {t("totals-of-paper-enter")}
        </Button>
        {again.length > 0 && (
          <Button testId="totals-differ" onPress={() => setDoubted(true)}>
            {t("totals-of-paper-differs")}
          </Button>
        )}
        <Button testId="totals-cancel" onPress={onClose}>
          {t("action-cancel")}
        </Button>
      </div>
    </Form>
  );
}

type LineProps = { field: FieldView; text: string; again: boolean; first: boolean; onChange: (text: string) => void };

function Line({ field, text, again, first, onChange }: LineProps) {
  const { t } = useWords();
  const refuse = (event: ClipboardEvent) => event.preventDefault();
  return (
    <TextField className={again ? "paper-line paper-line-again" : "paper-line"} value={text} onChange={(next) => onChange(next.replace(/\D/g, "").slice(0, 9))} autoComplete="off" autoFocus={first}>
      <Label>
        <span className="line-code">{field.code}</span> {field.label}
        {again && <strong className="paper-again"> · {t("totals-of-paper-again")}</strong>}
      </Label>
      <Input className="textbox-input count" inputMode="numeric" data-testid={`paper-${field.id}`} onPaste={refuse} />
    </TextField>
  );
}
