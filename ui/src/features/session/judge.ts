// The core's judgement of a passphrase that is being typed.
import { useCallback } from "react";
import { useHost } from "../../host";

export function useJudge(): (passphrase: string) => Promise<void> {
  const host = useHost();
  return useCallback((passphrase: string) => host.judge_passphrase({ passphrase }), [host]);
}
