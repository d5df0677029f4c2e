// A paper that was made: its facts, a place to save it, and its pages.
import { useMemo } from "react";
import type { PaperRequest, PaperView } from "../../bindings/views";
import { pressFor, useHost } from "../../host";
import { ControlCode } from "../../kit/code";
import { Pages } from "../../kit/pages";
import { PaperSave } from "../../kit/papersave";
import { PrintPanel } from "../../kit/print";
import { useWords } from "../../kit/text";

export type ShownPaper = { request: PaperRequest; paper: PaperView };

export function Shown({ shown: { request, paper }, folder }: { shown: ShownPaper; folder: string }) {
  const { t, bytes } = useWords();
  const host = useHost();
  const press = useMemo(() => pressFor(host, { kind: "paper", paper: request }), [host, request]);
  return (
    <section className="papers-shown" aria-label={paper.title} data-testid="papers-shown">
      <h3 className="side-title">{paper.title}</h3>
      <p data-testid="papers-facts" aria-label={t("papers-shown-facts")}>
        {paper.name} · {t("paper-pages", { n: paper.pages })} · {bytes(paper.bytes)}
      </p>
      {paper.controlCode && <ControlCode code={paper.controlCode} large />}
      <PrintPanel press={press} />
      <PaperSave
        name={paper.name}
        folder={folder}
        label={t("papers-save")}
        save={(path) => host.save_paper({ paper: request, path })}
        choose={() => host.choose_file({ title: t("papers-save"), suggested: paper.name })}
        testId="papers"
      />
      <Pages pdf={paper.pdf} testId="papers-pages" />
    </section>
  );
}
