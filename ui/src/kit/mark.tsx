// The brand: a tally stick split in two halves whose notches fit; and the same two halves as marks of a record's state.
import type { RecordState } from "../bindings/views";

const STOCK = "M2 4 H46 V13 L40 17 L34 13 L28 17 L22 13 L16 17 L10 13 L4 17 L2 15 Z";
const FOIL = "M46 18 L40 22 L34 18 L28 22 L22 18 L16 22 L10 18 L4 22 L2 20 V32 H46 Z";

export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 48 36" aria-hidden="true" focusable="false">
      <path d={STOCK} className="mark-stock" />
      <path d={FOIL} className="mark-foil" />
    </svg>
  );
}

const UPPER = "M1 3 H23 V7 L19 10 L15 7 L11 10 L7 7 L3 10 L1 8 Z";
const LOWER = "M23 9.5 L19 12.5 L15 9.5 L11 12.5 L7 9.5 L3 12.5 L1 10.5 V17 H23 Z";

type Half = "full" | "empty";
type Look = { upper: Half; lower: Half; shift?: boolean; seals: number };

/** Which halves exist, whether they fit, and how many seals follow; half of one for the first of two approvals. */
const looks: Record<RecordState, Look> = {
  waiting: { upper: "empty", lower: "empty", seals: 0 },
  correction: { upper: "empty", lower: "empty", shift: true, seals: 0 },
  entered: { upper: "full", lower: "empty", seals: 0 },
  differing: { upper: "full", lower: "full", shift: true, seals: 0 },
  agreed: { upper: "full", lower: "full", seals: 0 },
  "once-approved": { upper: "full", lower: "full", seals: 0.5 },
  approved: { upper: "full", lower: "full", seals: 1 },
  printed: { upper: "full", lower: "full", seals: 2 },
  exported: { upper: "full", lower: "full", seals: 3 },
};

export function StateMark({ state }: { state: RecordState }) {
  const look = looks[state];
  return (
    <svg className={`state-mark state-mark-${state}`} viewBox="0 0 38 20" aria-hidden="true" focusable="false">
      <path d={UPPER} className={`half half-${look.upper}`} />
      <path d={LOWER} className={`half half-${look.lower}`} transform={look.shift ? "translate(3 1.5)" : undefined} />
      {Array.from({ length: Math.ceil(look.seals) }, (_, i) => (
        <rect key={i} x={28 + i * 3.6} y="3" width="2" height={look.seals - i < 1 ? 7 : 14} className="half half-full" />
      ))}
    </svg>
  );
}
