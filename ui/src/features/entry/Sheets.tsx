// The sheets of a station that add up: which one is shown, one more, and taking one away after a question.
import { useState } from "react";
import { useAnnounce } from "../../kit/announce";
import { Button } from "../../kit/button";
import { Dialog } from "../../kit/dialog";
import { useWhole, type Keying } from "../../kit/keying";
import { Switch } from "../../kit/switch";
import { useWords } from "../../kit/text";

export function Sheets({ keying }: { keying: Keying }) {
  const { t } = useWords();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const sheets = useWhole(keying, (all) => all.sheets);
  const sheet = useWhole(keying, (all) => all.sheet);
  const full = sheets >= keying.most ? t("sheets-most", { n: keying.most }) : null;
  const add = () => {
    keying.addSheet();
    announce(t("entry-sheet-n", { n: keying.sheets }));
  };
  const remove = () => {
    setAsking(false);
    keying.removeSheet();
  };
  return (
    <div className="sheets" data-testid="sheets" data-sheets={sheets}>
      <Switch label={t("sheets-label")} choices={Array.from({ length: sheets }, (_, i) => ({ id: `${i + 1}`, label: t("entry-sheet-n", { n: i + 1 }) }))} chosen={`${sheet + 1}`} onChoose={(number) => keying.show(Number(number) - 1)} testId="sheet" />
      <Button testId="sheet-add" onPress={add} refusal={full}>
        {t("sheets-add")}
      </Button>
      <Button variant="quiet" testId="sheet-remove" onPress={() => setAsking(true)} refusal={sheets < 2 ? t("sheets-only") : null} reason="asked">
        {t("sheets-remove", { n: sheet + 1 })}
      </Button>
      {asking && (
        <Dialog title={t("sheets-remove-title", { n: sheet + 1 })} onClose={() => setAsking(false)} testId="sheet-remove-dialog">
          <p>{t("sheets-remove-explain")}</p>
          <div className="actions">
            <Button variant="primary" testId="sheet-remove-confirm" onPress={remove}>
              {t("sheets-remove", { n: sheet + 1 })}
            </Button>
            <Button testId="sheet-remove-cancel" onPress={() => setAsking(false)}>
              {t("action-cancel")}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
