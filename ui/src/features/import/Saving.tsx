// A file that was kept aside is saved as it came, to be looked at elsewhere.
import { useHost, useMediaDoor } from "../../host";
import { Button } from "../../kit/button";
import { PaperSave } from "../../kit/papersave";
import { useWords } from "../../kit/text";

type Props = { file: string; name: string; folder: string; onClose: () => void };

export function Saving({ file, name, folder, onClose }: Props) {
  const { t } = useWords();
  const host = useHost();
  const media = useMediaDoor();
  return (
    <section className="import-saving" aria-label={t("import-save-of", { file: name })} data-testid="import-saving">
      <h3 className="side-title">{t("import-save-of", { file: name })}</h3>
      <PaperSave name={name} folder={folder} label={t("import-save")} save={({ path, medium }) => host.save_received({ file, path, medium })} media={media} testId="import-save" />
      <Button variant="plain" testId="import-save-close" onPress={onClose}>
        {t("action-close")}
      </Button>
    </section>
  );
}
