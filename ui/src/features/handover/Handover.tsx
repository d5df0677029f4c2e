// Writes the signed result files to a stick, reads each back, and only then says that it may be removed.
import { useCallback, useMemo, useState } from "react";
import type { ExportView, LeavingRow, Progress } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { MediaPicker, placeOf, usePlaceRefusal, type Place } from "../../kit/media";
import { Page } from "../../kit/page";
import { ProblemPanel, problemText } from "../../kit/problem";
import { WorkBar } from "../../kit/progress";
import { useWords } from "../../kit/text";
import { Leaving, idOf } from "./Leaving";
import { Written } from "./Written";

type Props = {
  folder: string;
  /** The record that was chosen on the board, or null for all that are ready. */
  only: { station: string; contest: string } | null;
};

export function Handover({ folder, only }: Props) {
  const words = useWords();
  const { t, language } = words;
  const host = useHost();
  const { value, problem, again } = useAsk(useCallback(() => host.open_handover({ language }), [host, language]));
  const rows = useMemo(() => (value?.rows ?? []).filter((row) => isOffered(row, only)), [value, only]);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(only ? new Set([idOf(only)]) : null);
  const [place, setPlace] = useState<Place | null>(() => placeOf(folder));
  const [progress, setProgress] = useState<Progress | null>(null);
  const [written, setWritten] = useState<ExportView | null>(null);
  const { busy, problem: failed, clear, run } = useAct();
  // As long as nobody chose, everything that has never left is meant.
  const meant = rows.filter((row) => (chosen ? chosen.has(idOf(row)) : row.departure === null));
  const placeRefusal = usePlaceRefusal(place, t("handover-folder-missing"), true);
  const refused = value?.refusal ? problemText(value.refusal, words) : meant.length === 0 ? t("handover-none-chosen") : placeRefusal;
  const write = () =>
    void run(async () => {
      if (!place) return;
      setWritten(null);
      setProgress({ done: 0, total: meant.length, perSecond: 0, secondsLeft: null });
      const records = meant.map(({ station, contest }) => ({ station, contest }));
      try {
        setWritten(await host.export_results({ records, folder: place.folder.trim(), medium: place.medium, onProgress: setProgress }));
        setChosen(null);
      } finally {
        setProgress(null);
        again();
      }
    });
  const eject = (medium: string) =>
    run(async () => {
      const removal = await host.eject_medium({ medium });
      setWritten((now) => now && { ...now, removal, removalProblem: null });
    });
  const shown = problem ?? failed;
  return (
    <Page title={t("handover-title")} intro={t("handover-intro")} testId="handover">
      {shown && <ProblemPanel problem={shown} onClose={clear} />}
      {written && <Written written={written} onEject={place?.medium ? () => void eject(place.medium ?? "") : null} />}
      {value && <Leaving rows={rows} chosen={new Set(meant.map(idOf))} onChosen={setChosen} alone={only !== null} />}
      {rows.length > 0 && (
        <>
          <MediaPicker
            label={t("handover-where")}
            folderLabel={t("handover-folder")}
            place={place}
            onPlace={setPlace}
            choose={() => host.choose_folder({ title: t("handover-folder") })}
            mount={(medium) => host.mount_medium({ medium })}
            testId="handover-folder"
          />
          <div className="actions">
            <Button variant="primary" testId="handover-write" onPress={write} refusal={busy ? t("busy") : refused}>
              {t("handover-write", { n: meant.length })}
            </Button>
            {progress && (
              <Button testId="handover-stop" onPress={() => void host.stop_export()}>
                {t("handover-stop")}
              </Button>
            )}
          </div>
        </>
      )}
      {progress && <WorkBar label={t("handover-working")} progress={progress} />}
    </Page>
  );
}

/** One that was chosen on the board is offered alone. */
function isOffered(row: LeavingRow, only: Props["only"]): boolean {
  return only === null || (row.station === only.station && row.contest === only.contest);
}
