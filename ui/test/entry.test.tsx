// Keying a sheet: the keys, blanks and zeros, what is refused, and that the second entry is blind.
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { plausible } from "../src/host/memory/example";
import { serialOf, waiting } from "../src/host/memory/record";
import { begin, box, keyAll, signIn, signOut } from "./drive";

const SHEET = plausible.assembly ?? [];

async function openEntry(seeded = false) {
  const driven = await begin(seeded);
  await signIn(driven.user, "c-ada");
  await driven.user.click(await screen.findByTestId(seeded ? "enter-002-assembly" : "enter-001-assembly"));
  await screen.findByTestId("sheet");
  return driven;
}

describe("entry", () => {
  it("moves with Enter and the arrows, and starts blank", async () => {
    const { user } = await openEntry();
    expect(box("A1").value).toBe("");
    expect(box("A1").dataset.blank).toBe("true");
    await user.click(box("A1"));
    await user.keyboard("812{Enter}");
    expect(document.activeElement).toBe(box("A2"));
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(box("A3"));
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(document.activeElement).toBe(box("A1"));
    expect(box("A1").value).toBe("812");
  });

  it("takes zero for a value and not for a blank", async () => {
    const { user } = await openEntry();
    await user.type(box("A1"), "0");
    expect(box("A1").value).toBe("0");
    expect(box("A1").dataset.blank).toBe("false");
    expect(screen.getByTestId("blank-count").textContent).toContain("12");
  });

  it("refuses letters, a tenth digit and pasting, and says so", async () => {
    const { user } = await openEntry();
    await user.type(box("A1"), "1x2-");
    expect(box("A1").value).toBe("12");
    expect(screen.getByTestId("count-refused").textContent).toContain("Only digits");
    await user.clear(box("A1"));
    await user.type(box("A1"), "1234567890");
    expect(box("A1").value).toBe("123456789");
    await user.click(box("A2"));
    await user.paste("55");
    expect(box("A2").value).toBe("");
    expect(screen.getByTestId("count-refused").textContent).toContain("Pasting is refused");
    expect(screen.getByTestId("announcement").textContent).toContain("Pasting is refused");
  });

  it.each(["*", "{F8}"])("fills the remaining blanks with zeros on %s and says how many", async (press) => {
    const { user } = await openEntry();
    await user.type(box("A1"), "7");
    await user.keyboard(press);
    expect(box("A1").value).toBe("7");
    expect(box("D5").value).toBe("0");
    expect(screen.getByTestId("announcement").textContent).toContain("12 blank boxes");
  });

  it("does not save while a blank is left, and says how many", async () => {
    const { user } = await openEntry();
    await user.type(box("A1"), "7");
    await user.keyboard("{Shift>}{Enter}{/Shift}");
    expect(screen.getByTestId("blanks-left").textContent).toContain("12 boxes");
    expect(screen.getByTestId("sheet-save").getAttribute("aria-disabled")).toBe("true");
    expect(screen.queryByTestId("outcome")).toBeNull();
  });

  it("shows each sum with its signed difference while typing", async () => {
    const { user } = await openEntry();
    await keyAll(user, "A1", [812, 140, 12, 961]);
    const rule = () => document.querySelector("[data-rule='electorate']");
    await waitFor(() => expect(rule()?.getAttribute("data-standing")).toBe("error"));
    expect(rule()?.textContent).toContain("A1 + A2 + A3 = 964 · A = 961 · −3 (3 too few)");
  });

  it("saves a sheet whose sums do not hold", async () => {
    const { user } = await openEntry();
    await keyAll(user, "A1", SHEET.map((n) => n + 1));
    await user.keyboard("{F9}");
    expect((await screen.findByTestId("outcome")).dataset.state).toBe("entered");
  });
});

describe("the second entry", () => {
  it("shows nothing of the first", async () => {
    const { user } = await openEntry();
    const telling = [71_234, 82_345, 93_456, 247_035, 91_919, 12_121, 11_111, 80_808, 20_202, 30_303, 10_101, 15_151, 5_051];
    await keyAll(user, "A1", telling);
    await user.keyboard("{F9}");
    await screen.findByTestId("outcome");
    await signOut(user);
    await signIn(user, "c-nikos");
    await user.click(await screen.findByTestId("enter-001-assembly"));
    await screen.findByTestId("sums");
    expect(screen.getByTestId("entry").dataset.pass).toBe("second");
    expect(screen.getByTestId("record-title").textContent).toBe("Second entry");
    const page = document.body.outerHTML.replaceAll(/[.,\s\u00a0]/g, "");
    for (const value of telling) expect(page).not.toContain(String(value));
    for (const input of document.querySelectorAll<HTMLInputElement>("input.count")) expect(input.value).toBe("");
  });

  it("is refused to the person who made the first, with the reason", async () => {
    const { user } = await begin(true);
    await signIn(user, "c-nikos");
    const button = await screen.findByTestId("enter-002-assembly");
    expect(button.getAttribute("aria-disabled")).toBe("true");
    await user.click(button);
    expect(screen.queryByTestId("entry")).toBeNull();
  });

  it("that differs leads to settling only the differing fields, with empty boxes", async () => {
    const { user } = await openEntry(true);
    await keyAll(user, "A1", SHEET.map((n, i) => (i === 1 ? n + 5 : n)));
    await user.keyboard("{F9}");
    expect((await screen.findByTestId("outcome")).textContent).toContain("One field differs");
    await user.click(screen.getByTestId("outcome-next"));
    await user.click(await screen.findByTestId("settle-002-assembly"));
    await screen.findByTestId("sheet");
    const boxes = document.querySelectorAll<HTMLInputElement>("input.count");
    expect([...boxes].map((b) => [b.dataset.testid, b.value])).toEqual([["count-A2", ""]]);
    await user.type(box("A2"), "140");
    await user.keyboard("{F9}");
    expect((await screen.findByTestId("outcome")).dataset.state).toBe("agreed");
  });
});

describe("the serial of the sheet", () => {
  it("R3.2 opens its own sheet only, and is typed without looking", async () => {
    const { user } = await begin(false, { serials: true });
    await signIn(user, "c-ada");
    await user.click(await screen.findByTestId("enter-001-assembly"));
    const serial = await screen.findByTestId("serial");
    expect(document.activeElement).toBe(serial);
    expect(screen.queryByTestId("sheet")).toBeNull();
    await user.keyboard(`${serialOf(waiting("s2", "assembly"))}{Enter}`);
    const problem = await screen.findByTestId("problem");
    expect(problem.dataset.code).toBe("serial-of-other");
    expect(problem.textContent).toContain("station 002");
    await user.clear(serial);
    await user.type(serial, serialOf(waiting("s1", "assembly")).toLowerCase().replace("-", " ").replaceAll("0", "o"));
    await user.keyboard("{Enter}");
    await screen.findByTestId("sheet");
    expect(document.activeElement).toBe(box("A1"));
  });
});
