// The rules that keep features apart and the door to the core single.
import importPlugin from "eslint-plugin-import";
import hooks from "eslint-plugin-react-hooks";
import { readdirSync } from "node:fs";
import tseslint from "typescript-eslint";

const features = readdirSync(new URL("./src/features", import.meta.url));
/** One prohibition a feature: the folders of all the others. */
const between = features.map((name) => ({
  target: `./src/features/${name}`,
  from: "./src/features",
  except: [`./${name}`],
  message: "A feature never imports another feature; they meet in src/app.",
}));

export default tseslint.config(
  { ignores: ["dist", "dist-*", "node_modules"] },
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { import: importPlugin, "react-hooks": hooks },
    settings: {
      "import/resolver": { node: { extensions: [".ts", ".tsx", ".js"] } },
      "import/parsers": { "@typescript-eslint/parser": [".ts", ".tsx"] },
    },
    rules: {
      ...hooks.configs.recommended.rules,
      "react-hooks/incompatible-library": "off", // advice for a compiler that is not used here
      "import/no-cycle": "error",
      "import/no-restricted-paths": [
        "error",
        {
          zones: [
            ...between,
            { target: "./src/features", from: "./src/app", message: "Features do not know the shell." },
            { target: "./src/kit", from: ["./src/features", "./src/app", "./src/host"], message: "The kit knows no feature." },
            { target: "./src/host", from: ["./src/features", "./src/app", "./src/kit"], message: "The host knows no screen." },
            { target: "./src/bindings", from: ["./src/features", "./src/app", "./src/kit", "./src/host"] },
          ],
        },
      ],
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/host/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["@tauri-apps/*"], message: "Only src/host speaks to Tauri." }] },
      ],
    },
  },
);
