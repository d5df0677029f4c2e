// The whole way through the screens: two entries, approval, protocol, hand-over, import, totals; and language and theme.
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { plausible } from "../src/host/memory/example";
import { begin, keyAll, signIn, signOut, within } from "./drive";

const SHEET = plausible.assembly ?? [];

describe("the whole path", () => {
  it("goes from two keyed counts to a total", async () => {
    const { user } = await begin();
    for (const typist of ["c-ada", "c-nikos"]) {
      await signIn(user, typist);
      await user.click(await screen.findByTestId("enter-001-assembly"));
      await screen.findByTestId("sheet");
      await keyAll(user, "A1", SHEET);
      await user.click(screen.getByTestId("sheet-save"));
      await screen.findByTestId("outcome");
      await signOut(user);
    }
    await signIn(user, "c-vera");
    await user.click(await screen.findByTestId("approve-001-assembly"));
    await screen.findByTestId("no-findings");
    expect(screen.getByTestId("approval-A").textContent).toContain("961");
    await user.click(screen.getByTestId("approve-confirm"));
    expect((await screen.findByTestId("control-code")).textContent).toBe("7Q3K 9VZ2 M4XR T8BH W6ND");
    await user.click(screen.getByTestId("nav-handover"));
    await screen.findByTestId("ready-001-assembly");
    await user.click(screen.getByTestId("handover-write"));
    expect((await screen.findByTestId("handover-done")).textContent).toContain("Safe to remove");
    await user.click(screen.getByTestId("desk-office"));
    await signIn(user, "o-marta", "office");
    await user.click(await screen.findByTestId("import-start"));
    expect((await screen.findByTestId("import-done")).textContent).toContain("2 files");
    expect(document.querySelectorAll("[data-testid='verdict-now-table'] tr[data-verdict='accepted']")).toHaveLength(1);
    await user.click(screen.getByTestId("nav-totals"));
    await waitFor(() => expect(screen.getByTestId("totals-received").textContent).toBe("1 of 6"));
    expect(screen.getByTestId("total-D1").textContent).toContain("201");
    expect(screen.getByTestId("totals-turnout").textContent).toBe("62.75%");
  });

  it("wants an explanation of a warning and blocks an error", async () => {
    const { user, host } = await begin(true);
    await host.sign_in({ desk: "centre", person: "c-ada", passphrase: "try ada now", language: "en" });
    const record = { station: "s4", contest: "mayor" };
    await host.confirm_entry({ record, counts: [603, 60, 543, 243, 150, 100, 50] });
    await host.sign_in({ desk: "centre", person: "c-nikos", passphrase: "try nikos now", language: "en" });
    await host.confirm_entry({ record, counts: [603, 60, 543, 243, 150, 100, 50] });
    await signIn(user, "c-vera");
    await user.click(await screen.findByTestId("approve-004-mayor"));
    const approve = await screen.findByTestId("approve-confirm");
    expect(approve.getAttribute("aria-disabled")).toBe("true");
    await user.type(screen.getByTestId("explanation-invalid"), "Counted again");
    expect(screen.getByTestId("approve-confirm").getAttribute("aria-disabled")).toBeNull();
    await user.click(screen.getByTestId("back"));
    await user.click(await screen.findByTestId("approve-003-assembly"));
    await screen.findByTestId("finding-electorate");
    expect(screen.getByTestId("approve-confirm").getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByTestId("approval-A").textContent).toContain("961 · 964 · 958");
  });

  it("finds a station by number and opens its next action with the keyboard", async () => {
    const { user } = await begin();
    await signIn(user, "c-ada");
    await screen.findByTestId("row-001-assembly");
    fireEvent.keyDown(document.body, { key: "/" });
    const search = screen.getByTestId("board-search");
    expect(document.activeElement).toBe(search);
    await user.keyboard("5");
    expect(screen.getByTestId("board-count").textContent).toBe("3 of 18 records");
    await user.keyboard("{Enter}");
    expect((await screen.findByTestId("record-number")).textContent).toBe("005");
  });

  it("asks for a reason before it discards", async () => {
    const { user } = await begin(true);
    await signIn(user, "c-vera");
    await user.click(await screen.findByTestId("discard-002-mayor"));
    expect((await screen.findByTestId("reason-confirm")).getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByTestId("discard-both"));
    await user.type(screen.getByTestId("reason-text"), "Wrong sheet");
    await user.click(screen.getByTestId("reason-confirm"));
    await waitFor(() => expect(screen.getByTestId("row-002-mayor").dataset.state).toBe("waiting"));
  });
});

describe("the frame", () => {
  it("shows the TEST band before and after signing in", async () => {
    const { user } = await begin();
    expect(screen.getByTestId("test-band").textContent).toContain("TEST");
    await signIn(user, "c-ada");
    expect(screen.getByTestId("test-band").textContent).toContain("TEST");
  });

  it("switches language at once, and remembers it", async () => {
    const { user } = await begin();
    await user.click(screen.getByTestId("language"));
    await user.click(await screen.findByTestId("language-de"));
    expect(await screen.findAllByText("Wer sitzt an diesem Arbeitsplatz?")).not.toHaveLength(0);
    expect(document.documentElement.lang).toBe("de");
    expect(localStorage.getItem("counterfoil.language")).toBe("de");
  });

  it("switches the theme, and remembers it", async () => {
    const { user } = await begin();
    await user.click(screen.getByTestId("theme"));
    await user.click(await screen.findByTestId("theme-contrast"));
    expect(document.documentElement.dataset.theme).toBe("contrast");
    expect(localStorage.getItem("counterfoil.theme")).toBe("contrast");
  });

  it("says of a wrong passphrase what happened, what is safe and what to do", async () => {
    const { user } = await begin();
    await user.click(await screen.findByTestId("person-c-ada"));
    const field = document.querySelector<HTMLInputElement>("[data-testid='pane-centre'] [data-testid='passphrase']");
    if (!field) throw new Error("no passphrase field");
    await user.type(field, "x");
    await user.keyboard("{Enter}");
    expect((await screen.findByTestId("problem")).dataset.code).toBe("wrong-passphrase");
  });

  it("R3.6 empties a passphrase that was refused and stays there, and speaks of no wait where there is none", async () => {
    const { user } = await begin();
    await user.click(await screen.findByTestId("person-c-ada"));
    const pane = await screen.findByTestId("pane-centre");
    const field = pane.querySelector<HTMLInputElement>("[data-testid='passphrase']");
    if (!field) throw new Error("no passphrase field");
    const shown = field.value;
    await user.type(field, "x");
    await user.click(await within("centre", "signin"));
    const problem = await screen.findByTestId("problem");
    // At the demonstration the right one stands there again.
    await waitFor(() => expect(field.value).toBe(shown));
    expect(document.activeElement).toBe(field);
    expect(problem.textContent).toContain("After three mistakes");
    expect(problem.textContent).not.toMatch(/\b0 s\b/);
  });
});
