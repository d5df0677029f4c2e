// Readiness: the verdict, what people work off, and the strip while a network is up.
import { act, render, screen, waitFor, within as inside } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { App } from "../src/app/App";
import { memoryHost } from "../src/host/memory";
import { MemoryNews } from "../src/host/memory/news";
import { signIn, signOut } from "./drive";

async function open() {
  const news = new MemoryNews();
  const host = memoryHost({ seeded: true, begun: true, pace: 0, news });
  const user = userEvent.setup();
  render(<App host={host} />);
  await screen.findByTestId("pane-centre");
  return { user, host, news };
}

async function ready(person = "c-vera") {
  const opened = await open();
  await signIn(opened.user, person);
  await opened.user.click(await screen.findByTestId("nav-readiness"));
  await screen.findByTestId("readiness-verdict");
  return opened;
}

describe("readiness", () => {
  it("says no-go with reasons, and go once they are worked off", async () => {
    const { user } = await ready();
    const verdict = () => screen.getByTestId("readiness-verdict");
    expect([verdict().dataset.go, verdict().textContent]).toEqual(["false", expect.stringContaining("One point stands against")]);
    expect(document.querySelector(".points > li")?.getAttribute("data-severity")).toBe("no-go");
    await user.click(screen.getByTestId("clock-confirm"));
    await waitFor(() => expect(verdict().dataset.go).toBe("true"));
    expect(screen.getByTestId("readiness-recorded").textContent).toBe("Not noted in the journal yet.");
    await user.click(screen.getByTestId("readiness-again"));
    await waitFor(() => expect(screen.getByTestId("readiness-recorded").textContent).toContain("Last noted: ready"));
  });

  it("compares the software with the letter", async () => {
    const { user } = await ready();
    await user.type(screen.getByTestId("readiness-letter"), "0000 0000");
    await user.click(screen.getByTestId("readiness-again"));
    expect((await screen.findByTestId("ready-software-differs")).textContent).toContain("do not begin");
    // Another confirmation asks for the list anew; what was compared stays compared.
    await user.click(screen.getByTestId("clock-confirm"));
    await screen.findByTestId("ready-clock-confirmed");
    expect(screen.getByTestId("ready-software-differs")).toBeTruthy();
  });

  it("may be read by others, who confirm nothing", async () => {
    await ready("c-ada");
    for (const button of ["readiness-again", "clock-confirm"]) {
      expect(screen.getByTestId(button).getAttribute("aria-disabled")).toBe("true");
    }
  });
});

describe("the network strip", () => {
  it("R3.4 stands there while a network is up, and a supervisor gives a reason", async () => {
    const { user, news } = await ready();
    expect(screen.queryByTestId("network-strip")).toBeNull();
    act(() => news.change({ interfaces: ["eth0"], network: "blocking" }));
    expect((await screen.findByTestId("network-strip")).textContent).toContain("eth0");
    await screen.findByTestId("ready-network-up");
    await user.click(screen.getByTestId("network-accept"));
    const dialog = await screen.findByTestId("reason-dialog");
    expect(inside(dialog).getByTestId("reason-confirm").getAttribute("aria-disabled")).toBe("true");
    await user.type(inside(dialog).getByTestId("reason-text"), "The printer hangs on it.");
    await user.click(inside(dialog).getByTestId("reason-confirm"));
    await waitFor(() => expect(screen.getByTestId("network-strip").dataset.standing).toBe("accepted"));
    await screen.findByTestId("ready-network-accepted");
    expect(screen.queryByTestId("network-accept")).toBeNull();
    act(() => news.change({ interfaces: [], network: "quiet" }));
    await waitFor(() => expect(screen.queryByTestId("network-strip")).toBeNull());
  });

  it("asks nobody else, and in a demonstration only tells", async () => {
    const { user, news } = await ready();
    act(() => news.change({ interfaces: ["eth0"], network: "blocking" }));
    await signOut(user);
    await signIn(user, "c-ada");
    expect((await screen.findByTestId("network-accept")).getAttribute("aria-disabled")).toBe("true");
    act(() => news.change({ network: "shown" }));
    await waitFor(() => expect(screen.queryByTestId("network-accept")).toBeNull());
    expect(screen.getByTestId("network-strip").textContent).toContain("must not be");
  });
});
