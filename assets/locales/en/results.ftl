# Seats, the release of results and publishing: what the window says. Steps of seats stand in seats.ftl, errors in errors.ftl.

## Seats
nav-seats = Seats
seats-page-title = Seats
seats-page-intro = Who gets how many seats follows from the votes by the rules in the signed election. It is computed twice, by methods that share nothing.
seats-page-none = No contest of this election has seats.
seats-missing = { $received } of { $expected } records have been received. Seats follow when all are in.
seats-provisional = Show provisional seats
seats-is-provisional = Provisional: { $received } of { $expected } records have been received. Do not give these seats out.
seats-agreed = Both computations came to the same seats.
seats-table = The { $n } seats by list
seats-column-list = List
seats-column-seats = Seats
seats-elected-are = Elected: { $names }
seats-steps = How the seats were computed
seats-tie-title = A tie waits for a lot
seats-tie-what = { $place }: these have equal claims, and there { $n ->
    [one] is one seat
   *[other] are { $n } seats
} for them. No computation decides that.
seats-tie-do = Draw the lot by hand, as the law says, before a witness. Then record here who was drawn. It can be recorded once, and stands in the journal, in the report and on the pages.
seats-drawn = { $n ->
    [one] Who was drawn?
   *[other] Which { $n } were drawn?
}
seats-witness = Witness
seats-witness-hint = Name and office of whoever saw the lot drawn.
seats-witness-missing = Name the witness.
seats-reason = How it was drawn
seats-reason-hint = By which rule, from what, by whose hand.
seats-reason-missing = Say how the lot was drawn.
seats-lot-choose = { $n ->
    [one] Mark the one who was drawn.
   *[other] Mark the { $n } who were drawn.
}
seats-lot-partial = A lot is drawn when every record is in.
seats-lot-record = Record the lot
seats-officer-only = Officers record lots.
seats-lots = Recorded lots
seats-lot = { $drawn } was drawn among { $among }.
seats-lot-by = Recorded by { $by } on { $at }. Witness: { $witness }.

## Release
nav-release = Release
release-title = Release of results
release-intro = Results under embargo stay locked: no total is shown, no seat computed, nothing published. No clock unlocks them.
release-none = This election has no embargo. Its results are not locked.
release-locked = Results are locked until { $until } and a release. Nothing has released them.
release-locked-early = That moment lies ahead by this computer’s clock. Until then only the authority’s signed release is accepted.
release-locked-clock = That moment has passed by this computer’s clock; that alone unlocks nothing.
release-early = Two officers can release only when the embargo’s moment has passed.
release-by-authority = Released by the authority; its signed release was loaded by { $by } on { $at }.
release-by-two = Released by { $by } and { $second } on { $at }.
release-because = Reason: { $reason }
release-authority-title = By the authority’s signed release
release-authority-text = The authority sends a file (.release.asice) for exactly this election. It is proved before anything unlocks.
release-file = Release file
release-file-missing = Name the file first.
release-load = Load the release
release-two-title = By two officers
release-two-text = Each types their own passphrase. Both names and the reason go into the journal.
release-reason = Reason
release-reason-hint = For instance: the last polls closed at 23:00, announced by telephone by the authority.
release-reason-missing = Give the reason.
release-own = Your own passphrase
release-own-missing = Type your own passphrase.
release-second = Second officer
release-second-passphrase = The second officer’s passphrase
release-second-missing = The second officer types their passphrase.
release-nobody = There is no second officer at this desk. An administrator can let one in.
release-together = Release the results

## Publishing
nav-publish = Publish
publish-title = Publish
publish-intro = The figures are frozen once, and every form is written from them into a folder to carry away: tables, NIST and EML files, a signed report, a site for any browser. Nothing comes back from that folder.
publish-what = What
publish-all = All contests
publish-seats = Seats
publish-seats-wait = A tie waits for a lot
publish-seats-later = when all records are in
publish-status = Status
publish-status-unofficial = Unofficial
publish-status-certified = Certified by the authority
publish-status-correction = Correction of a certified result
publish-confirmed = Compared with paper
publish-papers = { $n ->
    [one] A counted result is not compared with its signed paper yet, or differs from it
   *[other] { $n } counted results are not compared with their signed paper yet, or differ from it
}: Confirm compares them.
publish-incomplete = { $n ->
    [one] One record is missing; only a complete result is certified.
   *[other] { $n } records are missing; only a complete result is certified.
}
publish-waits = A tie waits for a lot; without it nothing is certified.
publish-nothing-to-correct = Nothing was published as certified yet.
publish-signed = The report and one file with everything in it are signed with this office’s key.
publish-unsigned = This office has no certificate: nothing will be signed. An administrator can load one under Set-up.
publish-where = Where to
publish-folder = Folder
publish-folder-missing = Name the folder first.
publish-start = Publish number { $n }
publish-stop = Stop
publish-working = Writing every form
publish-done = Number { $n } is published
publish-number = Number
publish-at = Figures as of
publish-folder-is = Folder
publish-files = Files
publish-files-are = { $n } files, { $size }
publish-container = Everything in one signed file
publish-container-none = not signed: this office has no certificate
publish-digest = SHA-256 of the figures
publish-left = Not written: { $name } ({ $why })
publish-left-no-seats = no seats are allocated
publish-left-no-words = this form has no words for such a contest
results-unofficial-partial = unofficial, records missing
results-unofficial-complete = unofficial, all records in
results-certified = certified
results-correction = correction of a certified result
compare-title = Is this the newest?
compare-text = A newer publication replaces an older one, never the other way round. Open a signed publication (.results.asice) to see which it is.
compare-file = Signed publication
compare-file-missing = Name the file first.
compare-do = Compare
compare-is = Number { $n }, { $status }, figures as of { $at }.
compare-older = It is replaced: the newest of this office is number { $n }. Do not give it out.
compare-newest = It is the newest of this office.
