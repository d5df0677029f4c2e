// Every text that a screen asks for exists in every language, and no language has more than another.
import { FluentParser, Message } from "@fluent/syntax";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const locales = join(import.meta.dirname, "../../assets/locales");
const sources = join(import.meta.dirname, "../src");
const languages = readdirSync(locales);

function parsed(file: string): Message[] {
  const { body } = new FluentParser().parse(readFileSync(file, "utf8"));
  const junk = body.filter((entry) => entry.type === "Junk");
  expect(junk, `unreadable lines in ${file}`).toEqual([]);
  return body.filter((entry): entry is Message => entry instanceof Message);
}

/** "key" and "key.attribute" of each message, with the variables that it uses. */
function shape(file: string): Map<string, string> {
  return new Map(
    parsed(file).flatMap((message) => {
      const variables = [...new Set(JSON.stringify(message).match(/"VariableReference","id":\{[^}]*"name":"[^"]+"/g) ?? [])].sort().join();
      return [[message.id.name, variables] as const, ...message.attributes.map((a) => [`${message.id.name}.${a.id.name}`, ""] as const)];
    }),
  );
}

/** The files of a language that hold nothing but what screens say. */
function screens(language: string): string[] {
  const others = ["cli.ftl", "errors.ftl", "explanations.ftl", "paper.ftl", "seats.ftl", "site.ftl"];
  const files = readdirSync(join(locales, language)).filter((file) => file.endsWith(".ftl") && !others.includes(file));
  return files.map((file) => join(locales, language, file));
}

function asked(): Set<string> {
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((f) => /\.tsx?$/.test(f));
  const keys = new Set<string>();
  for (const file of files) {
    const text = readFileSync(join(sources, file), "utf8");
    for (const call of text.matchAll(/\b(?:t|key)\(\s*([^;]*?)\)/g)) {
      for (const literal of (call[1] ?? "").matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)) if (literal[1]) keys.add(literal[1]);
    }
  }
  return keys;
}

describe("texts", () => {
  const english = new Map(screens("en").flatMap((file) => [...shape(file)]));

  it.each(languages)("%s has the same messages, attributes and variables as English, in every file", (language) => {
    for (const file of readdirSync(join(locales, "en")).filter((f) => f.endsWith(".ftl"))) {
      expect([...shape(join(locales, language, file))].sort(), file).toEqual([...shape(join(locales, "en", file))].sort());
    }
  });

  it("has every message that a screen asks for", () => {
    expect([...asked()].filter((k) => !english.has(k))).toEqual([]);
  });

  it.each(languages)("%s says each point of readiness in a few words too, as the journal shows it", (language) => {
    const messages = parsed(join(locales, language, "readiness.ftl"));
    const points = messages.flatMap(({ id }) => (id.name.startsWith("ready-") ? [id.name.slice("ready-".length)] : []));
    const words = JSON.stringify(messages.find(({ id }) => id.name === "found-point"));
    expect(points.length).toBeGreaterThan(0);
    expect(points.filter((code) => !words.includes(`"name":"${code}"`))).toEqual([]);
  });

  it.each(languages)("%s defines no message twice, because all files share one space of names", (language) => {
    const names = readdirSync(join(locales, language)).flatMap((file) => parsed(join(locales, language, file)).map((m) => m.id.name));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it("has no message that no screen asks for", () => {
    const used = asked();
    expect([...english.keys()].filter((k) => !k.includes(".") && !used.has(k))).toEqual([]);
  });
});
