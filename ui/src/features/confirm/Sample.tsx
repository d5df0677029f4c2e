// Which results are compared with their papers: all, or a draw that anybody can repeat.
import { useState } from "react";
import type { SampleView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { ProblemPanel } from "../../kit/problem";
import { TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";

type Props = { sample: SampleView; refusal: string | null; onSettled: () => void };

export function Sample({ sample, refusal, onSettled }: Props) {
  const { t } = useWords();
  const host = useHost();
  const [open, setOpen] = useState(false);
  const { busy, problem, clear, run } = useAct();
  const settle = (seed: string | null, stations: number | null) =>
    void run(async () => {
      await host.settle_sample({ seed, stations });
      setOpen(false);
      onSettled();
    });
  return (
    <section className="side-panel sample" aria-labelledby="sample-title" data-testid="sample">
      <h3 id="sample-title" className="side-title">
        {t("sample-title")}
      </h3>
      <p data-testid="sample-plan">
        {sample.seed === null ? t(sample.settled ? "sample-all-settled" : "sample-all") : t("sample-drawn", { stations: sample.stations ?? 0, most: sample.most })}
      </p>
      {sample.seed !== null && <Drawn sample={sample} />}
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {open ? (
        <Draw most={sample.most} seed={sample.seed} busy={busy} onDraw={settle} onClose={() => setOpen(false)} />
      ) : (
        <div className="actions">
          <Button testId="sample-open" refusal={refusal ?? (sample.settled && sample.seed === null ? t("sample-stays") : null)} onPress={() => setOpen(true)}>
            {t(sample.seed === null ? "sample-open" : "sample-more")}
          </Button>
          {sample.seed !== null && (
            <Button testId="sample-to-all" refusal={refusal ?? (busy ? t("busy") : null)} onPress={() => settle(null, null)}>
              {t("sample-to-all")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Drawn({ sample }: { sample: SampleView }) {
  const { t } = useWords();
  return (
    <>
      <dl className="sample-facts">
        <dt>{t("sample-seed")}</dt>
        <dd className="code" data-testid="sample-seed-shown">
          {sample.seed}
        </dd>
        <dt>{t("sample-stations")}</dt>
        <dd data-testid="sample-stations-shown">{sample.drawn.join(", ")}</dd>
      </dl>
      <p className="side-note">{t("sample-repeat")}</p>
    </>
  );
}

type DrawProps = { most: number; seed: string | null; busy: boolean; onDraw: (seed: string, stations: number) => void; onClose: () => void };

function Draw({ most, seed: known, busy, onDraw, onClose }: DrawProps) {
  const { t } = useWords();
  const [seed, setSeed] = useState(known ?? "");
  const [stations, setStations] = useState("");
  const number = /^\d{1,7}$/.test(stations.trim()) ? Number(stations.trim()) : 0;
  const missing = seed.trim() === "" || number < 1 || number > most ? t("sample-missing", { most }) : null;
  return (
    <>
      <p className="side-note">{t("sample-how")}</p>
      {known === null && <TextBox label={t("sample-seed")} hint={t("sample-seed-hint")} value={seed} onChange={setSeed} testId="sample-seed" autoFocus />}
      <TextBox label={t("sample-number")} hint={t("sample-number-hint", { most })} value={stations} onChange={setStations} testId="sample-number" />
      <div className="actions">
        <Button variant="primary" testId="sample-settle" refusal={busy ? t("busy") : missing} onPress={() => onDraw(seed.trim(), number)}>
          {t("sample-settle")}
        </Button>
        <Button testId="sample-cancel" onPress={onClose}>
          {t("action-cancel")}
        </Button>
      </div>
    </>
  );
}
