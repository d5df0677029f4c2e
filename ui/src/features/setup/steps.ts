// The steps of setting up, in their order, and which of them are done.
import type { DeskKind, DeskView, Role, SetupView } from "../../bindings/views";

export type Step = "election" | "people" | "recovery" | "request" | "certificate" | "lock";

const steps: Record<DeskKind, Step[]> = {
  centre: ["election", "people", "recovery", "request", "certificate", "lock"],
  office: ["election", "people", "recovery", "request", "certificate", "lock"],
};

export const stepsOf = (desk: DeskKind): Step[] => steps[desk];

/** How many people of each role a desk needs at least. */
const needed: Record<DeskKind, [Role, number][]> = {
  centre: [
    ["typist", 2],
    ["supervisor", 1],
  ],
  office: [["officer", 1]],
};

/** The roles of which there are too few, with how many are missing. */
export function missingPeople(desk: DeskKind, setup: SetupView): [Role, number][] {
  const number = (role: Role) => setup.people.filter(({ person }) => person.role === role).length;
  return needed[desk].flatMap(([role, least]) => (number(role) < least ? [[role, least - number(role)] as [Role, number]] : []));
}

/** Whether a step is done; null where work can begin without it. */
export function isDone(step: Step, desk: DeskView, setup: SetupView): boolean | null {
  switch (step) {
    case "election":
      return desk.election !== null;
    case "people":
      return missingPeople(desk.desk, setup).length === 0;
    case "recovery":
      return setup.recoveryMade === null ? false : setup.recoveryUsed === null;
    case "request":
      return setup.request !== null;
    case "certificate":
      return setup.certified !== null;
    case "lock":
      return null;
  }
}

/** The first step that is not done. */
export function nextStep(desk: DeskView, setup: SetupView): Step | null {
  return stepsOf(desk.desk).find((step) => isDone(step, desk, setup) === false) ?? null;
}
