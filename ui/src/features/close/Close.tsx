// Closing the centre in five steps: what is open, the last hand-over, the signed summary, the end of the key, the archive.
import { useCallback, useState, type ReactNode } from "react";
import type { ArchiveView, ClosingView, OpenPointView, WrittenFileView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { MediaPicker, placeOf, usePlaceRefusal, type Place } from "../../kit/media";
import { ZeroReportMissed } from "../../kit/missed";
import { OpenList } from "../../kit/openlist";
import { Page } from "../../kit/page";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";
import { DestroyStep } from "./DestroyStep";

type Props = { centre: string; folder: string; onHandover: () => void; onClosed: () => void; wayTo: (point: OpenPointView) => (() => void) | null };

export function Close({ centre, folder, onHandover, onClosed, wayTo }: Props) {
  const { t, bytes } = useWords();
  const host = useHost();
  const { value, problem, again } = useAsk(useCallback(() => host.closing(), [host]));
  const [place, setPlace] = useState<Place | null>(() => placeOf(folder));
  const [signed, setSigned] = useState<WrittenFileView | null>(null);
  const [archive, setArchive] = useState<ArchiveView | null>(null);
  const { busy, problem: failed, clear, run } = useAct();
  const placeRefusal = usePlaceRefusal(place, t("close-folder-missing"), true);
  const where = { folder: place?.folder.trim() ?? "", medium: place?.medium ?? null };
  const sign = () =>
    void run(async () => {
      setSigned(null);
      try {
        setSigned(await host.close_centre(where));
      } finally {
        again();
      }
    });
  const destroy = (name: string, reason: string | null) =>
    void run(async () => {
      await host.destroy_keys({ place: name, reason });
      again();
      onClosed();
    });
  const keep = () =>
    void run(async () => {
      setArchive(null);
      setArchive(await host.archive_centre(where));
    });
  const wait = busy ? t("busy") : null;
  const shown = problem ?? failed;
  return (
    <Page title={t("close-title")} intro={t("close-intro")} testId="close">
      {shown && <ProblemPanel problem={shown} onClose={clear} />}
      <MediaPicker
        label={t("close-place")}
        folderLabel={t("close-folder")}
        place={place}
        onPlace={setPlace}
        choose={() => host.choose_folder({ title: t("close-folder") })}
        mount={(medium) => host.mount_medium({ medium })}
        eject={(medium) => host.eject_medium({ medium })}
        testId="close-folder"
      />
      {value && (
        <ol className="close-steps">
          <Step title={t("close-open-title")}>
            <ZeroReportMissed missed={value.zeroReportMissed} />
            <OpenList points={value.open} wayTo={wayTo} level={4} />
          </Step>
          <Step title={t("close-handover-title")}>
            <p>{value.toHandOver === 0 ? t("close-handover-none") : t("close-handover-some", { n: value.toHandOver })}</p>
            {value.toHandOver > 0 && (
              <Button testId="close-handover" onPress={onHandover}>
                {t("close-handover")}
              </Button>
            )}
          </Step>
          <Step title={t("close-sign-title")}>
            <p>{t("close-sign-text")}</p>
            {isMissingResults(value) && <p className="close-warning">{t("close-results-missing")}</p>}
            {value.closed && !signed && <p className="notice">{t("close-signed-before")}</p>}
            <Button testId="close-sign" onPress={sign} refusal={value.destroyed ? t("close-destroyed") : (wait ?? placeRefusal)}>
              {t("close-sign")}
            </Button>
            {signed && (
              <p className="notice" role="status" data-testid="close-signed">
                {t("close-signed", { name: signed.name, folder: signed.folder, size: bytes(signed.bytes) })}
              </p>
            )}
          </Step>
          <Step title={t("close-destroy-title")}>
            <DestroyStep centre={centre} closing={value} busy={wait} onDestroy={destroy} />
          </Step>
          <Step title={t("close-archive-title")}>
            <p>{t("close-archive-text")}</p>
            <Button testId="close-archive" onPress={keep} refusal={value.destroyed ? (wait ?? placeRefusal) : t("close-archive-first")}>
              {t("close-archive")}
            </Button>
            {archive && (
              <p className="notice" role="status" data-testid="close-archived">
                {t("close-archived", { n: archive.files, folder: archive.folder })}
              </p>
            )}
          </Step>
        </ol>
      )}
    </Page>
  );
}

function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li className="close-step">
      <h3 className="side-title">{title}</h3>
      {children}
    </li>
  );
}

function isMissingResults(closing: ClosingView): boolean {
  return !closing.destroyed && closing.open.some((point) => point.result);
}
