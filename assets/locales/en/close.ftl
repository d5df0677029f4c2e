# Closing the centre, and the incident pack.

nav-close = Close
close-title = Close the centre
close-intro = In this order, at the end of the night. Only the fourth step cannot be taken back.
close-place = Where to
close-folder = Folder
close-folder-missing = Name the folder first.

close-open-title = 1. What is still open

close-handover-title = 2. Hand over what has not left
close-handover-none = Every approved result has left.
close-handover-some = { $n ->
    [one] One approved result has not left.
   *[other] { $n } approved results have not left.
}
close-handover = To the hand-over

close-sign-title = 3. Sign the summary
close-sign-text = One file that says how every record stands, with the journal beside it, signed with this centre’s key. If a record changes afterwards, sign it again.
close-sign = Sign and write the summary
close-signed = { $name } was written to { $folder }, read back and proved: { $size }.
close-signed-before = The summary is signed; no record has changed since.
close-results-missing = Results are still open. Sign only if that is to stay so.

close-destroy-title = 4. Destroy the private key
close-destroy-text = Nobody can sign as this centre afterwards, you included. Reading, proving, printing and handing over what is sealed still works. This cannot be undone.
close-destroy-copy = Put in the medium with the copy, so that the key leaves it too.
close-destroy-missing = Results are missing, and nobody can sign them here afterwards:
close-destroy-zero-report = No zero report was made before the first entry.
close-destroy-reason = Why this is missing
close-destroy-reason-hint = It stands in the journal under your name.
close-destroy-no-reason = Say first why something is missing.
close-destroy-name = Type the centre’s name to confirm: { $place }
close-destroy-name-label = Name of the centre
close-destroy = Destroy the key for good
close-destroy-not-signed = Sign the summary first.
close-destroy-other-name = Type the name exactly.
close-destroyed = The key is destroyed. The journal says so.

close-archive-title = 5. Keep everything
close-archive-text = A folder with all result files, protocols, the summary, the journal, a copy of the vault, and a list of digests that “sha256sum --check” reads. It is made last, so that it holds no key.
close-archive = Write and verify the archive
close-archive-first = Destroy the key first.
close-archived = { $n } files were written to { $folder } and read back.

## Over every page once the key is destroyed
closed-title = This centre is closed.
closed-text = { $name } destroyed its key on { $at }. Nothing more is entered, approved, corrected or signed here.
closed-remains = What remains possible: read and verify, print, hand over again what is sealed, and write the archive.
closed-archive = To the archive

## Incident pack
incident-title = Something went wrong?
incident-text = One file for those who look into it: journal, checklist, versions, system and logs. It holds no passphrase and no key, and no count that you may not see.
incident-text-closed = One file for those who look into it: versions, system, logs, and who has a key. It holds nothing of what lies in the vault.
incident-make = Make an incident pack
incident-written = { $name } was written to { $folder } and read back: { $size }.
