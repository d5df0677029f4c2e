// The computer's clock, large enough to be compared with the one on the wall.
import { useEffect, useState } from "react";
import { Button } from "../../kit/button";
import { useWords } from "../../kit/text";

/** Milliseconds between two looks at the clock: a second is seen as soon as it comes. */
const BETWEEN_LOOKS = 250;

export function Clock({ onConfirm, refusal }: { onConfirm: () => void; refusal: string | null }) {
  const { t, weekday, seconds } = useWords();
  const now = new Date(useNow());
  return (
    <section className="clock" aria-labelledby="clock-title">
      <h3 id="clock-title" className="side-title">
        {t("readiness-clock-title")}
      </h3>
      <p className="clock-face">
        <time dateTime={now.toISOString()} className="clock-time" data-testid="clock-time">
          {seconds(now)}
        </time>
        <span className="clock-day">{weekday(now)}</span>
      </p>
      <p className="side-note">{t("readiness-clock-note")}</p>
      <Button testId="clock-confirm" onPress={onConfirm} refusal={refusal}>
        {t("readiness-clock-confirm")}
      </Button>
    </section>
  );
}

/** The time of this computer, in milliseconds, kept to the second so that nothing is drawn in between. */
function useNow(): number {
  const [now, setNow] = useState(second);
  useEffect(() => {
    const timer = setInterval(() => setNow(second()), BETWEEN_LOOKS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function second(): number {
  return Math.floor(Date.now() / 1000) * 1000;
}
