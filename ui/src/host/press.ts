// Printing of one paper, as the print panel takes it.
import type { PrintSource } from "../bindings/views";
import type { Host } from "./types";

/** The host's printing, bound to a paper. */
export function pressFor(host: Host, source: PrintSource) {
  return {
    printers: () => host.printers(),
    print: (a: { printer: string; copies: number }) => host.print_paper({ source, ...a }),
    open: () => host.open_printing({ source }),
    progress: (a: { printing: number }) => host.print_progress(a),
    end: (a: { printing: number; whole: boolean }) => host.end_printing(a),
  };
}
