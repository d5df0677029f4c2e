// The rules that do not hold, each with its numbers, and why it is so: chosen from what is usual, edited, or written.
import { ToggleButton } from "react-aria-components";
import type { FindingView } from "../../bindings/views";
import { SumText } from "../../kit/sums";
import { LongTextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";

export type Given = Record<string, string>;

type Props = { findings: FindingView[]; language: string; given: Given; onGiven: (given: Given) => void };

export function Findings({ findings, language, given, onGiven }: Props) {
  const { t } = useWords();
  if (findings.length === 0) {
    return (
      <p className="all-hold" data-testid="no-findings">
        {t("approve-all-hold")}
      </p>
    );
  }
  return (
    <section className="findings" aria-label={t("approve-findings")}>
      <h3 className="side-title">{t("approve-findings")}</h3>
      {findings.map((finding) => (
        <div key={finding.rule} className={`finding sum-${finding.severity}`} data-testid={`finding-${finding.rule}`} data-severity={finding.severity}>
          <SumText sum={finding} />
          {finding.severity === "error" ? (
            <p className="finding-do">{t("approve-error-do")}</p>
          ) : (
            <Explanation
              finding={finding}
              language={language}
              text={given[finding.rule] ?? ""}
              onText={(text) => onGiven({ ...given, [finding.rule]: text })}
            />
          )}
        </div>
      ))}
    </section>
  );
}

type ExplanationProps = { finding: FindingView; language: string; text: string; onText: (text: string) => void };

function Explanation({ finding, language, text, onText }: ExplanationProps) {
  const { t } = useWords();
  return (
    <>
      <div className="usual" role="group" aria-label={t("approve-usual", { rule: finding.message })} data-testid={`usual-${finding.rule}`}>
        {finding.choices.map((choice, i) => (
          <ToggleButton
            key={choice}
            className="usual-choice"
            lang={language}
            data-testid={`usual-${finding.rule}-${i + 1}`}
            isSelected={linesOf(text).includes(choice)}
            onChange={(on) => onText(withLine(text, choice, on))}
          >
            {choice}
          </ToggleButton>
        ))}
      </div>
      <div lang={language}>
        <LongTextBox
          label={t("approve-explanation", { rule: finding.message })}
          hint={t("approve-explanation-hint")}
          value={text}
          onChange={onText}
          testId={`explanation-${finding.rule}`}
        />
      </div>
    </>
  );
}

const linesOf = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

/** Each chosen explanation is a line of the text; what a person wrote beside it stays. */
function withLine(text: string, choice: string, on: boolean): string {
  const others = linesOf(text).filter((line) => line !== choice);
  return (on ? [...others, choice] : others).join("\n");
}
