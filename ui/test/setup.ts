// What jsdom lacks and the screens need.
import { cleanup } from "@testing-library/react";
import { afterEach, vi } from "vitest";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

vi.stubGlobal("matchMedia", (media: string) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));

vi.stubGlobal(
  "ResizeObserver",
  class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
);

vi.stubGlobal("CSS", { escape: (text: string) => text.replace(/[^a-zA-Z0-9_-]/g, (letter) => `\\${letter}`) });

vi.stubGlobal("scrollTo", () => undefined);
