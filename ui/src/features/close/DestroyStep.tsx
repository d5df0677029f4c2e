// The one step that cannot be taken back: the centre's name is typed before the key is destroyed.
import { useState } from "react";
import type { ClosingView } from "../../bindings/views";
import { Button } from "../../kit/button";
import { TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";

type Props = { centre: string; closing: ClosingView; busy: string | null; onDestroy: (name: string) => void };

export function DestroyStep({ centre, closing, busy, onDestroy }: Props) {
  const { t } = useWords();
  const [name, setName] = useState("");
  if (closing.destroyed) {
    return (
      <p className="notice" role="status" data-testid="close-destroyed">
        {t("close-destroyed")}
      </p>
    );
  }
  const other = plain(name) === plain(centre) ? null : t("close-destroy-other-name");
  return (
    <>
      <p className="close-warning">{t("close-destroy-text")}</p>
      <p>{t("close-destroy-copy")}</p>
      <TextBox label={t("close-destroy-name-label")} hint={t("close-destroy-name", { place: centre })} value={name} onChange={setName} testId="close-name" />
      <Button variant="primary" testId="close-destroy" onPress={() => onDestroy(name)} refusal={closing.closed ? (busy ?? other) : t("close-destroy-not-signed")}>
        {t("close-destroy")}
      </Button>
    </>
  );
}

/** As the core compares: neither capitals nor the number of blanks matter. */
function plain(text: string): string {
  return text.trim().split(/\s+/).join(" ").toLocaleLowerCase();
}
