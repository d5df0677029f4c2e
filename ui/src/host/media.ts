// Media and the system's dialogs, as the choosers take them.
import { useMemo } from "react";
import { useHost } from "./context";
import type { Host } from "./types";

/** The host's media; the same door for as long as the host is the same. */
export function useMediaDoor() {
  const host = useHost();
  return useMemo(() => mediaFor(host), [host]);
}

function mediaFor(host: Host) {
  return {
    mount: (medium: string) => host.mount_medium({ medium }),
    eject: (medium: string) => host.eject_medium({ medium }),
    find: (folder: string, ending: string) => host.find_files({ folder, ending }),
    chooseFolder: (title: string) => host.choose_folder({ title }),
    chooseFile: (title: string, suggested: string) => host.choose_file({ title, suggested }),
    chooseExisting: (title: string) => host.choose_existing({ title }),
  };
}
