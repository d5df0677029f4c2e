// The faults that one page mends, or all of them with the way to their pages.
import type { PreparationView, PreparedFault } from "../../bindings/views";
import { Button } from "../../kit/button";
import { problemText } from "../../kit/problem";
import { useWords } from "../../kit/text";
import { pageKeys, type EditorPage } from "./pages";

type Props = { view: PreparationView; page: PreparedFault["page"] };

export function FaultList({ view, page }: Props) {
  const words = useWords();
  const faults = view.faults.filter((fault) => fault.page === page);
  if (faults.length === 0) return null;
  return (
    <ul className="prepare-fault-list" aria-label={words.t("prepare-faults-here")} data-testid="page-faults">
      {faults.map((fault, i) => (
        <li key={i}>{faultText(fault, words)}</li>
      ))}
    </ul>
  );
}

export function faultText(fault: PreparedFault, words: ReturnType<typeof useWords>): string {
  const text = problemText(fault.problem, words);
  return fault.of === "" ? text : words.t("prepare-fault-of", { of: fault.of, text });
}

export function AllFaults({ view, onPage }: { view: PreparationView; onPage: (page: EditorPage) => void }) {
  const words = useWords();
  if (view.faults.length === 0) {
    return (
      <p className="notice" data-testid="no-faults">
        {words.t("prepare-faults-none")}
      </p>
    );
  }
  return (
    <ul className="prepare-fault-list" data-testid="all-faults">
      {view.faults.map((fault, i) => (
        <li key={i}>
          <span>{faultText(fault, words)}</span>
          <Button variant="quiet" testId={`fault-${i}`} onPress={() => onPage(fault.page)}>
            {words.t("prepare-mend", { page: words.t(pageKeys[fault.page]) })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
