// How seats follow from votes, as the definition has it: what this editor changes of it; the rest is kept as it is.

import { without } from "../../kit/without";

export type Method =
  | "d-hondt"
  | "sainte-lague"
  | { "modified-sainte-lague": string }
  | { divisors: { given: string[]; step: string } }
  | "hare"
  | "droop"
  | "hagenbach-bischoff"
  | { quota: Record<string, unknown> };

export type Hurdle = { share: string; of?: unknown; in_district?: boolean; strictly?: boolean };
export type Threshold = { categories?: string[]; any_of: Hurdle[] };
export type Open = { hurdle?: { share: string; of: unknown; strictly?: boolean }; rest_by_votes?: boolean; list_order_decides?: boolean; devolution?: string };

export type Rules = {
  method: Method;
  thresholds?: Threshold[];
  alliances?: { inside: Method; together?: boolean };
  districts?: unknown;
  equal?: "lot" | "more-votes" | "fewer-votes";
  preference?: "closed" | { open: Open };
};

export const methods = ["d-hondt", "sainte-lague", "modified-sainte-lague", "divisors", "hare", "droop", "hagenbach-bischoff", "quota"] as const;
export type MethodName = (typeof methods)[number];

export function nameOf(method: Method): MethodName {
  if (typeof method === "string") return method;
  return "divisors" in method ? "divisors" : "quota" in method ? "quota" : "modified-sainte-lague";
}

/** The method with the parameters that it usually has. */
export function usual(name: MethodName): Method {
  switch (name) {
    case "modified-sainte-lague":
      return { "modified-sainte-lague": "1.4" };
    case "divisors":
      return { divisors: { given: ["1"], step: "1" } };
    case "quota":
      return { quota: {} };
    default:
      return name;
  }
}

/** The one threshold that everybody is held to, if there is no more than that. */
export function plainThreshold(rules: Rules): Hurdle | null {
  const [only, ...more] = rules.thresholds ?? [];
  const [hurdle, ...ways] = only?.any_of ?? [];
  return only && hurdle && more.length === 0 && ways.length === 0 && (only.categories ?? []).length === 0 ? hurdle : null;
}

/** Whether there are thresholds that this editor does not take apart. */
export function hasMoreThresholds(rules: Rules): boolean {
  return (rules.thresholds ?? []).length > 0 && plainThreshold(rules) === null;
}

export function withThreshold(rules: Rules, hurdle: Hurdle | null): Rules {
  const rest = without(rules, "thresholds");
  return hurdle === null ? rest : { ...rest, thresholds: [{ any_of: [hurdle] }] };
}
