// Tables and files of other programs, or a pasted table: first it is shown what they would bring, then they are taken over.
import { useState } from "react";
import type { PreparationView, TakingView } from "../../bindings/views";
import { useHost, useMediaDoor } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { ProblemPanel } from "../../kit/problem";
import { LongTextBox, PathBox } from "../../kit/textbox";
import { key, useWords } from "../../kit/text";

/** A table that is pasted; larger ones come as files. */
const PASTED_CHARS = 5_000_000;

type Props = { folder: string; onTaken: (view: PreparationView | null) => void; onClose: () => void };

/** Which files these are, by the names that the core gives them. */
const kindKeys: Record<string, string> = {
  "stations.csv": key("take-kind-stations"),
  "lists.csv": key("take-kind-lists"),
  "areas.csv": key("take-kind-areas"),
  "eml-110a": key("take-kind-eml-election"),
  "eml-110b": key("take-kind-eml-stations"),
  "eml-230b": key("take-kind-eml-lists"),
  "nist-1500-100": key("take-kind-nist"),
  election: key("take-kind-definition"),
};

export function Taking({ onTaken, onClose }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const [paths, setPaths] = useState<string[]>([]);
  const [path, setPath] = useState("");
  const [pasted, setPasted] = useState("");
  const [seen, setSeen] = useState<TakingView | null>(null);
  const { busy, problem, clear, run } = useAct();
  const all = path.trim() === "" ? paths : [...paths, path.trim()];
  const sources = { paths: all, pasted: pasted.trim() === "" ? null : pasted, language };
  const change = (act: () => void) => {
    // What was shown was of other files.
    setSeen(null);
    clear();
    act();
  };
  const add = () => change(() => (setPaths(all), setPath("")));
  const preview = () => void run(async () => setSeen(await host.preview_taking(sources)));
  const take = () => void run(async () => onTaken(await host.take_over(sources)));
  const missing = all.length === 0 && sources.pasted === null ? t("take-missing") : null;
  return (
    <Dialog title={t("take-title")} onClose={onClose} testId="taking">
      <div className="prepare-form taking">
        <p className="side-note">{t("take-explain")}</p>
        {paths.length > 0 && (
          <ul className="taking-files">
            {paths.map((file) => (
              <li key={file}>
                <code>{file}</code>
                <Button variant="quiet" testId="taking-remove" label={t("take-remove-for", { file })} onPress={() => change(() => setPaths(paths.filter((other) => other !== file)))}>
                  {t("prepare-remove")}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <div className="prepare-line">
          <PathBox label={t("take-file")} value={path} onChange={(text) => change(() => setPath(text))} testId="taking-file" choose={() => media.chooseExisting(t("take-file"))} />
          <Button testId="taking-add" onPress={add} refusal={path.trim() === "" ? t("take-missing") : null} reason="asked">
            {t("take-add")}
          </Button>
        </div>
        <LongTextBox label={t("take-paste")} value={pasted} onChange={(text) => change(() => setPasted(text))} testId="taking-paste" chars={PASTED_CHARS} hint={t("take-paste-hint")} />
        {problem && <ProblemPanel problem={problem} onClose={clear} />}
        {seen && <Preview seen={seen} />}
        <div className="actions">
          <Button variant={seen ? "plain" : "primary"} testId="taking-preview" onPress={preview} refusal={busy ? t("busy") : missing}>
            {t("take-preview")}
          </Button>
          <Button variant={seen ? "primary" : "plain"} testId="taking-take" onPress={take} refusal={busy ? t("busy") : seen ? null : t("take-look-first")}>
            {t("take-over")}
          </Button>
          <Button testId="taking-cancel" onPress={onClose}>
            {t("action-cancel")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Preview({ seen }: { seen: TakingView }) {
  const { t, number } = useWords();
  return (
    <section className="notice" aria-label={t("take-would")} data-testid="taking-seen">
      <ul className="taking-brings">
        {seen.files.map((file) => (
          <li key={file.file}>
            <strong>{file.file}</strong>: {t(kindKeys[file.kind] ?? key("take-kind-definition"))}
          </li>
        ))}
      </ul>
      <p>
        {t("take-then", {
          areas: number(seen.areas),
          centres: number(seen.centres),
          stations: number(seen.stations),
          contests: number(seen.contests),
          lists: number(seen.lists),
          candidates: number(seen.candidates),
        })}
      </p>
      <p>{seen.left.length === 0 ? t("take-left-none") : t("take-left", { n: seen.left.length })}</p>
    </section>
  );
}
