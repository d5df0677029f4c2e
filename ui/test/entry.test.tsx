// Keying a sheet: the keys, blanks and zeros, what is refused, and that the second entry is blind.
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { App } from "../src/app/App";
import type { Host } from "../src/host";
import { plausible } from "../src/host/memory/example";
import { nextOf } from "../src/kit/next";
import { serialOf, waiting } from "../src/host/memory/record";
import { begin, box, choosePersonAct, keyAll, signIn, signOut } from "./drive";

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

  it("R3.2 refuses letters, a tenth digit and pasting, and says so", async () => {
    const { user } = await openEntry();
    await user.type(box("A1"), "12x");
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
    expect(rule()?.textContent).toContain("A1 + A2 + A3 = 964 · A = 961 · +3: A1 + A2 + A3 is 3 more than A");
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
    // Settling comes next, and Enter leads there.
    const go = await screen.findByTestId("outcome-go");
    expect(document.activeElement).toBe(go);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(document.querySelectorAll("input.count")).toHaveLength(1));
    const boxes = document.querySelectorAll<HTMLInputElement>("input.count");
    expect([...boxes].map((b) => [b.dataset.testid, b.value])).toEqual([["count-A2", ""]]);
    await user.type(box("A2"), "140");
    await user.keyboard("{F9}");
    const outcome = await screen.findByTestId("outcome");
    expect(outcome.dataset.state).toBe("agreed");
    expect(outcome.textContent).toContain("The differences are settled.");
  });

  it("is not sent to settle by whoever has just keyed it for that", async () => {
    const { host } = await openEntry(true);
    const { rows } = await host.board({ desk: "centre", language: "en" });
    const own = rows.find(({ actions }) => actions.some(({ action, refusal }) => action === "settle" && refusal === null));
    if (!own) throw new Error("nothing is to be settled");
    const record = { station: own.station, contest: own.contest };
    expect(nextOf(rows, record, true)).toMatchObject({ action: "settle", record });
    expect(nextOf(rows, record, false)?.action).toBe("enter");
  });

  it("leads to the next sheet that waits for this person, with the focus on the way", async () => {
    const { user } = await openEntry();
    await keyAll(user, "A1", SHEET);
    await user.keyboard("{F9}");
    const go = await screen.findByTestId("outcome-go");
    expect(go.textContent).toMatch(/^Next sheet: 001 Mill School, /);
    expect(document.activeElement).toBe(go);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByTestId("outcome")).toBeNull());
    expect(await screen.findByTestId("count-1.1")).toBeTruthy();
  });
});

describe("the sums", () => {
  it.each([
    { counts: [10, 1, 0, 12, 5, 0, 0, 5, 1, 1, 1, 1, 1], rule: "electorate", says: "−1: A1 + A2 + A3 is one fewer than A" },
    { counts: [10, 1, 0, 11, 13, 0, 0, 13, 13, 0, 0, 0, 0], rule: "turnout", says: "+2: B is 2 more than A" },
    { counts: [100, 0, 0, 100, 100, 0, 4, 96, 96, 0, 0, 0, 0], rule: "invalid", says: "+2: 2 more than may be" },
  ])("read a difference from the left: $says", async ({ counts, rule, says }) => {
    const { user } = await openEntry();
    await keyAll(user, "A1", counts);
    await waitFor(() => expect(document.querySelector(`[data-rule='${rule}']`)?.textContent).toContain(says));
  });

  it("say in words what a warning asks for, while it holds or is open", async () => {
    await openEntry();
    await waitFor(() => expect(document.querySelector("[data-rule='invalid']")?.textContent).toContain("Invalid ballots (C) should be less than 3 % of Voters in all (B)."));
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

/** The sheet as it is after the power went and came again: another window over the same vault. */
async function comeBack(host: Host, user: UserEvent, open: string) {
  cleanup();
  render(<App host={host} />);
  await user.click(await screen.findByTestId(open));
  await screen.findByTestId("sheet");
}

describe("the keys of a sheet", () => {
  it("are all on the numeric keypad", async () => {
    const { user } = await openEntry();
    await user.keyboard("812{Enter}140{Enter}-");
    expect(document.activeElement).toBe(box("A2"));
    await user.keyboard("/");
    expect(document.activeElement).toBe(screen.getByTestId("jump"));
    await user.keyboard("D3");
    expect(screen.getByTestId("jump-found").textContent).toContain("Роза");
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(box("D3"));
    await user.keyboard("7*+");
    expect((await screen.findByTestId("outcome")).dataset.state).toBe("entered");
    await screen.findByTestId("outcome-go");
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.queryByTestId("outcome")).toBeNull());
    expect(await screen.findByTestId("entry")).toBeTruthy();
  });

  it("find nothing that is not there, and lead back", async () => {
    const { user } = await openEntry();
    await user.keyboard("{Enter}/99{Enter}");
    expect(screen.getByTestId("jump-found").className).toBe("jump-nothing");
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(box("A2"));
  });

  it("answer yes and no with digits and letters, and nothing else", async () => {
    const { user } = await begin();
    await signIn(user, "c-ada");
    await user.click(await screen.findByTestId("enter-001-bridge"));
    await screen.findByTestId("sheet");
    const answer = () => screen.getByTestId("count-Z").dataset.value;
    for (const [press, value] of [["1", "1"], ["0", "0"], ["j", "1"], ["N", "0"], ["y", "1"], ["{ArrowRight}", "0"], ["{Delete}", ""]]) {
      await user.keyboard(press ?? "");
      expect(answer(), press).toBe(value);
    }
    await user.keyboard("7");
    expect(screen.getByTestId("count-refused").textContent).toContain("Only yes");
    await user.keyboard("1{Enter}");
    expect(document.activeElement).toBe(box("B"));
    expect(screen.getByTestId("count-Z-yes").getAttribute("aria-checked")).toBe("true");
  });
});

describe("a draft", () => {
  it("R3.7 comes back with its values and its place, to the same person only, and can be cleared", async () => {
    const { user, host } = await openEntry();
    await user.keyboard("812{Enter}140{Enter}9");
    await signOut(user);
    await signIn(user, "c-nikos");
    await user.click(await screen.findByTestId("enter-001-assembly"));
    await screen.findByTestId("sheet");
    expect(screen.queryByTestId("resumed")).toBeNull();
    expect(box("A1").value).toBe("");
    await signOut(user);
    await signIn(user, "c-ada");
    await comeBack(host, user, "enter-001-assembly");
    expect(screen.getByTestId("resumed").textContent).toContain("Continued where you stopped");
    expect([box("A1").value, box("A2").value, box("A3").value, box("A").value]).toEqual(["812", "140", "9", ""]);
    expect(document.activeElement).toBe(box("A3"));
    await user.click(screen.getByTestId("draft-clear"));
    await user.click(await screen.findByTestId("draft-clear-confirm"));
    await waitFor(() => expect(box("A1").value).toBe(""));
    expect(screen.queryByTestId("resumed")).toBeNull();
  });

  it("is kept while typing, without waiting for the sheet to be left", async () => {
    const { user, host } = await openEntry();
    await user.keyboard("812{Enter}14");
    const record = { station: "s1", contest: "assembly" };
    const kept = async () => (await host.open_entry({ record, serial: null, language: "en" })).draft?.counts.slice(0, 3);
    await waitFor(async () => expect(await kept()).toEqual([812, 14, null]), { timeout: 3000 });
  });

  it("is not said to be continued when only the language changes, and what was typed stays", async () => {
    const { user, host } = await openEntry();
    await user.keyboard("812{Enter}14");
    const record = { station: "s1", contest: "assembly" };
    const kept = async () => (await host.open_entry({ record, serial: null, language: "en" })).draft !== null;
    await waitFor(async () => expect(await kept()).toBe(true), { timeout: 3000 });
    await user.click(screen.getByTestId("language"));
    await user.click(await screen.findByTestId("language-de"));
    await waitFor(() => expect(screen.getByTestId("record-title").textContent).toBe("Ersterfassung"));
    await waitFor(() => expect(document.querySelector(".line-label")?.textContent).toContain("ohne Sperrvermerk"));
    expect([box("A1").value, box("A2").value]).toEqual(["812", "14"]);
    expect(screen.queryByTestId("resumed")).toBeNull();
  });

  it("R3.7 that cannot be kept is not lost in silence: whoever signs out is told, stays, and may leave all the same", async () => {
    const { user, host } = await openEntry();
    const save = host.save_draft;
    host.save_draft = () => Promise.reject(Object.assign(new Error(), { code: "folder-full", params: {} }));
    await user.keyboard("812{Enter}14");
    await choosePersonAct(user, "signout");
    expect((await screen.findByTestId("problem")).dataset.code).toBe("folder-full");
    expect(screen.getByTestId("unkept").textContent).toContain("If you leave now it is lost");
    expect(box("A2").value).toBe("14");
    // As soon as it can be kept, signing out keeps it.
    host.save_draft = save;
    await signOut(user);
    await signIn(user, "c-ada");
    await comeBack(host, user, "enter-001-assembly");
    expect([box("A1").value, box("A2").value]).toEqual(["812", "14"]);
    host.save_draft = () => Promise.reject(Object.assign(new Error(), { code: "folder-full", params: {} }));
    await user.keyboard("{Enter}5");
    await choosePersonAct(user, "signout");
    await user.click(await screen.findByTestId("unkept-leave"));
    expect(await screen.findByTestId("signin-centre")).toBeTruthy();
  });

  it("R3.1 that cannot be kept does not keep the desk from being locked", async () => {
    const { user, host } = await openEntry();
    host.save_draft = () => Promise.reject(Object.assign(new Error(), { code: "folder-full", params: {} }));
    await user.keyboard("812");
    await choosePersonAct(user, "lock");
    expect(await screen.findByTestId("signin-centre")).toBeTruthy();
    expect(box("A1").value).toBe("812");
  });

  it("R3.1 nor does a vault that takes no more entries keep anybody signed in", async () => {
    const { user, host } = await openEntry();
    const signOutWell = host.sign_out;
    host.sign_out = async (a) => {
      await signOutWell(a);
      throw Object.assign(new Error(), { code: "folder-full", params: {} });
    };
    await choosePersonAct(user, "signout");
    expect(await screen.findByTestId("signin-centre")).toBeTruthy();
    expect(screen.getByTestId("problem").dataset.code).toBe("folder-full");
  });

  it("is gone when the entry is made", async () => {
    const { user, host } = await openEntry();
    await keyAll(user, "A1", SHEET);
    await user.keyboard("{F9}");
    await screen.findByTestId("outcome");
    await user.click(screen.getByTestId("outcome-next"));
    await host.sign_in({ desk: "centre", person: "c-nikos", passphrase: "try nikos now", language: "en" });
    const sheet = await host.open_entry({ record: { station: "s1", contest: "assembly" }, serial: null, language: "en" });
    expect(sheet.draft).toBeNull();
  });
});

describe("several sheets of a station", () => {
  async function openBatches() {
    const driven = await begin(false, { batches: true });
    await signIn(driven.user, "c-ada");
    await driven.user.click(await screen.findByTestId("enter-001-mayor"));
    await screen.findByTestId("sheet");
    return driven;
  }

  it("are keyed one after the other, added up beside, and saved together", async () => {
    const { user, host } = await openBatches();
    await keyAll(user, "B", [603, 8, 595, 240, 160, 120, 75]);
    await user.click(screen.getByTestId("sheet-add"));
    expect(box("B").value).toBe("");
    expect(document.activeElement).toBe(box("B"));
    await keyAll(user, "B", [10, 1, 9, 4, 3, 2]);
    await user.click(screen.getByTestId("sheet-1"));
    expect(box("B").value).toBe("603");
    expect(screen.getByTestId("sheet-save").getAttribute("aria-disabled")).toBe("true");
    expect(document.querySelector(".button-reason")?.textContent).toContain("On sheet 2 one box");
    expect(screen.getByTestId("sheets").dataset.sheets).toBe("2");
    await user.click(screen.getByTestId("sheet-2"));
    await user.click(box("1.4"));
    await user.keyboard("*");
    await waitFor(() => expect(document.querySelector("[data-rule='found']")?.textContent).toContain("613"));
    await user.keyboard("{F9}");
    await screen.findByTestId("outcome");
    await host.sign_in({ desk: "centre", person: "c-nikos", passphrase: "try nikos now", language: "en" });
    const counts = [613, 9, 604, 244, 163, 122, 75];
    expect((await host.confirm_entry({ record: { station: "s1", contest: "mayor" }, counts })).state).toBe("agreed");
  });

  it("are taken away only after a question", async () => {
    const { user } = await openBatches();
    await user.keyboard("5");
    await user.click(screen.getByTestId("sheet-add"));
    await user.keyboard("6");
    await user.click(screen.getByTestId("sheet-remove"));
    await user.click(await screen.findByTestId("sheet-remove-confirm"));
    await waitFor(() => expect(screen.getByTestId("sheets").dataset.sheets).toBe("1"));
    expect(box("B").value).toBe("5");
  });
});
