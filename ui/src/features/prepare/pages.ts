// The pages of the editor, in the order in which an election comes about.
import type { PreparationView } from "../../bindings/views";
import { key } from "../../kit/text";

export const pages = ["basics", "places", "contests", "form", "allocation", "check", "sign", "packages"] as const;
export type EditorPage = (typeof pages)[number];

export const pageKeys: Record<EditorPage, string> = {
  basics: key("prepare-page-basics"),
  places: key("prepare-page-places"),
  contests: key("prepare-page-contests"),
  form: key("prepare-page-form"),
  allocation: key("prepare-page-allocation"),
  check: key("prepare-page-check"),
  sign: key("prepare-page-sign"),
  packages: key("prepare-page-packages"),
};

/** What every page gets. */
export type PageProps = {
  view: PreparationView;
  onView: (view: PreparationView | null) => void;
  onPage: (page: EditorPage) => void;
  folder: string;
};

/** How many faults a page mends. */
export function faultsOf(view: PreparationView, page: EditorPage): number {
  return view.faults.filter((fault) => fault.page === page).length;
}

/** Whether the page's own step is done; null where there is nothing to tick off. */
export function isDone(view: PreparationView, page: EditorPage): boolean | null {
  switch (page) {
    case "check":
      return view.played;
    case "sign":
      return view.signed;
    case "packages":
      return view.packaged;
    case "form":
    case "allocation":
      return view.contests.length > 0 && faultsOf(view, page) === 0 ? true : null;
    case "basics":
      return faultsOf(view, page) === 0;
    case "places":
      return view.stations > 0 && faultsOf(view, page) === 0;
    case "contests":
      return view.contests.length > 0 && faultsOf(view, page) === 0;
  }
}
