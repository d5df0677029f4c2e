// How a host in memory begins.
import type { ActView, PrinterView } from "../../bindings/views";
import type { MemoryNews } from "./news";

export type Options = {
  /** Some records already in later states. */
  seeded?: boolean;
  /** The demonstration already begun. */
  begun?: boolean;
  /** How many stations; those beyond the example's are made up. */
  stations?: number;
  /** Milliseconds between two steps of long work. */
  pace?: number;
  /** Each sheet carries a serial that is typed first. */
  serials?: boolean;
  /** A station's count may come on several sheets. */
  batches?: boolean;
  /** How many supervisors approve a record. */
  approvals?: number;
  /** Who was let in after the first entry. */
  late?: ActView[];
  /** What the screen is told without asking; whoever holds it may change it. */
  news?: MemoryNews;
  /** When the embargo on results ends; without it there is none. */
  embargo?: string;
  /** The printers of this computer. */
  printers?: PrinterView[];
};
