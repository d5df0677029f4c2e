// What is still open before the centre is closed: first what a result would lack, then paper and safety.
import { Heading } from "react-aria-components";
import type { OpenPointView } from "../bindings/views";
import { Button } from "./button";
import { key, useWords } from "./text";

const todoKeys: Record<OpenPointView["code"], string> = {
  begin: key("todo-begin"),
  correct: key("todo-correct"),
  "enter-again": key("todo-enter-again"),
  settle: key("todo-settle"),
  approve: key("todo-approve"),
  export: key("todo-export"),
  print: key("todo-print"),
  "zero-report": key("todo-zero-report"),
  backup: key("todo-backup"),
  "copy-behind": key("todo-copy-behind"),
  journal: key("todo-journal"),
};

type Props = {
  points: OpenPointView[];
  /** To where it is dealt with; null where this person has no such page. */
  wayTo: (point: OpenPointView) => (() => void) | null;
  /** Where it stands: below the title of a page, or of a part of one. */
  level?: 3 | 4;
};

export function OpenList({ points, wayTo, level = 3 }: Props) {
  const { t } = useWords();
  if (points.length === 0) {
    return (
      <p className="all-hold" data-testid="nothing-open">
        {t("todo-nothing")}
      </p>
    );
  }
  return (
    <>
      <Points title={t("todo-results")} points={points.filter((point) => point.result)} wayTo={wayTo} level={level} />
      <Points title={t("todo-others")} points={points.filter((point) => !point.result)} wayTo={wayTo} level={level} />
    </>
  );
}

function Points({ title, points, wayTo, level }: Required<Props> & { title: string }) {
  const { t, number } = useWords();
  if (points.length === 0) return null;
  return (
    <section className="open-points">
      <Heading level={level} className="side-title">
        {title}
      </Heading>
      <ul>
        {points.map((point) => {
          const go = wayTo(point);
          const text = t(todoKeys[point.code], { n: point.number });
          return (
            <li key={point.code} className="open-point" data-result={point.result} data-testid={`open-${point.code}`}>
              <span className="open-number" aria-hidden="true">
                {number(point.number)}
              </span>
              <span className="open-text">{text}</span>
              {go && (
                <Button testId={`open-${point.code}-go`} onPress={go} label={t("todo-go-to", { what: text })}>
                  {t("todo-go")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
