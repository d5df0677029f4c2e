// A counting centre goes on here from its copy: choose it, say who restores it, and leave the old computer behind.
import { useRef, useState } from "react";
import { Checkbox, Label, Radio, RadioGroup } from "react-aria-components";
import type { CopyView, Problem, Progress, Start } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { MediaPicker, usePlaceRefusal, type Place } from "../../kit/media";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { WorkBar } from "../../kit/progress";
import { deskKeys, roleKeys } from "../../kit/terms";
import { PathBox, TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";

type Props = { onRestored: (start: Start) => void; onCancel: () => void };

export function Restore({ onRestored, onCancel }: Props) {
  const { t } = useWords();
  const host = useHost();
  const [place, setPlace] = useState<Place | null>(null);
  const [copies, setCopies] = useState<CopyView[] | null>(null);
  const [copy, setCopy] = useState<CopyView | null>(null);
  const { busy, problem, clear, run } = useAct();
  const refusal = usePlaceRefusal(place, t("restore-folder-missing"), false);
  const look = () =>
    void run(async () => {
      const found = await host.copies({ path: place?.folder.trim() ?? "" });
      setCopies(found);
      setCopy(found[0] ?? null);
    });
  const turn = (next: Place) => {
    setPlace(next);
    setCopies(null);
    setCopy(null);
  };
  return (
    <div className="restore-page">
      <h1 className="only-heard">Counterfoil</h1>
      <Page title={t("restore-title")} intro={t("restore-intro")} testId="restore">
        {problem && <ProblemPanel problem={problem} onClose={clear} />}
        <MediaPicker
          label={t("restore-where")}
          folderLabel={t("restore-folder")}
          place={place}
          onPlace={turn}
          choose={() => host.choose_folder({ title: t("restore-folder") })}
          mount={(medium) => host.mount_medium({ medium })}
          testId="restore-place"
        />
        <div className="actions">
          <Button variant={copy ? "plain" : "primary"} testId="restore-look" onPress={look} refusal={busy ? t("busy") : refusal}>
            {t("restore-look")}
          </Button>
          <Button variant="quiet" testId="restore-cancel" onPress={onCancel}>
            {t("action-cancel")}
          </Button>
        </div>
        {copies?.length === 0 && (
          <p className="notice" role="status" data-testid="restore-none">
            {t("restore-none")}
          </p>
        )}
        {copies && copies.length > 1 && <Copies copies={copies} chosen={copy} onChoose={setCopy} />}
        {copy && <Bring key={copy.from} copy={copy} onRestored={onRestored} />}
      </Page>
    </div>
  );
}

type CopiesProps = { copies: CopyView[]; chosen: CopyView | null; onChoose: (copy: CopyView | null) => void };

function Copies({ copies, chosen, onChoose }: CopiesProps) {
  const { t } = useWords();
  return (
    <RadioGroup className="people" value={chosen?.from ?? null} onChange={(from) => onChoose(copies.find((copy) => copy.from === from) ?? null)}>
      <Label>{t("restore-which")}</Label>
      <div className="people-list">
        {copies.map((copy) => (
          <Radio key={copy.from} value={copy.from} className="person">
            <span className="person-name">{copy.place}</span>
            <span className="person-role">{t(deskKeys[copy.desk])}</span>
            <span className="person-pass">{copy.from}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function Bring({ copy, onRestored }: { copy: CopyView; onRestored: (start: Start) => void }) {
  const { t, language } = useWords();
  const host = useHost();
  const [person, setPerson] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [to, setTo] = useState(copy.suggested);
  const [sealed, setSealed] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const { busy, problem, clear, run } = useAct();
  const field = useRef<HTMLInputElement>(null);
  const again = (refused: Problem) => {
    if (refused.code !== "wrong-passphrase") return;
    setPassphrase("");
    field.current?.focus();
  };
  const restore = () =>
    void run(async () => {
      if (person === null) return;
      setProgress({ done: 0, total: 0, perSecond: 0, secondsLeft: null });
      try {
        onRestored(await host.restore_vault({ from: copy.from, to: to.trim(), person, passphrase, language, onProgress: setProgress }));
      } finally {
        setProgress(null);
      }
    }, again);
  const missing = refusalOf({ person, passphrase, to, sealed }, t);
  return (
    <section className="backup-standing" aria-label={t("restore-copy-of", { place: copy.place })} data-testid="restore-copy">
      <h3>{t("restore-copy-of", { place: copy.place })}</h3>
      <RadioGroup className="people" value={person} onChange={setPerson}>
        <Label>{t("restore-who")}</Label>
        <div className="people-list">
          {copy.people.map((known) => (
            <Radio key={known.id} value={known.id} className="person" data-testid={`restore-person-${known.id}`}>
              <span className="person-name">{known.name}</span>
              <span className="person-role">{t(roleKeys[known.role])}</span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <TextBox secret label={t("signin-passphrase")} value={passphrase} onChange={setPassphrase} testId="restore-passphrase" box={field} />
      <PathBox label={t("restore-to")} hint={t("restore-to-hint")} value={to} onChange={setTo} testId="restore-to" choose={() => host.choose_folder({ title: t("restore-to") })} />
      <div className="notice backup-fence" data-testid="restore-fence">
        <p>
          <strong>{t("restore-fence-title")}</strong>
        </p>
        <p>{t("restore-fence-text", { generation: copy.generation + 1 })}</p>
        <Checkbox className="backup-sealed" isSelected={sealed} onChange={setSealed} data-testid="restore-sealed">
          <span className="tick" aria-hidden="true" />
          <span>{t("restore-sealed")}</span>
        </Checkbox>
      </div>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="actions">
        <Button variant="primary" testId="restore-start" onPress={restore} refusal={busy ? t("busy") : missing}>
          {t("restore-start")}
        </Button>
        {progress && (
          <Button testId="restore-stop" onPress={() => void host.stop_restore()}>
            {t("restore-stop")}
          </Button>
        )}
      </div>
      {progress && <Bringing progress={progress} />}
    </section>
  );
}

/** Bytes are told in megabytes; proving follows when all of them are here. */
function Bringing({ progress }: { progress: Progress }) {
  const { t } = useWords();
  const proving = progress.total > 0 && progress.done === progress.total;
  const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);
  const shown = { ...progress, done: megabytes(progress.done), total: megabytes(progress.total), perSecond: megabytes(progress.perSecond) };
  return <WorkBar label={t(proving ? "restore-proving" : "restore-bringing")} progress={shown} />;
}

type Given = { person: string | null; passphrase: string; to: string; sealed: boolean };

function refusalOf({ person, passphrase, to, sealed }: Given, t: (key: string) => string): string | null {
  if (person === null) return t("signin-choose-person");
  if (passphrase === "") return t("signin-need-passphrase");
  if (to.trim() === "") return t("restore-to-missing");
  return sealed ? null : t("restore-sealed-missing");
}
