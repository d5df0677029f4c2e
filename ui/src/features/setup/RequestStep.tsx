// The desk's own key, and the request for its certificate on a stick; its fingerprint is read out to whoever issues it.
import { useState } from "react";
import type { RequestView } from "../../bindings/views";
import { useHost, useMediaDoor } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Groups } from "../../kit/groups";
import { MediaPicker, usePlaceRefusal, type Place } from "../../kit/media";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";
import type { StepProps } from "./Setup";

export function RequestStep({ desk, setup, onChanged }: StepProps) {
  const { t } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const [place, setPlace] = useState<Place>({ medium: null, folder: "" });
  const [written, setWritten] = useState<RequestView | null>(null);
  const { busy, problem, clear, run } = useAct();
  const write = () =>
    void run(async () => {
      setWritten(await host.write_request({ desk: desk.desk, folder: place.folder, medium: place.medium }));
      onChanged();
    });
  const placeRefusal = usePlaceRefusal(place, t("request-folder-missing"), true);
  const refusal = busy ? t("busy") : !desk.election ? t("request-needs-election") : placeRefusal;
  return (
    <>
      <p>{t("request-explain", { desk: desk.desk })}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <MediaPicker
        label={t("media-save-where")}
        folderLabel={t("request-folder")}
        place={place}
        onPlace={setPlace}
        choose={() => media.chooseFolder(t("request-folder"))}
        mount={media.mount}
        eject={media.eject}
        testId="request-folder"
      />
      <div className="actions">
        <Button testId="request-write" onPress={write} refusal={refusal}>
          {setup.request ? t("request-write-again") : t("request-write")}
        </Button>
      </div>
      {written && <p data-testid="request-written">{t("request-written", { path: written.path })}</p>}
      {setup.request && (
        <div className="notice request-print">
          <Groups label={t("request-fingerprint")} groups={setup.request.split(" ")} typed={[]} onType={() => undefined} testId="request" />
          <p className="only-heard" data-testid="request-fingerprint">
            {setup.request}
          </p>
          <p>{t("request-read-out", { desk: desk.desk })}</p>
        </div>
      )}
    </>
  );
}
