// Closing the centre, the incident pack, and the help, over the in-memory host.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { topicKeys } from "../src/features/help/topics";
import { begin, signIn, signOut } from "./drive";

describe("the close", () => {
  it("R6.10 destroys the key only behind a signed summary and the typed name, and then nothing is entered", async () => {
    const { user, host } = await begin(true);
    await signIn(user, "c-ada");
    expect(screen.queryByTestId("nav-close")).toBeNull();
    await signOut(user);
    await signIn(user, "c-vera");
    await user.click(screen.getByTestId("nav-close"));
    expect((await screen.findAllByTestId("open-settle"))[0]?.dataset.result).toBe("true");
    expect(screen.getByTestId("close-destroy").getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByTestId("close-sign"));
    expect((await screen.findByTestId("close-signed")).textContent).toContain("read back and proved");
    expect(screen.getByTestId("close-destroy").getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByTestId("close-archive").getAttribute("aria-disabled")).toBe("true");
    await user.type(screen.getByTestId("close-name"), "centre upper valley");
    // Results are missing: it says which, and wants to know why.
    expect(within(screen.getByTestId("close-destroy-missing")).getByTestId("open-settle")).toBeTruthy();
    expect(screen.getByTestId("close-destroy-missing").textContent).toContain("No zero report");
    expect(screen.getByTestId("close-destroy").getAttribute("aria-disabled")).toBe("true");
    await user.type(screen.getByTestId("close-reason"), "The station burnt.");
    await user.click(screen.getByTestId("close-destroy"));
    await screen.findByTestId("close-destroyed");
    await user.click(screen.getByTestId("close-archive"));
    expect((await screen.findByTestId("close-archived")).textContent).toContain("42 files");
    // Every page says so, to everybody.
    expect(screen.getByTestId("closed").textContent).toContain("Вера Иванова destroyed its key");
    await user.click(screen.getByTestId("nav-board"));
    expect((await screen.findByTestId("correct-001-bridge")).getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByTestId("closed-archive")).toBeTruthy();
    await signOut(user);
    await signIn(user, "c-ada");
    expect((await screen.findByTestId("closed")).textContent).toContain("This centre is closed.");
    expect(screen.queryByTestId("closed-archive")).toBeNull();
    await expect(host.open_correction({ record: { station: "s1", contest: "bridge" }, reason: "late" })).rejects.toMatchObject({ code: "closed" });
  });
});

describe("the incident pack", () => {
  it("R8.4 is one press away for whoever may read the journal", async () => {
    const { user } = await begin();
    await signIn(user, "c-jan");
    await user.click(screen.getByTestId("nav-journal"));
    await user.click(await screen.findByTestId("incident-make"));
    expect((await screen.findByTestId("incident-written")).textContent).toContain("incident");
  });
});

describe("the help", () => {
  it("R8.3 opens for the page by F1 or “?”, is searched, and is left by Escape", async () => {
    const { user } = await begin();
    await user.keyboard("{F1}");
    expect((await screen.findByTestId("help-text")).dataset.topic).toBe("signin");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByTestId("help")).toBeNull());
    await signIn(user, "c-vera");
    await screen.findByTestId("board");
    await user.keyboard("?");
    expect((await screen.findByTestId("help-text")).dataset.topic).toBe("board");
    await user.type(screen.getByTestId("help-search"), "cannot be taken back");
    await waitFor(() => expect(screen.getByTestId("help-text").dataset.topic).toBe("close"));
    await user.click(screen.getByTestId("help-close"));
    await waitFor(() => expect(screen.queryByTestId("help")).toBeNull());
    await user.click(screen.getByTestId("help-centre"));
    await user.click(await screen.findByTestId("help-topic-journal"));
    expect(screen.getByTestId("help-text").dataset.topic).toBe("journal");
    expect(screen.getByTestId("help-text").textContent).toContain("If something goes wrong");
  });

  it("has a topic for every page that stands in the menus", async () => {
    const { user } = await begin();
    await signIn(user, "c-vera");
    for (const link of document.querySelectorAll<HTMLElement>(".nav-link")) {
      expect(Object.keys(topicKeys)).toContain(link.dataset.testid?.replace("nav-", ""));
    }
  });
});
