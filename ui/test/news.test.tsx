// News that the core tells without being asked reach whoever reads them.
import { act, render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { useWatch } from "../src/app/news";
import { memoryHost } from "../src/host/memory";
import { MemoryNews } from "../src/host/memory/news";

const stick = { id: "s", label: "STICK", path: null, fileSystem: "vfat", capacity: 8e9, free: null, readOnly: false };

it("tells what is in, and what came later", async () => {
  const news = new MemoryNews({ media: [stick] });
  const host = memoryHost({ news });
  const Labels = () => <p data-testid="labels">{useWatch(host).media.map((m) => m.label).join()}</p>;
  render(<Labels />);
  await screen.findByText("STICK");
  act(() => news.change({ media: [stick, { ...stick, id: "t", label: "CARD" }] }));
  expect(screen.getByTestId("labels").textContent).toBe("STICK,CARD");
});
