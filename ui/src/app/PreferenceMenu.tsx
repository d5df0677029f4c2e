// Language and theme, in the header of every screen.
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import { key, languageNames, languages, useWords } from "../kit/text";
import { themes, type Preferences, type Theme } from "./preferences";

const themeKeys: Record<Theme, string> = {
  system: key("theme-system"),
  light: key("theme-light"),
  dark: key("theme-dark"),
  contrast: key("theme-contrast"),
};

export function PreferenceMenu({ preferences }: { preferences: Preferences }) {
  const { t } = useWords();
  return (
    <div className="preferences">
      <Choice
        label={t("language")}
        testId="language"
        value={preferences.language}
        choices={languages.map((id) => ({ id, text: languageNames[id] }))}
        onChoose={(id) => languages.filter((l) => l === id).forEach(preferences.setLanguage)}
      />
      <Choice
        label={t("theme")}
        testId="theme"
        value={preferences.theme}
        choices={themes.map((id) => ({ id, text: t(themeKeys[id]) }))}
        onChoose={(id) => themes.filter((theme) => theme === id).forEach(preferences.setTheme)}
      />
    </div>
  );
}

type ChoiceProps = { label: string; testId: string; value: string; choices: { id: string; text: string }[]; onChoose: (id: string) => void };

function Choice({ label, testId, value, choices, onChoose }: ChoiceProps) {
  return (
    <Select className="select" value={value} onChange={(id) => onChoose(String(id))}>
      <Label className="only-heard">{label}</Label>
      <Button className="select-button" data-testid={testId}>
        <SelectValue />
        <span className="select-arrow" aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="select-list">
          {choices.map((choice) => (
            <ListBoxItem key={choice.id} id={choice.id} textValue={choice.text} className="select-item" data-testid={`${testId}-${choice.id}`} {...(testId === "language" ? { lang: choice.id } : {})}>
              {choice.text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
