# What the program `counterfoil` says in a terminal. Its own errors stand at the end, under error-<code>.

cli-safe = Safe: { $text }
cli-to-do = To do: { $text }
cli-progress = { $done } of { $total } · { $rate } a second · { $left } left
cli-bytes = { $bytes } bytes
cli-folders-skipped = { $folders ->
    [one] One folder could not be looked into and was passed over.
   *[other] { $folders } folders could not be looked into and were passed over.
}
cli-record = station { $station } · { $contest } · revision { $revision }

cli-ask-passphrase = Passphrase of { $person }:{ " " }
cli-ask-new-passphrase = New passphrase:{ " " }
cli-ask-again = The same again:{ " " }

cli-verdict-accepted = accepted
cli-verdict-duplicate = duplicate
cli-verdict-superseded = superseded
cli-verdict-conflict = conflict
cli-verdict-rejected = rejected
cli-verdict-signature-only = signature only

cli-kind-election = signed election
cli-kind-request = enrolment request
cli-kind-centre = certificate of a centre
cli-kind-result = result of a station
cli-kind-close = close of a centre
cli-kind-release = release
cli-kind-results = published results
cli-kind-signed-pdf = PDF with a signature
cli-kind-pdf = PDF without a signature
cli-kind-unknown = of no kind that is known here

## election new

cli-new-written = Written: { $file } (election { $election })
cli-new-live = The election is LIVE: its results count.
cli-new-test = The election is a TEST: its results never count.
cli-new-holds = Contests: { $contests }. Areas: { $areas }. Counting centres: { $centres }. Stations: { $stations }.
cli-new-next = Read it, then have it signed: counterfoil election sign { $file } --authority DIR

## election sign

cli-sign-made = A new authority was made in { $folder }. Keep this folder and its passphrase: nothing else can sign for this election.
cli-sign-written = The signed election: { $file }
cli-sign-certificate = The authority’s certificate, which everybody else needs: { $file }
cli-sign-fingerprint = Its fingerprint, for the printed letter: { $fingerprint }

## letter, enrol

cli-letter-election = { $title } · { $date } · { $authority }
cli-letter-test = TEST: a rehearsal. Nothing that is counted in it is a result.
cli-letter-live = LIVE: results count.
cli-letter-authority = Fingerprint of the authority: { $fingerprint }
cli-letter-definition = Fingerprint of the election: { $fingerprint }
cli-letter-software = Fingerprint of the program of the window: { $fingerprint }
cli-letter-software-none = The program of the window does not lie beside this one: the letter names no fingerprint of it. Name its file with --software FILE.
cli-letter-written = Written: { $file }. Print it, sign it, and send it to the counting centres apart from the election file.
cli-letter-do = Print this and send it to the counting centres apart from the file. Whoever loads the election there types groups of both fingerprints from the letter.
cli-enrolled = { $centre } is certified: { $file }
cli-enrolled-next = Take the file back to where the request was made; it is loaded there.
cli-dry-run-step = { $kind } { $contest }: { $number }
cli-dry-run-well = The dry run passed.
cli-dry-run-failed = The dry run did not pass.
cli-centre-enrolled = enrolled
cli-centre-revoked = withdrawn
cli-revoked = The certificates of { $centre } are withdrawn. List: { $file }
cli-revoked-next = Load the list at every office that takes results in; it travels with the next packages too.

## rehearse

cli-rehearse-as-test = The definition is LIVE; it is rehearsed as TEST.
cli-rehearse-played = Played as TEST. Counting centres: { $centres }. Records: { $records }. Entries by different people: { $entries }.
cli-rehearse-mistakes = Entries with a mistake: { $mistyped }. Mistakes settled from the paper: { $settled }.
cli-rehearse-results = the signed result files
cli-rehearse-protocols = the signed protocols
cli-rehearse-office = the central office’s vault
cli-rehearse-pass = the officer’s passphrase (it is a rehearsal)
cli-rehearse-authority = the certificate that proves them all
cli-rehearse-report = what was mistyped and how it was settled

## verify

cli-verify-election = Figures are checked against the signed election { $file }.
cli-verify-no-election = Figures not checked: the election file was not given (--election FILE).
cli-verify-publication = number { $sequence }, { $status ->
        [unofficial-partial] unofficial, records missing
        [unofficial-complete] unofficial, all records in
        [certified] certified
       *[correction] correction
    }
cli-verify-newest = Of these publications number { $sequence } is the newest ({ $file }). Older and replaced: { $older }.
cli-verify-summary = Files: { $files }. Accepted: { $accepted }. Rejected: { $rejected }.
cli-verify-signature-only = Signature only: { $files }. Signature and signer hold; the figures were not checked, because the election file was not given (--election FILE).

## inspect

cli-inspect-untrusted =
    NOTHING OF THIS IS PROVED.
    It is what the file says of itself; anybody can write such a file.
cli-inspect-verify = To prove it: counterfoil verify --authority authority.pem FILE
cli-inspect-verify-pdf = To prove its signature: pdfsig FILE. The figures are proved with the result file: counterfoil verify --authority authority.pem FILE
cli-inspect-file = File
cli-inspect-kind = Says it is
cli-inspect-size = Size
cli-inspect-digest = SHA-256
cli-inspect-payload = Holds
cli-inspect-certificate = Brings the certificate
cli-inspect-signed-at = Says it was signed
cli-inspect-election = Election
cli-inspect-mode = Mode
cli-inspect-title = Title
cli-inspect-pages = Pages
cli-inspect-date = Day
cli-inspect-authority = Authority
cli-inspect-contests = Contests
cli-inspect-stations = Stations
cli-inspect-station = Station
cli-inspect-contest = Contest
cli-inspect-revision = Revision
cli-inspect-control-code = Control code
cli-inspect-centre = Counting centre
cli-inspect-records = Approved records
cli-inspect-people = People
cli-inspect-counts = Counts

## import

cli-partial-written = { $name }: { $records } records, { $kilobytes } KB, SHA-256 { $digest }
cli-import-watching = Watching { $folder }. What comes is imported; end with Ctrl+C.
cli-import-summary = Files: { $files }. Accepted: { $accepted }. Duplicates: { $duplicates }. Others: { $others }.
cli-import-others = What was not accepted is kept aside with its reason; nothing of it was counted.

## totals

cli-confirm-done = Confirmed: station { $station }, { $contest }.
cli-confirm-again = Had been confirmed before: station { $station }, { $contest }.
cli-confirm-drawn = Drawn stations, in the order of the draw: { $stations }
cli-confirm-summary = Records received: { $received } of { $expected }. Confirmed: { $confirmed }, different from paper: { $differs }, waiting for their paper: { $waiting }.
cli-findings-contest = { $contest }: { $sheets } results looked at, findings: { $number }. A finding is no fault; look at the signed paper.
cli-findings-figure = { $code } = { $count }, like the others { $usual }
cli-findings-kind = { $kind ->
    [alike] same figures as another station
    [swapped] two figures may have changed places
    [digit-slipped] a digit may have slipped
    [share-far] another share than elsewhere
    [turnout-far] another turnout than elsewhere
   *[invalid-far] another share of invalid ballots
}
cli-totals-received = Records received: { $received } of { $expected }
cli-totals-confirmed = Compared with their signed papers and equal: { $confirmed }
cli-totals-test = TEST: these totals come from a rehearsal and never count.
cli-totals-partial = PARTIAL: only { $received } of { $expected } records have been received.

## journal verify

cli-journal-proved = { $vault }: every page is whole, the journal’s chain holds, and all records and totals follow from it.
cli-journal-head = Head: entry { $seq } · { $hash }
cli-journal-records = Records: { $records }
cli-journal-exported = { $file }: { $entries } entries, read back.
cli-journal-digest = SHA-256 { $digest }
cli-journal-partly = What tells of counts is left out.

## vault

cli-vault-copied = { $copy } has everything that the vault has: every page was read back and proved, and the journal’s chain holds.
cli-vault-restored = { $vault } was made of its copy, proved, and is generation { $generation }.
cli-vault-fenced =
    The computer that the copy came from must not go on: switch it off and seal it.
    What it exports from now on is set aside at the central office.

## incident

cli-incident-made = { $file }: written and read back. It holds no passphrase and no key.
cli-incident-outside = The vault does not open; nothing of what lies in it is in the pack.

## recover

cli-recovered = { $file } was rebuilt from the paper, byte for byte as { $signer } signed it.

## demonstrate

cli-demo-test = TEST. Everything here is fictional; no figure is a result.
cli-demo-election = 1. The authority prepared “{ $title }”: contests { $contests }, stations { $stations }, counting centres { $centres }.
cli-demo-signed = 2. The authority signed the election, certified the key of each centre and handed out its own certificate.
cli-demo-entered = 3. typist-1 entered { $records } records from the paper; typist-2 entered them again and saw nothing of the first entries.
cli-demo-mistyped = 4. Entries with a mistake: { $mistyped }. The two entries of such a record differ, and typist-3 keyed the differing fields again from the paper. For instance:
cli-demo-mistake = { "    " }station { $station }, { $contest }, field { $field }: entry { $entry } said { $typed }, the paper says { $paper }.
cli-demo-approved = 5. The supervisor, who had typed nothing, approved { $records } records; each was signed in the same moment.
cli-demo-exported = 6. The supervisor printed { $records } signed protocols and exported { $records } result files; each was read back from the medium and proved.
cli-demo-imported = 7. The officer imported { $files } files at the central office. Proved and accepted: { $accepted }.
cli-demo-totals = 8. The totals at the central office:
cli-demo-contest = { "  " }{ $title } · records received: { $received } of { $expected }
cli-demo-journal = 9. The officer proved the office’s journal: { $seq } entries, each chained to the one before; all totals follow from it.
cli-demo-where = What lies where:
cli-demo-next = What to try next:

## seats

cli-seats-provisional = PROVISIONAL: { $received } of { $expected } records have been received.
cli-seats-lot = This tie waits for a lot. Put it down in a file, with who was drawn, and add --lots FILE for a table, or --lot FILE with --witness and --reason for an office’s vault: { $lot }

## Errors of the program itself

error-usage = { $detail }
    .safe = Nothing was done.
    .do = counterfoil --help says how it is used.
error-file-missing = { $path } is not there.
    .safe = Nothing was done.
    .do = Check the name of the file and the folder.
error-file-unreadable = { $path } cannot be read: { $detail }.
    .safe = Nothing was done.
    .do = Check that it is the right file and that you may read it.
error-file-unwritable = { $path } cannot be written: { $detail }.
    .safe = Whatever had that name is unchanged.
    .do = Check the folder, its rights and the room that is left.
error-file-exists = { $path } is already there.
    .safe = What is there is untouched.
    .do = Choose another name; where the command knows --force, that replaces it.
error-no-files = There is no signed file in that folder.
    .safe = Nothing was done.
    .do = Check the name of the folder; signed files end in .asice.
error-protocol-elsewhere = This is a printed protocol, not a container.
    .safe = Nothing was concluded from it.
    .do = Its signature is checked by any PDF reader, for instance by pdfsig; its control code is that of the result file.
error-passphrase-needed = There is no terminal on which to ask for the passphrase.
    .safe = The vault stays closed.
    .do = Name a file whose first line is the passphrase: --passphrase-file FILE.
error-passphrases-differ = The two passphrases differ.
    .safe = Nothing was made.
    .do = Try again.
error-person-needed = Several people have a key to this vault: { $people }.
    .safe = The vault stays closed.
    .do = Say who signs in: --person CODE.
error-contest-needed = A table holds one contest, and there are several: { $contests }.
    .safe = Nothing was done.
    .do = Choose one: --contest ID.
error-unknown-method = There is no method { $method }.
    .safe = Nothing has changed.
    .do = Take d-hondt, sainte-lague, modified-sainte-lague=1.4, hare, droop or hagenbach-bischoff; others by --rules FILE.
error-unknown-rules = There are no ready-made rules { $rules }.
    .safe = Nothing has changed.
    .do = Take ep- and the code of a Member State, as ep-at, or a file.
error-no-list-rules = { $state } elects by single transferable vote and not by lists; its seats are not computed here.
    .safe = Nothing has changed.
    .do = Count by the ballots, as the law of that state says.
error-unreadable-json = { $path } cannot be used: { $detail }
    .safe = Nothing has changed.
    .do = Correct the file; counterfoil seats --help shows what it looks like.

## Publishing

cli-publish-written = Results number { $sequence } ({ $status ->
        [unofficial-partial] unofficial, not complete
        [unofficial-complete] unofficial, complete
        [certified] certified
       *[correction] correction
    }) are in { $folder }: { $files } files, { $megabytes } MB.
cli-publish-contest = { "  " }{ $contest }: { $received } of { $expected } records, { $confirmed } compared with the signed paper
cli-publish-left = { "  " }not written: { $name } ({ $reason ->
        [eml-election-kind] EML has no category for such an election
        [eml-contest-kind] EML has no words for a contest without lists
        [no-seats] no seats are allocated
       *[other] { $reason }
    })
cli-publish-figures = SHA-256 of the figures: { $digest }
cli-publish-signed = Everything in one signed file: { $name }
cli-publish-unsigned = Nothing is signed: this office has no certificate.

## Importing an election

cli-import-preview = { $file }: { $kind }, { $election } – { $areas ->
        [one] 1 area
       *[other] { $areas } areas
    }, { $stations ->
        [one] 1 station
       *[other] { $stations } stations
    }, { $lists ->
        [one] 1 list
       *[other] { $lists } lists
    }, { $candidates ->
        [one] 1 candidate
       *[other] { $candidates } candidates
    }

## release

cli-release-signed = The release is signed: { $file }
cli-release-none = This election has no embargo.
cli-release-locked = Results are under embargo until { $until } and a release. Nothing has released them.
cli-release-released = Released at { $at } by { $by }, second officer: { $with }. { $reason }
