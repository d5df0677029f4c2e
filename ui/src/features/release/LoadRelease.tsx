// The release that the authority signed, from a stick or a folder.
import { useState } from "react";
import { useMediaDoor } from "../../host";
import { Button } from "../../kit/button";
import { FileSource } from "../../kit/filesource";
import { useWords } from "../../kit/text";

export function LoadRelease({ busy, onLoad }: { busy: boolean; onLoad: (path: string) => void }) {
  const { t } = useWords();
  const media = useMediaDoor();
  const [path, setPath] = useState("");
  const refusal = busy ? t("busy") : path.trim() === "" ? t("release-file-missing") : null;
  return (
    <section className="release-way" aria-label={t("release-authority-title")}>
      <h3 className="side-title">{t("release-authority-title")}</h3>
      <p>{t("release-authority-text")}</p>
      <FileSource label={t("release-file")} ending="release.asice" path={path} onPath={setPath} media={media} testId="release-file" />
      <div className="actions">
        <Button testId="release-load" onPress={() => onLoad(path)} refusal={refusal}>
          {t("release-load")}
        </Button>
      </div>
    </section>
  );
}
