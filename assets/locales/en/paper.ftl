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
paper-banner-copy = COPY

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
