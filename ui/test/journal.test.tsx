// The journal's page: sentences, filters, older entries, proof and export; counts are kept from whoever may not see them.
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { plausible } from "../src/host/memory/example";
import { begin, signIn, signOut } from "./drive";

const COUNTS = plausible.assembly ?? [];

/** Two entries of one record by two people, through the host. */
async function entered() {
  const driven = await begin();
  const { host } = driven;
  for (const person of ["ada", "nikos"]) {
    await host.sign_in({ desk: "centre", person: `c-${person}`, passphrase: `try ${person} now`, language: "en" });
    await host.confirm_entry({ record: { station: "s1", contest: "assembly" }, counts: COUNTS });
  }
  return driven;
}

const rows = () => [...document.querySelectorAll<HTMLElement>("[data-testid='journal-table'] tbody tr")];
const kinds = () => rows().map((row) => row.dataset.kind);

describe("the journal", () => {
  it("R3.5 tells what happened in sentences, newest first, and shows its head", async () => {
    const { user } = await entered();
    await signIn(user, "c-vera");
    await user.click(screen.getByTestId("nav-journal"));
    await screen.findByTestId("journal-table");
    expect(kinds()[0]).toBe("signed-in");
    const entry = rows().find((row) => row.dataset.kind === "entered");
    expect(entry?.textContent).toContain("Count entered: station 001, Assembly (lists).");
    expect(entry?.textContent).toContain(COUNTS.join(" · "));
    expect(screen.getByTestId("journal-head").textContent).toContain("Entry 9");
    await user.click(screen.getByTestId("journal-verify"));
    expect((await screen.findByTestId("journal-proved")).textContent).toContain("whole");
  });

  it("R3.1 shows an administrator no count, and a typist no journal", async () => {
    const { user } = await entered();
    await signIn(user, "c-jan");
    await user.click(screen.getByTestId("nav-journal"));
    await screen.findByTestId("journal-table");
    expect(screen.getByTestId("journal-table").textContent).not.toContain(COUNTS.join(" · "));
    expect(screen.getAllByTestId("journal-kept-back")).toHaveLength(2);
    await signOut(user);
    await signIn(user, "c-ada");
    expect(screen.queryByTestId("nav-journal")).toBeNull();
  });

  it("narrows down by group, person, station and text, and back to everything", async () => {
    const { user } = await entered();
    await signIn(user, "c-vera");
    await user.click(screen.getByTestId("nav-journal"));
    await screen.findByTestId("journal-table");
    await user.click(screen.getByTestId("journal-group-counting"));
    await waitFor(() => expect(kinds()).toEqual(["entered", "entered"]));
    await user.click(screen.getByTestId("journal-person"));
    await user.click(await screen.findByTestId("journal-person-c-ada"));
    await waitFor(() => expect(kinds()).toEqual(["entered"]));
    await user.type(screen.getByTestId("journal-station"), "2");
    await waitFor(() => expect(kinds()).toEqual([]));
    await user.clear(screen.getByTestId("journal-station"));
    await user.type(screen.getByTestId("journal-station"), "1");
    await waitFor(() => expect(kinds()).toEqual(["entered"]));
    await user.click(screen.getByTestId("journal-clear"));
    await waitFor(() => expect(kinds().length).toBeGreaterThan(5));
    await user.type(screen.getByTestId("journal-search"), "nobody of that name");
    await waitFor(() => expect(screen.getByTestId("journal-count").textContent).toBe("0 entries"));
  });

  it("shows older entries when asked, and writes a copy for others", async () => {
    const { user, host } = await entered();
    for (let turn = 0; turn < 12; turn += 1) await host.sign_in({ desk: "centre", person: "c-ada", passphrase: "try ada now", language: "en" });
    await signIn(user, "c-vera");
    await user.click(screen.getByTestId("nav-journal"));
    await waitFor(() => expect(rows()).toHaveLength(20));
    await user.click(screen.getByTestId("journal-older"));
    await waitFor(() => expect(rows().length).toBeGreaterThan(20));
    expect(rows().at(-1)?.dataset.kind).toBe("vault-made");
    expect(screen.queryByTestId("journal-older")).toBeNull();
    await user.click(screen.getByTestId("journal-export"));
    expect((await screen.findByTestId("journal-exported")).textContent).toContain("was written to /media/stick and read back");
    await waitFor(() => expect(kinds()[0]).toBe("journal-exported"));
  });
});
