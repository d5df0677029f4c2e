// The certificate that answers the request: with it this desk signs.
import { useState } from "react";
import { useHost, useMediaDoor } from "../../host";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { FileSource } from "../../kit/filesource";
import { ProblemPanel } from "../../kit/problem";
import { useWords } from "../../kit/text";
import type { StepProps } from "./Setup";

export function CertificateStep({ desk, setup, onDesk, onDone }: StepProps) {
  const { t, language, moment } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  const [path, setPath] = useState("");
  const { busy, problem, clear, run } = useAct();
  const load = () =>
    void run(async () => {
      onDesk(await host.load_certificate({ desk: desk.desk, path, language }));
      onDone();
    });
  if (setup.certified) return <p data-testid="certified">{t("certificate-loaded", { at: moment(setup.certified) })}</p>;
  const refusal = busy ? t("busy") : !setup.request ? t("certificate-needs-request") : path.trim() === "" ? t("certificate-file-missing") : null;
  return (
    <>
      <p>{t("certificate-explain", { desk: desk.desk })}</p>
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <FileSource label={t("certificate-file")} ending="centre.asice" path={path} onPath={setPath} media={media} testId="certificate-file" />
      <div className="actions">
        <Button testId="certificate-load" onPress={load} refusal={refusal}>
          {t("certificate-load")}
        </Button>
      </div>
    </>
  );
}
