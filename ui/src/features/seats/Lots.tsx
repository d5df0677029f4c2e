// The lots that were recorded for a contest: who was drawn, before whom, and why.
import type { LotView } from "../../bindings/views";
import { useWords } from "../../kit/text";

export function Lots({ lots }: { lots: LotView[] }) {
  const { t, moment } = useWords();
  return (
    <section aria-label={t("seats-lots")} data-testid="lots">
      <h3 className="side-title">{t("seats-lots")}</h3>
      <ul className="lots">
        {lots.map((lot) => (
          <li key={`${lot.at} ${lot.place}`}>
            <p>{t("seats-lot", { drawn: lot.drawn.join(", "), among: lot.among.join(", ") })}</p>
            <p className="cell-soft">{t("seats-lot-by", { by: lot.by, at: moment(lot.at), witness: lot.witness })}</p>
            <p className="cell-soft">{lot.reason}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
