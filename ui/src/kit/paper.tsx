// One paper: its facts, the printers, a place to save it where it may be saved, and its pages.
import type { ReactNode } from "react";
import type { PaperView } from "../bindings/views";
import { ControlCode } from "./code";
import { Pages } from "./pages";
import { PrintPanel, type Press } from "./print";
import { useWords } from "./text";

type Props = {
  paper: PaperView;
  press: Press;
  onPrinted?: () => void;
  /** Where it can be saved, and whatever else stands between the printers and the pages. */
  children?: ReactNode;
  /** Whether it holds a secret and is saved nowhere. */
  secret?: boolean;
  /** Begins every test id. */
  testId: string;
};

export function PaperShown({ paper, press, onPrinted, children, secret = false, testId }: Props) {
  const { t, bytes } = useWords();
  return (
    <section className="paper-shown" aria-label={paper.title} data-testid={`${testId}-shown`}>
      <h3 className="side-title">{paper.title}</h3>
      <p data-testid={`${testId}-facts`} aria-label={t("papers-shown-facts")}>
        {paper.name} · {t("paper-pages", { n: paper.pages })} · {bytes(paper.bytes)}
      </p>
      {paper.controlCode && <ControlCode code={paper.controlCode} large />}
      <div className="paper-acts">
        <PrintPanel press={press} secret={secret} {...(onPrinted ? { onPrinted } : {})} />
        {children}
      </div>
      <Pages pdf={paper.pdf} testId={`${testId}-pages`} />
    </section>
  );
}
