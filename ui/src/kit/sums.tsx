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
  const off = differenceText(sum, words);
  return (
    <>
      <span className="sum-message">
        <span className="sum-sign" aria-hidden="true" />
        {isQuiet(sum) ? ruleText(sum, words) : sum.message}
        <span className="sum-verdict"> {t(standingKeys[standing(sum)])}</span>
      </span>
      {sum.holds !== null && (
        <span className="sum-figures">
          {side(sum.leftText, number(sum.left))} {sum.relation === "=" ? "·" : sum.relation} {side(sum.rightText, number(sum.right))}
          {!sum.holds && off !== null && <strong className="sum-difference"> · {off}</strong>}
        </span>
      )}
    </>
  );
}

/** A warning's words say what is amiss; while nothing is, what it asks for stands there instead. */
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

const asked: Record<SumView["relation"], string> = {
  "=": key("sum-asks-equal"),
  "≤": key("sum-asks-at-most"),
  "<": key("sum-asks-share"),
  "≈": key("sum-asks-near"),
  "≥": key("sum-asks-any"),
};

/** What a rule asks for, in the words of its fields. */
function ruleText(sum: SumView, { t }: Words): string {
  const args = { left: sum.leftNames.join(" + "), right: sum.rightNames.join(" + "), percent: sum.percent ?? 0 };
  return t(asked[sum.relation], args);
}

/** By how much the left side misses the right one, always read from the left: −1 is one fewer on the left. */
export function differenceText(sum: SumView, { t, signed }: Words): string | null {
  // That nothing is there says the rule itself.
  if (sum.relation === "≥") return null;
  const args = { n: Math.abs(sum.difference), signed: signed(sum.difference), left: sum.leftText, right: sum.rightText };
  if (sum.relation === "<") return t("sum-off-share", args);
  return sum.difference < 0 ? t("sum-off-fewer", args) : t("sum-off-more", args);
}
