// How a person looks at the board: what is filtered, sought and sorted; kept while they are away from it.
import type { BoardRow, RecordState } from "../../bindings/views";
import { states } from "../../kit/terms";

export const columns = ["station", "contest", "state"] as const;
export type Column = (typeof columns)[number];

export type BoardLook = {
  state: RecordState | null;
  contest: string | null;
  search: string;
  sort: { by: Column; down: boolean };
};

/** Everything, in the order of the stations. */
export const wholeBoard: BoardLook = { state: null, contest: null, search: "", sort: { by: "station", down: false } };

/** The rows that are looked at, in the wanted order; rows of equal rank stay in the order of the stations. */
export function shownRows(all: BoardRow[], look: BoardLook): BoardRow[] {
  const wanted = look.search.trim().toLocaleLowerCase();
  const shown = all.filter((row) => (look.state === null || row.state === look.state) && isOf(row, look.contest) && matches(row, wanted));
  const { by, down } = look.sort;
  // The core gives the rows in the order of the stations; sorting is stable.
  if (by === "station") return down ? shown.toReversed() : shown;
  const rank = ranks(all, by);
  return shown.toSorted((a, b) => (down ? -1 : 1) * (rank(a) - rank(b)));
}

/** How many records of the chosen contest are in each state. */
export function countsOf(all: BoardRow[], contest: string | null): Record<RecordState, number> {
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<RecordState, number>;
  for (const row of all) if (isOf(row, contest)) counts[row.state] += 1;
  return counts;
}

/** Each contest once, in the order of the board. */
export function contestsOf(all: BoardRow[]): { id: string; text: string }[] {
  return [...new Map(all.map((row) => [row.contest, row.contestTitle]))].map(([id, text]) => ({ id, text }));
}

/** The same column again turns the order round. */
export function sortedBy({ sort }: BoardLook, by: Column): BoardLook["sort"] {
  return { by, down: sort.by === by && !sort.down };
}

function isOf(row: BoardRow, contest: string | null): boolean {
  return contest === null || row.contest === contest;
}

/** A number is sought from its start, a name anywhere in it. */
function matches(row: BoardRow, wanted: string): boolean {
  if (wanted === "") return true;
  const number = row.number.toLocaleLowerCase();
  return number.startsWith(wanted) || number.replace(/^0+/, "").startsWith(wanted) || row.name.toLocaleLowerCase().includes(wanted);
}

function ranks(all: BoardRow[], by: "contest" | "state"): (row: BoardRow) => number {
  if (by === "state") return (row) => states.indexOf(row.state);
  const order = new Map(contestsOf(all).map(({ id }, i) => [id, i]));
  return (row) => order.get(row.contest) ?? 0;
}
