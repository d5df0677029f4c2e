// Approving: usual explanations, two supervisors, what a correction changes, and why one may not.
import { act, screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Host } from "../src/host";
import { plausible } from "../src/host/memory/example";
import { MemoryNews } from "../src/host/memory/news";
import { begin, signIn, signOut } from "./drive";

/** Ten per cent are invalid, which wants an explanation. */
const ODD = [603, 60, 543, 243, 150, 100, 50];
const record = { station: "s4", contest: "mayor" };

async function enterTwice(host: Host, where: { station: string; contest: string }, counts: number[]) {
  for (const [person, passphrase] of [["c-ada", "try ada now"], ["c-nikos", "try nikos now"]] as const) {
    await host.sign_in({ desk: "centre", person, passphrase, language: "en" });
    await host.confirm_entry({ record: where, counts });
  }
}

async function open(user: UserEvent, who: string, what = "004-mayor") {
  await signIn(user, who);
  await user.click(await screen.findByTestId(`approve-${what}`));
  await screen.findByTestId("acts");
}

const text = () => screen.getByTestId<HTMLTextAreaElement>("explanation-invalid");
const confirm = () => screen.getByTestId("approve-confirm");
const usual = (n: number) => screen.getByTestId(`usual-invalid-${n}`);

describe("explanations", () => {
  it("R6.2 are chosen from what is usual, edited, or written", async () => {
    const { user, host } = await begin();
    await enterTwice(host, record, ODD);
    await open(user, "c-vera");
    expect(confirm().getAttribute("aria-disabled")).toBe("true");
    await user.click(usual(1));
    expect(text().value).toBe("Counted again by other people, with the same result.");
    expect(confirm().getAttribute("aria-disabled")).toBeNull();
    await user.click(usual(2));
    expect(text().value.split("\n")).toHaveLength(2);
    await user.click(usual(1));
    expect(text().value).toMatch(/^The figures are as on the sheet/);
    await user.type(text(), " By telephone.");
    expect(usual(2).getAttribute("aria-pressed")).toBe("false");
    await user.click(usual(3));
    expect(text().value).toMatch(/By telephone\.\nCounted again; no explanation/);
    await user.click(confirm());
    expect(await screen.findByTestId("control-code")).toBeTruthy();
    const kept = await host.open_approval({ record, language: "en" });
    expect(kept.findings[0]?.explanation).toMatch(/By telephone\.\nCounted again/);
  });

  it("are there again after a look at the recount sheet", async () => {
    const { user, host } = await begin();
    await enterTwice(host, record, ODD);
    await open(user, "c-vera");
    await user.click(usual(1));
    await user.type(text(), " By telephone.");
    await user.click(screen.getByTestId("approve-recount"));
    await screen.findByTestId("papers");
    await user.click(screen.getByTestId("nav-board"));
    await user.click(await screen.findByTestId("approve-004-mayor"));
    await screen.findByTestId("acts");
    expect(text().value).toBe("Counted again by other people, with the same result. By telephone.");
    await user.click(confirm());
    expect(await screen.findByTestId("control-code")).toBeTruthy();
  });

  it("stand beside an approval that is asked for anew when the network changes", async () => {
    const news = new MemoryNews();
    const { user, host } = await begin(false, { news });
    await enterTwice(host, record, ODD);
    await open(user, "c-vera");
    await user.click(usual(1));
    const asked = vi.spyOn(host, "open_approval");
    act(() => news.change({ interfaces: ["eth0"], network: "accepted" }));
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
    expect(text().value).toBe("Counted again by other people, with the same result.");
  });

  it("are not offered for what must hold", async () => {
    const { user } = await begin(true);
    await open(user, "c-vera", "003-assembly");
    expect(screen.getByTestId("finding-electorate")).toBeTruthy();
    expect(screen.queryByTestId("usual-electorate")).toBeNull();
  });
});

describe("a way in that was given after the first entry", () => {
  it("stands on the approval and on the checklist, with the name and the time", async () => {
    const late = [{ name: "Nikos Ioannou", at: "2026-11-22T20:15:00Z" }];
    const { user, host } = await begin(false, { late });
    await enterTwice(host, record, ODD);
    await open(user, "c-vera");
    expect(screen.getByTestId("late-entrances").textContent).toMatch(/a way in was given to: Nikos Ioannou, .*2026/);
    await user.click(screen.getByTestId("nav-board"));
    await user.click(await screen.findByTestId("board-checklist"));
    expect((await screen.findByTestId("late-entrances")).textContent).toContain("Nikos Ioannou");
  });
});

describe("two approvals", () => {
  it("R3.1 wait for a second supervisor, who is another", async () => {
    const { user, host } = await begin(false, { approvals: 2 });
    await enterTwice(host, record, ODD);
    await open(user, "c-vera");
    expect(screen.getByTestId("approve-remark").textContent).toContain("Two supervisors approve");
    await user.click(usual(1));
    await user.click(confirm());
    expect((await screen.findByTestId("outcome")).dataset.state).toBe("once-approved");
    await user.click(screen.getByTestId("outcome-next"));
    const again = await screen.findByTestId("approve-004-mayor");
    expect(again.getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByTestId("row-004-mayor").textContent).toContain("approved this record already");
    await signOut(user);
    await open(user, "c-lia");
    expect(screen.getByTestId("acts").textContent).toContain("Вера Иванова");
    expect(text().value).toBe("Counted again by other people, with the same result.");
    expect(screen.getByTestId("approve-remark").textContent).toContain("signs the record");
    await user.type(text(), " Twice.");
    expect(screen.getByTestId("approve-remark").textContent).toContain("first approval");
    await user.clear(text());
    await user.type(text(), "Counted again by other people, with the same result.");
    await user.click(confirm());
    expect(await screen.findByTestId("control-code")).toBeTruthy();
  });
});

describe("a correction", () => {
  it("R6.9 shows each old value beside the new one, and the reason", async () => {
    const { user, host } = await begin(true);
    const bridge = { station: "s4", contest: "bridge" };
    await enterTwice(host, bridge, [1, 603, 13, 336, 254]);
    await open(user, "c-vera", "004-bridge");
    const changes = screen.getByTestId("changes");
    expect(changes.textContent).toContain("The recount found a bundle that had been missed.");
    expect(changes.textContent).toContain("2 values");
    expect(screen.getByTestId("change-J").textContent).toBe("JYes331336+5");
    expect(screen.getByTestId("change-N").textContent).toBe("NNo259254−5");
    expect(screen.queryByTestId("change-B")).toBeNull();
    expect(screen.getByTestId("approval-J").textContent).toContain("331336");
  });

  it("says so when nothing changed", async () => {
    const { user, host } = await begin(true);
    await enterTwice(host, { station: "s4", contest: "bridge" }, plausible.bridge ?? []);
    await open(user, "c-vera", "004-bridge");
    expect(screen.getByTestId("changes").textContent).toContain("No value is another");
  });
});
