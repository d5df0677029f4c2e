// Requests on a stick: the fingerprint that the centre reads out is typed, and the certificate is written beside them.
import { useState } from "react";
import type { FoundRequestView, IssuedView } from "../../bindings/views";
import { useHost, useMediaDoor } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Groups, isFilled } from "../../kit/groups";
import { MediaPicker, placeOf, usePlaceRefusal, type Place } from "../../kit/media";
import { ProblemPanel, problemText } from "../../kit/problem";
import { useWords } from "../../kit/text";

/** A fingerprint is read out in so many groups; none of them is shown, so that none can be agreed to unread. */
const GROUPS: (string | null)[] = Array.from({ length: 8 }, () => null);

export function Requests({ folder, onEnrolled }: { folder: string; onEnrolled: () => void }) {
  const words = useWords();
  const { t } = words;
  const host = useHost();
  const media = useMediaDoor();
  const [place, setPlace] = useState<Place | null>(() => placeOf(folder));
  const [found, setFound] = useState<FoundRequestView[] | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [issued, setIssued] = useState<IssuedView | null>(null);
  const { busy, problem, clear, run } = useAct();
  const look = () =>
    void run(async () => {
      setIssued(null);
      setFound(await host.find_requests({ paths: [place?.folder.trim() ?? ""] }));
    });
  const missing = usePlaceRefusal(place, t("enrol-folder-missing"), false);
  return (
    <section className="enrol-requests" aria-labelledby="enrol-requests">
      <h3 className="side-title" id="enrol-requests">
        {t("enrol-requests")}
      </h3>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <MediaPicker
        label={t("enrol-from")}
        folderLabel={t("enrol-folder")}
        place={place}
        onPlace={setPlace}
        choose={() => media.chooseFolder(t("enrol-folder"))}
        mount={media.mount}
        eject={media.eject}
        testId="enrol-folder"
      />
      <div className="actions">
        <Button variant="primary" testId="enrol-look" onPress={look} refusal={busy ? t("busy") : missing}>
          {t("enrol-look")}
        </Button>
      </div>
      {found?.length === 0 && (
        <p className="side-note" role="status">
          {t("enrol-none")}
        </p>
      )}
      {issued && (
        <p className="notice" role="status" data-testid="enrol-issued">
          {t("enrol-issued", { who: issued.applicant, file: issued.name })}
        </p>
      )}
      <ul className="enrol-found">
        {(found ?? []).map((request) => (
          <li key={request.path} data-testid={`request-${request.applicant}`}>
            <p>
              <strong>{request.isOffice ? t("enrol-is-office") : request.applicant}</strong> {request.name}
            </p>
            <p className="side-note">{request.path}</p>
            {request.problem ? (
              <p className="enrol-refused">{problemText(request.problem, words)}</p>
            ) : (
              <Button testId={`answer-${request.applicant}`} onPress={() => setOpen(open === request.path ? null : request.path)}>
                {t("enrol-answer")}
              </Button>
            )}
            {open === request.path && place && (
              <Answer
                request={request}
                place={place}
                onIssued={(view) => {
                  setOpen(null);
                  setIssued(view);
                  onEnrolled();
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type AnswerProps = { request: FoundRequestView; place: Place; onIssued: (issued: IssuedView) => void };

function Answer({ request, place, onIssued }: AnswerProps) {
  const { t } = useWords();
  const host = useHost();
  const [typed, setTyped] = useState<string[]>([]);
  const { busy, problem, clear, run } = useAct();
  const enrol = () =>
    void run(async () => {
      onIssued(await host.enrol_centre({ path: request.path, typed: typed.join(" "), folder: place.folder.trim(), medium: place.medium }));
    });
  return (
    <div className="enrol-answer">
      <p>{t("enrol-type")}</p>
      <Groups label={t("enrol-fingerprint")} groups={GROUPS} typed={typed} onType={setTyped} testId="enrol" />
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <div className="actions">
        <Button variant="primary" testId="enrol-issue" onPress={enrol} refusal={busy ? t("busy") : isFilled(GROUPS, typed) ? null : t("enrol-type-all")}>
          {t("enrol-issue")}
        </Button>
      </div>
    </div>
  );
}
