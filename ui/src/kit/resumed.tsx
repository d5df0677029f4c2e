// Says that what was typed before is back, and since when; it can be cleared after a question.
import { useEffect, useState } from "react";
import type { DraftView } from "../bindings/views";
import { useAnnounce } from "./announce";
import { Button } from "./button";
import { Dialog } from "./dialog";
import type { Keying } from "./keying";
import { useWords } from "./text";

type Props = { draft: DraftView; keying: Keying; onClear: () => Promise<void> };

export function Resumed({ draft, keying, onClear }: Props) {
  const { t, clock } = useWords();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const [gone, setGone] = useState(false);
  const said = t("draft-resumed", { time: clock(draft.saved) });
  useEffect(() => announce(said), [announce, said]);
  if (gone) return null;
  const clear = () => {
    keying.clear();
    setGone(true);
    // Whatever is typed next takes the place of what was kept; a vault that cannot forget it now will then.
    void onClear().catch(() => undefined);
  };
  return (
    <div className="resumed" data-testid="resumed">
      <p>{said}</p>
      <Button variant="quiet" testId="draft-clear" onPress={() => setAsking(true)}>
        {t("draft-clear")}
      </Button>
      {asking && (
        <Dialog title={t("draft-clear-title")} onClose={() => setAsking(false)} testId="draft-clear-dialog">
          <p>{t("draft-clear-explain")}</p>
          <div className="actions">
            <Button variant="primary" testId="draft-clear-confirm" onPress={clear}>
              {t("draft-clear")}
            </Button>
            <Button testId="draft-clear-cancel" onPress={() => setAsking(false)}>
              {t("action-cancel")}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
