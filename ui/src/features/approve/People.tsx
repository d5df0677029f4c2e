// Who typed, settled and approved the record so far, and when.
import type { ActView, ApprovalView } from "../../bindings/views";
import { useWords } from "../../kit/text";

export function People({ approval }: { approval: ApprovalView }) {
  const { t } = useWords();
  return (
    <dl className="acts" data-testid="acts">
      <Acts label={t("approve-entered")} acts={approval.entered} />
      <Acts label={t("approve-settled")} acts={approval.settled} />
      <Acts label={t("approve-approved", { wanted: approval.approvals })} acts={approval.approved} />
    </dl>
  );
}

function Acts({ label, acts }: { label: string; acts: ActView[] }) {
  const { moment } = useWords();
  if (acts.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      {acts.map((act) => (
        <dd key={`${act.name} ${act.at}`}>
          {act.name} <span className="cell-soft">{moment(act.at)}</span>
        </dd>
      ))}
    </div>
  );
}
