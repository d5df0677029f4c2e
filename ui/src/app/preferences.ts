// What a person likes, kept on this computer: language and theme.
import { useEffect, useState } from "react";
import { languages, preferredLanguage, type Language } from "../kit/text";

export const themes = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof themes)[number];

export type Preferences = {
  language: Language;
  theme: Theme;
  setLanguage: (language: Language) => void;
  setTheme: (theme: Theme) => void;
};

const LANGUAGE = "counterfoil.language";
const THEME = "counterfoil.theme";

export function usePreferences(): Preferences {
  const [language, setLanguage] = useState<Language>(
    () => languages.find((l) => l === localStorage.getItem(LANGUAGE)) ?? preferredLanguage(navigator.languages),
  );
  const [theme, setTheme] = useState<Theme>(() => themes.find((t) => t === localStorage.getItem(THEME)) ?? "system");
  useEffect(() => localStorage.setItem(LANGUAGE, language), [language]);
  useEffect(() => localStorage.setItem(THEME, theme), [theme]);
  useShownTheme(theme);
  return { language, theme, setLanguage, setTheme };
}

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(prefers-contrast: more)";

/** Follows the system where the person has chosen nothing else. */
function useShownTheme(theme: Theme): void {
  useEffect(() => {
    const queries = [matchMedia(CONTRAST), matchMedia(DARK)];
    const show = () => {
      document.documentElement.dataset.theme = theme === "system" ? systemTheme() : theme;
    };
    show();
    queries.forEach((query) => query.addEventListener("change", show));
    return () => queries.forEach((query) => query.removeEventListener("change", show));
  }, [theme]);
}

function systemTheme(): Theme {
  if (matchMedia(CONTRAST).matches) return "contrast";
  return matchMedia(DARK).matches ? "dark" : "light";
}
