// What crosses from the core to the screen.
export type Role = "administrator" | "typist" | "supervisor" | "observer" | "officer";
export type DeskKind = "centre" | "office";
export type Problem = { code: string; params: Record<string, string> };           // every command rejects with this; text = Fluent `error-<code>` (+ attributes .safe and .do)
export type PersonView = { id: string; name: string; role: Role; passphrase: string | null };   // passphrase only in the demonstration
export type ContestSummary = { id: string; title: string; kind: "closed-list"|"open-list"|"panachage"|"candidates"|"question" };
export type ElectionView = { id: string; title: string; date: string; mode: "live"|"test"; embargo: string|null; languages: string[]; fingerprint: string; contests: ContestSummary[] };
export type DeskView = { desk: DeskKind; place: string /* name of centre or office */; vault: string /* folder */; person: PersonView|null /* signed in */; people: PersonView[]; election: ElectionView|null /* null until signed in */; folder: string /* suggested export/import folder */ };
export type Start = { desks: DeskView[]; demonstration: boolean; version: string; digest: string };
export type FieldView = { id: string; code: string /* "A1", "D12", "3.2": as on the paper */; label: string; section: string /* section title */; level: "field"|"list"|"candidate"|"option"; total: boolean /* a sum on the paper: shown stronger */; statement: boolean /* yes/no: value 1 or 0 */ };
export type RecordState = "waiting"|"entered"|"differing"|"agreed"|"approved"|"printed"|"exported"|"correction";   // furthest thing that happened; "correction" = a correction is open (revision>1 and waiting)
export type Action = { action: "enter"|"settle"|"discard"|"approve"|"protocol"|"export"|"correct"; refusal: Problem|null /* why this signed-in person may not, else null */ };
export type BoardRow = { station: string /* id */; number: string; name: string; kind: "ordinary"|"postal"|"special"|"mobile"|"advance"; area: string; contest: string; contestTitle: string; state: RecordState; revision: number; people: string[] /* names who entered/approved so far */; actions: Action[] };
export type BoardView = { rows: BoardRow[] };
export type RecordRef = { station: string; contest: string };
export type SheetView = { station: string; number: string; stationName: string; kind: string; area: string; contest: string; contestTitle: string; revision: number; pass: "first"|"second"|"settle"; correction: string|null /* reason */; fields: FieldView[] /* only those to key */ };
export type SumView = { rule: string; severity: "error"|"warning"; holds: boolean|null /* null = some blank still empty */; message: string; fields: string[] /* field ids concerned */; left: number; leftText: string /* "A1 + A2 + A3" */; relation: "="|"≤"|"≥"|"≈"; right: number; rightText: string; difference: number /* signed left - right */ };
export type CheckView = { sums: SumView[]; blanks: number };
export type Outcome = { state: RecordState; differing: number };
export type ApprovalRow = { field: FieldView; value: number; typed: number[] /* all values ever typed when they differed, else [] */ };
export type FindingView = SumView & { explanation: string|null };
export type ApprovalView = { sheet: SheetView; rows: ApprovalRow[]; findings: FindingView[] /* broken rules only */; enteredBy: string[]; settledBy: string[]; refusal: Problem|null };
export type ProtocolView = { name: string; pages: number; bytes: number; controlCode: string; pdf: string /* base64 */ };
export type ExportedFile = { name: string; bytes: number; digest: string; controlCode: string };
export type ExportView = { folder: string; files: ExportedFile[] };   // each was reopened from the folder and verified
export type Progress = { done: number; total: number; perSecond: number; secondsLeft: number|null };
export type Verdict = "accepted"|"duplicate"|"superseded"|"conflict"|"rejected";
export type ImportedFile = { name: string; verdict: Verdict; problem: Problem|null; station: string|null; contest: string|null; revision: number|null; controlCode: string|null };
export type ImportView = { files: ImportedFile[]; stopped: boolean };
export type TotalRow = { field: FieldView; total: number; share: number|null /* 0..1 of valid votes, list/candidate/option rows */ };
export type AreaView = { id: string; name: string; parent: string|null; depth: number };
export type TotalsView = { contest: ContestSummary; area: AreaView|null; areas: AreaView[]; expected: number; received: number; electorate: number|null; voters: number|null; turnout: number|null; rows: TotalRow[] };
