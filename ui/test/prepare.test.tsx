// Preparing an election and enrolling its centres, over the in-memory host.
import { screen, waitFor, within as inside } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { begin, signIn, signOut } from "./drive";

async function atOffice(): Promise<UserEvent> {
  const { user } = await begin();
  await user.click(screen.getByTestId("desk-office"));
  await signIn(user, "o-marta", "office");
  return user;
}

async function page(user: UserEvent, name: string): Promise<void> {
  await user.click(screen.getByTestId(`prepare-to-${name}`));
  await screen.findByTestId(`prepare-${name}`);
}

describe("preparing an election", () => {
  it("keeps what is typed, names the faults, and signs only what was played", async () => {
    const user = await atOffice();
    await user.click(screen.getByTestId("nav-prepare"));
    await user.click(await screen.findByTestId("prepare-begin"));
    await user.type(await screen.findByTestId("basics-title"), "Valley 2029");
    await waitFor(() => expect(screen.getByTestId("prepare-name").textContent).toBe("Valley 2029"));
    expect(screen.getByTestId("prepare-to-places").textContent).toContain("1 fault");
    await page(user, "check");
    expect(screen.getByTestId("dry-run").getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByTestId("fault-0"));
    await screen.findByTestId("prepare-places");
    await user.click(screen.getByTestId("prepare-take"));
    expect((await screen.findByTestId("taking-take")).getAttribute("aria-disabled")).toBe("true");
    await user.type(screen.getByTestId("taking-file"), "/media/stick/stations.csv");
    await user.click(screen.getByTestId("taking-preview"));
    expect((await screen.findByTestId("taking-seen")).textContent).toContain("6 stations");
    await user.click(screen.getByTestId("taking-take"));
    expect(await screen.findByTestId("place-s1")).toBeTruthy();
    await page(user, "check");
    await screen.findByTestId("no-faults");
    await user.click(screen.getByTestId("dry-run"));
    await waitFor(() => expect(screen.getByTestId("dry-run-outcome").dataset.well).toBe("true"));
    await page(user, "sign");
    expect(screen.getByTestId("sign").getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByTestId("authority-way-open"));
    await user.type(await screen.findByTestId("authority-path"), "/media/safe/authority");
    await user.type(screen.getByTestId("authority-passphrase"), "wrong");
    await user.click(screen.getByTestId("authority-open"));
    expect((await screen.findByTestId("problem")).dataset.code).toBe("wrong-passphrase");
    await user.clear(screen.getByTestId("authority-passphrase"));
    await user.type(screen.getByTestId("authority-passphrase"), "seven quiet bridges");
    await user.click(screen.getByTestId("authority-open"));
    await screen.findByTestId("authority-is-open");
    await user.click(screen.getByTestId("sign"));
    await screen.findByTestId("signed");
    await page(user, "packages");
    await user.click(await screen.findByTestId("packages-write"));
    expect((await screen.findByTestId("packages-written")).textContent).toContain("1 package");
    // A change makes another dry run necessary.
    await page(user, "places");
    await user.click(await screen.findByTestId("remove-s6"));
    await waitFor(() => expect(screen.queryByTestId("place-s6")).toBeNull());
    await page(user, "sign");
    expect(screen.getByTestId("sign").getAttribute("aria-disabled")).toBe("true");
  });

  it("changes contests, lists, rules and seats", async () => {
    const user = await atOffice();
    await user.click(screen.getByTestId("nav-prepare"));
    await user.click(await screen.findByTestId("prepare-begin"));
    await page(user, "contests");
    await user.click(screen.getByTestId("contest-add"));
    await user.type(await screen.findByTestId("contest-title"), "Council");
    await user.click(screen.getByTestId("list-add"));
    await user.type(await screen.findByTestId("list-name"), "Green Valley");
    await user.type(screen.getByTestId("list-people"), "Ada{Enter}17; Nikos");
    await user.click(screen.getByTestId("list-save"));
    await waitFor(() => expect(screen.getByTestId("contest-contest-1").textContent).toContain("Council"));
    await waitFor(() => expect(inside(screen.getByTestId("contest-contest-1")).getByText("2")).toBeTruthy());
    await page(user, "form");
    await user.click(inside(await screen.findByTestId("rule-R1")).getByRole("button"));
    await waitFor(() => expect(screen.getByTestId("rule-R1").dataset.severity).toBe("warning"));
    await page(user, "allocation");
    await user.click(await screen.findByTestId("allocation-method"));
    await user.click(await screen.findByTestId("allocation-method-d-hondt"));
    await user.type(await screen.findByTestId("allocation-threshold"), "5%");
    expect(await screen.findByTestId("allocation-threshold-of")).toBeTruthy();
  });

  it("is for officers", async () => {
    const { user } = await begin();
    await user.click(screen.getByTestId("desk-office"));
    await signIn(user, "o-tom", "office");
    expect(screen.queryByTestId("nav-prepare")).toBeNull();
    await signOut(user, "office");
  });
});
