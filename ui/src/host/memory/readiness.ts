// Readiness of the in-memory host: a few findings of each weight, which a person can work off.
import type { PersonView, Problem, ReadinessPoint, ReadinessView, RecordedView } from "../../bindings/views";
import type { Host } from "../types";
import type { MemoryNews } from "./news";

const FINGERPRINT = "4F2A 91C0 7D3E B865 0A1B 5C99 E2F4 7731";

export class MemoryReadiness {
  private clock: { name: string; at: string } | null = null;
  private recorded: RecordedView | null = null;

  constructor(
    private readonly news: MemoryNews,
    private readonly person: () => PersonView,
  ) {}

  door(): Pick<Host, "readiness" | "check_readiness" | "confirm_clock" | "accept_network"> {
    return {
      readiness: async ({ expected }) => this.look(expected),
      check_readiness: async ({ expected }) => {
        this.allow("confirm-readiness", ["administrator", "supervisor"]);
        const { at, go } = this.look(expected);
        this.recorded = { at, go };
        return this.look(expected);
      },
      confirm_clock: async () => {
        this.allow("confirm-readiness", ["administrator", "supervisor"]);
        this.clock = { name: this.person().name, at: now() };
      },
      accept_network: async ({ interfaces, reason }) => {
        this.allow("accept-network", ["supervisor"]);
        if (reason.trim() === "") refuse({ code: "no-reason", params: {} });
        if (interfaces.join() !== this.news.now().interfaces.join()) refuse({ code: "network-changed", params: {} });
        this.news.change({ network: "accepted" });
      },
    };
  }

  private allow(right: string, roles: PersonView["role"][]): void {
    const { role } = this.person();
    if (!roles.includes(role)) refuse({ code: "not-allowed", params: { role, right } });
  }

  private look(expected: string): ReadinessView {
    this.person();
    const points = [...this.network(), this.time(), ...others, software(expected)];
    return { at: now(), go: points.every((p) => p.severity !== "no-go"), points, recorded: this.recorded };
  }

  private network(): ReadinessPoint[] {
    const { interfaces, network } = this.news.now();
    const up = interfaces.map((name) =>
      point(network === "accepted" ? "warning" : "no-go", network === "accepted" ? "network-accepted" : "network-up", { name, medium: "wired", route: "yes" }),
    );
    return up.length > 0 ? up : [point("ok", "network-quiet", { number: "2" })];
  }

  private time(): ReadinessPoint {
    return this.clock ? point("ok", "clock-confirmed", this.clock) : point("no-go", "clock-unconfirmed", {});
  }
}

function software(expected: string): ReadinessPoint {
  const params = { version: "0.1.0", fingerprint: FINGERPRINT };
  if (expected.trim() === "") return point("ok", "software", params);
  return expected.trim().toUpperCase() === FINGERPRINT ? point("ok", "software-matches", params) : point("no-go", "software-differs", params);
}

const others: ReadinessPoint[] = [
  point("ok", "disk", { bytes: String(41.3 * 2 ** 30) }),
  point("ok", "backup", { medium: "KINGSTON" }),
  point("warning", "printer-stands", { name: "Office_2" }),
  point("ok", "certificate", { from: "2026-11-15T00:00:00Z", until: "2026-12-22T00:00:00Z" }),
  point("warning", "zero-report-missing", {}),
  point("ok", "people", { typists: "2", supervisors: "1", needed: "1" }),
  point("warning", "passphrases-first", { number: "2", names: "Ada Lindqvist, Nikos Georgiou" }),
];

function point(severity: ReadinessPoint["severity"], code: string, params: Record<string, string>): ReadinessPoint {
  return { code, severity, params };
}

function now(): string {
  return new Date().toISOString();
}

function refuse(problem: Problem): never {
  throw problem;
}
