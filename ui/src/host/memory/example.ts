// The small fictional election that the in-memory host plays with.
import type { BoardRow, ContestSummary, FieldView, PersonView, SumView } from "../../bindings/views";

export type Language = "en" | "de";
type Text = Record<Language, string>;

export const people: Record<"centre" | "office", PersonView[]> = {
  centre: [
    person("c-ada", "Ada Lindqvist", "typist"),
    person("c-nikos", "Νίκος Παπαδάκης", "typist"),
    person("c-vera", "Вера Иванова", "supervisor"),
    person("c-jan", "Jan Brzęczek", "administrator"),
    person("c-oona", "Oona Čapek", "observer"),
    person("c-lia", "Lía Ferrán", "supervisor"),
  ],
  office: [person("o-marta", "Marta Ruíz", "officer"), person("o-ines", "Inês Duarte", "officer"), person("o-tom", "Tomáš Horák", "observer")],
};

function person(id: string, name: string, role: PersonView["role"]): PersonView {
  return { id, name, role, passphrase: `try ${id.slice(2)} now` };
}

export const electionTitle: Text = {
  en: "Assembly of the Three Valleys 2026",
  de: "Versammlung der Drei Täler 2026",
};

export const contests: { id: string; title: Text; kind: ContestSummary["kind"] }[] = [
  { id: "assembly", title: { en: "Assembly (lists)", de: "Versammlung (Listen)" }, kind: "closed-list" },
  { id: "mayor", title: { en: "Mayor of the Valleys", de: "Bürgermeisteramt der Täler" }, kind: "candidates" },
  { id: "bridge", title: { en: "Question: the new bridge", de: "Frage: die neue Brücke" }, kind: "question" },
];

export const areas = [
  { id: "valleys", name: "Three Valleys", parent: null, depth: 0 },
  { id: "upper", name: "Upper Valley", parent: "valleys", depth: 1 },
  { id: "lower", name: "Lower Valley", parent: "valleys", depth: 1 },
];

export const stations: { id: string; number: string; name: string; kind: BoardRow["kind"]; area: string }[] = [
  { id: "s1", number: "001", name: "Mill School", kind: "ordinary", area: "upper" },
  { id: "s2", number: "002", name: "Σχολείο Ελιάς", kind: "ordinary", area: "upper" },
  { id: "s3", number: "003", name: "Училище Роза", kind: "ordinary", area: "upper" },
  { id: "s4", number: "004", name: "Café Łąka", kind: "mobile", area: "lower" },
  { id: "s5", number: "005", name: "Town Hall", kind: "advance", area: "lower" },
  { id: "s6", number: "900", name: "Postal ballots", kind: "postal", area: "lower" },
];

/** One blank of a form, with its label in both languages. */
type Blank = Omit<FieldView, "label" | "section"> & { label: Text; section: Text };
/** `sum of left` related to `sum of right`; `share` makes it "less than this part of right". */
type Rule = {
  id: string;
  severity: SumView["severity"];
  left: string[];
  relation: SumView["relation"];
  right: string[];
  share?: number;
  message: Text;
};
export type Form = { blanks: Blank[]; rules: Rule[]; electorate: string; voters: string; valid: string };

const voters: Text = { en: "Electorate and voters", de: "Wahlberechtigte und Wählende" };
const ballots: Text = { en: "Ballots", de: "Stimmzettel" };
const lists: Text = { en: "Votes for each list", de: "Stimmen je Liste" };
const names: Text = { en: "Votes for each candidate", de: "Stimmen je Person" };
const answers: Text = { en: "Answers", de: "Antworten" };

function blank(code: string, section: Text, en: string, de: string, more: Partial<Blank> = {}): Blank {
  return { id: code, code, section, label: { en, de }, level: "field", total: false, statement: false, sheet: null, ...more };
}

const same = (text: string): [string, string] => [text, text];

const turnoutBlanks = [
  blank("A1", voters, "Entitled, no polling card issued", "Wahlberechtigte ohne Sperrvermerk"),
  blank("A2", voters, "Entitled, polling card issued", "Wahlberechtigte mit Sperrvermerk"),
  blank("A3", voters, "Entitled, entered on election day", "Wahlberechtigte, am Wahltag nachgetragen"),
  blank("A", voters, "Electorate in all", "Wahlberechtigte insgesamt", { total: true }),
  blank("B", voters, "Voters in all", "Wählende insgesamt", { total: true }),
  blank("B1", voters, "Of these, with a polling card", "Darunter mit Wahlschein"),
];

const turnoutRules: Rule[] = [
  rule("electorate", "error", ["A1", "A2", "A3"], "=", ["A"], "The electorate adds up", "Die Wahlberechtigten ergeben die Summe"),
  rule("turnout", "error", ["B"], "≤", ["A"], "No more voters than electorate", "Nicht mehr Wählende als Wahlberechtigte"),
  rule("cards", "error", ["B1"], "≤", ["B"], "Voters with a card are among the voters", "Wählende mit Schein sind unter den Wählenden"),
];

function rule(id: string, severity: SumView["severity"], left: string[], relation: SumView["relation"], right: string[], en: string, de: string, share?: number): Rule {
  return { id, severity, left, relation, right, message: { en, de }, ...(share === undefined ? {} : { share }) };
}

const parties = ["Meadow and Mill", "Ελιά και Θάλασσα", "Роза и Планина", "Workshop List", "Young Valleys"];
const candidates = ["Åsa Berg", "Γιώργος Μύλος", "Стоян Рудин", "Zoë Müller"];
const invalid = rule("invalid", "warning", ["C"], "<", ["B"], "Three per cent or more of the ballots are invalid", "Drei Prozent oder mehr der Stimmzettel sind ungültig", 0.03);

export const forms: Record<string, Form> = {
  assembly: {
    blanks: [
      ...turnoutBlanks,
      blank("C", ballots, "Invalid ballots", "Ungültige Stimmen"),
      blank("D", ballots, "Valid ballots", "Gültige Stimmen", { total: true }),
      ...parties.map((name, i) => blank(`D${i + 1}`, lists, ...same(name), { level: "list" })),
    ],
    rules: [
      ...turnoutRules,
      rule("found", "error", ["C", "D"], "=", ["B"], "Valid and invalid make all voters", "Gültige und ungültige ergeben alle Wählenden"),
      rule("lists", "error", parties.map((_, i) => `D${i + 1}`), "=", ["D"], "The lists add up to the valid ballots", "Die Listen ergeben die gültigen Stimmen"),
      invalid,
    ],
    electorate: "A",
    voters: "B",
    valid: "D",
  },
  mayor: {
    blanks: [
      blank("B", ballots, "Ballots found", "Gefundene Stimmzettel", { total: true }),
      blank("C", ballots, "Blank and invalid ballots", "Leere und ungültige Stimmzettel"),
      blank("D", ballots, "Valid ballots", "Gültige Stimmzettel", { total: true }),
      ...candidates.map((name, i) => blank(`1.${i + 1}`, names, ...same(name), { level: "candidate" })),
    ],
    rules: [
      rule("found", "error", ["C", "D"], "=", ["B"], "Valid and invalid make all ballots", "Gültige und ungültige ergeben alle Stimmzettel"),
      rule("names", "error", candidates.map((_, i) => `1.${i + 1}`), "=", ["D"], "The candidates add up to the valid ballots", "Die Personen ergeben die gültigen Stimmen"),
      invalid,
    ],
    electorate: "",
    voters: "B",
    valid: "D",
  },
  bridge: {
    blanks: [
      blank("Z", ballots, "Was the ballot box sealed?", "War die Urne versiegelt?", { statement: true }),
      blank("B", ballots, "Ballots found", "Gefundene Stimmzettel", { total: true }),
      blank("C", ballots, "Blank and invalid ballots", "Leere und ungültige Stimmzettel"),
      blank("J", answers, "Yes", "Ja", { level: "option" }),
      blank("N", answers, "No", "Nein", { level: "option" }),
    ],
    rules: [
      rule("answers", "error", ["C", "J", "N"], "=", ["B"], "All ballots are accounted for", "Alle Stimmzettel sind erfasst"),
      invalid,
    ],
    electorate: "",
    voters: "B",
    valid: "",
  },
};

/** Figures that add up, so that pictures and tests have something to key. */
export const plausible: Record<string, number[]> = {
  assembly: [812, 140, 9, 961, 603, 12, 11, 592, 201, 164, 97, 88, 42],
  mayor: [603, 8, 595, 240, 160, 120, 75],
  bridge: [1, 603, 13, 331, 259],
};

/** Further stations, made up. */
export function moreStations(count: number): typeof stations {
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const number = String(100 + i).padStart(3, "0");
    return { id: `m${number}`, number, name: `Station ${number}`, kind: "ordinary" as const, area: "lower" };
  });
}
