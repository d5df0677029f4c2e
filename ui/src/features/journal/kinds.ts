// Which sentence tells of which kind of event, and the names of their groups.
import type { EventGroup } from "../../bindings/views";
import { key } from "../../kit/text";

export const groups: EventGroup[] = ["counting", "files", "people", "desk", "surroundings"];

export const groupKeys: Record<EventGroup, string> = {
  counting: key("journal-group-counting"),
  files: key("journal-group-files"),
  people: key("journal-group-people"),
  desk: key("journal-group-desk"),
  surroundings: key("journal-group-surroundings"),
};

const sentences: Record<string, string> = {
  "vault-made": key("journal-vault-made"),
  "person-added": key("journal-person-added"),
  "person-removed": key("journal-person-removed"),
  "signed-in": key("journal-signed-in"),
  "signed-out": key("journal-signed-out"),
  locked: key("journal-locked"),
  "passphrase-given": key("journal-passphrase-given"),
  "passphrase-changed": key("journal-passphrase-changed"),
  "recovery-key-made": key("journal-recovery-key-made"),
  "recovery-key-used": key("journal-recovery-key-used"),
  "lock-set": key("journal-lock-set"),
  "wrong-passphrases": key("journal-wrong-passphrases"),
  "election-loaded": key("journal-election-loaded"),
  "fingerprint-refused": key("journal-fingerprint-refused"),
  "election-signed": key("journal-election-signed"),
  "key-made": key("journal-key-made"),
  "key-retired": key("journal-key-retired"),
  "certificate-loaded": key("journal-certificate-loaded"),
  "preparation-taken": key("journal-preparation-taken"),
  "dry-run-passed": key("journal-dry-run-passed"),
  "centre-revoked": key("journal-centre-revoked"),
  "revocations-loaded": key("journal-revocations-loaded"),
  "packages-written": key("journal-packages-written"),
  "centre-enrolled": key("journal-centre-enrolled"),
  "office-enrolled": key("journal-office-enrolled"),
  entered: key("journal-entered"),
  rekeyed: key("journal-rekeyed"),
  discarded: key("journal-discarded"),
  approved: key("journal-approved"),
  "correction-opened": key("journal-correction-opened"),
  sealed: key("journal-sealed"),
  "protocol-made": key("journal-protocol-made"),
  printed: key("journal-printed"),
  "paper-printed": key("journal-paper-printed"),
  exported: key("journal-exported-result"),
  received: key("journal-received"),
  "paper-confirmed": key("journal-paper-confirmed"),
  "paper-differed": key("journal-paper-differed"),
  "sample-settled": key("journal-sample-settled"),
  "finding-noted": key("journal-finding-noted"),
  "partial-written": key("journal-partial-written"),
  "file-chosen": key("journal-file-chosen"),
  "clock-went-back": key("journal-clock-went-back"),
  "clock-confirmed": key("journal-clock-confirmed"),
  "readiness-checked": key("journal-readiness-checked"),
  "interfaces-changed": key("journal-interfaces-changed"),
  "network-accepted": key("journal-network-accepted"),
  "medium-came": key("journal-medium-came"),
  "medium-went": key("journal-medium-went"),
  "backup-began": key("journal-backup-began"),
  "backup-ended": key("journal-backup-ended"),
  restored: key("journal-restored"),
  "journal-exported": key("journal-journal-exported"),
  "incident-pack-made": key("journal-incident-pack-made"),
  "lot-drawn": key("journal-lot-drawn"),
  released: key("journal-released"),
  "release-loaded": key("journal-release-loaded"),
  "release-signed": key("journal-release-signed"),
  published: key("journal-published"),
  "centre-closed": key("journal-centre-closed"),
  "keys-destroyed": key("journal-keys-destroyed"),
};

/** The message for a kind of event; there is one also for kinds that a later version wrote. */
export function sentenceKey(kind: string, params: Record<string, string> = {}): string {
  if (kind === "sample-settled" && "seed" in params) return key("journal-sample-drawn");
  return sentences[kind] ?? key("journal-unknown");
}
