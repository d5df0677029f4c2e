// Printing: the question decides, a broken printer blocks nothing, and the desk remembers its printer.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { PrinterView } from "../src/bindings/views";
import { App } from "../src/app/App";
import { memoryHost } from "../src/host/memory";
import { signIn } from "./drive";

const hall: PrinterView = { name: "Hall", description: "Room 3", state: "ready", remark: null };

async function protocol(printers: PrinterView[]) {
  const host = memoryHost({ seeded: true, begun: true, pace: 0, printers });
  const user = userEvent.setup();
  render(<App host={host} />);
  await screen.findByTestId("pane-centre");
  await signIn(user, "c-vera");
  await user.click(await screen.findByTestId("protocol-001-assembly"));
  await screen.findByTestId("print");
  const state = async () => (await host.board({ desk: "centre", language: "en" })).rows.find((r) => r.number === "001" && r.contest === "assembly")?.state;
  return { user, host, state };
}

describe("printing", () => {
  it("notes the paper only when a person says that it is whole", async () => {
    const { user, state } = await protocol([hall]);
    await user.click(await screen.findByTestId("print-do"));
    expect((await screen.findByTestId("print-question")).textContent).toContain("Did all 2 pages come out?");
    await waitFor(() => expect(screen.getByTestId("print-progress").dataset.state).toBe("done"));
    expect(await state()).toBe("approved");
    await user.click(screen.getByTestId("print-yes"));
    await screen.findByTestId("print-whole");
    expect(await state()).toBe("printed");
  });

  it("offers it again when something is missing", async () => {
    const { user, state } = await protocol([hall]);
    await user.click(await screen.findByTestId("print-do"));
    await user.click(await screen.findByTestId("print-no"));
    expect((await screen.findByTestId("print-not-whole")).textContent).toContain("save the paper as a file");
    expect(await state()).toBe("approved");
    await user.click(await screen.findByTestId("print-do"));
    await screen.findByTestId("print-question");
  });

  it("asks again after the page was left without an answer", async () => {
    const { user } = await protocol([hall]);
    await user.click(await screen.findByTestId("print-do"));
    await screen.findByTestId("print-question");
    await user.click(screen.getByTestId("back"));
    await user.click(await screen.findByTestId("protocol-001-assembly"));
    await screen.findByTestId("print-question");
  });

  it("R8.5 a broken or missing printer says so, and saving is still there", async () => {
    const { user } = await protocol([{ ...hall, state: "paused", remark: "media-empty" }]);
    expect((await screen.findByTestId("print-printer-state")).textContent).toBe("paused: no paper");
    await user.click(screen.getByTestId("print-do"));
    await waitFor(() => expect(screen.getByTestId("print-progress").textContent).toContain("no paper"));
    await user.click(screen.getByTestId("print-no"));
    await user.click(await screen.findByTestId("protocol-save"));
    await screen.findByTestId("protocol-saved");
  });

  it("R8.5 without a print service the protocol is saved as a file", async () => {
    const { user } = await protocol([]);
    const panel = within(screen.getByTestId("print"));
    expect((await panel.findByTestId("problem")).dataset.code).toBe("spooler-missing");
    await user.click(screen.getByTestId("protocol-save"));
    await screen.findByTestId("protocol-saved");
  });

  it("says why a printer that takes no jobs, or a wrong number, is refused", async () => {
    const { user } = await protocol([{ ...hall, state: "rejecting" }, { ...hall, name: "Other" }]);
    expect((await screen.findByTestId("print-do")).getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByTestId("print-printer"));
    await user.click(await screen.findByTestId("print-printer-Other"));
    expect(screen.getByTestId("print-do").getAttribute("aria-disabled")).toBeNull();
    await user.clear(screen.getByTestId("print-copies"));
    await user.type(screen.getByTestId("print-copies"), "21");
    expect(screen.getByTestId("print-do").getAttribute("aria-disabled")).toBe("true");
    await user.clear(screen.getByTestId("print-copies"));
    await user.type(screen.getByTestId("print-copies"), "3");
    await user.click(screen.getByTestId("print-do"));
    expect((await screen.findByTestId("print-question")).textContent).toContain("Did all 3 prints come out");
    expect(localStorage.getItem("counterfoil.printer")).toBe("Other");
  });
});
