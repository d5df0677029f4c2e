// A control code in groups of four, as it is read aloud and compared with the paper.

/** "7Q3K9VZ2…" with or without marks between becomes ["7Q3K", "9VZ2", …]. */
export function codeGroups(code: string): string[] {
  return code.replace(/[^0-9A-Za-z]/g, "").match(/.{1,4}/g) ?? [];
}

export function ControlCode({ code, large = false }: { code: string; large?: boolean }) {
  return (
    <span className={large ? "code code-large" : "code"} data-testid="control-code">
      {codeGroups(code).map((group, i) => (
        <span key={i} className="code-group">
          {i > 0 && " "}
          {group}
        </span>
      ))}
    </span>
  );
}
