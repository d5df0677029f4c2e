// Draws the pages of a PDF on canvases, because the window's engine has no viewer of its own.
import { useEffect, useRef, useState } from "react";
import type { Problem } from "../../bindings/views";
import { asProblem, ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";
import { drawPages } from "./pdf";

export function Pages({ pdf }: { pdf: string }) {
  const { t } = useWords();
  const paper = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    const place = paper.current;
    if (!place) return undefined;
    const stop = new AbortController();
    const name = (n: number, of: number) => t("protocol-page", { n, of });
    drawPages(pdf, place, name, stop.signal).then(setDrawn, (thrown: unknown) => !stop.signal.aborted && setProblem(asProblem(thrown)));
    return () => stop.abort();
  }, [pdf, t]);
  return (
    <section className="pages" aria-label={t("protocol-preview")} data-testid="protocol-pages" data-drawn={drawn}>
      {problem && <ProblemPanel problem={problem} />}
      <div ref={paper} className="pages-paper" />
    </section>
  );
}
