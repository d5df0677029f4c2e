// The close of the in-memory centre: what is open, the summary, the end of the key, the archive; and the incident pack.
import type { ActView, Action, ClosingView, DeskView, WrittenFileView } from "../../bindings/views";
import type { Unjournalled } from "./journal";

type Own = "closing" | "close_centre" | "destroy_keys" | "archive_centre" | "incident_pack";
/** A host whose centre is never closed. */
export type Unclosed = Omit<Unjournalled, Own>;

const CENTRE = "Centre Upper Valley";

/** The same host, with a centre that can be closed. */
export function withClose(host: Unclosed): Unjournalled {
  let closed = false;
  let destroyed: ActView | null = null;
  const seen = (desk: DeskView): DeskView => (desk.desk === "centre" && desk.person ? { ...desk, closed: destroyed } : desk);
  const open = async <T>(act: () => Promise<T>): Promise<T> => {
    if (destroyed) throw refusal("closed");
    const done = await act();
    closed = false;
    return done;
  };
  const closing = async (): Promise<ClosingView> => {
    const { open: points, zeroReportMissed } = await host.checklist();
    return { open: points, zeroReportMissed, toHandOver: points.find((point) => point.code === "export")?.number ?? 0, closed, destroyed: destroyed !== null };
  };
  return {
    ...host,
    look_at_desk: async (a) => seen(await host.look_at_desk(a)),
    sign_in: async (a) => seen(await host.sign_in(a)),
    board: async (a) => {
      const board = await host.board(a);
      return destroyed === null ? board : { ...board, rows: board.rows.map((row) => ({ ...row, actions: row.actions.map(ended) })) };
    },
    confirm_entry: (a) => open(() => host.confirm_entry(a)),
    settle: (a) => open(() => host.settle(a)),
    discard: (a) => open(() => host.discard(a)),
    approve: (a) => open(() => host.approve(a)),
    open_correction: (a) => open(() => host.open_correction(a)),
    closing,
    close_centre: async ({ folder }) => {
      if (destroyed) throw refusal("closed");
      closed = true;
      return written(folder, "Centre-Upper-Valley_5c1e9a07.close.asice");
    },
    destroy_keys: async ({ place, reason }) => {
      if ((await closing()).open.some((point) => point.result) && !reason?.trim()) throw refusal("no-reason");
      if (!closed) throw refusal("not-closed");
      if (place.trim().toLocaleLowerCase() !== CENTRE.toLocaleLowerCase()) throw refusal("other-place");
      const desk = await host.look_at_desk({ desk: "centre", language: "en" });
      destroyed = { name: desk.person?.name ?? "", at: "2026-11-22T21:40:00Z" };
      return closing();
    },
    archive_centre: async ({ folder }) => ({ folder: `${folder}/Centre-Upper-Valley_archive_214`, files: 42 }),
    incident_pack: async ({ folder }) => written(folder, "Centre-Upper-Valley_incident_20261122-211500.zip"),
  };
}

/** Nothing of a record changes any more. */
function ended(action: Action): Action {
  return ["protocol", "export"].includes(action.action) ? action : { ...action, refusal: refusal("closed") };
}

function written(folder: string, name: string): WrittenFileView {
  return { folder, name, bytes: 48_211, digest: "5c1e9a0744d2b6f3" };
}

function refusal(code: string) {
  return { code, params: {} };
}
