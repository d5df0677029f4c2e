// Seats, the release of results and publishing, over the in-memory office.
import { screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { begin, signIn, within } from "./drive";

/** The office, with an officer signed in and the page open. */
async function office(page: string, more: Parameters<typeof begin>[1] = {}): Promise<UserEvent> {
  const { user } = await begin(true, more);
  await user.click(await screen.findByTestId("desk-office"));
  await signIn(user, "o-marta", "office");
  await user.click(await within("office", `nav-${page}`));
  return user;
}

describe("the release of results", () => {
  const embargo = "2026-11-22T21:00:00Z";

  it("R1.1 keeps totals, seats and publishing locked until two officers give a reason, each with a passphrase", async () => {
    const user = await office("totals", { embargo });
    expect((await screen.findByTestId("problem")).dataset.code).toBe("embargoed");
    await user.click(await within("office", "nav-seats"));
    expect((await screen.findByTestId("problem")).dataset.code).toBe("embargoed");
    await user.click(await within("office", "nav-publish"));
    expect((await screen.findByTestId("problem")).dataset.code).toBe("embargoed");
    await user.click(await within("office", "nav-release"));
    await screen.findByTestId("release-locked");
    const release = screen.getByTestId("release-together");
    expect(release.getAttribute("aria-disabled")).toBe("true");
    await user.type(screen.getByTestId("release-reason"), "The last polls closed at 23:00.");
    await user.type(screen.getByTestId("release-own"), "seven quiet bridges");
    expect(release.getAttribute("aria-disabled")).toBe("true");
    await user.type(screen.getByTestId("release-second-passphrase"), "nine slow ferries");
    await user.click(release);
    expect((await screen.findByTestId("release-done")).textContent).toContain("The last polls closed at 23:00.");
    await user.click(await within("office", "nav-totals"));
    await screen.findByTestId("totals-table");
  });

  it("R1.1 takes the authority's signed release, and refuses another file", async () => {
    const user = await office("release", { embargo });
    await user.type(await screen.findByTestId("release-file"), "/media/stick/one.result.asice");
    await user.click(screen.getByTestId("release-load"));
    expect((await screen.findByTestId("problem")).dataset.code).toBe("wrong-media-type");
    await user.clear(screen.getByTestId("release-file"));
    await user.type(screen.getByTestId("release-file"), "/media/stick/ep.release.asice");
    await user.click(screen.getByTestId("release-load"));
    await screen.findByTestId("release-done");
    await waitFor(() => expect(screen.getByTestId("election-date").textContent).toContain("Results released"));
    expect(screen.getByTestId("election-date").textContent).not.toContain("Embargoed");
  });
});

describe("seats", () => {
  it("are provisional only when they are asked for, and show each step", async () => {
    const user = await office("seats");
    await user.click(await screen.findByTestId("seats-provisional"));
    await screen.findByTestId("seats-is-provisional");
  });
});

describe("publishing", () => {
  it("R1.2 says number, status and digest, and does not certify what is incomplete", async () => {
    const user = await office("publish");
    await user.click(await screen.findByTestId("publish-as-certified"));
    expect(screen.getByTestId("publish-start").getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByTestId("publish-as-unofficial"));
    await user.click(screen.getByTestId("publish-start"));
    const done = await screen.findByTestId("publish-done");
    expect(done.dataset.status).toBe("unofficial-partial");
    expect(screen.getByTestId("published-sequence").textContent).toBe("1");
    expect(screen.getByTestId("published-figures").textContent).toMatch(/^[0-9a-f]{64}$/);
    await waitFor(() => expect(screen.getByTestId("publish-start").textContent).toContain("2"));
  });

  it("can be stopped, and then nothing is published", async () => {
    const user = await office("publish", { pace: 20 });
    await user.click(await screen.findByTestId("publish-start"));
    await user.click(await screen.findByTestId("publish-stop"));
    expect((await screen.findByTestId("problem")).dataset.code).toBe("publishing-stopped");
    expect(screen.queryByTestId("publish-done")).toBeNull();
  });

  it("R1.2 tells an older publication from the newest", async () => {
    const user = await office("publish");
    await user.click(await screen.findByTestId("publish-start"));
    await screen.findByTestId("publish-done");
    await waitFor(() => expect(screen.getByTestId("publish-start").getAttribute("aria-disabled")).toBeNull());
    await user.click(screen.getByTestId("publish-start"));
    await waitFor(() => expect(screen.getByTestId("published-sequence").textContent).toBe("2"));
    await user.type(screen.getByTestId("compare-file"), "/media/stick/seven-bridges_1.results.asice");
    await user.click(screen.getByTestId("compare"));
    expect((await screen.findByTestId("compared")).dataset.old).toBe("true");
  });
});
