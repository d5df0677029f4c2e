// Printers of the in-memory host: they print at once what they may, and the journal hears what a person answers.
import type { PrinterView, PrintingView, PrintProgress, PrintSource, Problem } from "../../bindings/views";
import type { Host } from "../types";

type Kept = { view: PrintingView; source: PrintSource; printer: PrinterView };
type Paper = { pages: number; printed: boolean; onWhole: () => void };

export class MemoryPress {
  private readonly under = new Map<number, Kept>();
  private last = 0;

  /** `paper` finds what a source is about. */
  constructor(
    private readonly paper: (source: PrintSource) => Paper,
    readonly printers: PrinterView[] = [
      { name: "Hall", description: "Room 3", state: "ready", remark: null },
      { name: "Office_2", description: "", state: "paused", remark: "media-empty" },
      { name: "Old", description: "", state: "rejecting", remark: null },
    ],
  ) {}

  door(): Pick<Host, "printers" | "print_paper" | "open_printing" | "print_progress" | "end_printing"> {
    return {
      printers: async () => (this.printers.length > 0 ? this.printers : refuse({ code: "spooler-missing", params: {} })),
      print_paper: async (a) => this.print(a),
      open_printing: async ({ source }) => [...this.under.values()].findLast((kept) => same(kept.source, source))?.view ?? null,
      print_progress: async ({ printing }) => this.progress(printing),
      end_printing: async ({ printing, whole }) => {
        const kept = this.under.get(printing);
        if (kept && whole) this.paper(kept.source).onWhole();
        this.under.delete(printing);
      },
    };
  }

  private print({ source, printer, copies }: { source: PrintSource; printer: string; copies: number }): PrintingView {
    const found = this.printers.find((p) => p.name === printer) ?? refuse({ code: "printer-unknown", params: { printer } });
    if (found.state === "rejecting") return refuse({ code: "printer-rejecting", params: { printer } });
    const { pages, printed } = this.paper(source);
    const view = { printing: ++this.last, pages, copies: Array.from({ length: copies }, (_, i) => (printed ? i + 1 : i || null)) };
    this.under.set(view.printing, { view, source, printer: found });
    return view;
  }

  private progress(printing: number): PrintProgress {
    const printer = this.under.get(printing)?.printer;
    return printer?.state === "paused" ? { state: "waiting", remark: printer.remark } : { state: "done", remark: null };
  }
}

function same(one: PrintSource, other: PrintSource): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function refuse(problem: Problem): never {
  throw problem;
}
