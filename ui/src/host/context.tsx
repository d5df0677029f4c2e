// Hands the chosen host to every screen.
import { createContext, useContext } from "react";
import type { Host } from "./types";

const HostContext = createContext<Host | null>(null);

export const HostProvider = HostContext.Provider;

/** The door to the core. Only inside `HostProvider`. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error("useHost needs a HostProvider above it");
  return host;
}
