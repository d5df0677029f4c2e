// Choosing a passphrase of one's own: after a first one that stood on a slip, or at any other time.
import { useRef, useState } from "react";
import type { DeskView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Page } from "../../kit/page";
import { NewPassphraseFields, useNewPassphrase } from "../../kit/passphrase";
import { ProblemPanel } from "../../kit/problem";
import { TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";
import { useJudge } from "./judge";

type Props = { desk: DeskView; onChanged: (desk: DeskView) => void; onCancel?: () => void };

export function ChangePassphrase({ desk, onChanged, onCancel }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const [old, setOld] = useState("");
  const chosen = useNewPassphrase(useJudge());
  const { busy, problem, clear, run } = useAct();
  // A first one was typed a moment ago, at signing in.
  const due = desk.passphraseDue;
  const missing = !due && old === "" ? t("passphrase-old-missing") : chosen.refusal;
  const field = useRef<HTMLInputElement>(null);
  const submit = () =>
    void run(
      async () => onChanged(await host.change_passphrase({ desk: desk.desk, old: due ? null : old, new: chosen.first, language })),
      () => {
        setOld("");
        field.current?.focus();
      },
    );
  return (
    <Page title={t("passphrase-title")} intro={due ? t("passphrase-due-intro") : t("passphrase-intro")} testId={`change-passphrase-${desk.desk}`}>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="signin">
        {!due && <TextBox secret label={t("passphrase-old")} value={old} onChange={setOld} testId="old-passphrase" box={field} />}
        <NewPassphraseFields chosen={chosen} label={t("passphrase-new")} />
        <div className="actions">
          <Button variant="primary" testId="change-passphrase" onPress={submit} refusal={busy ? t("busy") : missing}>
            {t("passphrase-change")}
          </Button>
          {onCancel && (
            <Button testId="change-passphrase-cancel" onPress={onCancel}>
              {t("action-cancel")}
            </Button>
          )}
        </div>
      </div>
    </Page>
  );
}
