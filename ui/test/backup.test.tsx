// The copy on another medium as a person meets it: begun, behind, gone, back, proved; and a centre that goes on from it.
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { BackupView } from "../src/bindings/views";
import { App } from "../src/app/App";
import { memoryHost } from "../src/host/memory";
import { MemoryNews } from "../src/host/memory/news";
import { signIn } from "./drive";

const copy: BackupView = {
  desk: "centre",
  medium: "KINGSTON",
  copy: "/media/KINGSTON/centre.counterfoil-backup",
  entries: 815,
  copied: 815,
  behind: 0,
  since: null,
  old: false,
  asOf: null,
  copiedAt: null,
  provedAt: null,
  fault: null,
  sameDisk: false,
  working: null,
};

async function begun() {
  const news = new MemoryNews();
  const user = userEvent.setup();
  render(<App host={memoryHost({ seeded: false, pace: 0, news })} />);
  await user.click(await screen.findByTestId("start-try"));
  await screen.findByTestId("pane-centre");
  const tell = (change: Partial<BackupView>) => act(() => news.change({ backups: [{ ...copy, ...change }] }));
  return { user, news, tell };
}

describe("the copy on another medium", () => {
  it("R3.7 its age is always in sight", async () => {
    const { user, tell } = await begun();
    await signIn(user, "c-vera");
    const status = await screen.findByTestId("backup-at-centre");
    expect(status.textContent).toContain("No copy");
    tell({});
    expect(status.textContent).toContain("Copy on KINGSTON: up to date, entry 815");
    expect(status.dataset.behind).toBe("false");
    tell({ sameDisk: true });
    expect(status.textContent).toContain("but on the disk of the vault");
    expect(status.dataset.behind).toBe("true");
    const since = new Date(Date.now() - 600_000).toISOString();
    tell({ copied: 812, behind: 3, since, asOf: new Date(Date.now() - 660_000).toISOString() });
    expect(status.textContent).toContain("3 changes behind since");
    expect(status.textContent).toMatch(/as of .+, entry 812 of 815/);
    tell({ copied: 0, behind: 815, since });
    expect(status.textContent).toContain("nothing of 815 entries yet");
    expect(status.dataset.behind).toBe("true");
    tell({ behind: 4, since, fault: { code: "copy-missing", params: {} } });
    expect(status.textContent).toContain("KINGSTON with the copy is not in · 4 changes not copied");
    expect(screen.queryByTestId("problem")).toBeNull();
    tell({ copied: 811, behind: 4, since, old: true });
    expect(screen.getByTestId("problem").textContent).toContain("is not in it (4)");
    tell({});
    expect(screen.queryByTestId("problem")).toBeNull();
    tell({ fault: { code: "copy-newer", params: { generation: "2" } } });
    expect(screen.getByTestId("problem").textContent).toContain("must not go on");
  });

  it("R3.7 the list before closing says up to which entry it has come", async () => {
    const { user, tell } = await begun();
    await signIn(user, "c-vera");
    tell({ copied: 812, behind: 3, since: new Date(Date.now() - 600_000).toISOString(), asOf: new Date().toISOString() });
    await user.click(await screen.findByTestId("board-checklist"));
    expect((await screen.findByTestId("checklist-copy")).textContent).toContain("entry 812 of 815");
    tell({});
    expect(screen.getByTestId("checklist-copy").textContent).toContain("up to date, entry 815");
  });

  it("R3.7 a supervisor begins it, proves it and ends it", async () => {
    const { user } = await begun();
    await signIn(user, "c-vera");
    await user.click(await screen.findByTestId("nav-backup"));
    await user.click(await screen.findByTestId("backup-place-in-folder"));
    await user.type(screen.getByTestId("backup-place"), "/media/KINGSTON");
    await user.click(screen.getByTestId("backup-begin"));
    expect((await screen.findByTestId("backup-state")).textContent).toContain("KINGSTON: up to date");
    expect(screen.getByTestId("backup-proved-at").textContent).toBe("not yet");
    await user.click(screen.getByTestId("backup-prove"));
    await waitFor(() => expect(screen.getByTestId("backup-proved-at").textContent).not.toBe("not yet"));
    await user.click(screen.getByTestId("backup-end"));
    await waitFor(() => expect(screen.queryByTestId("backup-standing")).toBeNull());
  });
});

describe("restoring from a copy", () => {
  it("R3.7 asks that the old computer does not go on, and goes on here", async () => {
    const user = userEvent.setup();
    render(<App host={memoryHost({ pace: 0 })} />);
    await user.click(await screen.findByTestId("start-restore"));
    await user.click(await screen.findByTestId("restore-place-in-folder"));
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    await user.type(screen.getByTestId("restore-place"), "/media/KINGSTON");
    await user.click(screen.getByTestId("restore-look"));
    await user.click(await screen.findByTestId("restore-person-c-vera"));
    await user.type(screen.getByTestId("restore-passphrase"), "wrong");
    expect(screen.getByTestId("restore-start").getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByTestId("restore-sealed"));
    await user.click(screen.getByTestId("restore-start"));
    expect((await screen.findByTestId("problem")).dataset.code).toBe("wrong-passphrase");
    // What was refused is typed anew, in the same place.
    const field = screen.getByTestId<HTMLInputElement>("restore-passphrase");
    expect([field.value, document.activeElement]).toEqual(["", field]);
  });
});
