// Everything that ever arrived: counted by verdict, found by station, each file with what an officer does next.
import { useCallback, useEffect, useState } from "react";
import type { ImportedFile, RecordRef, Verdict } from "../../bindings/views";
import { useHost } from "../../host";
import { useAsk } from "../../kit/ask";
import { useWhenChanged } from "../../kit/changed";
import { useNews } from "../../kit/news";
import { ProblemPanel } from "../../kit/problem";
import { TextBox } from "../../kit/textbox";
import { useWords } from "../../kit/text";
import { FileTable } from "./FileTable";

/** How long somebody stops typing before the list is asked for, in milliseconds. */
const REST = 200;

const nothing = { accepted: 0, duplicate: 0, superseded: 0, conflict: 0, rejected: 0 };

type Props = { onCompare: (record: RecordRef) => void; onSave: (file: ImportedFile) => void };

export function Received({ onCompare, onSave }: Props) {
  const { t } = useWords();
  const host = useHost();
  const { ended } = useNews().importing;
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [typed, setTyped] = useState("");
  const station = useRested(typed.trim());
  const ask = useCallback(() => host.received({ verdict, station: station === "" ? null : station }), [host, verdict, station]);
  const { value, problem, again } = useAsk(ask);
  useWhenChanged(ended, again);
  return (
    <>
      {problem && <ProblemPanel problem={problem} />}
      <FileTable
        title={t("import-verdicts")}
        files={value?.files ?? []}
        numbers={value?.numbers ?? nothing}
        chosen={verdict}
        onChoose={setVerdict}
        onCompare={onCompare}
        onSave={onSave}
        testId="verdict"
      >
        <TextBox label={t("import-station")} value={typed} onChange={setTyped} testId="import-station" />
      </FileTable>
    </>
  );
}

/** What was typed, once nobody types any more. */
function useRested(typed: string): string {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), REST);
    return () => clearTimeout(timer);
  }, [typed]);
  return rested;
}
