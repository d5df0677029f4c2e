// What is still open before the centre is closed: first what a result would lack, then paper and safety.
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
  journal: key("todo-journal"),
};

type Props = {
  points: OpenPointView[];
  /** To where it is dealt with; null where this person has no such page. */
  wayTo: (point: OpenPointView) => (() => void) | null;
};

export function OpenList({ points, wayTo }: Props) {
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
      <Points title={t("todo-results")} points={points.filter((point) => point.result)} wayTo={wayTo} />
      <Points title={t("todo-others")} points={points.filter((point) => !point.result)} wayTo={wayTo} />
    </>
  );
}

function Points({ title, points, wayTo }: Props & { title: string }) {
  const { t, number } = useWords();
  if (points.length === 0) return null;
  return (
    <section className="open-points">
      <h3 className="side-title">{title}</h3>
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
