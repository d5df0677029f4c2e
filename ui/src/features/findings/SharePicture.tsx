// A share among the others': the band where most of them lie, their middle, and this one. The words beside it say the same.
type Props = { here: number; usual: number; spread: number };

const WIDTH = 240;
const HEIGHT = 28;
const EDGE = 6;
/** The band reaches so many spreads to both sides: most of the others lie in it. */
const BAND_SPREADS = 2;

export function SharePicture({ here, usual, spread }: Props) {
  const low = Math.max(0, Math.min(here, usual - BAND_SPREADS * spread) - spread);
  const high = Math.max(here, usual + BAND_SPREADS * spread) + spread;
  const x = (share: number) => EDGE + ((share - low) / Math.max(high - low, 1e-9)) * (WIDTH - 2 * EDGE);
  const from = x(Math.max(low, usual - BAND_SPREADS * spread));
  return (
    <svg className="share-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line className="share-axis" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <rect className="share-band" x={from} y={HEIGHT / 2 - 6} width={x(usual + BAND_SPREADS * spread) - from} height={12} />
      <line className="share-usual" x1={x(usual)} x2={x(usual)} y1={HEIGHT / 2 - 9} y2={HEIGHT / 2 + 9} />
      <circle className="share-here" cx={x(here)} cy={HEIGHT / 2} r={5} />
    </svg>
  );
}
