// The page of the papers: what can be had, and why not the rest.
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { begin, signIn } from "./drive";

async function open(seeded: boolean) {
  const driven = await begin(seeded);
  await signIn(driven.user, "c-vera");
  await driven.user.click(await screen.findByTestId("nav-papers"));
  await screen.findByTestId("papers-zero-report");
  return driven;
}

describe("papers", () => {
  it("R2.6 the zero report says why it comes too late", async () => {
    const { user } = await open(true);
    const choice = screen.getByTestId("papers-zero-report");
    expect(choice.textContent).toContain("nothing has been entered");
    await user.click(choice);
    expect(screen.getByTestId("papers-show").getAttribute("aria-disabled")).toBe("true");
  });

  it("R3.8 a blank sheet is found by its station's number and saved", async () => {
    const { user } = await open(false);
    await user.click(screen.getByTestId("papers-blank-sheet"));
    expect(screen.getByTestId("papers-place").textContent).toContain("Choose the station on the left first");
    expect(screen.getByTestId("papers-show").getAttribute("aria-disabled")).toBe("true");
    await user.type(screen.getByTestId("papers-search"), "4");
    await user.click(screen.getByTestId("papers-record-s4-bridge"));
    await user.click(screen.getByTestId("papers-show"));
    expect((await screen.findByTestId("papers-facts")).textContent).toContain("blank-sheet_s4_bridge.pdf");
    await user.click(screen.getByTestId("papers-save"));
    expect((await screen.findByTestId("papers-saved")).textContent).toContain("blank-sheet_s4_bridge.pdf");
  });

  it("R3.8 all blank sheets show how far they are, and can be stopped", async () => {
    const { user, host } = await open(false);
    const kept = host.blank_sheets;
    // The work waits after its first sheet until it is stopped.
    host.blank_sheets = ({ onProgress }) => {
      onProgress({ done: 1, total: 750, perSecond: 100, secondsLeft: 7 });
      return new Promise((_, reject) => {
        host.stop_paper = () => Promise.resolve(reject({ code: "stopped", params: {} }));
      });
    };
    await user.click(screen.getByTestId("papers-blank-sheets"));
    await user.click(screen.getByTestId("papers-show"));
    expect((await screen.findByTestId("progress")).textContent).toContain("750");
    await user.click(screen.getByTestId("papers-stop"));
    expect((await screen.findByTestId("problem")).dataset.code).toBe("stopped");
    expect(screen.queryByTestId("papers-stop")).toBeNull();
    host.blank_sheets = kept;
    await user.click(screen.getByTestId("papers-show"));
    expect((await screen.findByTestId("papers-facts", {}, { timeout: 10_000 })).textContent).toContain("blank-sheets.pdf");
  });

  it("R3.9 only an agreed record is offered for the recount, and another kind forgets the record", async () => {
    const { user } = await open(false);
    await user.click(screen.getByTestId("papers-recount-sheet"));
    expect(screen.getByTestId("papers-none-ready").textContent).toContain("No record");
    expect(screen.getByTestId("papers-show").getAttribute("aria-disabled")).toBe("true");
  });
});

describe("papers of the office", () => {
  it("R4.1 an officer has the letter with the fingerprints, and saves it", async () => {
    const { user } = await begin(true);
    await user.click(screen.getByTestId("desk-office"));
    await signIn(user, "o-marta", "office");
    await user.click(await screen.findByTestId("nav-papers"));
    await user.click(await screen.findByTestId("papers-letter-show"));
    expect((await screen.findByTestId("papers-facts")).textContent).toContain("fingerprints.pdf");
    await user.click(screen.getByTestId("papers-save"));
    await screen.findByTestId("papers-saved");
  });
});
