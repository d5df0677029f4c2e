# What stands on paper.

## Dates

date = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
moment = { $date }, { $time } ({ $clock })

## Every page

paper-page-of = Page { $n } of { $m }
paper-revision = Revision { $revision }
paper-station = Station { $number } · { $name }
paper-control-code = Control code { $code }
paper-journal = Journal entry { $entry } · { $hash }
paper-banner-test = TEST — not a result
paper-banner-embargoed = EMBARGOED
paper-banner-embargoed-until = EMBARGOED until { $moment }
paper-banner-correction = CORRECTION of revision { $revision }
paper-banner-copy = COPY { $n }

## The protocol of a count

paper-protocol-title = Protocol of the count
paper-protocol-document-title = Protocol of the count: { $contest }, station { $number }, revision { $revision }
paper-fact-election = Election
paper-fact-day = Day of the election
paper-fact-authority = Election authority
paper-fact-contest = Contest
paper-fact-station = Polling station
paper-fact-kind = Kind of station
paper-fact-area = Area
paper-fact-address = Address
paper-fact-centre = Counting centre
paper-fact-sheets = Sheets added up
paper-fact-revision = Revision
paper-fact-correction = Reason for the correction
paper-kind-ordinary = Ordinary
paper-kind-postal = Postal voting
paper-kind-special = Special
paper-kind-mobile = Mobile
paper-kind-advance = Advance voting
paper-column-field = Field
paper-column-label = As on the paper
paper-column-count = Count
paper-yes = Yes
paper-no = No
paper-blank = not filled in

paper-findings = Rules of the form
paper-findings-none = Every rule holds.
paper-finding-explanation = Explanation: { $text }
paper-finding-equal = { $left } = { $leftSum } should equal { $right } = { $rightSum }. Difference: { $difference }.
paper-finding-at-most = { $left } = { $leftSum } should be at most { $right } = { $rightSum }. Difference: { $difference }.
paper-finding-below-percent = { $left } = { $leftSum } should be less than { $percent } % of { $right } = { $rightSum }.
paper-finding-within = { $left } = { $leftSum } should differ from { $right } = { $rightSum } by less than { $percent } % and by less than { $count }. Difference: { $difference }.
paper-finding-positive = { $left } = { $leftSum } should be at least 1.
paper-finding-many = sum of { $count } fields
paper-finding-nothing = nothing

paper-settled = Differences between the two entries
paper-settled-remark = Where the two entries differed, only these fields were keyed again from the paper. Every value ever typed is shown in its order; the last one stands.
paper-column-typed = Typed

paper-people = Who made this record
paper-people-first = First entry
paper-people-second = Second entry
paper-people-settled = Differences settled
paper-people-approved = Approved
paper-people-entry = { $name }, { $moment }
paper-software = Software
paper-software-value = { $version } · SHA-256 { $digest }
paper-journal-head = Head of the journal
paper-journal-head-value = Entry { $entry } · { $hash }

paper-control = Control code
paper-control-label = First 100 bits of the SHA-256 of the result file’s record. The central office types or compares it.
paper-code = The record as a code
paper-code-alternative = QR code { $n } of { $m }: figures and signature of this record, for reading it back from paper.
paper-code-caption = { $n } of { $m } · Figures and signature of this record, to be read back from paper
paper-signatures = Signatures
paper-signatures-remark = By hand, and electronically inside this file. The electronic signatures prove where the file comes from and that it has not been changed. That the figures are those of the ballots is attested by the people who sign here, and by a recount.
paper-signature-supervisor = Supervisor
paper-signature-member = Member of the electoral board
paper-signature-reason = Protocol of the count
paper-field-description = Electronic signature { $n }: { $role }
paper-rehearsal-explanation = As on the paper (rehearsal).

## Slips, the recovery key and fingerprints

paper-slips-title = First passphrases
paper-slips-remark = Cut along the lines. Hand each slip to its person in private; nobody else has read it. At the first sign-in the person chooses a passphrase of their own, and the slip opens nothing any more.
paper-slip-code = Sign-in code
paper-slip-role = Role
paper-slip-desk = Desk
paper-slip-passphrase = First passphrase
paper-slip-todo = Choose your name, type this passphrase, then choose your own: at least twelve characters; four short words are easy to keep in mind. Destroy this slip.
paper-role-administrator = Administrator
paper-role-typist = Typist
paper-role-supervisor = Supervisor
paper-role-observer = Observer
paper-role-officer = Officer
paper-recovery-title = Recovery key
paper-recovery-lead = Whoever holds this sheet can open the vault without any person’s passphrase. Seal it in an envelope, sign across the flap, and keep it in a safe, away from the computer and from every copy.
paper-recovery-label = Recovery key
paper-recovery-vault = Vault
paper-recovery-made = Made
paper-recovery-how = How it is used
paper-recovery-step-1 = 1. Where people sign in, choose the recovery key and type the nine groups. Capitals, dashes and blanks do not matter; the last group checks the others.
paper-recovery-step-2 = 2. Give somebody a new passphrase. The journal says that the recovery key was used.
paper-recovery-step-3 = 3. Make a new recovery key and destroy this sheet. A new key makes this one worthless.
paper-recovery-seals = Envelope sealed by
paper-fingerprint-title = Fingerprints of the election
paper-fingerprint-lead = This letter comes to the counting centre by another way than the files. When the election is loaded, the screen leaves groups of these fingerprints open. Type them from this paper, not from the screen. If one of them differs, load nothing and ask the authority by telephone.
paper-fingerprint-authority = Certificate of the authority
paper-fingerprint-election = Definition of the election (election.json)
paper-fingerprint-request = Enrolment request of the centre
paper-fingerprint-software = Program of the counting centres (the window)
paper-fingerprint-software-do = Under “Ready?” the counting centre types the fingerprint of the program. It is that of the program for the same system in the same version; if it differs, do not begin, and ask the authority by telephone.
paper-fingerprint-software-none = This letter names no fingerprint of the program. Under “Ready?” the screen shows it: compare it by eye with what the authority names by another way.
paper-fingerprint-how = To check without this program
paper-fingerprint-how-authority = openssl x509 -in authority.pem -noout -fingerprint -sha256
paper-fingerprint-how-election = sha256sum election.json
paper-fingerprint-how-software = sha256sum counterfoil-desktop
paper-fingerprint-how-remark = Each fingerprint is the beginning of what the command prints: the first 32 hexadecimal digits of a SHA-256.
paper-fingerprint-signatures-remark = Signed and sealed by the authority, so that the centre knows whose letter this is.
paper-signature-authority = For the authority
paper-signature-witness = Witness

## Blank sheets

paper-blank-title = Count sheet
paper-blank-document-title = Count sheet: { $contest }, station { $number }
paper-blanks-document-title = Count sheets: { $centre }
paper-blank-remark = Write one number into each box, 0 where nothing was counted. Strike a mistake through, write the right number beside it and initial it. Only when every box is filled does the board sign.
paper-blank-station = Polling station
paper-blank-serial = Serial, typed before the count
paper-blank-batch = Sheet no. of this station
paper-blank-count = Write here
paper-serial = Serial { $serial }
paper-blank-signatures-remark = We have counted the ballots ourselves and written down what we found.
paper-signature-chair = Chair of the electoral board
paper-signature-clerk = Clerk of the electoral board

## The zero report

paper-zero-title = Zero report
paper-zero-statement = Before the first entry this desk holds no count: nothing has been entered, nothing approved, nothing sealed. Every record named below stands at zero.
paper-zero-fingerprint = Fingerprint of the definition
paper-zero-key = Fingerprint of the centre’s key
paper-zero-made = Made
paper-zero-stations = Polling stations
paper-zero-records = Records
paper-zero-totals = Totals: { $contest }
paper-zero-by-station = Records by station
paper-zero-column-number = No.
paper-zero-column-station = Polling station
paper-zero-column-records = Records
paper-zero-column-entries = Entries
paper-zero-column-approved = Approved
paper-zero-column-votes = Votes
paper-zero-signatures-remark = By hand, and by the centre’s key inside this file. We have seen this report before the first count was entered.
paper-zero-reason = Zero report before the first entry

## The recount sheet

paper-recount-title = Recount sheet
paper-recount-document-title = Recount sheet: { $contest }, station { $number }, revision { $revision }
paper-recount-lead = Before this record is signed, the ballots of the lists below are counted once more by hand, by people who did not count them before. The figures of the record do not stand here on purpose. Compare afterwards, on the screen, and tick whether they agree. If one does not, do not sign: count again, and have the sheet corrected.
paper-recount-column-draw = Drawn
paper-recount-column-again = Counted again
paper-recount-column-agrees = Agrees with the record
paper-recount-signatures-remark = We have counted these ballots again without knowing the figures of the record.
paper-recount-counter = Counted again by
paper-recount-how = How the lists were drawn
paper-recount-how-text = Nobody chose them. The seed is the SHA-256 of what both entries agree on, so it could not be known before. Its hexadecimal digits are taken in groups of eight, each a number. The lists lie in the order of the sheet, numbered from 0; the group divided by how many lie there leaves a rest, and the list of that number is drawn and taken out. The others close up, and the next group draws the next. (A group past the last whole multiple would favour small rests and is skipped.)
paper-recount-seed = Seed
paper-recount-column-group = Group
paper-recount-column-among = Lists left
paper-recount-column-rest = Rest
paper-recount-check = To check the seed
paper-recount-check-text = Six lines, each with a line feed at its end: a name, the definition’s digest, station, contest, revision, and the counts of the record in the order of the form, with commas between and a hyphen for a field that this station does not have. In a shell:
paper-recount-check-numbers = NUMBERS

## The read-back sheet

paper-readback-title = Read-back sheet
paper-readback-document-title = Read-back sheet: { $contest }, station { $number }, revision { $revision }
paper-readback-lead = For the telephone. Say who you are and from which centre. Read out the lines below one by one, each figure digit by digit. The other side writes it down and reads it back; tick nothing that was not read back. The control code comes last: if it is the same there, every figure is.
paper-readback-who = Which record
paper-readback-column-what = What
paper-readback-column-value = As written
paper-readback-column-spelled = Read out
paper-readback-column-figure = Figure
paper-readback-station = Station
paper-readback-revision = Revision
paper-readback-group = Control code, group { $n }
paper-readback-code = The control code
paper-readback-signatures-remark = Read out and read back without a difference.
paper-readback-reader = Read out by, at what time
paper-readback-taker = Taken down at the office by
paper-digit-0 = zero
paper-digit-1 = one
paper-digit-2 = two
paper-digit-3 = three
paper-digit-4 = four
paper-digit-5 = five
paper-digit-6 = six
paper-digit-7 = seven
paper-digit-8 = eight
paper-digit-9 = nine
paper-letter-a = Alfa
paper-letter-b = Bravo
paper-letter-c = Charlie
paper-letter-d = Delta
paper-letter-e = Echo
paper-letter-f = Foxtrot
paper-letter-g = Golf
paper-letter-h = Hotel
paper-letter-i = India
paper-letter-j = Juliett
paper-letter-k = Kilo
paper-letter-l = Lima
paper-letter-m = Mike
paper-letter-n = November
paper-letter-o = Oscar
paper-letter-p = Papa
paper-letter-q = Quebec
paper-letter-r = Romeo
paper-letter-s = Sierra
paper-letter-t = Tango
paper-letter-u = Uniform
paper-letter-v = Victor
paper-letter-w = Whiskey
paper-letter-x = X-ray
paper-letter-y = Yankee
paper-letter-z = Zulu

## The summary of a centre

paper-summary-title = Summary of the centre
paper-summary-lead = What this desk holds at this moment. Compare it with the papers in the box: each approved record has a signed protocol with the same control code.
paper-summary-approved = Approved
paper-summary-exported = Handed over
paper-summary-missing = Not approved
paper-summary-column-state = State
paper-summary-column-revision = Rev.
paper-summary-column-code = Control code
paper-summary-totals = Totals: { $contest }
paper-summary-totals-of = Sum of { $records } of { $expected } records of this centre.
paper-summary-embargoed = No totals stand here: they are embargoed.
paper-summary-signatures-remark = By hand, and by the centre’s key inside this file.
paper-summary-reason = Summary of the centre
paper-state-waiting = not started
paper-state-correction = correction open
paper-state-entered = entered once
paper-state-differing = differs
paper-state-agreed = agreed
paper-state-once-approved = approved once
paper-state-approved = approved
paper-state-printed = printed
paper-state-exported = handed over

## The report of results

paper-report-title = Report of results
paper-report-lead = What the office has published under this number. The same figures stand, with those of every polling station, in the tables and on the pages that belong to this publication; all of them carry the same digest.
paper-report-status = Status
paper-report-status-unofficial-partial = UNOFFICIAL – records are missing
paper-report-status-unofficial-complete = UNOFFICIAL – all records are in
paper-report-status-certified = Certified result
paper-report-status-correction = Correction of a certified result
paper-report-number = Publication number
paper-report-at = Figures as of
paper-report-figures = Digest of the figures
paper-report-code = No. { $number } · Figures { $digest }
paper-report-lists = Votes and seats
paper-report-areas = By area
paper-report-areas-left = { $n ->
    [one] One further area stands in the tables and on the pages.
   *[other] { $n } further areas stand in the tables and on the pages.
}
paper-report-no-seats = No seats are shown: they follow when every record is in and no lot is awaited.
paper-report-signatures-remark = By hand, and by the office’s key inside this file. The signature proves where the report comes from and that it has not been changed.
paper-report-reason = Report of results
paper-signature-office = For the central office
