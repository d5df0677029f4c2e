// What was compared last, newest first: whoever keys sees that it arrived.
import type { LastPaperView, PaperProof } from "../../bindings/views";
import { key, useWords } from "../../kit/text";

const proofKeys: Record<PaperProof, string> = {
  code: key("confirm-by-code"),
  scan: key("confirm-by-scan"),
  totals: key("confirm-by-totals"),
};

export function LastPapers({ papers }: { papers: LastPaperView[] }) {
  const { t, moment } = useWords();
  if (papers.length === 0) return null;
  return (
    <section className="confirm-last" aria-labelledby="confirm-last">
      <h3 id="confirm-last" className="side-title">
        {t("confirm-last")}
      </h3>
      <ol className="confirm-list" data-testid="confirm-last">
        {papers.map((paper) => (
          <li key={`${paper.at}/${paper.station}/${paper.contestTitle}`} className={paper.confirmed ? "" : "confirm-differs"}>
            <strong>
              {paper.station} {paper.stationName}
            </strong>{" "}
            · {paper.contestTitle} · {paper.proof ? t(proofKeys[paper.proof]) : t("standing-differs")}
            <span className="cell-soft">
              {paper.by} · {moment(paper.at)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
