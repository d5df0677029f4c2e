// The authority's vault: opened with a passphrase of its own, by whoever prepares an election or enrols centres.
import { useRef, useState } from "react";
import { useAct } from "./ask";
import { Button } from "./button";
import { ProblemPanel } from "./problem";
import { PathBox, TextBox } from "./textbox";
import { useWords } from "./text";

export type AuthorityDoor = {
  open: (path: string, passphrase: string) => Promise<void>;
  close: () => Promise<void>;
  choose: (title: string) => Promise<string | null>;
};

type Props = {
  /** Its fingerprint while it is open. */
  authority: string | null;
  door: AuthorityDoor;
  onChanged: () => void;
};

export function AuthorityPanel({ authority, door, onChanged }: Props) {
  const { t } = useWords();
  const [path, setPath] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { busy, problem, clear, run } = useAct();
  const again = () => {
    setPassphrase("");
    field.current?.focus();
  };
  const open = () =>
    void run(async () => {
      await door.open(path.trim(), passphrase);
      setPassphrase("");
      onChanged();
    }, again);
  const close = () =>
    void run(async () => {
      await door.close();
      onChanged();
    });
  if (authority !== null) {
    return (
      <div className="notice authority-open" data-testid="authority-is-open">
        <p>{t("authority-is-open")}</p>
        <p>
          <code>{authority}</code>
        </p>
        {problem && <ProblemPanel problem={problem} onClose={clear} />}
        <Button variant="quiet" testId="authority-close" onPress={close} refusal={busy ? t("busy") : null} reason="asked">
          {t("authority-close")}
        </Button>
      </div>
    );
  }
  const missing = path.trim() === "" ? t("authority-path-missing") : passphrase === "" ? t("passphrase-missing") : null;
  return (
    <section className="authority" aria-labelledby="authority-open-title">
      <h3 className="side-title" id="authority-open-title">
        {t("authority-open-title")}
      </h3>
      <p className="side-note">{t("authority-open-explain")}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <PathBox label={t("authority-path")} value={path} onChange={setPath} testId="authority-path" choose={() => door.choose(t("authority-path"))} />
      <TextBox secret label={t("authority-passphrase")} value={passphrase} onChange={setPassphrase} testId="authority-passphrase" box={field} />
      <div className="actions">
        <Button variant="primary" testId="authority-open" onPress={open} refusal={busy ? t("busy") : missing}>
          {t("authority-open")}
        </Button>
      </div>
    </section>
  );
}
