// Draws the pages of a PDF on canvases, because the window's engine has no viewer of its own.
import { useEffect, useRef, useState } from "react";
import type { Problem } from "../bindings/views";
import { drawPages } from "./pdf";
import { asProblem, ProblemPanel } from "./problem";
import { useWords } from "./text";

type Props = {
  /** The file in base64. */
  pdf: string;
  testId: string;
};

export function Pages({ pdf, testId }: Props) {
  const { t } = useWords();
  const paper = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    const place = paper.current;
    if (!place) return undefined;
    const stop = new AbortController();
    const name = (n: number, of: number) => t("paper-page", { n, of });
    setProblem(null);
    setDrawn(0);
    drawPages(pdf, place, name, stop.signal).then(setDrawn, (thrown: unknown) => !stop.signal.aborted && setProblem(asProblem(thrown)));
    return () => stop.abort();
  }, [pdf, t]);
  return (
    <section className="pages" aria-label={t("paper-preview")} data-testid={testId} data-drawn={drawn}>
      {problem && <ProblemPanel problem={problem} />}
      <div ref={paper} className="pages-paper" />
    </section>
  );
}
