// Who was let in, or got a passphrase from somebody else, after the first entry: whoever gave it could have acted as them.
import type { ActView } from "../bindings/views";
import { useWords } from "./text";

export function LateEntrances({ late }: { late: ActView[] }) {
  const { t, moment } = useWords();
  if (late.length === 0) return null;
  const names = late.map((act) => t("late-one", { name: act.name, at: moment(act.at) })).join("; ");
  return (
    <p className="notice notice-warning" role="note" data-testid="late-entrances">
      {t("late-entrances", { names })}
    </p>
  );
}
