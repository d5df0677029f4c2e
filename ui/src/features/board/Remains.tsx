// What remains of the night, in one line above the board.
import type { RemainsView } from "../../bindings/views";
import { Button } from "../../kit/button";
import { useWords, type Words } from "../../kit/text";

type Props = { remains: RemainsView; closed: boolean; onChecklist: () => void; onProjector: () => void };

const HOUR_SECONDS = 3_600;

export function Remains({ remains, closed, onChecklist, onProjector }: Props) {
  const words = useWords();
  const { t, number } = words;
  return (
    <div className="remains">
      <dl className="remains-facts" data-testid="remains">
        <Fact label={t("remains-stations")} value={t("remains-of", { complete: remains.complete, stations: remains.stations })} />
        {!closed && <Fact label={t("remains-entries")} value={number(remains.entries)} />}
        {!closed && remains.meanSeconds !== null && <Fact label={t("remains-mean")} value={words.duration(remains.meanSeconds)} />}
        {!closed && remains.seconds !== null && remains.seconds > 0 && <Fact label={t("remains-left")} value={hours(remains.seconds, words)} />}
      </dl>
      <div className="actions">
        <Button testId="board-checklist" onPress={onChecklist}>
          {t("checklist-open")}
        </Button>
        <Button testId="board-projector" onPress={onProjector}>
          {t("projector-open")}
        </Button>
      </div>
    </div>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Whole hours and minutes, rounded up: an estimate is never too small by rounding. */
function hours(seconds: number, { t, duration }: Words): string {
  if (seconds < HOUR_SECONDS) return duration(seconds);
  const minutes = Math.ceil(seconds / 60);
  return t("remains-hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
