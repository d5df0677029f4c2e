// Picks the host: the real window's, or the one in memory for development and pictures.
import type { Host } from "./types";

export { HostProvider, useHost } from "./context";
export { useMediaDoor } from "./media";
export { pressFor } from "./press";
export type { Count, DiscardChoice, Host } from "./types";

/** A production build holds only the real host; the in-memory one is not part of it. */
export async function chooseHost(): Promise<Host> {
  if (import.meta.env.MODE === "production") return (await import("./tauri")).tauriHost;
  const stations = Number(new URLSearchParams(location.search).get("stations") ?? 0);
  return (await import("./memory")).memoryHost({ stations });
}
