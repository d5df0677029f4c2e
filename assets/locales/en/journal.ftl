# The journal: its page, and one sentence for each kind of event (journal-<kind>).

## Page
nav-journal = Journal
journal-title = Journal
journal-intro = Everything that happened at this desk, in the order in which it happened. Nothing here can be changed or removed.
journal-entries = Entries, newest first
journal-group = Show only one kind
journal-group-counting = Counts
journal-group-files = Paper and files
journal-group-people = People
journal-group-desk = Desk and keys
journal-group-surroundings = Surroundings
journal-search = Find a text
journal-search-hint = Name, reason, code
journal-person = Person
journal-anybody = Everybody
journal-station = Station
journal-station-hint = Its number
journal-from = From
journal-until = Until
journal-clear = Show everything
journal-older = Show older entries
journal-empty = No entry matches. Show everything, or ask for less.
journal-count = { $n ->
    [one] 1 entry
   *[other] { $n } entries
}
journal-more = more follow
journal-kept-back = What tells of counts is not shown to you.
journal-observed = observed by the program
column-entry = Entry
column-time = Time
column-person = Person
column-event = What happened
column-hash = Hash

## Proving
journal-verify = Verify
journal-verify-title = Is it whole?
journal-verify-text = Reads every page of the vault, computes the chain of hashes again, and checks that everything that stands in the vault follows from it.
journal-proving = Verifying
journal-proved = { $n ->
    [0] The journal is whole.
    [one] The journal is whole, and one record follows from it.
   *[other] The journal is whole, and { $n } records follow from it.
}
journal-head = Entry { $seq }
journal-head-note = Compare with the paper: each protocol shows an entry’s number and the beginning of its hash, the first four groups at the foot of each page and the first eight among its facts.

## Exporting
journal-export-title = Give it to others
journal-export-text = Others can check the chain without Counterfoil. What tells of counts is left out where you may not see it.
journal-export-form = Format
journal-form-lines = JSON lines, as it was chained
journal-form-log = NIST SP 1500-101, for log readers
journal-export-folder = Folder
journal-export-folder-missing = Name the folder first.
journal-export = Export
journal-export-busy = Writing and reading back
journal-exported = { $name } was written to { $folder } and read back: { $size }, SHA-256 { $digest }.
journal-exported-partly = What tells of counts was left out.

## Events
journal-vault-made = Vault made for { $desk ->
    [centre] a counting centre
    [office] the central office
   *[other] the authority
}, by version { $software }.
journal-person-added = { $name } ({ $id }) added as { $role ->
    [administrator] administrator
    [typist] typist
    [supervisor] supervisor
    [observer] observer
   *[officer] officer
}.
journal-person-removed = { $person } removed.
journal-signed-in = Signed in.
journal-signed-out = Signed out.
journal-locked = Locked, because nobody had touched the desk.
journal-passphrase-given = { $person } was given a first passphrase, to be replaced by one of their own.
journal-passphrase-changed = { $person } has a passphrase of their own now.
journal-recovery-key-made = Recovery key made; an earlier one opens nothing any more.
journal-recovery-key-used = Recovery key used; { $person } got a new passphrase.
journal-lock-set = The desk locks after { $minutes } minutes without anybody.
journal-wrong-passphrases = Wrong passphrases typed for { $person }: { $number }.
journal-election-loaded = Election loaded: { $digest } …
journal-fingerprint-refused = Groups were typed that are not those of an election file: { $file } …
journal-election-signed = Election signed: { $digest } …
journal-key-retired = Signing key of the replaced election destroyed: { $fingerprint } …
journal-key-made = Signing key made: { $fingerprint } …
journal-certificate-loaded = Certificate loaded: { $fingerprint } …
journal-preparation-taken = Taken over into the election that is prepared: { $files }.
journal-dry-run-passed = Dry run passed: { $digest } …
journal-centre-revoked = Certificate of centre { $centre } withdrawn: { $fingerprint } …
journal-revocations-loaded = List of withdrawn certificates loaded: { $fingerprints }.
journal-packages-written = Packages written for { $centres } centres.
journal-centre-enrolled = Centre { $centre } enrolled: { $fingerprint } …
journal-office-enrolled = Office { $office } enrolled: { $fingerprint } …
journal-entered = Count entered: station { $station }, { $contest }.
journal-rekeyed = Differing fields keyed again: station { $station }, { $contest }.
journal-discarded = { $which ->
    [first] First entry
    [second] Second entry
   *[both] Both entries
} discarded: station { $station }, { $contest }.
journal-approved = Count approved: station { $station }, { $contest }.
journal-correction-opened = Correction opened: station { $station }, { $contest }.
journal-sealed = Result file signed: station { $station }, { $contest }, revision { $revision }.
journal-protocol-made = Protocol made, pages: { $pages }. Station { $station }, { $contest }, revision { $revision }.
journal-printed = Protocol printed or saved: station { $station }, { $contest }, revision { $revision }.
journal-paper-printed = Paper printed or saved: { $paper }.
journal-exported-result = Result file written and read back: station { $station }, { $contest }, revision { $revision }.
journal-partial-written = What is counted in area { $area } was written for a main office.
journal-file-chosen = It was decided that file { $file } of this record is to count.
journal-received = File { $file } … { $verdict ->
    [accepted] accepted
    [duplicate] came again
    [superseded] superseded
    [conflict] in conflict
   *[rejected] rejected
}.
journal-paper-confirmed = Result compared with its signed paper, { $by ->
    [scan] scanned
    [totals] by its totals
   *[code] by its control code
}: station { $station }, { $contest }, revision { $revision } says the same.
journal-paper-differed = Result compared with its signed paper: station { $station }, { $contest }, revision { $revision } differs.
journal-sample-settled = Settled which results are compared with their papers.
journal-sample-drawn = Drawn which stations are compared with their papers: { $stations }, by the seed { $seed }.
journal-finding-noted = Finding explained: station { $station }, { $contest }.
journal-clock-went-back = The clock stood { $seconds } seconds before the last entry.
journal-clock-confirmed = Clock compared with the one on the wall.
journal-readiness-checked = { $go ->
    [yes] Readiness checked: go.
   *[no] Readiness checked: not ready.
}
journal-interfaces-changed = Network interfaces that are up: { $active }
journal-network-accepted = Work goes on although a network interface is up: { $interfaces }
journal-medium-came = Medium put in: { $medium }.
journal-medium-went = Medium taken out: { $medium }.
journal-backup-began = The copy on { $medium } began.
journal-backup-ended = The copy on { $medium } ended.
journal-restored = Restored from the copy, which ended at entry { $seq }; generation { $generation } from now on.
journal-journal-exported = Journal exported as { $form }: { $digest } …
journal-incident-pack-made = Incident pack made: { $digest } …
journal-lot-drawn = Lot drawn for { $contest } ({ $place }) among { $among }: { $drawn }. Witness: { $witness }
journal-released = Results released, together with { $with }
journal-release-loaded = The authority’s release was loaded: { $file } …
journal-release-signed = A release was signed: { $digest } …
journal-published = Results published, number { $sequence } ({ $status }); their figures: { $figures } …
journal-centre-closed = Centre closed; its summary: { $digest } …
journal-keys-destroyed = Private key destroyed: { $fingerprint } …
journal-unknown = An event of a kind that this version does not know: { $kind }.
