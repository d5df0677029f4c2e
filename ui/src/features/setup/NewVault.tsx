// Setting up a desk from nothing, the first step: its vault, what it is called, and its first administrator.
import { useCallback, useState } from "react";
import type { DeskKind, Start } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Page } from "../../kit/page";
import { NewPassphraseFields, useNewPassphrase } from "../../kit/passphrase";
import { ProblemPanel } from "../../kit/problem";
import { deskKeys } from "../../kit/terms";
import { PathBox, TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";

type Props = { desk: DeskKind; usualFolder: string; onMade: (start: Start) => void; onBack: () => void };

export function NewVault({ desk, usualFolder, onMade, onBack }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const [place, setPlace] = useState("");
  const [folder, setFolder] = useState(usualFolder);
  const [name, setName] = useState("");
  const [code, setCode] = useState("");
  const chosen = useNewPassphrase(useCallback((passphrase: string) => host.judge_passphrase({ passphrase }), [host]));
  const { busy, problem, clear, run } = useAct();
  const blank = [place, folder, name, code].some((text) => text.trim() === "");
  const refusal = busy ? t("vault-making") : blank ? t("vault-blank") : chosen.refusal;
  const make = () =>
    void run(async () => onMade(await host.make_vault({ desk, folder, place, code, name, passphrase: chosen.first, language })));
  return (
    <div className="setup-page">
      <h1 className="only-heard">Counterfoil</h1>
      <Page title={t("vault-title", { desk: t(deskKeys[desk]) })} intro={t("vault-intro")} testId="new-vault">
        {problem && <ProblemPanel problem={problem} onClose={clear} />}
        <div className="setup-form">
          <TextBox label={t("vault-place")} value={place} onChange={setPlace} testId="vault-place" hint={t("vault-place-hint")} autoFocus />
          <PathBox label={t("vault-folder")} value={folder} onChange={setFolder} testId="vault-folder" hint={t("vault-folder-hint")} choose={() => host.choose_folder({ title: t("vault-folder") })} />
          <h3 className="setup-heading">{t("vault-administrator")}</h3>
          <p className="side-note">{t("vault-administrator-note")}</p>
          <TextBox label={t("person-name")} value={name} onChange={setName} testId="vault-person-name" />
          <TextBox label={t("person-code")} value={code} onChange={setCode} testId="vault-person-code" hint={t("person-code-hint")} />
          <NewPassphraseFields chosen={chosen} label={t("passphrase-new")} />
          <div className="actions">
            <Button variant="primary" testId="vault-make" onPress={make} refusal={refusal}>
              {t("vault-make")}
            </Button>
            <Button testId="vault-back" onPress={onBack}>
              {t("action-cancel")}
            </Button>
          </div>
        </div>
      </Page>
    </div>
  );
}
