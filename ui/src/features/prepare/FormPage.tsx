// The form of each contest with its rules, and its sheet as it will be printed.
import { useCallback, useMemo, useState } from "react";
import type { PaperRequest, PaperView, PreparedForm, PreparedRule } from "../../bindings/views";
import { pressFor, useHost } from "../../host";
import { useAct, useAsk } from "../../kit/ask";
import { Button } from "../../kit/button";
import { PaperShown } from "../../kit/paper";
import { ProblemPanel } from "../../kit/problem";
import { SelectBox } from "../../kit/selectbox";
import { key, useWords } from "../../kit/text";
import { said } from "../../kit/wordsbox";
import { FaultList } from "./FaultList";
import type { PageProps } from "./pages";

export function FormPage(props: PageProps) {
  const { view } = props;
  const { t } = useWords();
  const [at, setAt] = useState(0);
  if (view.contests.length === 0) return <p className="side-note">{t("prepare-contests-first")}</p>;
  const place = Math.min(at, view.contests.length - 1);
  return (
    <>
      <FaultList view={view} page="form" />
      {view.contests.length > 1 && (
        <SelectBox
          label={t("prepare-contest-title")}
          value={String(place)}
          choices={view.contests.map((contest, i) => ({ id: String(i), text: contest.title.trim() === "" ? contest.id : contest.title }))}
          onChoose={(chosen) => setAt(Number(chosen))}
          testId="form-contest"
        />
      )}
      <OfContest key={place} place={place} {...props} />
    </>
  );
}

function OfContest({ place, view, onView }: PageProps & { place: number }) {
  const { t, language } = useWords();
  const host = useHost();
  const { busy, problem, clear, run } = useAct();
  const form = view.contests[place]?.form ?? "";
  const [shown, setShown] = useState<PaperView | null>(null);
  const choose = (chosen: string) =>
    void run(async () => {
      setShown(null);
      const { contest } = await host.prepared_contest({ place });
      onView(await host.edit_preparation({ edit: { part: "contest", at: place, item: { ...contest, form: chosen } }, language }));
    });
  const request = useMemo<PaperRequest>(() => ({ kind: "prepared-sheet", place }), [place]);
  const press = useMemo(() => pressFor(host, { kind: "paper", paper: request }), [host, request]);
  const show = () => void run(async () => setShown(await host.paper({ paper: request })));
  const offered = [...view.readyForms, ...view.forms.filter((own) => !view.readyForms.some((ready) => ready.id === own.id))];
  const index = view.forms.findIndex((known) => known.id === form);
  return (
    <div className="prepare-form">
      {problem && <ProblemPanel problem={problem} onClose={clear} />}
      <SelectBox label={t("prepare-form")} value={form} choices={offered.map(({ id, title }) => ({ id, text: title === id ? id : `${title} (${id})` }))} onChoose={choose} testId="form-choose" />
      <div className="actions">
        <Button testId="form-show" onPress={show} refusal={busy ? t("busy") : null}>
          {t("prepare-form-show")}
        </Button>
      </div>
      {shown && <PaperShown paper={shown} press={press} testId="form-paper" />}
      {index >= 0 && <Rules at={index} view={view} onView={onView} />}
    </div>
  );
}

const weightKeys: Record<PreparedRule["severity"], string> = { error: key("prepare-rule-error"), warning: key("prepare-rule-warning") };

function Rules({ at, view, onView }: Pick<PageProps, "view" | "onView"> & { at: number }) {
  const { t, language } = useWords();
  const host = useHost();
  const { value, problem, again } = useAsk(useCallback(() => host.prepared_form({ place: at }), [host, at, view.fingerprint])); // eslint-disable-line react-hooks/exhaustive-deps
  const { problem: refused, clear, run } = useAct();
  const weigh = (form: PreparedForm, rule: PreparedRule, severity: PreparedRule["severity"]) =>
    void run(async () => {
      const rules = form.rules.map((one) => (one.id === rule.id ? { ...one, severity } : one));
      onView(await host.edit_preparation({ edit: { part: "form", at, item: { ...form, rules } }, language }));
      again();
    });
  const shown = refused ?? problem;
  if (!value) return shown && <ProblemPanel problem={shown} onClose={clear} />;
  return (
    <>
      <h4 className="prepare-heading">{t("prepare-rules", { n: value.form.rules.length })}</h4>
      <p className="side-note">{t("prepare-rules-explain")}</p>
      {shown && <ProblemPanel problem={shown} onClose={clear} />}
      <div className="table-scroll">
        <table className="table prepare-rules" data-testid="form-rules">
          <thead>
            <tr>
              <th scope="col">{t("prepare-rule")}</th>
              <th scope="col">{t("prepare-rule-says")}</th>
              <th scope="col">{t("prepare-rule-weight")}</th>
            </tr>
          </thead>
          <tbody>
            {value.form.rules.map((rule) => (
              <tr key={rule.id} data-testid={`rule-${rule.id}`} data-severity={rule.severity}>
                <th scope="row">{rule.id}</th>
                <td>{said(rule.message, language)}</td>
                <td>
                  <button type="button" className="prepare-weight" aria-label={t("prepare-rule-weigh", { rule: rule.id, weight: t(weightKeys[rule.severity]) })} onClick={() => weigh(value.form, rule, rule.severity === "error" ? "warning" : "error")}>
                    {t(weightKeys[rule.severity])}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
