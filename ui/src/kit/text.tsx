// Words, figures and dates in the person's language: Fluent for the first, Intl for the others.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { negotiateLanguages } from "@fluent/langneg";
import { ReactLocalization } from "@fluent/react";
import { createContext, useContext, useEffect, useMemo, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components";

const sources = import.meta.glob<string>("../../../assets/locales/*/*.ftl", { query: "?raw", import: "default", eager: true });

/** The languages that have a folder of texts. */
export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];
/** Each language's name in itself. */
export const languageNames: Record<Language, string> = { en: "English", de: "Deutsch" };

export function preferredLanguage(wanted: readonly string[]): Language {
  const [found] = negotiateLanguages(wanted, languages, { defaultLocale: "en", strategy: "lookup" });
  return languages.find((l) => l === found) ?? "en";
}

// Isolation marks are for mixing directions; all our languages run left to right, and the marks would end up in copied text.
function bundleOf(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, source] of Object.entries(sources)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(source), { allowOverrides: true });
  }
  return bundle;
}

const WordsContext = createContext<Words | null>(null);

/** Makes the words of a language once: formatters of figures and dates are dear, and every row of a table asks for them. */
export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const localization = useMemo(() => new ReactLocalization([bundleOf(language)]), [language]);
  const words = useMemo(() => ({ language, ...messages(localization), ...figures(language) }), [language, localization]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <WordsContext value={words}>
      <I18nProvider locale={locales[language]}>{children}</I18nProvider>
    </WordsContext>
  );
}

type Arguments = Record<string, FluentVariable>;

export type Words = {
  language: Language;
  /** The message of a key. */
  t: (key: string, args?: Arguments) => string;
  /** An attribute of a message, or null where there is none. */
  attribute: (key: string, name: string, args?: Arguments) => string | null;
  has: (key: string) => boolean;
  number: (n: number) => string;
  /** With its sign, always, and a true minus. */
  signed: (n: number) => string;
  /** 0…1 as a percentage with two decimals. */
  percent: (share: number) => string;
  date: (iso: string) => string;
  moment: (iso: string) => string;
  /** The time of day. */
  clock: (iso: string) => string;
  /** Hours and minutes. */
  time: (at: Date) => string;
  /** The day with its weekday. */
  weekday: (at: Date) => string;
  /** Hours, minutes and seconds. */
  seconds: (at: Date) => string;
  /** Day and time to the second. */
  stamp: (iso: string) => string;
  bytes: (n: number) => string;
  duration: (seconds: number) => string;
};

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("useWords needs a TextProvider above it");
  return words;
}

/** Marks a message key that is kept in a table, so that the test of the texts sees it. */
export const key = (id: string): string => id;

function messages(l10n: ReactLocalization) {
  return {
    t: (id: string, args?: Arguments): string => l10n.getString(id, args),
    has: (id: string): boolean => l10n.getBundle(id) !== null,
    attribute: (id: string, name: string, args?: Arguments): string | null => {
      const bundle = l10n.getBundle(id);
      const pattern = bundle?.getMessage(id)?.attributes[name];
      // The list of errors is given so that a missing argument shows as its name instead of being thrown.
      return bundle && pattern ? bundle.formatPattern(pattern, args ?? null, []) : null;
    },
  };
}

/** Where a language is written differently in different countries, which one is meant. */
const locales: Record<Language, string> = { en: "en-GB", de: "de" };

/** Files are small and counted as systems count them; media are large and counted as their packages say. */
const byteUnits: [number, string][] = [
  [1e12, "TB"],
  [1e9, "GB"],
  [1e6, "MB"],
  [1024, "KB"],
];

function figures(language: Language) {
  const locale = locales[language];
  const whole = new Intl.NumberFormat(locale);
  const sign = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  const share = new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
  const wall = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "medium" });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "full" });
  const ticking = new Intl.DateTimeFormat(locale, { timeStyle: "medium" });
  const count = (unit: string) => new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 });
  const [second, minute] = [count("second"), count("minute")];
  return {
    number: (n: number) => whole.format(n),
    signed: (n: number) => sign.format(n).replace("-", "−"),
    percent: (n: number) => share.format(n),
    date: (iso: string) => readDate(iso, (d) => day.format(d)),
    clock: (iso: string) => readDate(iso, (d) => wall.format(d)),
    moment: (iso: string) => readDate(iso, (d) => time.format(d)),
    time: (at: Date) => wall.format(at),
    weekday: (at: Date) => full.format(at),
    seconds: (at: Date) => ticking.format(at),
    stamp: (iso: string) => readDate(iso, (d) => exact.format(d)),
    bytes: (n: number) => {
      const unit = byteUnits.find(([one]) => n >= one);
      return unit ? `${size.format(n / unit[0])}\u00a0${unit[1]}` : `${whole.format(n)}\u00a0B`;
    },
    duration: (s: number) => (s < 90 ? second.format(Math.ceil(s)) : minute.format(Math.ceil(s / 60))),
  };
}

/** What is not a date is shown as it came. */
function readDate(iso: string, show: (d: Date) => string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : show(date);
}
