// Sticks that come and go while somebody chooses one, and what is said of what left on them.
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { App } from "../src/app/App";
import type { MediumView } from "../src/bindings/views";
import { memoryHost } from "../src/host/memory";
import { MemoryNews } from "../src/host/memory/news";
import { signIn } from "./drive";

const stick = (label: string, more: Partial<MediumView> = {}): MediumView => ({
  id: label,
  label,
  path: `/media/${label}`,
  fileSystem: "vfat",
  capacity: 8_000_000_000,
  free: 7_500_000_000,
  readOnly: false,
  ...more,
});

/** The page where results are handed over, with these sticks in. */
async function begin(...media: MediumView[]): Promise<{ user: UserEvent; news: MemoryNews }> {
  const news = new MemoryNews({ media });
  const user = userEvent.setup();
  render(<App host={memoryHost({ begun: true, pace: 0, news })} />);
  await signIn(user, "c-vera");
  await user.click(await screen.findByTestId("nav-handover"));
  await screen.findByTestId("ready-001-assembly");
  return { user, news };
}

const card = (label: string) => screen.getByTestId(`handover-folder-medium-${label}`);
const refusal = () => screen.getByTestId("handover-write").getAttribute("aria-disabled");

describe("choosing a stick", () => {
  it("shows what is in, and each that is put in, by itself", async () => {
    const { news } = await begin(stick("STICK1"));
    expect(card("STICK1").textContent).toContain("7.5\u00a0GB free of 8\u00a0GB · FAT");
    act(() => news.change({ media: [stick("STICK1"), stick("CARD", { fileSystem: "exfat", readOnly: true })] }));
    expect(card("CARD").textContent).toContain("Write-protected");
    expect(screen.getByTestId("announcement").textContent).toContain("CARD was put in.");
  });

  it("keeps the choice of a stick that was taken out, grey, until it is back", async () => {
    const { user, news } = await begin(stick("STICK1"), stick("STICK2"));
    await user.click(card("STICK1"));
    await waitFor(() => expect(refusal()).toBeNull());
    act(() => news.change({ media: [stick("STICK2")] }));
    expect(card("STICK1").dataset.present).toBe("false");
    expect(within(card("STICK1")).getByRole<HTMLInputElement>("radio").checked).toBe(true);
    expect(refusal()).toBe("true");
    expect(screen.getByText(/no longer there. Put it in again/)).not.toBeNull();
    act(() => news.change({ media: [stick("STICK2"), stick("STICK1")] }));
    expect(refusal()).toBeNull();
  });

  it("takes another stick of the same name for another", async () => {
    const { user, news } = await begin(stick("STICK1"));
    await user.click(card("STICK1"));
    act(() => news.change({ media: [stick("STICK1", { id: "another" })] }));
    expect(refusal()).toBe("true");
  });

  it("says why nothing is written to a write-protected stick", async () => {
    const { user } = await begin(stick("CARD", { readOnly: true }));
    await user.click(card("CARD"));
    expect(await screen.findByText(/CARD is write-protected/)).not.toBeNull();
  });

  it("mounts a stick that is not mounted yet", async () => {
    const { user } = await begin(stick("STICK1", { path: null, free: null }));
    await user.click(card("STICK1"));
    await user.click(screen.getByTestId("handover-write"));
    expect((await screen.findByTestId("handover-done")).textContent).toContain("/media/STICK1");
  });
});

describe("what left", () => {
  it("is said of each record with its stick, and the stick is ejected", async () => {
    const { user } = await begin(stick("STICK1"));
    expect(screen.getByTestId("handover-since").textContent).toContain("2 records wait");
    await user.click(card("STICK1"));
    await user.click(screen.getByTestId("handover-write"));
    expect((await screen.findByTestId("handover-done")).dataset.removal).toBe("ejected");
    expect(screen.getByTestId("handover-since").textContent).toContain("Every approved record");
    expect(screen.getByTestId("ready-001-assembly").textContent).toContain("on STICK1");
    expect(card("STICK1").dataset.present).toBe("false");
  });

  it("can be handed over again: one, some, or all", async () => {
    const { user } = await begin(stick("STICK1"));
    await user.click(screen.getByTestId("handover-show-left"));
    await user.click(screen.getByTestId("handover-all"));
    await user.click(screen.getByTestId("handover-show-left"));
    await user.click(screen.getByTestId("ready-001-assembly"));
    expect(screen.getByTestId("handover-write").textContent).toContain("4 files");
    await user.click(screen.getByTestId("handover-nothing"));
    expect(refusal()).toBe("true");
  });
});

/** The page of a protocol whose original has not left yet. */
async function protocol(...media: MediumView[]): Promise<UserEvent> {
  const user = userEvent.setup();
  render(<App host={memoryHost({ begun: true, pace: 0, news: new MemoryNews({ media }) })} />);
  await signIn(user, "c-vera");
  await user.click(await screen.findByTestId("protocol-001-assembly"));
  await screen.findByTestId("protocol-path-medium-STICK1");
  return user;
}

describe("a paper", () => {
  it("is saved on a stick under a name, and later as a copy with a number", async () => {
    const user = await protocol(stick("STICK1"));
    expect(screen.getByTestId("protocol-save-copy").getAttribute("aria-disabled")).toBe("true");
    await user.click(screen.getByTestId("protocol-path-medium-STICK1"));
    const name = (await screen.findByTestId<HTMLInputElement>("protocol-name")).value;
    await user.click(screen.getByTestId("protocol-save"));
    expect((await screen.findByTestId("protocol-saved")).textContent).toContain(`/media/STICK1/${name}`);
    await waitFor(() => expect(screen.getByTestId("protocol-save-copy").getAttribute("aria-disabled")).toBeNull());
    expect(screen.getByTestId("protocol-save-copy").textContent).toContain("copy 1");
    await user.click(screen.getByTestId("protocol-save-copy"));
    await waitFor(() => expect(screen.getByTestId("protocol-saved").textContent).toContain("_copy1"));
    await waitFor(() => expect(screen.getByTestId("protocol-save-copy").textContent).toContain("copy 2"));
    await user.click(screen.getByTestId("protocol-path-eject"));
    await screen.findByTestId("protocol-path-removal");
  });
});

describe("a file that is loaded", () => {
  it("is found on the stick by its ending, and still has a path that can be typed", async () => {
    const host = memoryHost({ begun: true, seeded: false, pace: 0, news: new MemoryNews({ media: [stick("STICK1")] }) });
    const { desks } = await host.start({ language: "en" });
    const keeper = desks.find(({ desk }) => desk === "centre")?.people.find(({ role }) => role === "administrator");
    await host.sign_in({ desk: "centre", person: keeper?.id ?? "", passphrase: keeper?.passphrase ?? "", language: "en" });
    const user = userEvent.setup();
    render(<App host={host} />);
    await user.click((await screen.findAllByTestId("nav-setup"))[0]!);
    await user.click(await screen.findByTestId("open-people"));
    await screen.findByTestId("people-file");
    await user.click(screen.getByTestId("people-file-medium-STICK1"));
    expect((await screen.findByTestId("people-file-found")).textContent).toContain("people.csv");
    expect(screen.queryByTestId("people-file")).toBeNull();
    await waitFor(() => expect(screen.getByTestId("people-add").getAttribute("aria-disabled")).toBeNull());
    await user.click(screen.getByTestId("people-file-in-folder"));
    await screen.findByTestId("people-file");
    expect(screen.getByTestId("people-add").getAttribute("aria-disabled")).toBe("true");
  });
});
