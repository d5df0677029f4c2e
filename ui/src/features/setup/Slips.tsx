// First passphrases, shown until they are handed out: on slips, each for its person.
import type { DeskKind, SlipView } from "../../bindings/views";
import { Button } from "../../kit/button";
import { roleKeys } from "../../kit/terms";
import { useWords } from "../../kit/text";
import { SecretPaper } from "./SecretPaper";

export function Slips({ desk, slips, onHidden }: { desk: DeskKind; slips: SlipView[]; onHidden: () => void }) {
  const { t } = useWords();
  return (
    <section className="notice slips" aria-labelledby="slips" data-testid="slips">
      <h4 id="slips" className="setup-heading">
        {t("slips-title", { n: slips.length })}
      </h4>
      <p>{t("slips-explain")}</p>
      <ul className="slip-list">
        {slips.map(({ person, passphrase }) => (
          <li key={person.id} className="slip" data-testid={`slip-${person.id}`}>
            <strong>{person.name}</strong>
            <span className="cell-soft">
              {t(roleKeys[person.role])} · {person.id}
            </span>
            <code className="slip-secret" data-testid={`slip-secret-${person.id}`}>
              {passphrase}
            </code>
          </li>
        ))}
      </ul>
      <SecretPaper key={slips.map(({ passphrase }) => passphrase).join()} desk={desk} kind="slips" label={t("slips-print")} />
      <div className="actions">
        <Button testId="slips-done" onPress={onHidden}>
          {t("slips-done")}
        </Button>
      </div>
    </section>
  );
}
