// What is published, and as what: the contests with how far their records have come, and the status.
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { PublishingView } from "../../bindings/views";
import { SelectBox } from "../../kit/selectbox";
import { key, useWords } from "../../kit/text";

/** What is chosen where all contests are meant; no contest is called so. */
export const ALL = "*";

export type Wanted = { contest: string; status: "unofficial" | "certified" | "correction" };

const statusKeys: Record<Wanted["status"], string> = {
  unofficial: key("publish-status-unofficial"),
  certified: key("publish-status-certified"),
  correction: key("publish-status-correction"),
};

const statuses: Wanted["status"][] = ["unofficial", "certified", "correction"];

type Props = { publishing: PublishingView; wanted: Wanted; onWanted: (wanted: Wanted) => void };

export function Order({ publishing, wanted, onWanted }: Props) {
  const { t, number } = useWords();
  return (
    <div className="publish-order">
      <section aria-label={t("publish-what")}>
        <SelectBox
          label={t("publish-what")}
          value={wanted.contest}
          choices={[{ id: ALL, text: t("publish-all") }, ...publishing.contests.map(({ id, title }) => ({ id, text: title }))]}
          onChoose={(contest) => onWanted({ ...wanted, contest })}
          testId="publish-contest"
        />
        <table className="table publish-contests">
          <thead>
            <tr>
              <th scope="col">{t("totals-contest")}</th>
              <th scope="col" className="figure">
                {t("totals-received")}
              </th>
              <th scope="col" className="figure">
                {t("publish-confirmed")}
              </th>
              <th scope="col">{t("publish-seats")}</th>
            </tr>
          </thead>
          <tbody>
            {publishing.contests.map((contest) => (
              <tr key={contest.id} data-testid={`publish-${contest.id}`}>
                <th scope="row">{contest.title}</th>
                <td className="figure">
                  {number(contest.received)} / {number(contest.expected)}
                </td>
                <td className="figure">{number(contest.confirmed)}</td>
                <td>{contest.waits ? t("publish-seats-wait") : contest.received < contest.expected ? t("publish-seats-later") : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <RadioGroup className="choices" value={wanted.status} onChange={(status) => onWanted({ ...wanted, status: statuses.find((known) => known === status) ?? "unofficial" })}>
        <Label>{t("publish-status")}</Label>
        {statuses.map((status) => (
          <Radio key={status} value={status} className="choice" data-testid={`publish-as-${status}`}>
            {t(statusKeys[status])}
          </Radio>
        ))}
      </RadioGroup>
      <p className="side-note" data-testid="publish-signed">
        {t(publishing.signed ? "publish-signed" : "publish-unsigned")}
      </p>
    </div>
  );
}
