// The one step that cannot be taken back: the centre's name is typed before the key is destroyed.
import { useState } from "react";
import type { ClosingView } from "../../bindings/views";
import { Button } from "../../kit/button";
import { OpenList } from "../../kit/openlist";
import { LongTextBox, TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";

type Props = { centre: string; closing: ClosingView; busy: string | null; onDestroy: (name: string, reason: string | null) => void };

export function DestroyStep({ centre, closing, busy, onDestroy }: Props) {
  const { t } = useWords();
  const [name, setName] = useState("");
  const [reason, setReason] = useState("");
  if (closing.destroyed) {
    return (
      <p className="notice" role="status" data-testid="close-destroyed">
        {t("close-destroyed")}
      </p>
    );
  }
  const missing = closing.open.filter((point) => point.result);
  const lacking = missing.length > 0 || closing.zeroReportMissed;
  const unreasoned = lacking && reason.trim() === "" ? t("close-destroy-no-reason") : null;
  const other = plain(name) === plain(centre) ? null : t("close-destroy-other-name");
  return (
    <>
      <p className="close-warning">{t("close-destroy-text")}</p>
      <p>{t("close-destroy-copy")}</p>
      {lacking && (
        <div className="close-missing" data-testid="close-destroy-missing">
          {missing.length > 0 && (
            <>
              <p className="close-warning">{t("close-destroy-missing")}</p>
              <OpenList points={missing} wayTo={() => null} level={4} />
            </>
          )}
          {closing.zeroReportMissed && <p className="close-warning">{t("close-destroy-zero-report")}</p>}
          <LongTextBox label={t("close-destroy-reason")} hint={t("close-destroy-reason-hint")} value={reason} onChange={setReason} testId="close-reason" />
        </div>
      )}
      <TextBox label={t("close-destroy-name-label")} hint={t("close-destroy-name", { place: centre })} value={name} onChange={setName} testId="close-name" />
      <Button variant="primary" testId="close-destroy" onPress={() => onDestroy(name, lacking ? reason.trim() : null)} refusal={closing.closed ? (busy ?? unreasoned ?? other) : t("close-destroy-not-signed")}>
        {t("close-destroy")}
      </Button>
    </>
  );
}

/** As the core compares: neither capitals nor the number of blanks matter. */
function plain(text: string): string {
  return text.trim().split(/\s+/).join(" ").toLocaleLowerCase();
}
