// Preparing an election: a draft that is kept as it is typed, page by page, until it is signed and packed.
import { useCallback, useState, type ReactNode } from "react";
import type { PreparationView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";
import { said } from "../../kit/wordsbox";
import { Allocation } from "./Allocation";
import { Basics } from "./Basics";
import { Check } from "./Check";
import { Contests } from "./Contests";
import { FormPage } from "./FormPage";
import { Packages } from "./Packages";
import { faultsOf, isDone, pageKeys, pages, type EditorPage, type PageProps } from "./pages";
import { Places } from "./Places";
import { Sign } from "./Sign";
import { Taking } from "./Taking";

const contents: Record<EditorPage, (props: PageProps) => ReactNode> = {
  basics: Basics,
  places: Places,
  contests: Contests,
  form: FormPage,
  allocation: Allocation,
  check: Check,
  sign: Sign,
  packages: Packages,
};

export function Prepare({ folder }: { folder: string }) {
  const { t, language } = useWords();
  const host = useHost();
  const { value, problem } = useAsk(useCallback(() => host.preparation({ language }), [host, language]));
  /** What the last change made of the draft; before one, it is as it was asked for. */
  const [changed, setView] = useState<PreparationView | null | undefined>(undefined);
  const view = changed === undefined ? value : changed;
  return (
    <Page title={t("prepare-title")} intro={t("prepare-intro")} testId="prepare">
      {problem && <ProblemPanel problem={problem} />}
      {view ? <Editor view={view} onView={setView} folder={folder} /> : !problem && <Begin onView={setView} />}
    </Page>
  );
}

function Begin({ onView }: { onView: (view: PreparationView | null) => void }) {
  const { t, language } = useWords();
  const host = useHost();
  const { busy, problem, clear, run } = useAct();
  const begin = () => void run(async () => onView(await host.begin_preparation({ language })));
  return (
    <section className="prepare-begin">
      <p>{t("prepare-begin-explain")}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="actions">
        <Button variant="primary" testId="prepare-begin" onPress={begin} refusal={busy ? t("busy") : null}>
          {t("prepare-begin")}
        </Button>
      </div>
    </section>
  );
}

type EditorProps = { view: PreparationView; onView: (view: PreparationView | null) => void; folder: string };

function Editor({ view, onView, folder }: EditorProps) {
  const { t, language } = useWords();
  const [page, setPage] = useState<EditorPage>("basics");
  const [over, setOver] = useState<"taking" | "discard" | null>(null);
  const Content = contents[page];
  const title = said(view.basics.title, language).trim();
  return (
    <>
      <div className="prepare-head">
        <p className="prepare-name" data-testid="prepare-name">
          {title === "" ? t("prepare-unnamed") : title}
        </p>
        <div className="actions">
          <Button testId="prepare-take" onPress={() => setOver("taking")}>
            {t("prepare-take")}
          </Button>
          <Button variant="quiet" testId="prepare-discard" onPress={() => setOver("discard")}>
            {t("prepare-discard")}
          </Button>
        </div>
      </div>
      <div className="prepare-columns">
        <Steps view={view} page={page} onPage={setPage} />
        <section className="prepare-page" aria-labelledby="prepare-page-title" data-testid={`prepare-${page}`}>
          <h3 className="prepare-page-title" id="prepare-page-title">
            {t(pageKeys[page])}
          </h3>
          <Content key={page} view={view} onView={onView} onPage={setPage} folder={folder} />
        </section>
      </div>
      {over === "taking" && (
        <Taking
          folder={folder}
          onTaken={(next) => {
            setOver(null);
            onView(next);
          }}
          onClose={() => setOver(null)}
        />
      )}
      {over === "discard" && <DiscardDialog onGone={() => onView(null)} onClose={() => setOver(null)} />}
    </>
  );
}

type StepsProps = { view: PreparationView; page: EditorPage; onPage: (page: EditorPage) => void };

function Steps({ view, page, onPage }: StepsProps) {
  const { t } = useWords();
  return (
    <nav className="prepare-steps" aria-label={t("prepare-steps")}>
      <ol>
        {pages.map((step, i) => {
          const [faults, done] = [faultsOf(view, step), isDone(view, step)];
          return (
            <li key={step}>
              <button type="button" className="prepare-step" aria-current={step === page ? "step" : undefined} data-testid={`prepare-to-${step}`} data-done={done} onClick={() => onPage(step)}>
                <span className="prepare-step-number" aria-hidden="true">
                  {done === true ? "✓" : i + 1}
                </span>
                <span>{t(pageKeys[step])}</span>
                {faults > 0 ? <span className="prepare-step-note" data-fault="true">{t("prepare-faults", { n: faults })}</span> : <span className="prepare-step-note">{done === true ? t("step-done") : t("step-open")}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function DiscardDialog({ onGone, onClose }: { onGone: () => void; onClose: () => void }) {
  const { t } = useWords();
  const host = useHost();
  const { busy, problem, clear, run } = useAct();
  const discard = () =>
    void run(async () => {
      await host.discard_preparation();
      onGone();
    });
  return (
    <Dialog title={t("prepare-discard-title")} onClose={onClose} testId="prepare-discard-dialog">
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <p>{t("prepare-discard-explain")}</p>
      <div className="actions">
        <Button variant="primary" testId="prepare-discard-confirm" onPress={discard} refusal={busy ? t("busy") : null}>
          {t("prepare-discard")}
        </Button>
        <Button testId="prepare-discard-cancel" onPress={onClose}>
          {t("action-cancel")}
        </Button>
      </div>
    </Dialog>
  );
}
