// The papers to choose from, each with what it is for; one that cannot be had now says why.
import { Label, Radio, RadioGroup } from "react-aria-components";
import type { PaperChoice } from "../../bindings/views";
import { problemText } from "../../kit/problem";
import { useWords } from "../../kit/text";
import { type Kind, kindKeys } from "./kinds";

type Props = { papers: PaperChoice[]; chosen: Kind | null; onChoose: (kind: Kind) => void };

export function KindList({ papers, chosen, onChoose }: Props) {
  const words = useWords();
  const { t } = words;
  const choose = (id: string) => papers.filter((paper) => paper.kind === id).forEach((paper) => onChoose(paper.kind));
  return (
    <RadioGroup className="papers-kinds" value={chosen} onChange={choose}>
      <Label>{t("papers-which")}</Label>
      {papers.map(({ kind, refusal }) => (
        <Radio key={kind} value={kind} className="papers-kind" data-testid={`papers-${kind}`} data-refused={refusal !== null}>
          <span className="papers-kind-name">{t(kindKeys[kind].name)}</span>
          <span className="papers-kind-text">{refusal ? problemText(refusal, words) : t(kindKeys[kind].text)}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
