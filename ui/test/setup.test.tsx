// Setting up a centre on screen: the vault, the letter, people, the recovery key, enrolment; first passphrases and the lock.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { App } from "../src/app/App";
import type { Host } from "../src/host";
import { memoryHost } from "../src/host/memory";
import { LETTER, RECOVERY } from "../src/host/memory/desks";
import { begin, choosePersonAct, signIn } from "./drive";

const OWN = "four quiet lamps here";

async function fill(user: UserEvent, testId: string, text: string): Promise<void> {
  const field = await screen.findByTestId<HTMLInputElement>(testId);
  await user.clear(field);
  await user.type(field, text);
}

/** The button, once it may be pressed. */
async function press(user: UserEvent, testId: string): Promise<void> {
  await waitFor(() => expect(screen.getByTestId(testId).getAttribute("aria-disabled")).toBeNull());
  await user.click(screen.getByTestId(testId));
}

async function newVault(): Promise<{ user: UserEvent; host: Host }> {
  const host = memoryHost({ seeded: false, pace: 0 });
  const user = userEvent.setup();
  render(<App host={host} />);
  await user.click(await screen.findByTestId("start-new-centre"));
  await fill(user, "vault-place", "Town Hall");
  await fill(user, "vault-person-name", "Irene Castellan");
  await fill(user, "vault-person-code", "irene");
  await fill(user, "new-passphrase", OWN);
  await fill(user, "new-passphrase-again", OWN);
  await press(user, "vault-make");
  await screen.findByTestId("setup");
  return { user, host };
}

async function read(user: UserEvent): Promise<void> {
  await fill(user, "election-file", "/media/stick/valleys.election.asice");
  await press(user, "election-read");
  await screen.findByTestId("offer");
  await user.click(screen.getByTestId("centre-C1"));
  // The vault was called otherwise: both names are asked about, and nothing is held up.
  const question = screen.getByTestId("other-name").textContent;
  expect(question).toContain("Town Hall");
  expect(question).toContain("Centre Upper Valley");
}

/** Types the groups that are asked for, as a letter has them. */
async function typeGroups(user: UserEvent, letter: typeof LETTER): Promise<void> {
  for (const [name, groups] of [["authority", letter.authority], ["definition", letter.definition]] as const) {
    for (const blank of document.querySelectorAll<HTMLInputElement>(`input[data-testid^='${name}-blank-']`)) {
      await user.clear(blank);
      await user.type(blank, groups[Number(blank.dataset.place)] ?? "");
    }
  }
}

describe("the first screen", () => {
  it("offers vaults that were opened before, each with its folder", async () => {
    render(<App host={memoryHost({ seeded: false, pace: 0 })} />);
    expect((await screen.findByTestId("recent-0")).closest("li")?.textContent).toContain("Old-hall.counterfoil");
  });

  it("R3.6 a passphrase that everybody tries first is refused while it is typed", async () => {
    const user = userEvent.setup();
    render(<App host={memoryHost({ seeded: false, pace: 0 })} />);
    await user.click(await screen.findByTestId("start-new-centre"));
    await fill(user, "new-passphrase", "password1234");
    await waitFor(() => expect(screen.getByTestId("passphrase-standing").dataset.good).toBe("false"));
    expect(screen.getByTestId("vault-make").getAttribute("aria-disabled")).toBe("true");
  });
});

describe("setting up", () => {
  it("R4.1 the letter's groups are typed, and none of them is on the screen before", async () => {
    const { user } = await newVault();
    await read(user);
    const blanks = document.querySelectorAll<HTMLInputElement>("input.group-blank");
    expect(blanks).toHaveLength(3);
    for (const blank of blanks) {
      const of = blank.dataset.testid?.startsWith("authority") ? LETTER.authority : LETTER.definition;
      expect(document.body.textContent).not.toContain(of[Number(blank.dataset.place)]);
    }
    expect(screen.getByTestId("election-confirm").getAttribute("aria-disabled")).toBe("true");
    const places = [...blanks].map((blank) => blank.dataset.place).join();
    await typeGroups(user, { authority: LETTER.authority.map(() => "0000"), definition: LETTER.definition.map(() => "0000") });
    await press(user, "election-confirm");
    expect((await screen.findByTestId("problem")).dataset.code).toBe("wrong-fingerprint");
    const next = [...document.querySelectorAll<HTMLInputElement>("input.group-blank")];
    expect(next.map((blank) => blank.dataset.place).join()).not.toBe(places);
    expect(next.every((blank) => blank.value === "")).toBe(true);
    await typeGroups(user, LETTER);
    await press(user, "election-confirm");
    await waitFor(() => expect(screen.getByTestId("step-election").dataset.done).toBe("true"));
  });

  it("goes from an empty folder to a desk that is ready, and slips stay until they are handed out", async () => {
    const { user } = await newVault();
    await read(user);
    await typeGroups(user, LETTER);
    await press(user, "election-confirm");
    await fill(user, "people-file", "/media/stick/wrong.csv");
    await press(user, "people-add");
    expect((await screen.findByTestId("problem-faults")).children).toHaveLength(2);
    await fill(user, "people-file", "/media/stick/people.csv");
    await press(user, "people-add");
    await screen.findByTestId("slip-ada");
    await waitFor(() => expect(screen.getByTestId("step-people").dataset.done).toBe("true"));
    expect(screen.getByTestId("slip-secret-vera").textContent).toContain("-");
    await press(user, "slips-done");
    await user.click(screen.getByTestId("open-recovery"));
    await press(user, "recovery-make");
    await press(user, "recovery-noted");
    for (const blank of document.querySelectorAll<HTMLInputElement>("input[data-testid^='recovery-blank-']")) {
      await user.type(blank, RECOVERY[Number(blank.dataset.place)] ?? "");
    }
    await press(user, "recovery-confirm");
    await fill(user, "request-folder", "/media/stick");
    await press(user, "request-write");
    await screen.findByTestId("request-written");
    await user.click(screen.getByTestId("open-certificate"));
    await fill(user, "certificate-file", "/media/stick/C1.centre.asice");
    await press(user, "certificate-load");
    await screen.findByTestId("setup-ready");
  });
});

describe("a paper with a secret", () => {
  it("is shown and printed until it is handed out, and offers no file", async () => {
    const host = memoryHost({ begun: true, seeded: false, pace: 0 });
    const { desks } = await host.start({ language: "en" });
    const keeper = desks.find(({ desk }) => desk === "centre")?.people.find(({ role }) => role === "administrator");
    await host.sign_in({ desk: "centre", person: keeper?.id ?? "", passphrase: keeper?.passphrase ?? "", language: "en" });
    await host.let_in({ desk: "centre", code: "zoe", name: "Zoe", role: "typist" });
    const user = userEvent.setup();
    render(<App host={host} />);
    await user.click((await screen.findAllByTestId("nav-setup"))[0]!);
    for (const step of ["people", "lock", "people"]) await user.click(await screen.findByTestId(`open-${step}`));
    await press(user, "slips-print");
    await screen.findByTestId("slips-shown");
    expect(screen.queryByTestId("slips-path")).toBeNull();
    await press(user, "print-do");
    await press(user, "print-yes");
    await screen.findByTestId("print-whole");
    await press(user, "slips-done");
    await waitFor(() => expect(screen.queryByTestId("slips")).toBeNull());
    await user.click(screen.getByTestId("open-recovery"));
    await press(user, "recovery-make");
    await press(user, "recovery-key-print");
    await screen.findByTestId("recovery-key-shown");
    await press(user, "recovery-key-hide");
    expect(screen.queryByTestId("recovery-key-shown")).toBeNull();
  });
});

describe("the recovery key on a computer without a printer", () => {
  it("is written down by hand, is saved nowhere, and is shown until it was typed again", async () => {
    const host = memoryHost({ begun: true, seeded: false, pace: 0, printers: [] });
    const { desks } = await host.start({ language: "en" });
    const keeper = desks.find(({ desk }) => desk === "centre")?.people.find(({ role }) => role === "administrator");
    await host.sign_in({ desk: "centre", person: keeper?.id ?? "", passphrase: keeper?.passphrase ?? "", language: "en" });
    const user = userEvent.setup();
    render(<App host={host} />);
    await user.click((await screen.findAllByTestId("nav-setup"))[0]!);
    const step = await screen.findByTestId("open-recovery");
    // It may be the one that is open already.
    if (!screen.queryByTestId("recovery-make")) await user.click(step);
    await press(user, "recovery-make");
    await press(user, "recovery-key-print");
    const advice = (await within(await screen.findByTestId("print")).findByTestId("problem")).textContent;
    expect(advice).toContain("Write down by hand");
    expect(advice).not.toMatch(/safe in the vault|[Ss]ave the paper as a file/);
    expect(screen.getByTestId("recovery-shown").textContent).not.toContain("this once");
    await press(user, "recovery-noted");
    // Back and forth, as the words say.
    await press(user, "recovery-back");
    expect(screen.getByTestId("recovery-shown").textContent).toContain("until you have typed part of it again");
  });
});

describe("a first passphrase", () => {
  it("R3.6 leads to the choice of an own one and to nothing else", async () => {
    const { user, host } = await newVault();
    await read(user);
    await typeGroups(user, LETTER);
    await press(user, "election-confirm");
    const [slip] = await host.let_in({ desk: "centre", code: "ada", name: "Ada", role: "typist" });
    const first = slip?.passphrase ?? "";
    await host.lock({ desk: "centre", language: "en" });
    await host.sign_in({ desk: "centre", person: "ada", passphrase: first, language: "en" });
    const view = await host.look_at_desk({ desk: "centre", language: "en" });
    expect([view.passphraseDue, view.setUp]).toEqual([true, null]);
    await expect(host.change_passphrase({ desk: "centre", old: first, new: first, language: "en" })).rejects.toMatchObject({ code: "same-passphrase" });
    await host.change_passphrase({ desk: "centre", old: null, new: OWN, language: "en" });
    expect((await host.look_at_desk({ desk: "centre", language: "en" })).passphraseDue).toBe(false);
  });
});

describe("the lock", () => {
  it("R3.6 keeps the page for whoever comes back and gives somebody else a clean desk", async () => {
    const { user } = await begin(true);
    await signIn(user, "c-ada");
    await user.click(await screen.findByTestId("nav-handover"));
    await user.keyboard("{Control>}l{/Control}");
    await screen.findByTestId("signin-centre");
    expect(screen.getByTestId("signin-centre").textContent).toContain("Ada Lindqvist");
    expect(screen.queryByTestId("nav-handover")).toBeNull();
    expect(document.querySelector(".desk-work[hidden]")).not.toBeNull();
    await signIn(user, "c-ada");
    await waitFor(() => expect(screen.queryByTestId("signin-centre")).toBeNull());
    expect(screen.getByTestId("nav-handover").getAttribute("aria-current")).toBe("page");
    await choosePersonAct(user, "lock");
    await signIn(user, "c-vera");
    await waitFor(() => expect(screen.getByTestId("nav-board").getAttribute("aria-current")).toBe("page"));
  });

  it("gives the desk to somebody else in one step", async () => {
    const { user } = await begin(true);
    await signIn(user, "c-ada");
    await choosePersonAct(user, "other");
    await signIn(user, "c-vera");
    await waitFor(() => expect(screen.getByTestId("person-at-centre").textContent).toContain("Вера"));
  });
});
