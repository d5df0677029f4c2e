// Drives the whole application over the in-memory host, as a person would.
import { render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { App } from "../src/app/App";
import type { Host } from "../src/host";
import { memoryHost, type Options } from "../src/host/memory";

export type Driven = { user: UserEvent; host: Host };

/** The demonstration, begun, with nobody signed in; `seeded` gives some records a past. */
export async function begin(seeded = false, more: Options = {}): Promise<Driven> {
  const host = memoryHost({ seeded, pace: 0, ...more });
  const user = userEvent.setup();
  render(<App host={host} />);
  await user.click(await screen.findByTestId("start-try"));
  await screen.findByTestId("pane-centre");
  return { user, host };
}

export async function signIn(user: UserEvent, person: string, desk = "centre"): Promise<void> {
  await user.click(await screen.findByTestId(`person-${person}`));
  await user.click(await within(desk, "signin"));
}

export async function signOut(user: UserEvent, desk = "centre"): Promise<void> {
  await choosePersonAct(user, "signout", desk);
  await screen.findByTestId(`signin-${desk}`);
}

/** Opens the menu under the person's name and chooses one of its acts: lock, other, passphrase or signout. */
export async function choosePersonAct(user: UserEvent, act: string, desk = "centre"): Promise<void> {
  await user.click(await screen.findByTestId(`person-at-${desk}`));
  await user.click(await screen.findByTestId(`${act}-${desk}`));
}

/** The element with this test id inside a desk. */
export async function within(desk: string, testId: string): Promise<HTMLElement> {
  const pane = await screen.findByTestId(`pane-${desk}`);
  const found = pane.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
  if (!found) throw new Error(`no ${testId} in ${desk}`);
  return found;
}

export function box(field: string): HTMLInputElement {
  return screen.getByTestId<HTMLInputElement>(`count-${field}`);
}

/** Keys the figures box by box with Enter between, as from the paper. */
export async function keyAll(user: UserEvent, first: string, figures: number[]): Promise<void> {
  await user.click(box(first));
  for (const figure of figures) await user.keyboard(`${figure}{Enter}`);
}
