// The papers of a counting centre: one is chosen on the left, and shown, saved or printed on the right.
import { useCallback, useState } from "react";
import type { ContestSummary, PaperChoice, PaperRecord, PaperRequest, PapersView, Progress, RecordRef } from "../../bindings/views";
import { useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { Page } from "../../kit/page";
import { ProblemPanel, problemText } from "../../kit/problem";
import { WorkBar } from "../../kit/progress";
import { SelectBox } from "../../kit/selectbox";
import { key, useWords } from "../../kit/text";
import { KindList } from "./KindList";
import type { Kind } from "./kinds";
import { RecordPicker } from "./RecordPicker";
import { Shown, type ShownPaper } from "./Shown";

type Props = {
  contests: ContestSummary[];
  folder: string;
  /** The record whose recount sheet is wanted, or null for whoever chooses here. */
  recount: RecordRef | null;
};

export function Papers({ contests, folder, recount }: Props) {
  const { t, language } = useWords();
  const host = useHost();
  const { value, problem, again } = useAsk(useCallback(() => host.papers({ language }), [host, language]));
  return (
    <Page title={t("papers-title")} intro={t("papers-intro")} testId="papers">
      {problem && <ProblemPanel problem={problem} onClose={again} />}
      {value && <Desk view={value} contests={contests} folder={folder} recount={recount} />}
    </Page>
  );
}

const ALL = "all";

function Desk({ view, contests, folder, recount }: Props & { view: PapersView }) {
  const { t } = useWords();
  const [kind, setKind] = useState<Kind | null>(recount && "recount-sheet");
  const [record, setRecord] = useState<PaperRecord | null>(
    () => view.records.find((one) => one.station === recount?.station && one.contest === recount.contest) ?? null,
  );
  const [contest, setContest] = useState(ALL);
  const [shown, setShown] = useState<ShownPaper | null>(null);
  const choice = view.papers.find((paper) => paper.kind === kind) ?? null;
  const choose = (next: Kind) => {
    setKind(next);
    setShown(null);
    if (record && !record.papers.includes(next)) setRecord(null);
  };
  return (
    <div className="paper-columns">
      <div className="paper-side">
        <KindList papers={view.papers} chosen={kind} onChoose={choose} />
        {choice?.ofRecord && choice.refusal === null && (
          <RecordPicker key={choice.kind} records={view.records.filter((one) => one.papers.includes(choice.kind))} chosen={record} onChoose={setRecord} />
        )}
        {kind === "blank-sheets" && contests.length > 1 && (
          <SelectBox label={t("papers-contest")} value={contest} choices={[{ id: ALL, text: t("papers-all-contests") }, ...contests.map((one) => ({ id: one.id, text: one.title }))]} onChoose={setContest} testId="papers-contest" />
        )}
        <ShowButton view={view} request={requestOf(kind, record, contest)} kind={kind} onShown={setShown} />
      </div>
      {shown ? <Shown shown={shown} folder={folder} /> : <p className="papers-place" data-testid="papers-place">{t(placeKey(choice, record))}</p>}
    </div>
  );
}

/** What has to be chosen before a paper stands here. */
function placeKey(choice: PaperChoice | null, record: PaperRecord | null): string {
  if (choice === null) return key("papers-place");
  if (choice.refusal) return key("papers-place-refused");
  return choice.ofRecord && record === null ? key("papers-place-record") : key("papers-place-show");
}

type ShowProps = { view: PapersView; request: PaperRequest | null; kind: Kind | null; onShown: (shown: ShownPaper | null) => void };

function ShowButton({ view, request, kind, onShown }: ShowProps) {
  const words = useWords();
  const { t } = words;
  const host = useHost();
  const { busy, problem, clear, run } = useAct();
  const [progress, setProgress] = useState<Progress | null>(null);
  const make = (wanted: PaperRequest) => (wanted.kind === "blank-sheets" ? host.blank_sheets({ contest: wanted.contest, onProgress: setProgress }) : host.paper({ paper: wanted }));
  const show = () =>
    void run(async () => {
      if (!request) return;
      onShown(null);
      try {
        onShown({ request, paper: await make(request) });
      } finally {
        setProgress(null);
      }
    });
  const refused = view.papers.find((paper) => paper.kind === kind)?.refusal ?? null;
  const why = () => {
    if (kind === null) return t("papers-choose-paper");
    if (refused) return problemText(refused, words);
    return request === null ? t("papers-choose-record") : null;
  };
  return (
    <>
      <Button variant="primary" testId="papers-show" onPress={show} refusal={busy ? t("papers-making") : why()}>
        {t("papers-show")}
      </Button>
      {progress && (
        <>
          <WorkBar label={t(progress.done < progress.total ? "papers-making" : "papers-writing")} progress={progress} />
          <Button testId="papers-stop" onPress={() => void host.stop_paper()}>
            {t("handover-stop")}
          </Button>
        </>
      )}
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
    </>
  );
}

function requestOf(kind: Kind | null, record: PaperRecord | null, contest: string): PaperRequest | null {
  switch (kind) {
    case null:
      return null;
    case "zero-report":
    case "summary":
      return { kind };
    case "blank-sheets":
      return { kind, contest: contest === ALL ? null : contest };
    default:
      return record && { kind, record: { station: record.station, contest: record.contest } };
  }
}
