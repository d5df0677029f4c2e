// What is said of written results, also where their paper is missing.
import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ExportView, Problem } from "../src/bindings/views";
import { Written } from "../src/features/handover/Written";
import { TextProvider } from "../src/kit/text";

const file = { name: "001_assembly_r1_7Q3K.result.asice", bytes: 5_210, digest: "9f2c", controlCode: "7Q3K 9VZ2" };

const safe = { stopped: false, removal: "ejected" as const, removalProblem: null };

function show(remark: Problem | null, ended: Partial<ExportView> = {}) {
  render(
    <TextProvider language="en">
      <Written written={{ folder: "/media/stick", files: [file], remark, ...safe, ...ended }} onEject={null} />
    </TextProvider>,
  );
}

describe("what was written", () => {
  it("is safe without a remark", () => {
    show(null);
    expect(screen.getByTestId("handover-done").textContent).toContain("Safe to remove");
    expect(screen.queryByTestId("handover-remark")).toBeNull();
  });

  it("is safe also where a protocol is missing, and says why", () => {
    show({ code: "folder-full", params: {} });
    expect(screen.getByTestId("handover-done").textContent).toContain("Safe to remove");
    expect(screen.getByTestId("handover-remark").textContent).toContain("no room left");
  });

  it("speaks of no stick where the folder lies on the disk of the vault", () => {
    show(null, { removal: "stayed" });
    expect(screen.getByTestId("handover-done").textContent).toContain("on this computer");
    expect(screen.getByTestId("handover-done").textContent).not.toContain("Safe to remove");
  });

  it("is not safe to take out while the system holds the stick", () => {
    show(null, { removal: null, removalProblem: { code: "medium-busy", params: {} } });
    expect(screen.getByTestId("handover-done").textContent).not.toContain("Safe to remove");
    expect(screen.getByTestId("handover-not-removed").textContent).toContain("Another program");
  });
});
