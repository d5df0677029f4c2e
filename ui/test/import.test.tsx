// Importing: files that are dropped, a pause, a watched folder, and what to do next.
import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { MemoryNews } from "../src/host/memory/news";
import { begin, signIn } from "./drive";

async function office(pace = 0) {
  const news = new MemoryNews();
  const driven = await begin(true, { news, pace });
  await driven.user.click(screen.getByTestId("desk-office"));
  await signIn(driven.user, "o-marta", "office");
  await screen.findByTestId("import-start");
  return { ...driven, news };
}

describe("importing", () => {
  it("begins with what is dropped on the window, once each time", async () => {
    const { news } = await office();
    act(() => news.change({ dropped: { number: 1, paths: ["/media/stick/a.result.asice"] } }));
    expect((await screen.findByTestId("import-done")).textContent).toContain("read");
    await waitFor(() => expect(news.now().importing.ended).toBe(1));
    act(() => news.change({ media: [] }));
    expect(news.now().importing.ended).toBe(1);
  });

  it("R6.5 says of every file what happened and what an officer does next", async () => {
    const { user } = await office();
    await user.click(screen.getByTestId("import-start"));
    await screen.findByTestId("import-done");
    const rejected = document.querySelector("[data-testid='verdict-now-table'] tr[data-code='digest-mismatch']");
    expect(rejected?.querySelector(".import-what")?.textContent).toContain("changed or damaged");
    expect(rejected?.querySelector(".import-do > .cell-soft")?.textContent).toContain("Telephone");
  });

  it("holds and goes on, and tells on every visit of the page how far it is", async () => {
    // So slow that it is still running when somebody presses, however busy the computer is.
    const { user, news } = await office(400);
    await user.click(screen.getByTestId("import-start"));
    await user.click(await screen.findByTestId("import-pause"));
    await waitFor(() => expect(news.now().importing.paused).toBe(true));
    await user.click(screen.getByTestId("nav-totals"));
    await user.click(screen.getByTestId("nav-import"));
    await user.click(await screen.findByTestId("import-pause"));
    await waitFor(() => expect(news.now().importing.ended).toBe(1), { timeout: 20_000 });
  });

  it("watches a folder until somebody says otherwise", async () => {
    const { user, news } = await office();
    await user.click(screen.getByTestId("import-watch"));
    expect((await screen.findByTestId("import-watched")).textContent).toContain(news.now().importing.watched ?? "nothing");
    await user.click(screen.getByTestId("import-unwatch"));
    await screen.findByTestId("import-watch");
  });
});
