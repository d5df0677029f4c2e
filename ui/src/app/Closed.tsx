// What stands over every page of a centre that is closed for good: since when, by whom, and what can still be done.
import type { ActView } from "../bindings/views";
import { Button } from "../kit/button";
import { useWords } from "../kit/text";

type Props = { closed: ActView; onArchive: (() => void) | null };

export function Closed({ closed, onArchive }: Props) {
  const { t, moment } = useWords();
  return (
    <section className="notice closed" aria-label={t("closed-title")} data-testid="closed">
      <div>
        <p className="closed-title">{t("closed-title")}</p>
        <p>{t("closed-text", { at: moment(closed.at), name: closed.name })}</p>
        <p>{t("closed-remains")}</p>
      </div>
      {onArchive && (
        <Button testId="closed-archive" onPress={onArchive}>
          {t("closed-archive")}
        </Button>
      )}
    </section>
  );
}
