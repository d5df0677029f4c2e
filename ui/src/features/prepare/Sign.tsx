// Signing with the authority's key, and the letter with the fingerprints.
import { useCallback, useMemo, useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { PaperRequest, PaperView } from "../../bindings/views";
import { pressFor, useHost, useMediaDoor } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { AuthorityPanel, type AuthorityDoor } from "../../kit/authority";
import { Button } from "../../kit/button";
import { Groups } from "../../kit/groups";
import { PaperShown } from "../../kit/paper";
import { PaperSave } from "../../kit/papersave";
import { NewPassphraseFields, useNewPassphrase } from "../../kit/passphrase";
import { ProblemPanel } from "../../kit/problem";
import { PathBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";
import type { PageProps } from "./pages";

export function Sign({ view, onView, folder }: PageProps) {
  const { t, language } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const { busy, problem, clear, run } = useAct();
  const refresh = () => void run(async () => onView(await host.preparation({ language })));
  const sign = () =>
    void run(async () => {
      await host.sign_preparation();
      onView(await host.preparation({ language }));
    });
  const door: AuthorityDoor = {
    open: (path, passphrase) => host.open_authority({ path, passphrase }),
    close: () => host.close_authority(),
    choose: (title) => media.chooseFolder(title),
  };
  const refusal = !view.played ? t("sign-needs-dry-run") : view.authority === null ? t("sign-needs-authority") : null;
  return (
    <>
      <p>{t("sign-explain")}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {view.authority === null ? <Authority view={view} onView={onView} door={door} onChanged={refresh} /> : <AuthorityPanel authority={view.authority} door={door} onChanged={refresh} />}
      <div className="actions">
        <Button variant={view.signed ? "plain" : "primary"} testId="sign" onPress={sign} refusal={busy ? t("busy") : view.signed ? t("sign-done") : refusal}>
          {t("sign")}
        </Button>
      </div>
      {view.signed && <Signed folder={folder} />}
    </>
  );
}

type AuthorityProps = Pick<PageProps, "view" | "onView"> & { door: AuthorityDoor; onChanged: () => void };

/** An election has one authority: it is made once, and opened afterwards. */
function Authority({ view, onView, door, onChanged }: AuthorityProps) {
  const { t, language } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const [way, setWay] = useState<"make" | "open">("make");
  const [path, setPath] = useState("");
  const { busy, problem, clear, run } = useAct();
  const chosen = useNewPassphrase(useCallback((passphrase: string) => host.judge_passphrase({ passphrase }), [host]));
  const make = () =>
    void run(async () => {
      onView(await host.make_authority({ path: path.trim(), passphrase: chosen.first, language }));
    });
  const missing = view.faults.length > 0 ? t("prepare-faults-first") : path.trim() === "" ? t("authority-path-missing") : chosen.refusal;
  return (
    <section className="prepare-form" aria-label={t("authority-title")}>
      <RadioGroup className="choices choices-row" value={way} onChange={(next) => setWay(next === "open" ? "open" : "make")}>
        <Label>{t("authority-title")}</Label>
        <Radio value="make" className="choice" data-testid="authority-way-make">
          {t("authority-way-make")}
        </Radio>
        <Radio value="open" className="choice" data-testid="authority-way-open">
          {t("authority-way-open")}
        </Radio>
      </RadioGroup>
      {way === "open" ? (
        <AuthorityPanel authority={null} door={door} onChanged={onChanged} />
      ) : (
        <>
          <p className="side-note">{t("authority-make-explain")}</p>
          {problem && <ProblemPanel problem={problem} onClose={clear} />}
          <PathBox label={t("authority-new-path")} value={path} onChange={setPath} testId="authority-new-path" choose={() => media.chooseFolder(t("authority-new-path"))} hint={t("authority-new-path-hint")} />
          <NewPassphraseFields chosen={chosen} label={t("authority-new-passphrase")} />
          <div className="actions">
            <Button testId="authority-make" onPress={make} refusal={busy ? t("busy") : missing}>
              {t("authority-make")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

const letter: PaperRequest = { kind: "prepared-letter" };

function Signed({ folder }: { folder: string }) {
  const { t } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const { value, problem } = useAsk(useCallback(() => host.signed_preparation(), [host]));
  const [shown, setShown] = useState<PaperView | null>(null);
  const { busy, problem: refused, clear, run } = useAct();
  const press = useMemo(() => pressFor(host, { kind: "paper", paper: letter }), [host]);
  const show = () => void run(async () => setShown(await host.paper({ paper: letter })));
  const failed = refused ?? problem;
  return (
    <section className="prepare-form" data-testid="signed">
      {failed && <ProblemPanel problem={failed} onClose={clear} />}
      {value && (
        <div className="notice">
          <p>{t("sign-signed")}</p>
          <Groups label={t("sign-authority-fingerprint")} groups={value.authority.split(" ")} typed={[]} onType={() => undefined} testId="signed-authority" />
          <Groups label={t("sign-election-fingerprint")} groups={value.election.split(" ")} typed={[]} onType={() => undefined} testId="signed-election" />
        </div>
      )}
      <p className="side-note">{t("sign-letter-explain")}</p>
      <div className="actions">
        <Button testId="letter-show" onPress={show} refusal={busy ? t("papers-making") : null}>
          {t("papers-letter-show")}
        </Button>
      </div>
      {shown && (
        <PaperShown paper={shown} press={press} testId="letter">
          <PaperSave name={shown.name} folder={folder} label={t("papers-save")} save={(target) => host.save_paper({ paper: letter, ...target })} media={media} testId="letter" />
        </PaperShown>
      )}
    </section>
  );
}
