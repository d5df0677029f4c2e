// The host of the real window: each method is one command of the Rust shell.
import { Channel, invoke } from "@tauri-apps/api/core";
import type { Host } from "./types";

function channel<T>(hear: (told: T) => void): Channel<T> {
  const told = new Channel<T>();
  told.onmessage = hear;
  return told;
}

export const tauriHost: Host = {
  start: (a) => invoke("start", a),
  begin_demonstration: (a) => invoke("begin_demonstration", a),
  open_vault: (a) => invoke("open_vault", a),
  watch: ({ onNews }) => invoke("watch", { onNews: channel(onNews) }),
  choose_folder: (a) => invoke("choose_folder", a),
  choose_file: (a) => invoke("choose_file", a),
  sign_in: (a) => invoke("sign_in", a),
  sign_out: (a) => invoke("sign_out", a),
  projector: (a) => invoke("projector", a),
  checklist: () => invoke("checklist"),
  board: (a) => invoke("board", a),
  open_entry: (a) => invoke("open_entry", a),
  check_entry: (a) => invoke("check_entry", a),
  save_draft: (a) => invoke("save_draft", a),
  discard_draft: (a) => invoke("discard_draft", a),
  confirm_entry: (a) => invoke("confirm_entry", a),
  open_settlement: (a) => invoke("open_settlement", a),
  settle: (a) => invoke("settle", a),
  discard: (a) => invoke("discard", a),
  open_approval: (a) => invoke("open_approval", a),
  approve: (a) => invoke("approve", a),
  open_correction: (a) => invoke("open_correction", a),
  protocol: (a) => invoke("protocol", a),
  save_protocol: (a) => invoke("save_protocol", a),
  printers: () => invoke("printers"),
  print_paper: (a) => invoke("print_paper", a),
  open_printing: (a) => invoke("open_printing", a),
  print_progress: (a) => invoke("print_progress", a),
  end_printing: (a) => invoke("end_printing", a),
  readiness: (a) => invoke("readiness", a),
  check_readiness: (a) => invoke("check_readiness", a),
  confirm_clock: () => invoke("confirm_clock"),
  accept_network: (a) => invoke("accept_network", a),
  open_handover: (a) => invoke("open_handover", a),
  mount_medium: (a) => invoke("mount_medium", a),
  eject_medium: (a) => invoke("eject_medium", a),
  stop_export: () => invoke("stop_export"),
  export_results: ({ onProgress, ...a }) => invoke("export_results", { ...a, onProgress: channel(onProgress) }),
  import_results: ({ onProgress, ...a }) => invoke("import_results", { ...a, onProgress: channel(onProgress) }),
  stop_import: () => invoke("stop_import"),
  received: () => invoke("received"),
  totals: (a) => invoke("totals", a),
  journal: (a) => invoke("journal", a),
  prove_journal: ({ onProgress, ...a }) => invoke("prove_journal", { ...a, onProgress: channel(onProgress) }),
  export_journal: (a) => invoke("export_journal", a),
  begin_backup: (a) => invoke("begin_backup", a),
  end_backup: (a) => invoke("end_backup", a),
  copy_now: (a) => invoke("copy_now", a),
  copies: (a) => invoke("copies", a),
  restore_vault: ({ onProgress, ...a }) => invoke("restore_vault", { ...a, onProgress: channel(onProgress) }),
  stop_restore: () => invoke("stop_restore"),
};
