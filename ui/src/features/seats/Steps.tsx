// The steps of the computation, in the words that stand on the paper and on the site as well.
import type { WorkingView } from "../../bindings/views";
import { useWords } from "../../kit/text";

export function Steps({ steps }: { steps: WorkingView[] }) {
  const { t } = useWords();
  return (
    <section className="steps-of-seats" aria-label={t("seats-steps")} data-testid="seats-steps">
      <h3 className="side-title">{t("seats-steps")}</h3>
      {steps.map((step, i) => (
        <Step key={i} step={step} />
      ))}
    </section>
  );
}

function Step({ step }: { step: WorkingView }) {
  return (
    <div className="step-of-seats">
      <h4>{step.title}</h4>
      {step.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={step.title}>
        <table className="table step-table">
          <thead>
            <tr>
              {step.columns.map((column) => (
                <th key={column.heading} scope="col" className={column.figure ? "figure" : undefined}>
                  {column.heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {step.rows.map((row, i) => (
              <tr key={i} className={row.won ? "step-won" : undefined}>
                {row.cells.map((cell, j) => (
                  <td key={j} className={step.columns[j]?.figure ? "figure" : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {step.after.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
