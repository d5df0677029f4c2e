// How far the evening has come, in memory: what remains, what the room sees, what is open before closing.
import type { OpenPointView, ProjectorView, RecordState, RemainsView } from "../../bindings/views";
import { areas, type stations } from "./example";
import { stateOf, type MemoryRecord } from "./record";

/** Nobody takes the time in memory: a sheet takes two minutes. */
const SHEET_SECONDS = 120;

type Stations = typeof stations;

const states: RecordState[] = ["waiting", "correction", "entered", "differing", "agreed", "once-approved", "approved", "printed", "exported"];

export function remains(kept: MemoryRecord[], places: Stations): RemainsView {
  const entries = kept.reduce((sum, record) => sum + (record.second ? 0 : record.first ? 1 : 2), 0);
  const complete = places.filter((place) => isComplete(kept, place.id)).length;
  return { stations: places.length, complete, entries, meanSeconds: SHEET_SECONDS, seconds: entries * SHEET_SECONDS };
}

export function projector(kept: MemoryRecord[], places: Stations): ProjectorView {
  const own = areas.filter((area) => places.some((place) => place.area === area.id));
  return {
    steps: states.map((state) => ({ state, count: kept.filter((record) => stateOf(record) === state).length })),
    areas: own.map(({ id, name }) => {
      const inside = places.filter((place) => place.area === id);
      return { id, name, stations: inside.length, complete: inside.filter((place) => isComplete(kept, place.id)).length };
    }),
    records: kept.length,
    stations: places.length,
    complete: places.filter((place) => isComplete(kept, place.id)).length,
  };
}

export function openPoints(kept: MemoryRecord[]): OpenPointView[] {
  const number = (...wanted: RecordState[]) => kept.filter((record) => wanted.includes(stateOf(record))).length;
  const points: OpenPointView[] = [
    { code: "begin", number: number("waiting"), result: true, place: "board", state: "waiting" },
    { code: "correct", number: number("correction"), result: true, place: "board", state: "correction" },
    { code: "enter-again", number: number("entered"), result: true, place: "board", state: "entered" },
    { code: "settle", number: number("differing"), result: true, place: "board", state: "differing" },
    { code: "approve", number: number("agreed", "once-approved"), result: true, place: "board", state: "agreed" },
    { code: "export", number: number("approved", "printed"), result: true, place: "handover", state: null },
    { code: "print", number: number("approved"), result: false, place: "board", state: "approved" },
    { code: "journal", number: 1, result: false, place: "journal", state: null },
  ];
  return points.filter((point) => point.number > 0);
}

/** Nothing is printed in memory: once somebody has begun to enter, no zero report was made. */
export function isZeroReportMissed(kept: MemoryRecord[]): boolean {
  return kept.some((record) => stateOf(record) !== "waiting");
}

function isComplete(kept: MemoryRecord[], station: string): boolean {
  const done: RecordState[] = ["approved", "printed", "exported"];
  return kept.filter((record) => record.station === station).every((record) => done.includes(stateOf(record)));
}
