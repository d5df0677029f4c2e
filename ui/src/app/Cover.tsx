// What stands over a desk's work: signing in, the lock, somebody else who takes over, or a passphrase to be chosen.
import type { DeskView } from "../bindings/views";
import { ChangePassphrase } from "../features/session/ChangePassphrase";
import { SignIn } from "../features/session/SignIn";

/** What the person at the desk asked for. */
export type Wish = "other" | "passphrase" | null;

/** Whether the work at a desk is covered; it stays as it is underneath. */
export function isCovered(desk: DeskView, wish: Wish): boolean {
  return desk.person === null || desk.locked || desk.passphraseDue || wish !== null;
}

type Props = { desk: DeskView; wish: Wish; onArrived: (desk: DeskView) => void; onCancel: () => void };

export function Cover({ desk, wish, onArrived, onCancel }: Props) {
  if (desk.person === null || desk.locked) return <SignIn key={String(desk.locked)} desk={desk} onSignedIn={onArrived} />;
  if (wish === "other") return <SignIn key="other" desk={desk} onSignedIn={onArrived} onCancel={onCancel} />;
  if (desk.passphraseDue) return <ChangePassphrase desk={desk} onChanged={onArrived} />;
  if (wish === "passphrase") return <ChangePassphrase desk={desk} onChanged={onArrived} onCancel={onCancel} />;
  return null;
}
