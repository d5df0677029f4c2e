// A refusal or a fault as a panel: what happened, what is safe, what to do.
import type { Problem } from "../bindings/views";
import { Button } from "./button";
import { useWords, type Words } from "./text";

/** Anything thrown becomes a problem, so that nothing fails without a word. */
export function asProblem(thrown: unknown): Problem {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && typeof thrown.code === "string") {
    const params = "params" in thrown && typeof thrown.params === "object" && thrown.params !== null ? thrown.params : {};
    const faults = "faults" in thrown && Array.isArray(thrown.faults) ? { faults: thrown.faults.map(asProblem) } : {};
    return { code: thrown.code, params: params as Record<string, string>, ...faults };
  }
  return { code: "unexpected", params: { detail: thrown instanceof Error ? thrown.message : String(thrown) } };
}

function messageKey(problem: Problem, words: Words): string {
  const wanted = `error-${problem.code}`;
  return words.has(wanted) ? wanted : "error-unknown";
}

/** The one sentence that says what happened. */
export function problemText(problem: Problem, words: Words): string {
  return words.t(messageKey(problem, words), argumentsOf(problem, words));
}

/** What a person does about it, if there is a word for that. */
export function problemTodo(problem: Problem, words: Words): string | null {
  return words.attribute(messageKey(problem, words), "do", argumentsOf(problem, words));
}

/** An instant as the core writes it; people read it as their language writes dates. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

function argumentsOf(problem: Problem, words: Words): Record<string, string> {
  const shown = Object.entries(problem.params).map(([name, value]) => [name, INSTANT.test(value) ? words.moment(value) : value]);
  return { code: problem.code, ...(Object.fromEntries(shown) as Record<string, string>) };
}

type Props = { problem: Problem; onClose?: () => void };

export function ProblemPanel({ problem, onClose }: Props) {
  const words = useWords();
  const id = messageKey(problem, words);
  const args = argumentsOf(problem, words);
  const safe = words.attribute(id, "safe", args);
  const todo = words.attribute(id, "do", args);
  return (
    <section role="alert" className="problem" data-testid="problem" data-code={problem.code}>
      <dl>
        <dt>{words.t("problem-what")}</dt>
        <dd className="problem-what">{problem.faults ? <Faults faults={problem.faults} /> : words.t(id, args)}</dd>
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

/** Every fault of a table, each with its line. */
function Faults({ faults }: { faults: Problem[] }) {
  const words = useWords();
  return (
    <ul className="problem-faults" data-testid="problem-faults">
      {faults.map((fault, i) => (
        <li key={i}>{problemText(fault, words)}</li>
      ))}
    </ul>
  );
}
