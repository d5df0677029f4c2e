// The rules of a form beside the counts: each sum with its figures and its signed difference.
import type { SumView } from "../bindings/views";
import { key, useWords, type Words } from "./text";

export function SumList({ sums, testId }: { sums: SumView[]; testId: string }) {
  return (
    <ul className="sums" data-testid={testId}>
      {sums.map((sum) => (
        <li key={sum.rule} className={`sum sum-${standing(sum)}`} data-rule={sum.rule} data-standing={standing(sum)}>
          <SumText sum={sum} />
        </li>
      ))}
    </ul>
  );
}

export function SumText({ sum }: { sum: SumView }) {
  const words = useWords();
  const { t, number } = words;
  return (
    <>
      <span className="sum-message">
        <span className="sum-sign" aria-hidden="true" />
        {isQuiet(sum) ? `${sum.leftText} ${sum.relation} ${sum.rightText}` : sum.message}
        <span className="sum-verdict"> {t(standingKeys[standing(sum)])}</span>
      </span>
      {sum.holds !== null && (
        <span className="sum-figures">
          {side(sum.leftText, number(sum.left))} {sum.relation === "=" ? "·" : sum.relation} {side(sum.rightText, number(sum.right))}
          {!sum.holds && <strong className="sum-difference"> · {differenceText(sum, words)}</strong>}
        </span>
      )}
    </>
  );
}

/** A warning's words say what is amiss; while nothing is, its formula stands there instead. */
function isQuiet(sum: SumView): boolean {
  return sum.severity === "warning" && sum.holds !== false;
}

/** A sum with its figure; a plain figure stands alone. */
function side(text: string, figure: string): string {
  return text === figure ? text : `${text} = ${figure}`;
}

type Standing = "open" | "holds" | "warning" | "error";

function standing(sum: SumView): Standing {
  if (sum.holds === null) return "open";
  return sum.holds ? "holds" : sum.severity;
}

const standingKeys: Record<Standing, string> = {
  open: key("sum-open"),
  holds: key("sum-holds"),
  warning: key("sum-warning"),
  error: key("sum-error"),
};

/** Seen from the side that a person would look at: the total of an equation, the left side of a limit. */
export function differenceText(sum: SumView, { t, signed }: Words): string {
  const off = sum.relation === "=" ? -sum.difference : sum.difference;
  const args = { n: Math.abs(off), signed: signed(off) };
  return off < 0 ? t("sum-too-few", args) : t("sum-too-many", args);
}
