// What is still open before the centre is closed; results that would be missing stand out.
import type { ClosingPoint } from "../../bindings/views";
import { key, useWords } from "../../kit/text";

const pointKeys: Record<string, string> = {
  begin: key("close-open-begin"),
  correct: key("close-open-correct"),
  "enter-again": key("close-open-enter-again"),
  settle: key("close-open-settle"),
  approve: key("close-open-approve"),
  export: key("close-open-export"),
  print: key("close-open-print"),
  "zero-report": key("close-open-zero-report"),
  backup: key("close-open-backup"),
  "copy-behind": key("close-open-copy-behind"),
  journal: key("close-open-journal"),
};

export function OpenPoints({ points }: { points: ClosingPoint[] }) {
  const { t } = useWords();
  if (points.length === 0) return <p>{t("close-open-none")}</p>;
  return (
    <>
      {points.some((point) => point.result) && <p className="side-note">{t("close-open-results")}</p>}
      <ul className="close-open" data-testid="close-open">
        {points.map((point) => (
          <li key={point.code} data-result={point.result} data-testid={`close-open-${point.code}`}>
            {point.result && <strong aria-hidden="true">! </strong>}
            {t(pointKeys[point.code] ?? point.code, { n: point.number })}
          </li>
        ))}
      </ul>
    </>
  );
}
