// Evaluates the example's rules over keyed counts, as the core does for real.
import type { CheckView, FieldView, SumView } from "../../bindings/views";
import type { Count } from "../types";
import type { Form, Language } from "./example";

export function fieldsOf(form: Form, language: Language): FieldView[] {
  return form.blanks.map((b) => ({ ...b, label: b.label[language], section: b.section[language] }));
}

export function check(form: Form, counts: Count[], language: Language): CheckView {
  const at = new Map(form.blanks.map((b, i) => [b.id, counts[i] ?? null]));
  const total = (ids: string[]): number => ids.reduce((sum, id) => sum + (at.get(id) ?? 0), 0);
  const sums = form.rules.map((rule): SumView => {
    const fields = [...rule.left, ...rule.right];
    const left = total(rule.left);
    const right = rule.share === undefined ? total(rule.right) : Math.ceil(total(rule.right) * rule.share);
    const whole = rule.right.join(" + ");
    const names = (ids: string[]): string[] => ids.map((id) => `${form.blanks.find((b) => b.id === id)?.label[language] ?? ""} (${id})`);
    return {
      rule: rule.id,
      severity: rule.severity,
      holds: fields.some((id) => at.get(id) === null) ? null : holds(rule.relation, left, right),
      message: rule.message[language],
      left,
      leftText: rule.left.join(" + "),
      leftNames: names(rule.left),
      relation: rule.relation,
      right,
      rightText: rule.share === undefined ? whole : `${rule.share * 100} % · ${whole}`,
      rightNames: names(rule.right),
      percent: rule.share === undefined ? null : rule.share * 100,
      difference: left - right + (rule.share === undefined || right === 0 ? 0 : 1),
    };
  });
  return { sums, blanks: counts.filter((c) => c === null).length };
}

/** Several sheets, one after the other, added up; a statement is a yes where every sheet says so, and what one sheet leaves open is open. */
export function added(form: Form, counts: Count[]): Count[] {
  return form.blanks.map((blank, i) => {
    const own = counts.filter((_, at) => at % form.blanks.length === i);
    if (own.includes(null)) return null;
    const numbers = own.map((count) => count ?? 0);
    return blank.statement ? Math.min(...numbers) : numbers.reduce((sum, count) => sum + count, 0);
  });
}

function holds(relation: SumView["relation"], left: number, right: number): boolean {
  if (relation === "<") return left < right || (left === 0 && right === 0);
  if (relation === "≤") return left <= right;
  if (relation === "≥") return left >= right;
  return left === right;
}
