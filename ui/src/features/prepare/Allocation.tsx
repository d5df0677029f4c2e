// How the seats of a contest follow from its votes: method, threshold, alliances, ties and who of a list is elected.
import { useCallback, useState } from "react";
import { Checkbox } from "react-aria-components";
import type { PreparedContest, Problem } from "../../bindings/views";
import { useHost } from "../../host";
import { useAsk } from "../../kit/ask";
import { useKept } from "../../kit/kept";
import { asProblem, ProblemPanel } from "../../kit/problem";
import { SelectBox } from "../../kit/selectbox";
import { TextBox } from "../../kit/textbox";
import { key, useWords } from "../../kit/text";
import { without } from "../../kit/without";
import { hasMoreThresholds, methods, nameOf, plainThreshold, usual, withThreshold, type MethodName, type Rules } from "./allocation";
import { FaultList } from "./FaultList";
import type { PageProps } from "./pages";

const methodKeys: Record<MethodName, string> = {
  "d-hondt": key("prepare-method-d-hondt"),
  "sainte-lague": key("prepare-method-sainte-lague"),
  "modified-sainte-lague": key("prepare-method-modified"),
  divisors: key("prepare-method-divisors"),
  hare: key("prepare-method-hare"),
  droop: key("prepare-method-droop"),
  "hagenbach-bischoff": key("prepare-method-hagenbach"),
  quota: key("prepare-method-quota"),
};

export function Allocation(props: PageProps) {
  const { view } = props;
  const { t } = useWords();
  const host = useHost();
  const [at, setAt] = useState(0);
  const place = Math.min(at, view.contests.length - 1);
  const { value, problem } = useAsk(useCallback(() => (place < 0 ? Promise.resolve(null) : host.prepared_contest({ place })), [host, place]));
  if (view.contests.length === 0) return <p className="side-note">{t("prepare-contests-first")}</p>;
  return (
    <>
      <FaultList view={view} page="allocation" />
      {problem && <ProblemPanel problem={problem} />}
      {view.contests.length > 1 && (
        <SelectBox
          label={t("prepare-contest-title")}
          value={String(place)}
          choices={view.contests.map((contest, i) => ({ id: String(i), text: contest.title.trim() === "" ? contest.id : contest.title }))}
          onChoose={(chosen) => setAt(Number(chosen))}
          testId="allocation-contest"
        />
      )}
      {value && <OfContest key={`${place} ${value.contest.id}`} at={place} contest={value.contest} {...props} />}
    </>
  );
}

const NONE = "none";

function OfContest({ at, contest, onView }: PageProps & { at: number; contest: PreparedContest }) {
  const { t, language } = useWords();
  const host = useHost();
  const [problem, setProblem] = useState<Problem | null>(null);
  const ready = useAsk(useCallback(() => host.ready_allocations({ language }), [host, language]));
  const [law, setLaw] = useState<string | null>(null);
  const save = async (item: PreparedContest) => {
    try {
      onView(await host.edit_preparation({ edit: { part: "contest", at, item }, language }));
      setProblem(null);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  const { value, change } = useKept(contest, async (item: PreparedContest) => {
    // Without rules there is no such member at all.
    await save(item.allocation === undefined ? without(item, "allocation") : item);
  });
  const rules = value.allocation as Rules | undefined;
  const put = (next: Rules | undefined) => change({ allocation: next } as Partial<PreparedContest>);
  const take = (state: string) => {
    const row = ready.value?.find((one) => one.state === state);
    if (!row) return;
    setLaw([row.law, row.note ?? ""].filter((text) => text !== "").join(" · "));
    change({ allocation: row.allocation ?? undefined, seats: row.seats } as Partial<PreparedContest>);
  };
  const choose = (name: string) => {
    setLaw(null);
    const method = methods.find((one) => one === name);
    put(method === undefined ? undefined : { ...rules, method: usual(method) });
  };
  const states = (ready.value ?? []).filter((row) => row.allocation !== null);
  return (
    <div className="prepare-form" data-testid="allocation">
      {problem && <ProblemPanel problem={problem} onClose={() => setProblem(null)} />}
      <div className="prepare-pair">
        {states.length > 0 && (
          <SelectBox label={t("prepare-ready-rules")} value="" choices={states.map((row) => ({ id: row.state, text: row.name }))} onChoose={take} testId="allocation-ready" />
        )}
        <SelectBox
          label={t("prepare-method")}
          value={rules ? nameOf(rules.method) : NONE}
          choices={[{ id: NONE, text: t("prepare-method-none") }, ...methods.map((name) => ({ id: name, text: t(methodKeys[name]) }))]}
          onChoose={choose}
          testId="allocation-method"
        />
        <TextBox label={t("prepare-seats")} value={String(value.seats)} onChange={(text) => change({ seats: Math.min(Number(text.replace(/\D/g, "") || "0"), 10_000) })} testId="allocation-seats" />
      </div>
      {law !== null && (
        <p className="side-note" data-testid="allocation-law">
          {t("prepare-law", { law })}
        </p>
      )}
      {rules && <Parameters rules={rules} onRules={put} />}
    </div>
  );
}

function Parameters({ rules, onRules }: { rules: Rules; onRules: (rules: Rules) => void }) {
  const { t } = useWords();
  const method = rules.method;
  const threshold = plainThreshold(rules);
  const equal = rules.equal ?? "lot";
  const open = typeof rules.preference === "object" ? rules.preference.open : null;
  const set = (part: Partial<Rules>) => onRules({ ...rules, ...part });
  const prefer = (chosen: string) => {
    const rest = without(rules, "preference");
    onRules(chosen === "closed" ? { ...rest, preference: "closed" } : chosen === "open" ? { ...rest, preference: { open: {} } } : rest);
  };
  return (
    <>
      {typeof method === "object" && "modified-sainte-lague" in method && (
        <TextBox label={t("prepare-first-divisor")} value={method["modified-sainte-lague"]} onChange={(first) => set({ method: { "modified-sainte-lague": first.trim() } })} testId="allocation-first" />
      )}
      {typeof method === "object" && "divisors" in method && (
        <div className="prepare-pair">
          <TextBox
            label={t("prepare-divisors")}
            value={method.divisors.given.join(" ")}
            onChange={(text) => set({ method: { divisors: { ...method.divisors, given: text.split(/[\s;]+/).filter((one) => one !== "") } } })}
            testId="allocation-divisors"
            hint={t("prepare-divisors-hint")}
          />
          <TextBox label={t("prepare-divisor-step")} value={method.divisors.step} onChange={(step) => set({ method: { divisors: { ...method.divisors, step: step.trim() } } })} testId="allocation-step" />
        </div>
      )}
      {hasMoreThresholds(rules) ? (
        <p className="side-note">{t("prepare-thresholds-more", { n: rules.thresholds?.length ?? 0 })}</p>
      ) : (
        <div className="prepare-pair">
          <TextBox
            label={t("prepare-threshold")}
            value={threshold?.share ?? ""}
            onChange={(share) => onRules(withThreshold(rules, share.trim() === "" ? null : { ...threshold, share: share.trim() }))}
            testId="allocation-threshold"
            hint={t("prepare-threshold-hint")}
          />
          {threshold && (
            <SelectBox
              label={t("prepare-threshold-of")}
              value={threshold.of === "cast" ? "cast" : "valid"}
              choices={[
                { id: "valid", text: t("prepare-threshold-valid") },
                { id: "cast", text: t("prepare-threshold-cast") },
              ]}
              onChoose={(of) => onRules(withThreshold(rules, { ...threshold, of }))}
              testId="allocation-threshold-of"
            />
          )}
        </div>
      )}
      <div className="prepare-pair">
        <SelectBox
          label={t("prepare-equal")}
          value={equal}
          choices={[
            { id: "lot", text: t("prepare-equal-lot") },
            { id: "more-votes", text: t("prepare-equal-more") },
            { id: "fewer-votes", text: t("prepare-equal-fewer") },
          ]}
          onChoose={(chosen) => set({ equal: chosen === "more-votes" ? "more-votes" : chosen === "fewer-votes" ? "fewer-votes" : "lot" })}
          testId="allocation-equal"
        />
        <SelectBox
          label={t("prepare-preference")}
          value={rules.preference === undefined ? NONE : open ? "open" : "closed"}
          choices={[
            { id: NONE, text: t("prepare-preference-none") },
            { id: "closed", text: t("prepare-preference-closed") },
            { id: "open", text: t("prepare-preference-open") },
          ]}
          onChoose={prefer}
          testId="allocation-preference"
        />
        {open && (
          <TextBox
            label={t("prepare-personal")}
            value={open.hurdle?.share ?? ""}
            onChange={(share) => {
              const hurdle = { of: "list-votes", ...open.hurdle, share: share.trim() };
              set({ preference: { open: share.trim() === "" ? without(open, "hurdle") : { ...open, hurdle } } });
            }}
            testId="allocation-personal"
            hint={t("prepare-personal-hint")}
          />
        )}
      </div>
      <Checkbox
        className="prepare-tick"
        isSelected={rules.alliances !== undefined}
        onChange={(joined) => {
          onRules(joined ? { ...rules, alliances: { inside: rules.method } } : without(rules, "alliances"));
        }}
        data-testid="allocation-alliances"
      >
        <span className="prepare-tick-box" aria-hidden="true" />
        {t("prepare-alliances")}
      </Checkbox>
      {rules.districts !== undefined && <p className="side-note">{t("prepare-districts-kept")}</p>}
    </>
  );
}
