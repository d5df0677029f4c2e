// One thing that was looked at: what it weighs, what was found, what to do.
import type { ReadinessPoint } from "../../bindings/views";
import { key, useWords, type Words } from "../../kit/text";

const severityKeys: Record<ReadinessPoint["severity"], string> = {
  "no-go": key("readiness-severity-no-go"),
  warning: key("readiness-severity-warning"),
  ok: key("readiness-severity-ok"),
};

/** Every code that the core knows, with its text. */
const texts: string[] = [
  key("ready-network-quiet"),
  key("ready-network-up"),
  key("ready-network-shown"),
  key("ready-network-accepted"),
  key("ready-network-on"),
  key("ready-network-unknown"),
  key("ready-clock-behind"),
  key("ready-clock-went-back"),
  key("ready-clock-other-day"),
  key("ready-clock-unconfirmed"),
  key("ready-clock-confirmed"),
  key("ready-disk"),
  key("ready-disk-low"),
  key("ready-disk-full"),
  key("ready-disk-unknown"),
  key("ready-backup"),
  key("ready-backup-missing"),
  key("ready-backup-fault"),
  key("ready-backup-old"),
  key("ready-backup-same-disk"),
  key("ready-printer"),
  key("ready-printer-none"),
  key("ready-printer-stands"),
  key("ready-printer-silent"),
  key("ready-software"),
  key("ready-software-matches"),
  key("ready-software-differs"),
  key("ready-election-missing"),
  key("ready-certificate"),
  key("ready-certificate-missing"),
  key("ready-certificate-not-valid"),
  key("ready-zero-report"),
  key("ready-zero-report-missing"),
  key("ready-zero-report-missed"),
  key("ready-people"),
  key("ready-people-few"),
  key("ready-passphrases"),
  key("ready-passphrases-first"),
];

export function Point({ point }: { point: ReadinessPoint }) {
  const words = useWords();
  const id = texts.find((known) => known === `ready-${point.code}`);
  const args = readable(point.params, words);
  const todo = id ? words.attribute(id, "do", args) : null;
  return (
    <li className={`point point-${point.severity}`} data-testid={`ready-${point.code}`} data-severity={point.severity}>
      <span className="point-sign" aria-hidden="true" />
      <span className="point-severity">{words.t(severityKeys[point.severity])}</span>
      <span className="point-text">
        {id ? words.t(id, args) : point.code}
        {todo && <span className="point-do">{todo}</span>}
      </span>
    </li>
  );
}

/** Instants, days, numbers and sizes as this language writes them. */
function readable(params: Record<string, string>, { moment, date, duration }: Words): Record<string, string | number> {
  const write: Record<string, (value: string) => string | number> = {
    at: moment,
    last: moment,
    from: moment,
    until: moment,
    day: date,
    today: date,
    typists: Number,
    supervisors: Number,
    needed: Number,
    seconds: (value) => duration(Number(value)),
  };
  const written = Object.entries(params).map(([name, value]) => [name, write[name]?.(value) ?? value] as const);
  return { ...Object.fromEntries(written), ...(params.bytes ? { room: roomy(Number(params.bytes)) } : {}) };
}

const MEBIBYTE = 2 ** 20;

/** Room on a disk, in whole MB below one GB. */
function roomy(bytes: number): string {
  const mebibytes = bytes / MEBIBYTE;
  return mebibytes < 1024 ? `${Math.floor(mebibytes)}\u00a0MB` : `${Math.floor(mebibytes / 1024)}\u00a0GB`;
}
