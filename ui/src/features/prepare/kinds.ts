// What kinds of contests, stations and tables there are, by their names on the screen.
import type { PlaceTable, PreparedContest, PreparedRow, PreparedStation } from "../../bindings/views";
import { key } from "../../kit/text";

export const contestKindKeys: Record<PreparedContest["kind"], string> = {
  "closed-list": key("prepare-contest-closed"),
  "open-list": key("prepare-contest-open"),
  panachage: key("prepare-contest-panachage"),
  candidates: key("prepare-contest-candidates"),
  question: key("prepare-contest-question"),
};

export const stationKindKeys: Record<PreparedStation["kind"], string> = {
  ordinary: key("station-kind-ordinary"),
  postal: key("station-kind-postal"),
  special: key("station-kind-special"),
  mobile: key("station-kind-mobile"),
  advance: key("station-kind-advance"),
};

/** A row that is edited; without a place it is a new one. */
export type Open = { table: PlaceTable; at: number | null; item: PreparedRow["item"] | null };

/** The part of the definition that a table is. */
export function partOf(table: PlaceTable): "area" | "centre" | "station" {
  return table === "areas" ? "area" : table === "centres" ? "centre" : "station";
}
