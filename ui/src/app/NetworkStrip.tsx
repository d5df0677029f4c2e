// The strip that stands below the header while a network is up, and the reason with which a supervisor goes on.
import { useState } from "react";
import type { DeskView, News, Role } from "../bindings/views";
import { useHost } from "../host";
import { useAct } from "../kit/ask";
import { Button } from "../kit/button";
import { ReasonDialog } from "../kit/dialog";
import { useNews } from "../kit/news";
import { ProblemPanel } from "../kit/problem";
import { useStuck } from "../kit/stuck";
import { key, useWords } from "../kit/text";

const texts: Record<Exclude<News["network"], "quiet">, string> = {
  unknown: key("network-unknown"),
  shown: key("network-shown"),
  blocking: key("network-blocking"),
  accepted: key("network-accepted"),
};

export function NetworkStrip({ desks }: { desks: DeskView[] }) {
  const { t } = useWords();
  const { interfaces, network } = useNews();
  const [asking, setAsking] = useState(false);
  const strip = useStuck("--strip");
  if (network === "quiet") return null;
  const names = interfaces.join(", ");
  const centre = desks.find((desk) => desk.desk === "centre");
  // Behind a lock nobody gives reasons, whoever sat there.
  const role = centre?.locked ? undefined : centre?.person?.role;
  return (
    <section ref={network === "blocking" ? strip : null} className={`network network-${network}`} aria-label={t("network-title")} data-testid="network-strip" data-standing={network}>
      <span className="network-sign" aria-hidden="true" />
      <p className="network-text">{t(texts[network], { names })}</p>
      {network === "blocking" && <Accept role={role} onAsk={() => setAsking(true)} />}
      {asking && network === "blocking" && <AcceptDialog interfaces={interfaces} onClose={() => setAsking(false)} />}
    </section>
  );
}

function Accept({ role, onAsk }: { role: Role | undefined; onAsk: () => void }) {
  const { t } = useWords();
  return (
    <Button testId="network-accept" onPress={onAsk} reason="asked" refusal={role === "supervisor" ? null : t("network-accept-role")}>
      {t("network-accept")}
    </Button>
  );
}

function AcceptDialog({ interfaces, onClose }: { interfaces: string[]; onClose: () => void }) {
  const { t } = useWords();
  const host = useHost();
  // What was shown when the question was asked is what the reason is for.
  const [asked] = useState(interfaces);
  const { busy, problem, run } = useAct();
  const accept = (reason: string) =>
    void run(async () => {
      await host.accept_network({ interfaces: asked, reason });
      onClose();
    });
  return (
    <ReasonDialog title={t("network-accept-title")} explain={t("network-accept-explain", { names: asked.join(", ") })} confirm={t("network-accept-confirm")} busy={busy} onConfirm={accept} onClose={onClose}>
      {problem && <ProblemPanel problem={problem} />}
    </ReasonDialog>
  );
}
