// Saves a paper as a file, under a name that the person may change.
import { useState } from "react";
import { useAct } from "./ask";
import { Button } from "./button";
import { ProblemPanel } from "./problem";
import { PathBox } from "./textbox";
import { useWords } from "./text";

type Props = {
  /** The name that is suggested. */
  name: string;
  folder: string;
  /** What the button says. */
  label: string;
  save: (path: string) => Promise<void>;
  /** Asks the system for another name; null if the person changed their mind. */
  choose: () => Promise<string | null>;
  /** Begins every test id. */
  testId: string;
};

export function PaperSave({ name, folder, label, save, choose, testId }: Props) {
  const { t } = useWords();
  const [path, setPath] = useState(() => `${folder.replace(/\/$/, "")}/${name}`);
  const [saved, setSaved] = useState<string | null>(null);
  const { busy, problem, clear, run } = useAct();
  const start = () =>
    void run(async () => {
      setSaved(null);
      await save(path.trim());
      setSaved(path.trim());
    });
  const missing = path.trim() === "" ? t("paper-path-missing") : null;
  return (
    <div className="paper-save">
      <PathBox label={t("paper-save-path")} value={path} onChange={setPath} testId={`${testId}-path`} choose={choose} />
      <Button variant="primary" testId={`${testId}-save`} onPress={start} refusal={busy ? t("busy") : missing}>
        {label}
      </Button>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {saved && (
        <p className="notice" role="status" data-testid={`${testId}-saved`}>
          {t("paper-saved", { path: saved })}
        </p>
      )}
    </div>
  );
}
