// The office's night: watching, confirming against paper, explaining what stands out.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { begin, signIn, type Driven } from "./drive";

const CODE = "7Q3K-9VZ2-M4XR-T8BH-W6ND";

/** The office after an import, on one of its pages. */
async function office(page: string, person = "o-marta"): Promise<Driven> {
  const driven = await begin(true);
  await driven.host.import_results({ paths: ["/media/stick"], onProgress: () => undefined });
  await driven.user.click(await screen.findByTestId("desk-office"));
  await signIn(driven.user, person, "office");
  await driven.user.click(await screen.findByTestId(`nav-${page}`));
  return driven;
}

it("R6.7 a keyed code confirms, the box is empty again and keeps the focus", async () => {
  const { user } = await office("confirm");
  const box = await screen.findByTestId<HTMLInputElement>("confirm-code");
  await user.click(box);
  await user.keyboard(`${CODE}{Enter}`);
  expect(await screen.findByTestId("confirm-done")).toBeTruthy();
  await waitFor(() => expect(box.value).toBe(""));
  expect(document.activeElement).toBe(box);
  expect((await screen.findByTestId("confirm-last")).textContent).toContain("Marta");
});

it("R6.7 a wrong code says what is wrong, and leaves an empty box for the next", async () => {
  const { user } = await office("confirm");
  const box = await screen.findByTestId<HTMLInputElement>("confirm-code");
  await user.click(box);
  await user.keyboard("abcd{Enter}");
  expect((await screen.findByTestId("problem")).dataset["code"]).toBe("code-unreadable");
  expect(box.value).toBe("");
  expect(document.activeElement).toBe(box);
  await user.keyboard("0000 0000 0000 0000 0000{Enter}");
  await waitFor(() => expect(screen.getByTestId("problem").dataset["code"]).toBe("code-unknown"));
});

it("R6.7 totals are keyed without showing the file's, and what differs is noted with a reason", async () => {
  const { user, host } = await office("confirm");
  const row = (await screen.findAllByTestId(/^by-totals-/))[0];
  if (!row) throw new Error("nothing waits");
  await user.click(row);
  const dialog = await screen.findByTestId("totals-dialog");
  const boxes = dialog.querySelectorAll<HTMLInputElement>("[data-testid^=paper-]");
  expect([...boxes].every((box) => box.value === "")).toBe(true);
  await user.click(await screen.findByTestId("totals-cancel"));
  const differs = (await screen.findAllByTestId(/^differs-/))[0];
  if (!differs) throw new Error("nothing waits");
  await user.click(differs);
  await user.type(await screen.findByTestId("reason-text"), "The seal is broken.");
  await user.click(await screen.findByTestId("reason-confirm"));
  await waitFor(async () => expect((await host.confirm_board({ language: "en" })).last[0]?.confirmed).toBe(false));
});

it("R6.7 a draw is settled with a seed and shows its stations", async () => {
  const { user } = await office("confirm");
  await user.click(await screen.findByTestId("sample-open"));
  await user.type(await screen.findByTestId("sample-seed"), "6 1 4 4 2 5");
  await user.type(await screen.findByTestId("sample-number"), "2");
  await user.click(await screen.findByTestId("sample-settle"));
  expect((await screen.findByTestId("sample-stations-shown")).textContent).toBe("001, 002");
});

it("R6.6 the night is watched area by area", async () => {
  const { user } = await office("watch");
  const received = (await screen.findByTestId("watch-received")).textContent;
  expect(Number(received)).toBeGreaterThan(0);
  await user.click(await screen.findByTestId("watch-area-upper"));
  await waitFor(() => expect(screen.getByTestId("watch-path").textContent).toContain("Upper Valley"));
  await user.click(await screen.findByTestId("watch-standing-missing"));
  expect((await screen.findByTestId("watch-table")).querySelectorAll("tbody tr").length).toBeGreaterThan(0);
});

it("R6.3 a finding shows its figures and is explained", async () => {
  const { user } = await office("findings");
  const finding = await screen.findByTestId("finding-002-swapped");
  expect(finding.textContent).toContain("214");
  await user.click(await screen.findByTestId("finding-explain-002"));
  await user.type(await screen.findByTestId("reason-text"), "The candidate lives there.");
  await user.click(await screen.findByTestId("reason-confirm"));
  expect((await screen.findByTestId("finding-explained")).textContent).toContain("The candidate lives there.");
});
