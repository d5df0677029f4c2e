// That no zero report was made before the first entry: nothing mends it any more, and it belongs into the minutes.
import { useWords } from "./text";

export function ZeroReportMissed({ missed }: { missed: boolean }) {
  const { t } = useWords();
  if (!missed) return null;
  return (
    <p className="notice notice-warning" role="note" data-testid="zero-report-missed">
      {t("zero-report-missed")}
    </p>
  );
}
