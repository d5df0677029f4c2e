// The counterfoil at the top of a record's page: station on the stub, contest and revision on the foil.
import type { ReactNode } from "react";
import type { SheetView } from "../bindings/views";
import { useStuck } from "./stuck";
import { kindKey } from "./terms";
import { useWords } from "./text";
import { Title } from "./title";

type Props = {
  sheet: SheetView;
  title: string;
  /** In one line that stays in sight: whoever keys must always see which station this is. */
  slim?: boolean;
  children?: ReactNode;
};

export function RecordHead({ sheet, title, slim = false, children }: Props) {
  const { t } = useWords();
  const head = useStuck("--head");
  return (
    <header ref={slim ? head : null} className={slim ? "record-head record-slim" : "record-head"}>
      <div className="record-stub">
        <span className="small-caps">{t("station")}</span>
        <span className="record-number" data-testid="record-number">
          {sheet.number}
        </span>
      </div>
      <div className="record-foil">
        <Title className="record-title" testId="record-title">
          {title}
        </Title>
        <p className="record-names">
          <strong>{sheet.stationName}</strong> · {sheet.contestTitle}
        </p>
        <p className="record-facts">
          {t(kindKey(sheet.kind))} · {sheet.area} · {t("revision-n", { n: sheet.revision })}
        </p>
        {sheet.correction && <p className="record-correction">{t("correction-reason", { reason: sheet.correction })}</p>}
        {children}
      </div>
    </header>
  );
}
