// Name, day, languages and procedure of the election; kept as they are typed.
import { Checkbox, Label, Radio, RadioGroup } from "react-aria-components";
import { useState } from "react";
import type { PreparedBasics, PreparedPolicies, Problem } from "../../bindings/views";
import { useHost } from "../../host";
import { useKept } from "../../kit/kept";
import { asProblem, ProblemPanel } from "../../kit/problem";
import { SelectBox } from "../../kit/selectbox";
import { TextBox } from "../../kit/textbox";
import { key, useWords } from "../../kit/text";
import { without } from "../../kit/without";
import { WordsBox } from "../../kit/wordsbox";
import type { PageProps } from "./pages";

const kindKeys: Record<PreparedBasics["kind"], string> = {
  "european-parliament": key("prepare-kind-european-parliament"),
  parliamentary: key("prepare-kind-parliamentary"),
  regional: key("prepare-kind-regional"),
  municipal: key("prepare-kind-municipal"),
  presidential: key("prepare-kind-presidential"),
  referendum: key("prepare-kind-referendum"),
};
const kinds = Object.keys(kindKeys) as PreparedBasics["kind"][];

/** Texts while they are typed: a day or a moment that is half typed is kept when it is whole. */
type Typed = Omit<PreparedBasics, "languages"> & { languages: string; embargoText: string };

export function Basics({ view, onView }: PageProps) {
  const { t, language } = useWords();
  const host = useHost();
  const [problem, setProblem] = useState<Problem | null>(null);
  const initial: Typed = { ...view.basics, languages: view.basics.languages.join(", "), embargoText: view.basics.embargo ?? "" };
  const save = async (typed: Typed) => {
    try {
      onView(await host.edit_preparation({ edit: { part: "basics", ...basicsOf(typed, view.basics) }, language }));
      setProblem(null);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  const { value, change } = useKept(initial, save);
  const languages = languagesOf(value.languages);
  const wrongDay = isDay(value.date) ? null : t("prepare-day-wrong");
  const wrongEmbargo = value.embargoText.trim() === "" || isMoment(value.embargoText) ? null : t("prepare-embargo-wrong");
  return (
    <div className="prepare-form">
      {problem && <ProblemPanel problem={problem} onClose={() => setProblem(null)} />}
      <WordsBox label={t("prepare-election-title")} value={value.title} languages={languages} onChange={(title) => change({ title })} testId="basics-title" />
      <div className="prepare-pair">
        <SelectBox
          label={t("prepare-election-kind")}
          value={value.kind}
          choices={kinds.map((kind) => ({ id: kind, text: t(kindKeys[kind]) }))}
          onChoose={(chosen) => change({ kind: kinds.find((kind) => kind === chosen) ?? value.kind })}
          testId="basics-kind"
        />
        <TextBox label={t("prepare-day")} value={value.date} onChange={(date) => change({ date })} testId="basics-date" hint={wrongDay ?? t("prepare-day-hint")} />
        <TextBox label={t("prepare-languages")} value={value.languages} onChange={(text) => change({ languages: text })} testId="basics-languages" hint={t("prepare-languages-hint")} />
      </div>
      <div className="prepare-pair">
        <TextBox label={t("prepare-authority")} value={value.authority} onChange={(authority) => change({ authority })} testId="basics-authority" hint={t("prepare-authority-hint")} />
        <TextBox label={t("prepare-id")} value={value.id} onChange={(id) => change({ id })} testId="basics-id" hint={t("prepare-id-hint")} />
      </div>
      <TextBox label={t("prepare-embargo")} value={value.embargoText} onChange={(embargoText) => change({ embargoText })} testId="basics-embargo" hint={wrongEmbargo ?? t("prepare-embargo-hint")} />
      <RadioGroup className="choices" value={value.mode} onChange={(mode) => change({ mode: mode === "test" ? "test" : "live" })}>
        <Label>{t("prepare-mode")}</Label>
        <Radio value="live" className="choice" data-testid="basics-live">
          {t("prepare-mode-live")}
        </Radio>
        <Radio value="test" className="choice" data-testid="basics-test">
          {t("prepare-mode-test")}
        </Radio>
      </RadioGroup>
      <Policies policies={value.policies} onChange={(policies) => change({ policies })} />
    </div>
  );
}

function Policies({ policies, onChange }: { policies: PreparedPolicies; onChange: (policies: PreparedPolicies) => void }) {
  const { t } = useWords();
  return (
    <>
      <RadioGroup className="choices" value={policies.settlement} onChange={(chosen) => onChange({ ...policies, settlement: chosen === "anybody" ? "anybody" : "third-person" })}>
        <Label>{t("prepare-settlement")}</Label>
        <Radio value="anybody" className="choice" data-testid="basics-anybody">
          {t("prepare-settlement-anybody")}
        </Radio>
        <Radio value="third-person" className="choice" data-testid="basics-third-person">
          {t("prepare-settlement-third")}
        </Radio>
      </RadioGroup>
      <RadioGroup className="choices" value={policies.approvals ?? "one"} onChange={(chosen) => onChange({ ...policies, approvals: chosen === "two" ? "two" : "one" })}>
        <Label>{t("prepare-approvals")}</Label>
        <Radio value="one" className="choice" data-testid="basics-approvals-one">
          {t("prepare-approvals-one")}
        </Radio>
        <Radio value="two" className="choice" data-testid="basics-approvals-two">
          {t("prepare-approvals-two")}
        </Radio>
      </RadioGroup>
      <div className="prepare-ticks">
        <Checkbox className="prepare-tick" isSelected={policies.batches ?? false} onChange={(batches) => onChange({ ...policies, batches })} data-testid="basics-batches">
          <span className="prepare-tick-box" aria-hidden="true" />
          {t("prepare-batches")}
        </Checkbox>
        <Checkbox className="prepare-tick" isSelected={policies.serials ?? false} onChange={(serials) => onChange({ ...policies, serials })} data-testid="basics-serials">
          <span className="prepare-tick-box" aria-hidden="true" />
          {t("prepare-serials")}
        </Checkbox>
      </div>
    </>
  );
}

/** What is half typed stays as it was kept. */
function basicsOf({ embargoText, languages, ...typed }: Typed, known: PreparedBasics): PreparedBasics {
  const rest = without(typed, "embargo");
  const text = embargoText.trim();
  const embargo = text === "" ? null : isMoment(text) ? new Date(text).toISOString() : (known.embargo ?? null);
  return { ...rest, date: isDay(typed.date) ? typed.date.trim() : known.date, languages: languagesOf(languages), ...(embargo === null ? {} : { embargo }) };
}

const languagesOf = (text: string): string[] => text.split(/[\s,;]+/).filter((tag) => tag !== "");
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) && !Number.isNaN(Date.parse(text.trim()));
const isMoment = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text.trim()) && !Number.isNaN(Date.parse(text.trim()));
