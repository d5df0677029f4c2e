// The one typed door between the screen and the core: every command, in one interface.
import type {
  ApprovalView,
  ArchiveView,
  BackupView,
  BoardView,
  CheckView,
  ClosingView,
  ConfirmBoardView,
  Confirmation,
  ComparisonView,
  ComparedView,
  Confirmed,
  ConflictView,
  CopyView,
  DeskKind,
  DeskView,
  ExplainedView,
  FindingsView,
  DryRunStepView,
  DryRunView,
  EnrolView,
  DrawnView,
  ExportView,
  FoundRequestView,
  HandoverView,
  ImportView,
  IssuedView,
  JournalForm,
  JournalView,
  JournalWanted,
  News,
  NightRecordsView,
  NightView,
  NightWanted,
  OfferView,
  ChecklistView,
  Outcome,
  PackagesView,
  PaperRequest,
  PaperSheetView,
  PaperView,
  PapersView,
  PlaceTable,
  PreparationEdit,
  PreparationView,
  PreparedContestView,
  PreparedFormView,
  PreparedRows,
  PrintProgress,
  PrintSource,
  PrinterView,
  PrintingView,
  Progress,
  ProjectorView,
  ProofView,
  ProtocolView,
  PublishedView,
  PublishingView,
  ReadinessView,
  ReadyAllocation,
  ReceivedView,
  RecordRef,
  ReleaseView,
  Removal,
  RequestView,
  ResultsStatus,
  Role,
  SeatsView,
  SetupView,
  SheetView,
  ShownKeyView,
  SignedView,
  SlipView,
  Start,
  TakingView,
  TotalsView,
  Verdict,
  WrittenFileView,
  WrittenJournalView,
} from "../bindings/views";

export type Count = number | null;
export type DiscardChoice = "first" | "second" | "both";

/** Every method rejects with a `Problem`. */
export interface Host {
  start(a: { language: string }): Promise<Start>;
  begin_demonstration(a: { language: string }): Promise<Start>;
  open_vault(a: { path: string; language: string }): Promise<Start>;
  /** Tells the news now, and whenever a part of them changes; the last caller is told. */
  watch(a: { onNews: (news: News) => void }): Promise<void>;
  choose_folder(a: { title: string }): Promise<string | null>;
  choose_file(a: { title: string; suggested: string }): Promise<string | null>;
  /** The files in a folder and below it whose names end so, sorted; of very many only the first. */
  find_files(a: { folder: string; ending: string }): Promise<string[]>;
  sign_in(a: { desk: DeskKind; person: string; passphrase: string; language: string }): Promise<DeskView>;
  sign_out(a: { desk: DeskKind; language: string }): Promise<DeskView>;
  /** The desk as it stands, for a screen that heard that something changed. */
  look_at_desk(a: { desk: DeskKind; language: string }): Promise<DeskView>;
  lock(a: { desk: DeskKind; language: string }): Promise<DeskView>;
  /** Somebody typed, clicked or moved. */
  touch(a: { desk: DeskKind }): Promise<void>;
  set_lock_minutes(a: { desk: DeskKind; minutes: number; language: string }): Promise<DeskView>;
  /** Rejects with the reason for which a passphrase would not be taken. */
  judge_passphrase(a: { passphrase: string }): Promise<void>;
  /** `old` may be null right after a first passphrase was typed at signing in. */
  change_passphrase(a: { desk: DeskKind; old: string | null; new: string; language: string }): Promise<DeskView>;
  recover(a: { desk: DeskKind; key: string; person: string; passphrase: string; language: string }): Promise<DeskView>;
  make_vault(a: { desk: DeskKind; folder: string; place: string; code: string; name: string; passphrase: string; language: string }): Promise<Start>;
  choose_existing(a: { title: string }): Promise<string | null>;
  setup(a: { desk: DeskKind; language: string }): Promise<SetupView>;
  read_election(a: { desk: DeskKind; path: string; language: string }): Promise<OfferView>;
  /** `typed` fills the blanks in their order. Wrong groups come back as a problem with the groups that are asked for now. */
  confirm_election(a: { desk: DeskKind; typed: string[]; centre: string | null; language: string }): Promise<Confirmed>;
  write_request(a: { desk: DeskKind; folder: string; medium: string | null }): Promise<RequestView>;
  load_certificate(a: { desk: DeskKind; path: string; language: string }): Promise<DeskView>;
  show_recovery_key(a: { desk: DeskKind }): Promise<ShownKeyView>;
  confirm_recovery_key(a: { desk: DeskKind; typed: string[] }): Promise<void>;
  let_in(a: { desk: DeskKind; code: string; name: string; role: Role }): Promise<SlipView[]>;
  let_in_table(a: { desk: DeskKind; path: string }): Promise<SlipView[]>;
  /** First passphrases are shown no more, and wiped. */
  slips_handed_out(a: { desk: DeskKind }): Promise<void>;
  remove_person(a: { desk: DeskKind; person: string }): Promise<void>;
  give_passphrase(a: { desk: DeskKind; person: string }): Promise<SlipView>;
  projector(a: { language: string }): Promise<ProjectorView>;
  /** What is still open before the centre is closed. */
  checklist(): Promise<ChecklistView>;
  board(a: { desk: DeskKind; language: string }): Promise<BoardView>;
  /** Without the serial, where the election wants one, the sheet comes without its blanks. */
  open_entry(a: { record: RecordRef; serial: string | null; language: string }): Promise<SheetView>;
  /** `counts` in the order of `SheetView.fields`; `null` is a blank. */
  check_entry(a: { record: RecordRef; counts: Count[]; language: string }): Promise<CheckView>;
  /** Keeps what was typed so far, of an entry or of differing fields; `focus` is a place in `counts`. */
  save_draft(a: { record: RecordRef; counts: Count[]; focus: number }): Promise<void>;
  discard_draft(a: { record: RecordRef }): Promise<void>;
  /** Where the election counts in batches, one sheet after the other. */
  confirm_entry(a: { record: RecordRef; counts: Count[] }): Promise<Outcome>;
  open_settlement(a: { record: RecordRef; language: string }): Promise<SheetView>;
  settle(a: { record: RecordRef; counts: Count[] }): Promise<Outcome>;
  discard(a: { record: RecordRef; which: DiscardChoice; reason: string }): Promise<Outcome>;
  open_approval(a: { record: RecordRef; language: string }): Promise<ApprovalView>;
  approve(a: { record: RecordRef; explanations: Record<string, string> }): Promise<Outcome>;
  open_correction(a: { record: RecordRef; reason: string }): Promise<Outcome>;
  protocol(a: { record: RecordRef }): Promise<ProtocolView>;
  /** `medium`: the stick that the path is on, here and below. */
  save_protocol(a: { record: RecordRef; path: string; medium: string | null }): Promise<void>;
  /** The number of the copy, which stands on it. */
  save_protocol_copy(a: { record: RecordRef; path: string; medium: string | null }): Promise<number>;
  papers(a: { language: string }): Promise<PapersView>;
  /** Makes the paper anew; nothing is noted before it is saved or printed. */
  paper(a: { paper: PaperRequest }): Promise<PaperView>;
  /** Of all records, or of one contest; can be stopped. */
  blank_sheets(a: { contest: string | null; onProgress: (p: Progress) => void }): Promise<PaperView>;
  stop_paper(): Promise<void>;
  save_paper(a: { paper: PaperRequest; path: string; medium: string | null }): Promise<void>;
  /** The system's own choice first. */
  printers(): Promise<PrinterView[]>;
  /** Queued and no more; what became of it is asked with `print_progress`. */
  print_paper(a: { source: PrintSource; printer: string; copies: number }): Promise<PrintingView>;
  /** A printing of this paper that nobody has answered yet. */
  open_printing(a: { source: PrintSource }): Promise<PrintingView | null>;
  print_progress(a: { printing: number }): Promise<PrintProgress>;
  /** A person's answer: whether every page came out. */
  end_printing(a: { printing: number; whole: boolean }): Promise<void>;
  /** Looks and changes nothing; `expected` is the software's fingerprint as typed from the letter. */
  readiness(a: { expected: string }): Promise<ReadinessView>;
  /** Looks, and has the journal keep the verdict. */
  check_readiness(a: { expected: string }): Promise<ReadinessView>;
  confirm_clock(): Promise<void>;
  accept_network(a: { interfaces: string[]; reason: string }): Promise<void>;
  open_handover(a: { language: string }): Promise<HandoverView>;
  /** Where a stick's files are reached; it is mounted if it was not. */
  mount_medium(a: { medium: string }): Promise<string>;
  eject_medium(a: { medium: string }): Promise<Removal>;
  /** An empty list means: all approved and not yet exported. `medium`: the stick that the folder is on, which is ejected. */
  export_results(a: { records: RecordRef[]; folder: string; medium: string | null; onProgress: (p: Progress) => void }): Promise<ExportView>;
  stop_export(): Promise<void>;
  import_results(a: { paths: string[]; onProgress: (p: Progress) => void }): Promise<ImportView>;
  stop_import(): Promise<void>;
  compare_areas(a: { contest: string; area: string | null; language: string }): Promise<ComparisonView>;
  pause_import(a: { paused: boolean }): Promise<void>;
  /** Imports what comes into a folder from now on, until the officer leaves. */
  watch_folder(a: { folder: string }): Promise<void>;
  end_watching(): Promise<void>;
  /** The newest files that came; with one verdict or of one station, if that is wanted. */
  received(a: { verdict: Verdict | null; station: string | null }): Promise<ReceivedView>;
  /** Every proved file of a record, side by side. */
  conflict(a: { record: RecordRef; language: string }): Promise<ConflictView>;
  /** Decides which of the files that were compared counts; whether two officers agree now. */
  choose_file_of_record(a: { record: RecordRef; file: string; among: string[]; reason: string }): Promise<boolean>;
  /** Saves a file as it came. */
  save_received(a: { file: string; path: string; medium: string | null }): Promise<void>;
  totals(a: { contest: string; area: string | null; language: string }): Promise<TotalsView>;
  /** Which results are compared with their papers, and what was compared last. */
  confirm_board(a: { language: string }): Promise<ConfirmBoardView>;
  /** `texts`: a control code as it was keyed, or everything that was scanned from one paper so far. With a record, no other is confirmed. */
  confirm_paper(a: { texts: string[]; record: RecordRef | null; language: string }): Promise<Confirmation>;
  /** Blanks without values. */
  paper_to_key(a: { record: RecordRef; language: string }): Promise<PaperSheetView>;
  /** `counts` in the order of `PaperSheetView.fields`. */
  confirm_totals(a: { record: RecordRef; counts: Count[]; language: string }): Promise<Confirmation>;
  /** `counts`: what was keyed from the paper, or nothing. */
  paper_differs(a: { record: RecordRef; reason: string; counts: Count[] }): Promise<void>;
  /** Without seed and stations: all results are compared. */
  settle_sample(a: { seed: string | null; stations: number | null }): Promise<void>;
  /** Answers also while an import runs, as the next two do. */
  findings(a: { contest: string; language: string }): Promise<FindingsView>;
  explanations(): Promise<ExplainedView[]>;
  explain_finding(a: { contest: string; finding: string; reason: string }): Promise<void>;
  watch_night(a: { area: string | null; contest: string | null; language: string }): Promise<NightView>;
  night_records(a: { wanted: NightWanted; language: string }): Promise<NightRecordsView>;
  /** Every reason why there are no seats comes with the view: a tie, records that are missing, no rules. */
  seats(a: { contest: string; provisional: boolean; language: string }): Promise<SeatsView>;
  record_lot(a: { contest: string; lot: DrawnView; language: string }): Promise<SeatsView>;
  release(): Promise<ReleaseView>;
  release_together(a: { own: string; with: string; passphrase: string; reason: string }): Promise<ReleaseView>;
  load_release(a: { path: string }): Promise<ReleaseView>;
  publishing(a: { language: string }): Promise<PublishingView>;
  /** Into a folder of its own inside the one that is named. `status`: certified or a correction; otherwise unofficial. */
  publish(a: { contest: string | null; status: ResultsStatus | null; folder: string; medium: string | null; onProgress: (p: Progress) => void }): Promise<PublishedView>;
  stop_publishing(): Promise<void>;
  compare_publication(a: { path: string }): Promise<ComparedView>;
  journal(a: { desk: DeskKind; wanted: JournalWanted; language: string }): Promise<JournalView>;
  prove_journal(a: { desk: DeskKind; onProgress: (p: Progress) => void }): Promise<ProofView>;
  /** The election that is prepared, if one is. */
  preparation(a: { language: string }): Promise<PreparationView | null>;
  begin_preparation(a: { language: string }): Promise<PreparationView | null>;
  discard_preparation(): Promise<void>;
  edit_preparation(a: { edit: PreparationEdit; language: string }): Promise<PreparationView | null>;
  prepared_rows(a: { table: PlaceTable; search: string; from: number }): Promise<PreparedRows>;
  prepared_contest(a: { place: number }): Promise<PreparedContestView>;
  prepared_form(a: { place: number }): Promise<PreparedFormView>;
  ready_allocations(a: { language: string }): Promise<ReadyAllocation[]>;
  /** Changes nothing. */
  preview_taking(a: { paths: string[]; pasted: string | null; language: string }): Promise<TakingView>;
  take_over(a: { paths: string[]; pasted: string | null; language: string }): Promise<PreparationView | null>;
  /** Can be stopped with `stop_paper`, as the packages can. */
  dry_run(a: { onStep: (step: DryRunStepView) => void }): Promise<DryRunView>;
  make_authority(a: { path: string; passphrase: string; language: string }): Promise<PreparationView | null>;
  open_authority(a: { path: string; passphrase: string }): Promise<void>;
  close_authority(): Promise<void>;
  sign_preparation(): Promise<SignedView>;
  signed_preparation(): Promise<SignedView>;
  write_packages(a: { folder: string; medium: string | null; sheets: boolean; onProgress: (p: Progress) => void }): Promise<PackagesView>;
  enrolment(a: { language: string }): Promise<EnrolView>;
  find_requests(a: { paths: string[] }): Promise<FoundRequestView[]>;
  /** `typed`: the fingerprint that was read out. */
  enrol_centre(a: { path: string; typed: string; folder: string; medium: string | null }): Promise<IssuedView>;
  revoke_centre(a: { centre: string; reason: string; language: string }): Promise<EnrolView>;
  /** How many certificates the list names. */
  load_revocations(a: { path: string }): Promise<number>;
  closing(): Promise<ClosingView>;
  close_centre(a: { folder: string; medium: string | null }): Promise<WrittenFileView>;
  /** `place`: the centre's name, as it was typed. This cannot be taken back. */
  destroy_keys(a: { place: string; reason: string | null }): Promise<ClosingView>;
  archive_centre(a: { folder: string; medium: string | null }): Promise<ArchiveView>;
  /** `problem`: the code of why the vault does not open; empty where it is open. */
  incident_pack(a: { desk: DeskKind; folder: string; medium: string | null; problem: string }): Promise<WrittenFileView>;
  export_journal(a: { desk: DeskKind; form: JournalForm; folder: string; medium: string | null }): Promise<WrittenJournalView>;
  /** `medium` is what the medium is called, if it is known. */
  begin_backup(a: { desk: DeskKind; folder: string; medium: string | null }): Promise<void>;
  end_backup(a: { desk: DeskKind }): Promise<void>;
  copy_now(a: { desk: DeskKind; prove: boolean }): Promise<BackupView>;
  copies(a: { path: string }): Promise<CopyView[]>;
  restore_vault(a: { from: string; to: string; person: string; passphrase: string; language: string; onProgress: (p: Progress) => void }): Promise<Start>;
  stop_restore(): Promise<void>;
}
