// Refusals of the in-memory host, in the shape in which the core's come.
import type { Problem } from "../../bindings/views";
import type { Language } from "./example";

export function problem(code: string, params: Record<string, string>): Problem {
  return { code, params };
}

export function refuse(code: string, params: Record<string, string>): never {
  throw problem(code, params);
}

export function asLanguage(language: string): Language {
  return language === "de" ? "de" : "en";
}
