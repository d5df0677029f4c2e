# What the window says. Errors are in errors.ftl, under error-<code>.

## Frame
skip = Skip to the content
test-band = Fictional election on this computer. No figure here is a result.
test-band-rehearsal = This is a rehearsal. No figure here is a result.
desk-switch = Desk
desk-centre = Counting centre
desk-office = Central office
desk-nav = { $desk }: pages
language = Language
theme = Appearance
theme-system = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
version = Version { $version }
offline = Works without a network
embargo = Embargoed until { $until }
embargo-lifted = Results released { $at }
nav-board = Board
nav-handover = Hand over
nav-prepare = Prepare
nav-enrol = Enrol
nav-import = Import
nav-totals = Totals
action-back = Back to the board
action-close = Close
action-cancel = Cancel
action-choose = Choose…
choose-for = Choose: { $what }
busy = Still working on it.

## Problems
problem-what = What happened
problem-safe = What is safe
problem-do = What to do

## Start
start-title = From the paper count to a record that nobody can quietly change
start-lead = Two people enter each count independently, a supervisor signs it, and the central office proves every file before it adds it up.
start-try-title = Try it
start-try-text = A fictional TEST election on this computer, with both desks and their people ready. There is nothing to prepare.
start-try = Begin the demonstration
start-open-title = Open a vault
start-open-text = A vault is the folder that holds this desk’s encrypted records. Its name ends in “.counterfoil”.
start-open-path = Folder of the vault
start-open = Open
start-open-missing = Name the folder first.
start-promise = Counterfoil never uses a network. What you enter stays in the vault until you hand it over.

## Signing in
signin-title = Who is at this desk?
signin-intro = Every act is recorded under the name of the person who did it.
signin-people = People
signin-passphrase = Passphrase
signin-shown-passphrase = Passphrase:
signin = Sign in
signin-choose-person = Choose a person first.
signin-need-passphrase = Enter the passphrase first.
signout = Sign out

## Words of the election
station = Station
station-ordinary = Polling station
station-postal = Postal ballots
station-special = Special polling station
station-mobile = Mobile polling station
station-advance = Advance voting
contest-closed-list = Lists
contest-open-list = Lists with preferences
contest-panachage = Lists with free choice
contest-candidates = Candidates
contest-question = Question
role-administrator = Administrator
role-typist = Typist
role-supervisor = Supervisor
role-observer = Observer
role-officer = Officer
revision-n = Revision { $n }
correction-reason = Correction: { $reason }
control-code = Control code
statement-yes = yes
statement-no = no
nobody-yet = nobody yet

## States and actions
state-waiting = Not started
state-correction = Correction open
state-entered = First entry
state-differing = Differs
state-agreed = Agreed
state-settled = Settled
state-once-approved = Approved once
state-approved = Approved
state-printed = Printed
state-exported = Handed over
action-enter = Enter
action-settle = Settle
action-discard = Discard
action-approve = Approve
action-protocol = Protocol
action-export = Hand over
action-correct = Correct
action-for = { $action }: station { $number }, { $contest }

## Columns
column-station = Station
column-contest = Contest
column-state = State
column-people = People
column-next = Next
column-code = Code
column-field = Field
column-count = Count
column-before = Before
column-now = Now
column-change = Change
column-typed = Typed when it differed
column-file = File
column-size = Size
column-check = Check
column-verdict = Verdict
column-total = Total
column-share = Share of valid votes

## Board
board-title = Board
board-filter = Show only one state
board-search = Find a station
board-search-hint = Number or name; press /
board-count = { $shown } of { $all } records
board-empty = No record matches. Clear the search or choose another state.

## Entry
entry-first = First entry
entry-second = Second entry
entry-save = Save the entry
entry-zeros = Fill blanks with zeros
entry-no-blanks = No blank is left.
entry-blanks-left = { $n ->
    [one] One box is still blank.
   *[other] { $n } boxes are still blank.
}
entry-blanks-explain = { $n ->
    [one] One box is still blank, and blank is not zero. Enter what the paper says, or press * to fill it with zero.
   *[other] { $n } boxes are still blank, and blank is not zero. Enter what the paper says, or press * to fill them with zeros.
}
entry-zeros-filled = { $n ->
    [0] No box was blank.
    [one] One blank box was filled with zero.
   *[other] { $n } blank boxes were filled with zeros.
}
entry-blank-count = { $n ->
    [0] No blank left
    [one] 1 blank left
   *[other] { $n } blanks left
}
entry-rules = Sums
entry-rules-note = Enter what the paper says, even where a sum does not hold.
entry-keys = Keys
entry-key-next = next box
entry-key-back = box before
entry-key-zeros = fill blanks with zeros
entry-key-save = save
entry-key-jump = go to a list or candidate
entry-refused-digits = Only digits are accepted.
entry-refused-length = Nine digits are the most.
entry-refused-paste = Pasting is refused: key the number from the paper.
entry-refused-statement = Only yes (1, Y) or no (0, N).

## Sums
sum-open = not complete yet
sum-holds = holds
sum-warning = check the paper
sum-error = does not hold
sum-asks-equal = { $left } should be equal to { $right }.
sum-asks-at-most = { $left } should be no more than { $right }.
sum-asks-share = { $left } should be less than { $percent } % of { $right }.
sum-asks-near = { $left } should be close to { $right }.
sum-asks-any = { $left } should not be zero.
sum-off-fewer = { $signed }: { $left } is { $n ->
    [one] one fewer
   *[other] { $n } fewer
} than { $right }
sum-off-more = { $signed }: { $left } is { $n ->
    [one] one more
   *[other] { $n } more
} than { $right }
sum-off-share = { $signed }: { $n ->
    [one] one more
   *[other] { $n } more
} than may be

## Outcome of an entry
outcome-saved = Saved
outcome-entered = The first entry is saved.
outcome-entered-next = Another person makes the second entry. They see nothing of this one.
outcome-agreed = Both entries agree.
outcome-agreed-next = A supervisor who typed neither of them approves the record.
outcome-settled = The differences are settled.
outcome-go-enter = Next sheet: { $number } { $name }, { $contest }
outcome-go-settle = Settle the differences now
outcome-differing = { $n ->
    [one] One field differs.
   *[other] { $n } fields differ.
}
outcome-differing-next = Settle the differing fields from the paper. Nothing that was typed is lost.
outcome-still-differing-next = What you keyed is kept and agrees with nobody else’s yet. Another person keys it next, from the paper.
outcome-once-approved = Your approval is saved.
outcome-once-approved-next = Another supervisor who typed nothing approves next; then the record is signed.
outcome-other = The entry is saved.
outcome-other-next = The board shows what comes next.
outcome-to-board = Back to the board

## Settling
settle-title = Settle the differences
settle-explain = { $n ->
    [one] The two entries differ in one field. Key it again from the paper; neither earlier value is shown.
   *[other] The two entries differ in { $n } fields. Key them again from the paper; neither earlier value is shown.
}
settle-save = Save what the paper says
discard-confirm = Discard and keep in the journal
discard-title = Discard entries: station { $number }, { $contest }
discard-explain = A discarded entry no longer counts and must be made again. What was typed, who typed it and your reason are kept in the journal.
discard-which = Which entry?
discard-first = The first entry
discard-second = The second entry
discard-both = Both entries
reason-label = Reason
reason-missing = Give a reason first.

## Leaving with something that could not be kept
unkept-title = Not kept
unkept-text = What was typed last could not be kept. If you leave now it is lost; what was kept before is there.
unkept-leave = Leave all the same

## Approval
approve-title = Approve the record
approve-record = The record as it will be printed
approve-entered = Entered by
approve-settled = Settled by
approve-all-hold = All rules of the form hold.
approve-findings = Rules that do not hold
approve-error-do = The record cannot be approved like this. If the paper is right, have the sheet corrected by the station’s board; if it was mistyped, discard the entries on the board and enter it again.
approve-explanation = Explanation: { $rule }
approve-explanation-hint = It is printed on the protocol, in the language of the election’s papers.
approve-usual = Usual explanations: { $rule }
approve-approved = { $wanted ->
    [one] Approved by
   *[other] Approved by (two are wanted)
}
approve-changes = What changes from revision { $n }
approve-changes-explain = { $n ->
    [0] No value is another than in the revision that { $names } approved.
    [one] One value is another than in the revision that { $names } approved.
   *[other] { $n } values are others than in the revision that { $names } approved.
}
approve-recount = Recount sheet
approve-first-of-two = Two supervisors approve in this election. After you, another one who typed nothing must approve; only then is the record signed.
approve-second-of-two = { $name } has approved. Your approval signs the record.
approve-explained-differently = You explain it differently from { $name }. Yours is then the first approval, and another supervisor must approve these words.
approve-confirm = Approve and sign
approve-refused-errors = A rule that must hold does not.
approve-refused-unexplained = { $n ->
    [one] One warning still needs an explanation.
   *[other] { $n } warnings still need an explanation.
}

## Correction
correct-confirm = Open the correction
correct-title = Open a correction: station { $number }, { $contest }
correct-explain = The approved record stays as it is. Revision { $next } is entered twice from the paper, and replaces it when it is approved.

## Protocol
protocol-title = Protocol
protocol-facts = About the protocol
protocol-code-note = The same code stands on every page of the paper and belongs to the result file.
protocol-save = Save the protocol
protocol-save-copy = Save copy { $n }
protocol-copy-later = The original leaves first: print or save it.

## Hand-over
handover-title = Hand over to the central office
handover-intro = Each signed result file is written, read back from the stick and verified, and the stick is ejected. Only then may you take it out.
handover-ready = { $n ->
    [0] Every approved record has been handed over.
    [one] One record waits to be handed over.
   *[other] { $n } records wait to be handed over.
}
handover-none = No record has been approved yet.
handover-none-shown = None of the records is like this.
handover-none-chosen = Choose at least one record.
handover-folder = Folder
handover-folder-missing = Name the folder first.
handover-write = { $n ->
    [one] Write and verify 1 file
   *[other] Write and verify { $n } files
}
handover-working = Writing and reading back
handover-safe = Safe to remove
handover-verified = { $n ->
    [one] One file was read back from { $folder }, and its signature holds.
   *[other] { $n } files were read back from { $folder }, and every signature holds.
}
handover-files = Files that were written
handover-read-back = Read back and verified
handover-remark = Not every protocol lies beside its result: { $why } The results are safe; print or save the protocol from the board.

## Import
import-title = Import result files
import-intro = Every file is proved before anything is stored: its signature, its certificate, its election, its sums.
import-path = Folder or file
import-path-missing = Name a folder or a file first.
import-start = Import
import-stop = Stop
import-officer-only = Only an officer may import.
import-working = Importing
import-done = { $n ->
    [one] One file was read. Its verdict is below.
   *[other] { $n } files were read. Each has its verdict below.
}
import-stopped = { $n ->
    [one] Stopped after one file. What was read is kept; start again to go on.
   *[other] Stopped after { $n } files. What was read is kept; start again to go on.
}
import-this-time = This import
import-verdicts = Everything that arrived
import-filter = Show only one verdict
import-none = Nothing to show here yet.
import-more = { $n } more are not shown. Choose a verdict to narrow the list.
verdict-accepted = Accepted
verdict-duplicate = Duplicate
verdict-superseded = Superseded
verdict-conflict = Conflict
verdict-rejected = Rejected
progress-done = { $done } of { $total }
progress-rate = { $rate } a second
progress-left = { $time } left

## Totals
totals-title = Totals
totals-contest = Contest
totals-areas = Area
totals-all-areas = The whole election
totals-again = Add up again
totals-received = Received
totals-received-of = { $received } of { $expected }
totals-electorate = Electorate
totals-voters = Voters
totals-turnout = Turnout
totals-table = Totals by field
