// A refusal or a fault as a panel: what happened, what is safe, what to do.
import type { Problem } from "../bindings/views";
import { Button } from "./button";
import { useWords, type Words } from "./text";

/** Anything thrown becomes a problem, so that nothing fails without a word. */
export function asProblem(thrown: unknown): Problem {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && typeof thrown.code === "string") {
    const params = "params" in thrown && typeof thrown.params === "object" && thrown.params !== null ? thrown.params : {};
    return { code: thrown.code, params: params as Record<string, string> };
  }
  return { code: "unexpected", params: { detail: thrown instanceof Error ? thrown.message : String(thrown) } };
}

function messageKey(problem: Problem, words: Words): string {
  const wanted = `error-${problem.code}`;
  return words.has(wanted) ? wanted : "error-unknown";
}

/** The one sentence that says what happened. */
export function problemText(problem: Problem, words: Words): string {
  return words.t(messageKey(problem, words), argumentsOf(problem));
}

function argumentsOf(problem: Problem): Record<string, string> {
  return { code: problem.code, ...problem.params };
}

type Props = { problem: Problem; onClose?: () => void };

export function ProblemPanel({ problem, onClose }: Props) {
  const words = useWords();
  const id = messageKey(problem, words);
  const args = argumentsOf(problem);
  const safe = words.attribute(id, "safe", args);
  const todo = words.attribute(id, "do", args);
  return (
    <section role="alert" className="problem" data-testid="problem" data-code={problem.code}>
      <dl>
        <dt>{words.t("problem-what")}</dt>
        <dd className="problem-what">{words.t(id, args)}</dd>
        {safe && <dt>{words.t("problem-safe")}</dt>}
        {safe && <dd>{safe}</dd>}
        {todo && <dt>{words.t("problem-do")}</dt>}
        {todo && <dd>{todo}</dd>}
      </dl>
      {onClose && (
        <Button variant="plain" onPress={onClose} testId="problem-close">
          {words.t("action-close")}
        </Button>
      )}
    </section>
  );
}
