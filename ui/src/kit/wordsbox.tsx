// A text that may be given once, or once per language of the election.
import { TextBox } from "./textbox";
import { useWords } from "./text";

/** As the definition has it. */
export type Wording = string | Record<string, string>;

type Props = { label: string; value: Wording; languages: string[]; onChange: (value: Wording) => void; testId: string; hint?: string };

export function WordsBox({ label, value, languages, onChange, testId, hint }: Props) {
  const { t } = useWords();
  const more = hint === undefined ? {} : { hint };
  if (languages.length < 2) {
    return <TextBox label={label} value={said(value, languages[0] ?? "en")} onChange={onChange} testId={testId} {...more} />;
  }
  const each = typeof value === "string" ? Object.fromEntries(languages.map((language) => [language, value])) : value;
  return (
    <div className="wordsbox" role="group" aria-label={label}>
      {languages.map((language) => (
        <TextBox
          key={language}
          label={t("prepare-in-language", { what: label, language })}
          value={each[language] ?? ""}
          onChange={(text) => onChange(merged({ ...each, [language]: text }, languages))}
          testId={`${testId}-${language}`}
          {...more}
        />
      ))}
    </div>
  );
}

/** The wording in a language, or the first there is. */
export function said(value: Wording, language: string): string {
  return typeof value === "string" ? value : (value[language] ?? Object.values(value)[0] ?? "");
}

/** The same in every language is said once. */
function merged(each: Record<string, string>, languages: string[]): Wording {
  const all = languages.map((language) => each[language] ?? "");
  return all.every((text) => text === all[0]) ? (all[0] ?? "") : Object.fromEntries(languages.map((language, i) => [language, all[i] ?? ""]));
}
