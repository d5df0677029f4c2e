// The board of a large centre, the projector, and what is open before closing.
import { act, screen, waitFor, within as inside } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { begin, choosePersonAct, signIn } from "./drive";

const numbers = () => [...document.querySelectorAll("[data-testid^='row-']")].map((row) => row.getAttribute("data-testid")?.slice(4));

afterEach(() => vi.useRealTimers());

async function board(who = "c-vera") {
  const driven = await begin(true);
  await signIn(driven.user, who);
  await screen.findByTestId("row-001-assembly");
  return driven;
}

describe("the board", () => {
  it("filters by state and by contest, and the counts follow the contest", async () => {
    const { user } = await board();
    const agreed = within("filter-agreed");
    expect(agreed().textContent).toContain("3");
    await user.click(agreed());
    expect(numbers()).toEqual(["002-bridge", "003-assembly", "003-mayor"]);
    await user.click(screen.getByTestId("board-contest"));
    await user.click(await screen.findByTestId("board-contest-mayor"));
    await waitFor(() => expect(numbers()).toEqual(["003-mayor"]));
    expect(agreed().textContent).toContain("1");
    expect(screen.getByTestId("board-count").textContent).toBe("1 of 18 records");
  });

  it("keeps filter and search while a person is away from it, and not for the next person", async () => {
    const { user } = await board();
    await user.click(screen.getByTestId("filter-agreed"));
    await user.click(screen.getByTestId("nav-handover"));
    await user.click(screen.getByTestId("nav-board"));
    await screen.findByTestId("row-003-mayor");
    expect(numbers()).toEqual(["002-bridge", "003-assembly", "003-mayor"]);
    await choosePersonAct(user, "signout");
    await signIn(user, "c-ada");
    await screen.findByTestId("row-001-assembly");
  });

  it("sorts by a column, and the other way round when asked again", async () => {
    const { user } = await board();
    const header = () => screen.getByTestId("sort-state").closest("th");
    expect(header()?.getAttribute("aria-sort")).toBe("none");
    await user.click(screen.getByTestId("sort-state"));
    expect(header()?.getAttribute("aria-sort")).toBe("ascending");
    const ascending = [...document.querySelectorAll("[data-state]")].map((row) => row.getAttribute("data-state"));
    expect([ascending[0], ascending.at(-1)]).toEqual(["waiting", "exported"]);
    await user.click(screen.getByTestId("sort-state"));
    expect(header()?.getAttribute("aria-sort")).toBe("descending");
    expect(document.querySelector("[data-state]")?.getAttribute("data-state")).toBe("exported");
    await user.click(screen.getByTestId("sort-station"));
    await user.click(screen.getByTestId("sort-station"));
    expect(numbers()[0]).toMatch(/^900-/);
  });

  it("is walked through with the arrows, from the search on, and Enter does what is next", async () => {
    const { user } = await board();
    await user.keyboard("/");
    await user.keyboard("00");
    await user.keyboard("{ArrowDown}");
    const focused = () => document.activeElement?.getAttribute("data-testid");
    expect(focused()).toBe("row-001-assembly");
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(focused()).toBe("row-002-assembly");
    await user.keyboard("{End}");
    expect(focused()).toBe("row-005-bridge");
    await user.keyboard("{Home}{ArrowUp}");
    expect(focused()).toBe("row-001-assembly");
    expect(document.querySelectorAll("tr[tabindex='0']")).toHaveLength(1);
    await user.keyboard("{PageDown}{Enter}");
    expect(focused()).toBe("row-004-mayor");
    await user.keyboard("{PageUp}{Home}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}");
    expect(await screen.findByTestId("approve")).toBeTruthy();
  });

  it("says what remains", async () => {
    await board();
    const remains = screen.getByTestId("remains").textContent;
    expect(remains).toContain("Stations complete1 of 6");
    expect(remains).toContain("Sheets still to key17");
    expect(remains).toContain("34 minutes");
  });
});

function within(testId: string) {
  return () => screen.getByTestId(testId);
}

describe("the projector", () => {
  it("R7.4 shows progress by state and area without a name or a figure, and Escape leaves it", async () => {
    const { user } = await board("c-oona");
    await user.click(screen.getByTestId("board-projector"));
    const room = await screen.findByTestId("projector");
    expect((await inside(room).findByTestId("projector-complete")).textContent).toBe("1 of 6 stations are complete");
    expect(inside(room).getByTestId("projector-exported").textContent).toContain("3");
    expect(inside(room).getByTestId("projector-area-upper").textContent).toContain("1 of 3");
    expect(room.textContent).toContain("TEST");
    // The clock stands before a figure, and both together may look like another.
    const figures = room.textContent?.replace(/\d+:\d\d/, " ");
    for (const name of ["Ada", "Νίκος", "Вера", "Oona", "961", "603", "201"]) expect(figures).not.toContain(name);
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByTestId("projector")).toBeNull());
    expect(await screen.findByTestId("board")).toBeTruthy();
  });

  it("R7.4 follows the work by itself", async () => {
    const { user, host } = await board("c-ada");
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await user.click(screen.getByTestId("board-projector"));
    await waitFor(() => expect(screen.getByTestId("projector-waiting").textContent).toContain("7"));
    await host.confirm_entry({ record: { station: "s5", contest: "mayor" }, counts: [603, 8, 595, 240, 160, 120, 75] });
    await act(() => vi.advanceTimersByTimeAsync(5_100));
    await waitFor(() => expect(screen.getByTestId("projector-waiting").textContent).toContain("6"));
  });
});

describe("before closing", () => {
  it("says what is open and leads there", async () => {
    const { user } = await board();
    await user.click(screen.getByTestId("board-checklist"));
    const point = await screen.findByTestId("open-approve");
    expect(point.textContent).toContain("3Records wait for approval.");
    expect(screen.getByTestId("open-begin").textContent).toContain("7");
    // Entering has begun: no zero report can be made any more, so none is asked for.
    expect(screen.getByTestId("zero-report-missed").textContent).toContain("minutes");
    expect(screen.queryByTestId("open-zero-report")).toBeNull();
    await user.click(screen.getByTestId("open-approve-go"));
    await screen.findByTestId("row-003-mayor");
    expect(numbers()).toEqual(["002-bridge", "003-assembly", "003-mayor"]);
    await user.click(screen.getByTestId("board-checklist"));
    await user.click(await screen.findByTestId("open-export-go"));
    expect(await screen.findByTestId("handover-write")).toBeTruthy();
  });
});
