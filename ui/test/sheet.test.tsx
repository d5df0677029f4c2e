// A sheet with a thousand lines: only those in sight are drawn, and keys, finding and places work as on a short one.
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { FieldView } from "../src/bindings/views";
import { Keying } from "../src/kit/keying";
import { Sheet } from "../src/kit/sheet";
import { findLine } from "../src/kit/sheet/find";
import { TextProvider } from "../src/kit/text";
import { box } from "./drive";

const LISTS = 24;
const CANDIDATES = 45;

function field(id: string, code: string, label: string, level: FieldView["level"], section = "Votes"): FieldView {
  return { id, code, label, level, section, total: false, statement: false, sheet: null };
}

/** Six fields, then each list with its candidates. */
const fields = [
  ...["A1", "A2", "A3", "A", "B", "B1"].map((code) => field(code, code, `Field ${code}`, "field", "Voters")),
  ...Array.from({ length: LISTS }, (_, list) => [
    field(`list.${list + 1}`, `D${list + 1}`, `List ${list + 1}`, "list"),
    ...Array.from({ length: CANDIDATES }, (_, rank) => field(`list.${list + 1}.cand.${rank + 1}`, `D${list + 1}.${rank + 1}`, `Person ${list + 1}/${rank + 1}`, "candidate")),
  ]).flat(),
];

function open(keying = new Keying(fields)) {
  const user = userEvent.setup();
  const saved = vi.fn();
  render(
    <TextProvider language="en">
      <Sheet fields={fields} keying={keying} onSave={saved}>
        <button type="button">Save</button>
      </Sheet>
    </TextProvider>,
  );
  return { user, keying, saved };
}

describe("a long sheet", () => {
  // What jsdom does not lay out: a window of 600 pixels over lines of 43.
  beforeEach(() => {
    vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(600);
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(43);
    vi.spyOn(Element.prototype, "scrollHeight", "get").mockReturnValue(100_000);
    HTMLElement.prototype.scrollTo = function (this: HTMLElement, to?: ScrollToOptions | number) {
      this.scrollTop = typeof to === "object" ? (to.top ?? 0) : 0;
      this.dispatchEvent(new Event("scroll"));
    } as typeof HTMLElement.prototype.scrollTo;
  });

  it("draws what is in sight and not a thousand boxes", () => {
    open();
    const boxes = document.querySelectorAll("input.count");
    expect(boxes.length).toBeGreaterThan(10);
    expect(boxes.length).toBeLessThan(60);
    expect(document.activeElement).toBe(box("A1"));
  });

  it("is walked through by Enter and by Tab, and each box says where it stands", async () => {
    const { user, keying } = open();
    for (let line = 0; line < 40; line += 1) await user.keyboard(line % 2 ? "3{Enter}" : "4{Tab}");
    expect(document.activeElement?.getAttribute("data-box")).toBe("40");
    expect(keying.counts().slice(0, 40).filter((count) => count === null)).toEqual([]);
    const described = document.activeElement?.getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(described)?.textContent).toBe("41 of 1,110");
    expect(screen.getByTestId("current-list").textContent).toContain("List 1");
    await user.keyboard("{Shift>}{Tab}{/Shift}");
    expect(document.activeElement?.getAttribute("data-box")).toBe("39");
  });

  it("is left for a list or a candidate by number, wherever they are", async () => {
    const { user } = open();
    await user.keyboard("/20{Enter}");
    expect(await screen.findByTestId("count-list.20")).toBe(document.activeElement);
    await user.keyboard("/12.3{Enter}");
    expect(await screen.findByTestId("count-list.12.cand.3")).toBe(document.activeElement);
    expect(screen.getByTestId("current-list").textContent).toContain("List 12");
    await user.keyboard("{PageDown}");
    expect(await screen.findByTestId("count-list.13")).toBe(document.activeElement);
    await user.keyboard("{Control>}{End}{/Control}");
    expect(await screen.findByTestId(`count-list.${LISTS}.cand.${CANDIDATES}`)).toBe(document.activeElement);
    await user.keyboard("{Enter}");
    expect(document.activeElement?.textContent).toBe("Save");
  });

  it("opens where a draft was left", async () => {
    const counts = fields.map((_, i) => (i < 700 ? 5 : null));
    open(new Keying(fields, 1, { counts, focus: 700, saved: "2026-11-22T21:14:00Z" }));
    await vi.waitFor(() => expect(document.activeElement?.getAttribute("data-box")).toBe("700"));
  });

  it("draws one box for a key, and nothing else", async () => {
    const { keying } = open();
    const heard: number[] = [];
    fields.forEach((_, place) => keying.onBox(place, () => heard.push(place)));
    keying.key(3, "1");
    expect(heard).toEqual([3]);
  });
});

describe("finding a line", () => {
  const found = (typed: string) => fields[findLine(fields, typed)]?.id;
  it.each([
    ["12", "list.12"],
    ["12.3", "list.12.cand.3"],
    ["12/3", "list.12.cand.3"],
    ["12,3", "list.12.cand.3"],
    ["d12", "list.12"],
    ["B1", "B1"],
    ["Person 7/7", "list.7.cand.7"],
    ["99", undefined],
    ["1.99", undefined],
    ["", undefined],
  ])("%s", (typed, id) => expect(found(typed)).toBe(id));
});
