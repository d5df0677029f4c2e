// The sheet of an entry: its boxes, what has been kept of them, and the rules beside it.
import { useCallback, useState } from "react";
import type { Outcome, RecordRef, SheetView } from "../../bindings/views";
import { useHost } from "../../host";
import { useAnnounce } from "../../kit/announce";
import { useAct } from "../../kit/ask";
import { Button } from "../../kit/button";
import { useDraft } from "../../kit/draft";
import { RecordHead } from "../../kit/head";
import { Keying, useWhole } from "../../kit/keying";
import { ProblemPanel } from "../../kit/problem";
import { Resumed } from "../../kit/resumed";
import { Sheet } from "../../kit/sheet";
import { useWords, type Words } from "../../kit/text";
import { Rules } from "./Rules";
import { Sheets } from "./Sheets";

type Props = { sheet: SheetView; title: string; record: RecordRef; onSaved: (outcome: Outcome) => void };

export function EntrySheet({ sheet, title, record, onSaved }: Props) {
  const words = useWords();
  const host = useHost();
  const announce = useAnnounce();
  const { busy, problem, clear, run } = useAct();
  const [asked, setAsked] = useState(false);
  // Once for as long as the sheet is open: another language changes its words, not what was keyed.
  const [resumed] = useState(sheet.draft);
  const [keying] = useState(() => new Keying(sheet.fields, sheet.sheetsMax, resumed));
  const draft = useDraft(keying, useCallback((counts, focus) => host.save_draft({ record, counts, focus }), [host, record]));
  const save = () => {
    setAsked(true);
    if (keying.blanks > 0) announce(missingText(keying, words));
    else
      void run(async () => {
        await draft.flush();
        const outcome = await host.confirm_entry({ record, counts: keying.counts() });
        draft.end();
        onSaved(outcome);
      });
  };
  return (
    <>
      <RecordHead slim sheet={sheet} title={title} />
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      {resumed && <Resumed draft={resumed} keying={keying} onClear={() => host.discard_draft({ record })} />}
      {sheet.sheetsMax > 1 && <Sheets keying={keying} />}
      <div className="entry-columns">
        <form className="entry-form" onSubmit={(event) => event.preventDefault()}>
          <Sheet fields={sheet.fields} keying={keying} onSave={save}>
            <Actions keying={keying} busy={busy} onSave={save} />
          </Sheet>
          {asked && <Missing keying={keying} />}
        </form>
        <Rules record={record} keying={keying} />
      </div>
    </>
  );
}

// What follows from every key is drawn by itself, so that the sheet is not.
function Actions({ keying, busy, onSave }: { keying: Keying; busy: boolean; onSave: () => void }) {
  const words = useWords();
  const { t } = words;
  const announce = useAnnounce();
  const missing = useWhole(keying, (all) => missingText(all, words));
  const here = useWhole(keying, (all) => all.blanksOn(all.sheet));
  return (
    <div className="actions">
      <Button variant="primary" testId="sheet-save" onPress={onSave} refusal={busy ? t("busy") : missing || null}>
        {t("entry-save")}
      </Button>
      <Button testId="sheet-zeros" onPress={() => announce(t("entry-zeros-filled", { n: keying.fillZeros() }))} refusal={here === 0 ? t("entry-no-blanks") : null} reason="asked">
        {t("entry-zeros")}
      </Button>
    </div>
  );
}

function Missing({ keying }: { keying: Keying }) {
  const words = useWords();
  const missing = useWhole(keying, (all) => missingText(all, words));
  const here = useWhole(keying, (all) => all.blanksOn(all.sheet));
  if (missing === "") return null;
  return (
    <p className="notice" data-testid="blanks-left">
      {here > 0 ? words.t("entry-blanks-explain", { n: here }) : missing}
    </p>
  );
}

/** How many boxes are still blank, and on which sheet; nothing when none is. */
function missingText(keying: Keying, { t }: Words): string {
  if (keying.blanks === 0) return "";
  const here = keying.blanksOn(keying.sheet);
  if (here > 0) return t("entry-blanks-left", { n: here });
  const sheet = Array.from({ length: keying.sheets }, (_, i) => i).find((i) => keying.blanksOn(i) > 0) ?? 0;
  return t("entry-blanks-elsewhere", { n: keying.blanksOn(sheet), sheet: sheet + 1 });
}
