# What happened, what is safe, what to do: one message for each refusal, by its code.

error-unknown = Something went wrong: { $code }.
    .safe = Nothing that was confirmed is lost.
    .do = Try again. If it stays, write down the code and call your support.

## Paper

error-paper-glyph = The character “{ $character }” ({ $codepoint }) in “{ $text }” cannot be printed.
    .safe = The record is unchanged.
    .do = Have the authority correct the name in the election file, or correct the text if you wrote it. Nothing is printed with a blank in its place.
error-paper-text-too-long = The text “{ $text }” is longer than { $limit } characters.
    .safe = The record is unchanged.
    .do = Shorten the text.
error-paper-row-too-tall = The text “{ $text }” does not fit on one page.
    .safe = The record is unchanged.
    .do = Shorten the text, or have the authority shorten the name in the election file.
error-paper-too-many-pages = The document would have more than { $limit } pages.
    .safe = The record is unchanged.
    .do = Have the authority check the election file.
error-paper-code-too-large = { $length } bytes do not fit into one QR code.
    .safe = The record is unchanged.
    .do = Print without the code.
error-paper-unknown-record = The election has no such polling station or contest.
    .safe = Nothing was printed.
    .do = Check the election file and the station’s number.
error-paper-damaged = This is not a protocol that Counterfoil printed, or it is damaged.
    .safe = Nothing was signed.
    .do = Print the protocol again from the record.
error-paper-unknown-field = The protocol has no signature field “{ $field }”.
    .safe = Nothing was signed.
    .do = Print the protocol again from the record.
error-paper-field-signed = The signature field “{ $field }” is already signed.
    .safe = The existing signature is unchanged.
    .do = Sign in another field, or print the protocol again from the record.
error-paper-signature-too-large = The signature has { $length } bytes; there is room for { $limit }.
    .safe = Nothing was signed.
    .do = Have the authority issue a smaller certificate.

## What people may do

error-not-allowed = You are signed in as { $role ->
        [administrator] an administrator
        [typist] a typist
        [supervisor] a supervisor
        [observer] an observer
        [officer] an officer
       *[other] this role
    }; this role may not { $right ->
        [keep-vault] look after the vault and its people
        [enter] enter a count
        [settle] settle differences
        [discard] discard an entry
        [approve] approve a record
        [hand-over] print or export a record
        [correct] open a correction
        [see-records] see the counts
        [prepare] prepare an election
        [enrol] enrol a centre
        [import] import result files
        [see-totals] see totals
        [read-journal] read the journal
        [confirm-readiness] confirm that the desk is ready
        [accept-network] accept a network that is up
        [print-paper] print sheets and slips
        [close] close the centre
        [back-up] begin, end or restore a copy of the vault
        [publish] publish results
        [confirm] compare results with their papers
        [record-lot] record a drawn lot
        [release] release results
       *[other] do this
    }.
    .safe = Nothing has changed.
    .do = Ask somebody whose role includes it to sign in.
error-same-person = You made the first entry of this record; the second must come from another person.
    .safe = The first entry is kept.
    .do = Let another typist sign in and enter the sheet from the paper.
error-sheets-differ = The two entries have different numbers of sheets, so they cannot be settled field by field.
    .safe = Both entries are kept.
    .do = Count the sheets of this station, then let a supervisor discard the entry that has too few or too many of them.
error-sum-too-large = The sheets add up to more than 999 999 999 in field { $field }.
    .safe = Nothing has been saved; what you typed is still in the boxes.
    .do = Compare this field with the paper on every sheet.
error-serial-wanted = The serial of the sheet has not been entered.
    .safe = Nothing has changed.
    .do = Enter the serial that stands at the top of the paper sheet, then its count.
error-serial-unreadable = This is not the serial of a sheet: it has six letters and digits.
    .safe = Nothing has changed.
    .do = Enter the serial again as it stands at the top of the paper sheet, such as 4K7-Q2M. Small letters will do, and the dash may be left out.
error-serial-of-other = This serial belongs to another sheet: station { $station }, { $contest }.
    .safe = Nothing has been entered for either station.
    .do = Fetch the sheet of this station, or go back to the board and choose station { $station }.
error-serial-unknown = This serial belongs to another sheet, and to none of this counting centre.
    .safe = Nothing has changed.
    .do = Compare the serial letter by letter. If it is right, the sheet is another centre’s or another election’s: give it to the supervisor.
error-own-record = You typed part of this record, so you cannot approve it.
    .safe = Both entries are kept.
    .do = Ask another supervisor to approve it.
error-same-approver = You approved this record already; in this election another supervisor must approve it too.
    .safe = Your approval and both entries are kept.
    .do = Ask another supervisor, who typed none of it, to sign in and approve.
error-wrong-approvals = The record was not approved by as many supervisors as this election demands ({ $wanted }).
    .safe = Nothing was counted.
    .do = Ask the counting centre for a record that was approved under the election’s own rules.
error-typist-may-not-settle = You made one of the two entries; in this election somebody else settles the differences.
    .safe = Both entries are kept.
    .do = Ask a person who made neither entry to key the differing fields again from the paper.
error-wrong-state = This cannot be done now: { $state ->
        [waiting] nothing has been entered
        [entered] one entry has been made
        [differing] two entries differ
        [agreed] two entries agree
        [once-approved] one supervisor has approved
        [approved] the record is approved
       *[other] the record is in another state
    }.
    .safe = The record is unchanged.
    .do = Look at the board: somebody else may have gone on with this record. Then choose what is offered there.
error-blanks = Fields still empty: { $number }.
    .safe = What you typed is still on the screen.
    .do = Fill in what the paper says. If it says nothing, enter 0 on purpose; empty and zero are not the same.
error-wrong-form = The numbers do not fit the form of this station.
    .safe = The record is unchanged.
    .do = Check that the sheet belongs to this station and this contest, then open it again.
error-wrong-fields = Other fields were keyed than those that differ.
    .safe = Both entries are kept.
    .do = Open the record again and key only the fields that are asked for.
error-no-reason = A reason is missing, is longer than 1000 characters or holds characters that cannot be printed.
    .safe = The record is unchanged.
    .do = Write in a sentence why this is done; it will be printed.
error-rules-broken = The totals do not add up. Rules broken: { $number }.
    .safe = What was entered is kept as the paper says.
    .do = Look at the marked fields on the paper. If it was typed wrongly, discard the entries and enter again; if the paper is wrong, have it corrected by those who signed it.
error-unexplained = Warnings without an explanation: { $number }.
    .safe = The record is unchanged.
    .do = Check each warning on the paper and write why the numbers are right; the explanation will be printed.
error-unknown-record = This station or contest is not part of the election, or the station takes no part in the contest.
    .safe = Nothing has changed.
    .do = Check the number of the station and the contest on the sheet.
error-out-of-order = An event in the journal does not follow from those before it: the journal is not whole.
    .safe = Nothing further has been written.
    .do = Stop working with this vault. Keep it as it is, and restore the latest copy on another computer.
error-not-signed-in = Nobody is signed in.
    .safe = Nothing that was confirmed is lost.
    .do = Sign in with your own passphrase.
error-unknown-person = Nobody with this code has a key to this vault.
    .safe = Nothing has changed.
    .do = Check the code, or ask the administrator to add the person.
error-too-many-people = A vault has room for { $most } people, and there would be more.
    .safe = Nobody was let in.
    .do = Remove people who do not work here any more.
error-person-exists = A person with this code is already there.
    .safe = Nothing has changed.
    .do = Choose another code.
error-embargoed = The totals are locked until a signed release.
    .safe = All results stay stored and verified.
    .do = Load the authority’s release, or release them together with a second officer. Changing the clock does not unlock anything.
error-no-election = No election has been loaded here yet.
    .safe = Nothing has changed.
    .do = Load the signed election file from the stick.
error-election-frozen = The first count was entered on { $since }; since then the election can no longer be replaced.
    .safe = The loaded election and all records are unchanged.
    .do = Use a new vault for another election.
error-election-loaded = An election has already been loaded here.
    .safe = The loaded election and everything received are unchanged.
    .do = Use a new vault for another election.
error-desk-locked = This desk is locked.
    .safe = What was typed and not yet saved waits for the person who typed it.
    .do = Sign in with your own passphrase.
error-passphrase-due = You signed in with a first passphrase, which somebody else has seen.
    .safe = Nothing has been done in your name.
    .do = Choose a passphrase of your own; then you can begin.
error-same-passphrase = The new passphrase is the old one.
    .safe = Nothing has changed.
    .do = Choose another one, which nobody but you has seen.
error-wrong-fingerprint = The groups that were typed are not those of this file.
    .safe = Nothing of the file was used. The attempt stands in the journal.
    .do = Compare the letter’s title and date with the screen and type the groups that are asked for now. If they differ again, do not use the file: call the office.
error-wrong-request-fingerprint = The fingerprint that was typed is not that of this request.
    .safe = Nothing was certified.
    .do = Have the centre read it out again, group by group. If it differs again, the file is not the one that the centre wrote.
error-nothing-to-confirm = There is nothing to confirm any more.
    .safe = Nothing has changed.
    .do = Begin this step again.
error-nothing-to-print = There is no secret to print any more.
    .safe = Nothing has changed.
    .do = If a passphrase or the recovery key has not reached its paper, make a new one.
error-original-first = The original of this protocol has not left yet.
    .safe = Nothing was written.
    .do = Print or save the original first; whatever leaves later is a copy.
error-secret-paper = This paper holds a secret and is not written to a file.
    .safe = Nothing was written.
    .do = Print it, or copy it by hand from the screen.
error-wrong-recovery-key = The groups that were typed are not those of the recovery key that was shown.
    .safe = The recovery key that was valid before still is.
    .do = Read the groups again from what you printed or wrote down. If they are not there, make the key again.
error-no-recovery-key = No recovery key was made for this vault.
    .safe = The vault stays closed.
    .do = Ask another administrator for a new first passphrase.
error-not-administrator = The recovery key lets only an administrator in.
    .safe = Nothing has changed.
    .do = Choose an administrator; they give everybody else a new first passphrase.
error-role-not-here = There is no such role at this desk.
    .safe = Nobody was added.
    .do = Choose one of the roles that are offered.
error-own-account = Nobody removes themselves or gives themselves a first passphrase.
    .safe = Nothing has changed.
    .do = Change your passphrase, or ask another administrator.
error-certificate-loaded = Another certificate was loaded before.
    .safe = The certificate that was loaded stays.
    .do = If the office issued another one on purpose, ask it which of the two holds.
error-bad-minutes = A desk locks after { $least } to { $most } minutes.
    .safe = The setting is unchanged.
    .do = Choose a number between them.
error-no-certificate = This desk has no certificate from the office yet, so it cannot sign.
    .safe = All records are kept.
    .do = Take the enrolment request to the office and load the certificate that it issues.
error-not-ours = This station belongs to another counting centre.
    .safe = Nothing has changed.
    .do = Check the number of the station, and hand the sheet to the centre that is named in the election.
error-not-approved = The record has not been approved yet.
    .safe = The record is unchanged.
    .do = Have a supervisor approve it first.
error-wrong-desk = This vault belongs to the other desk: a counting centre's vault does not open as an office, nor the reverse.
    .safe = Nothing has changed.
    .do = Go back to the first screen and choose the other desk, or open another vault.
error-stopped = You stopped this work before it was finished.
    .safe = What had been finished until then is kept.
    .do = Start it again when you want.
error-clock-back = The clock of this computer stands before the last entry of the journal.
    .safe = The order of the journal does not depend on the clock; nothing is lost.
    .do = Set date and time by a reliable clock, then sign in again. The journal notes the change.
error-glyph = The character “{ $character }” ({ $codepoint }) cannot be printed.
    .safe = The record is unchanged.
    .do = Have the authority correct the name in the election file, or correct the text if you wrote it. Nothing is printed with a blank in its place.
error-not-rehearsable = The counts of station { $station }, contest { $contest }, are missing or break a rule that must hold ({ $rule }).
    .safe = No file has been made for this record.
    .do = Correct the row in counts.csv and start the rehearsal again.

## The definition of an election

error-definition-too-many = At { $place }: { $number } items; the most allowed is { $limit }.
    .safe = No election has been made from this definition.
    .do = Correct the definition at this place, then check it again.
error-definition-missing = At { $place }: nothing, where at least one entry is needed.
    .safe = No election has been made from this definition.
    .do = Correct the definition at this place, then check it again.
error-definition-bad-text = At { $place }: the text is empty, longer than 400 characters or holds control characters.
    .safe = No election has been made from this definition.
    .do = Correct the definition at this place, then check it again.
error-definition-bad-id = At { $place }: “{ $value }” cannot be an identifier: empty, too long, or with a character that may not stand in one.
    .safe = No election has been made from this definition.
    .do = Correct the definition at this place, then check it again.
error-definition-duplicate = At { $place }: “{ $value }” is used twice or is a reserved word.
    .safe = No election has been made from this definition.
    .do = Correct the definition at this place, then check it again.
error-definition-unknown = At { $place }: “{ $value }” is not defined anywhere.
    .safe = No election has been made from this definition.
    .do = Correct the definition at this place, then check it again.
error-definition-not-a-tree = At { $place }: the areas do not form one tree with one root ({ $value }).
    .safe = No election has been made from this definition.
    .do = Give every area but one a parent, without a circle and at most 12 levels deep.
error-definition-out-of-range = At { $place }: { $value } is outside what is allowed.
    .safe = No election has been made from this definition.
    .do = Correct the definition at this place, then check it again.
error-definition-bad-term = At { $place }: the term “{ $value }” of a rule cannot be read or names no field.
    .safe = No election has been made from this definition.
    .do = Correct the definition at this place, then check it again.
error-definition-wrong-shape = At { $place }: the parts do not go together ({ $value }): for instance candidates on a closed list, none on an open one, or a form without a section for the votes.
    .safe = No election has been made from this definition.
    .do = Correct the definition at this place, then check it again.
error-definition-no-station = At { $place }: no polling station takes part in the contest “{ $value }”, so its results could never be sent.
    .safe = No election has been made from this definition.
    .do = Give the contest an area in which there are stations.

## Files from outside: how they are packed

error-too-large = The file is larger than any file of its kind.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Check that it is the right file. Ask the counting centre to export the result again and to bring it on another stick.
error-empty-file = The file is empty.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Ask the counting centre to export the result again and to bring it on another stick.
error-not-a-container = This is not a signed file of Counterfoil, or it is cut off.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Check that it is the right file. Ask the counting centre to export the result again and to bring it on another stick.
error-unexpected-entry = The file holds “{ $name }”, which a file of this kind does not have.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-duplicate-entry = The file holds the same name twice.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-encrypted-entry = A part of the file is encrypted; result files never are.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-compression-bomb = A part of the file would unpack to far more than it may.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-too-many-entries = The file holds more parts than any file of its kind.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-missing-entry = The part “{ $name }” is missing from the file.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Ask the counting centre to export the result again and to bring it on another stick.
error-damaged-entry = The part “{ $name }” of the file is damaged.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Ask the counting centre to export the result again and to bring it on another stick.
error-mimetype-first = The file does not begin with its type, as a signed container must.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not unpack and pack result files. Ask the counting centre to export the result again and to bring it on another stick.
error-unsafe-path = The file holds a name that could lead out of its folder.
    .safe = Nothing was unpacked or counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-bad-manifest = The list of contents inside the file is not as the standard wants it.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Ask the counting centre to export the result again and to bring it on another stick.
error-digest-mismatch = “{ $name }” is not what the signed list of contents says: it was changed or damaged.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-unlisted-payload = The file holds a part that the signed list of contents does not name.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-wrong-media-type = This is a signed file, but of another kind than expected here.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Check which file is wanted: election, request, certificate or result.
error-paper-code-damaged = Part { $part } of the paper code cannot be read or belongs to another protocol.
    .safe = Nothing from the paper code has been counted.
    .do = Scan this code again; smooth the paper and use good light.
error-paper-incomplete = Part { $part } of the paper code is missing.
    .safe = Nothing from the paper code has been counted.
    .do = Scan all codes of the protocol; their order does not matter.

## Files from outside: what they say

error-bad-json = The content cannot be read: line { $line }, column { $column } ({ $detail }).
    .safe = Nothing from this file has been used.
    .do = If you wrote the file, correct it at this place; otherwise ask for it again.
error-schema = The content has another shape than its format allows, at { $place } ({ $detail }).
    .safe = Nothing from this file has been used.
    .do = If you wrote the file, correct it at this place; otherwise ask for it again.
error-unknown-format = The format “{ $format }” is not known to this version.
    .safe = Nothing from this file has been used.
    .do = Check that centre and office use the same version of Counterfoil.
error-wrong-definition = The record was made from another version of the election's definition than the one loaded here.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Compare the fingerprint of the election on both computers with the printed letter.
error-unknown-station = This station or contest is not part of the election, or the one takes no part in the other.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-wrong-station = The station belongs to another counting centre than the one that signed the file.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-sums = The totals in the file do not add up (rule { $rule }).
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Compare with the signed paper and have the centre open a correction.
error-wrong-sheet = The counts in the file do not fit the form of the station.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-old-revision = A newer revision of this record is already known.
    .safe = The newer revision stays counted; this file is kept beside it.
    .do = Nothing needs to be done. If it surprises you, telephone the centre.
error-superseded = A newer revision of this record is already known.
    .safe = The newer revision stays counted; this file is kept beside it.
    .do = Nothing needs to be done. If it surprises you, telephone the centre.
error-conflict = There are two properly signed records of the same revision with different contents.
    .safe = Both are kept; neither is counted until an officer decides.
    .do = Compare both with the signed paper and find out at the centre how they came about.
error-duplicate = Exactly this file was imported before.
    .safe = It counts once; nothing has changed.
    .do = Nothing needs to be done.

## Tables

error-not-utf8 = { $file }, line { $line }: the text is not in UTF-8.
    .safe = Nothing has been taken over from the table.
    .do = Save the table as “CSV UTF-8” and repeat the import.
error-csv = { $file }, line { $line }, column { $column }: { $detail }
    .safe = Nothing has been taken over from the table.
    .do = Correct this line in the spreadsheet, save it again as CSV and repeat the import.
error-csv-header = { $file }: the heading “{ $column }” is missing, unknown or there twice.
    .safe = Nothing has been taken over from the table.
    .do = Correct the first line of the table; the README lists the headings.
error-csv-number = { $file }, line { $line }, column { $column }: “{ $value }” is not a whole number from 0 to 999999999.
    .safe = Nothing has been taken over from the table.
    .do = Correct this line in the spreadsheet, save it again as CSV and repeat the import.
error-csv-unknown = { $file }, line { $line }, column { $column }: “{ $value }” is not known.
    .safe = Nothing has been taken over from the table.
    .do = Correct this line in the spreadsheet, save it again as CSV and repeat the import.
error-csv-role = { $file }, line { $line }, column { $column }: “{ $value }” is no role at this desk. Allowed are: { $allowed }; also as the screen spells them.
    .safe = Nothing has been taken over from the table.
    .do = Correct this line in the spreadsheet, save it again as CSV and repeat the import.
error-csv-duplicate = { $file }, line { $line }, column { $column }: “{ $value }” stands there twice.
    .safe = Nothing has been taken over from the table.
    .do = Correct this line in the spreadsheet, save it again as CSV and repeat the import.

## The vault

error-vault-exists = There is already something in this folder.
    .safe = What is there is untouched.
    .do = Choose an empty folder or another name.
error-vault-missing = There is no vault in this folder.
    .safe = Nothing has changed.
    .do = Choose the folder whose name ends in .counterfoil.
error-vault-locked = The vault is in use by another window or program.
    .safe = Nothing that was confirmed is lost.
    .do = Close the other window, then try again.
error-vault-damaged = The vault is damaged: { $detail }.
    .safe = Result files and protocols that were already exported stay valid.
    .do = Do not write to this disk any more. Restore the latest copy on another computer.
error-vault-newer = The vault was written by a newer version of Counterfoil ({ $version }).
    .safe = The vault is untouched.
    .do = Use the newer version on this computer too.
error-journal-broken = The journal's chain does not hold at entry { $seq }: something was changed, removed or inserted.
    .safe = The entries before it are proved.
    .do = Stop working with this vault, keep it as evidence and tell the person responsible for security.
error-broken-journal = The journal in this file does not hold at entry { $seq }: something was changed, removed or inserted.
    .safe = The entries before it are proved. Nothing of the file was used.
    .do = Keep the file as evidence, and have the journal exported again from the vault.
error-closed = This counting centre is closed: its private key is destroyed, and nothing more can be entered, approved or signed.
    .safe = Everything that was approved is kept and can be read, proved, printed and exported.
    .do = If a result is wrong, tell the central office; the correction is made on paper.
error-not-closed = The centre’s summary has not been signed since the last record changed.
    .safe = Nothing was destroyed.
    .do = Sign the summary first, then go on from here.
error-other-place = That is not the name of this counting centre.
    .safe = Nothing was destroyed.
    .do = Type the name as it stands at the top of the window.
error-wrong-centre = The file speaks of the centre “{ $centre }”, which is not the one that signed it.
    .safe = Nothing of the file was used.
    .do = Keep it as evidence and ask the counting centre for its own file.
error-not-reproducible = The journal and the stored records tell different things: { $detail }.
    .safe = Nothing further has been written.
    .do = Stop working with this vault, keep it as evidence and restore the latest copy on another computer.
error-wrong-passphrase = The passphrase does not open the vault.
    .safe = The vault stays closed; the mistake will stand in the journal.
    .do = Type the passphrase again; mind capital letters and the keyboard layout. { $wait ->
        [yes] The next try can be made in { $seconds } s; each mistake doubles the wait.
       *[no] After three mistakes there is a wait before the next try.
    }
error-too-soon = After a wrong passphrase there is a wait; { $seconds } seconds are left.
    .safe = The vault stays closed.
    .do = Wait, then type the passphrase again.

## Folders and media

error-folder-missing = The folder or the stick is not there, or no longer.
    .safe = Nothing that was confirmed is lost.
    .do = Insert the stick, or choose another folder, and try again.
error-folder-full = There is no room left on the medium.
    .safe = Nothing that was confirmed is lost.
    .do = Use another stick or make room on the disk, then try again.
error-folder-read-only = The medium cannot be written to.
    .safe = Nothing that was confirmed is lost.
    .do = Release the write protection or use another stick.
error-medium-broken = The medium does not do what it should: it was pulled out, or it is worn out.
    .safe = The records are kept here and can be exported again.
    .do = Do not use this stick any more. Use another one.
error-medium-busy = Another program is still using the medium.
    .safe = What was written and verified is on it.
    .do = Close every window and program that shows its files, then eject it again.
error-read-back = What was read back from the medium differs from what was written.
    .safe = The record is kept here and can be exported again.
    .do = Do not use this stick any more. Export again to another one.
error-file-occupied = Another file named “{ $name }” with other contents is already there.
    .safe = Neither file was changed.
    .do = Choose an empty folder, or move the other file away.
error-io = The operating system refused: { $detail }.
    .safe = Nothing that was confirmed is lost.
    .do = Try again. If it stays, write down this message and call your support.

## Signatures, certificates and keys

error-damaged-signature = The signature is damaged or not in the form that Counterfoil makes ({ $part }).
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Ask the counting centre to export the result again and to bring it on another stick.
error-oversized = A part of the signed data is larger than anything Counterfoil makes.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-unsupported-algorithm = The signature uses a method that is not accepted here.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-not-one-signer = The file must be signed by exactly one signer; found: { $found }.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-embedded-content = The signature carries contents of its own.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-unsigned-attributes = The signature carries statements that nobody signed.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-wrong-digest = The signature belongs to other contents: the file was changed or damaged.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-wrong-signing-time = The time of signing is missing, or stands where none may be.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Ask the counting centre to export the result again and to bring it on another stick.
error-missing-certificate = The signature does not bring the signer's certificate.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Ask the counting centre to export the result again and to bring it on another stick.
error-unexpected-certificate = The signature brings a certificate that does not belong to it.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-wrong-signature = The signature is not valid: the file was changed, or somebody else made it.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-damaged-certificate = The certificate is damaged or not one of Counterfoil's ({ $part }).
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Ask the counting centre to export the result again and to bring it on another stick.
error-unknown-signer = The signer is not known to the authority of this election. Fingerprint: { $fingerprint }.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-certificate-expired = The signer's certificate ended at { $not-after }.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Check date and time of this computer. If they are right, the centre needs a new certificate.
error-certificate-not-yet-valid = The signer's certificate is valid only from { $not-before }.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Check date and time of this computer.
error-revoked = The signer's certificate was withdrawn by the office. Fingerprint: { $fingerprint }.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-wrong-role = The signer may not sign files of this kind ({ $role }).
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-wrong-election = The file belongs to another election: { $election }.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Check that you chose the right stick and the right vault.
error-wrong-authority = The file belongs to another authority: { $authority }.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Compare the fingerprint of the authority with the printed letter.
error-wrong-mode =
    { $mode ->
        [test] Test data in a real election: this file
        [live] Real data in a test election: this file
       *[other] This file
    } belongs to the other mode and is refused.
    .safe = Test data and real results never mix; nothing has been counted.
    .do = Check that you chose the right stick and the right vault.
error-wrong-key-usage = The certificate is not made for this use.
    .safe = Nothing from this file has been counted; the file is kept aside.
    .do = Do not count it. Telephone the counting centre, compare the control code on the signed paper and tell the person responsible for security.
error-wrong-request = The certificate was issued for another key than the one of this desk.
    .safe = No key and no certificate has changed.
    .do = Take the request of this very computer to the office again.
error-damaged-request = The enrolment request is damaged or not signed by its own key.
    .safe = No certificate has been issued.
    .do = Have the centre make the request again.
error-damaged-key = The private key cannot be read.
    .safe = No key and no certificate has changed.
    .do = Restore the latest copy, or make a new key and have it enrolled.
error-key-mismatch = The private key does not belong to the certificate.
    .safe = No key and no certificate has changed.
    .do = Load the certificate that was issued for the request of this computer.
error-unusable-name = This name cannot stand in a certificate ({ $field }): empty, too long, with control characters or with spaces at its ends.
    .safe = No key and no certificate has changed.
    .do = Change the name and try again.
error-unusable-validity = The period of validity ends before it begins or lies outside the years 1970 to 9999.
    .safe = No key and no certificate has changed.
    .do = Check the date of the election and the clock of this computer.
error-weak-passphrase = This passphrase could be guessed: { $reason ->
        [too-short] it is too short.
        [too-long] it is longer than can be taken.
        [common] it is one that many people use.
        [repetitive] it repeats itself.
       *[other] it is too weak.
    }
    .safe = Nothing has changed.
    .do = Choose four or more words that do not belong together.
error-damaged-slot = A person's key to the vault is damaged.
    .safe = The other people's keys are not touched by this.
    .do = Let another person sign in, or use the printed recovery key.
error-unsafe-key-derivation = The vault names settings for passphrases that would not protect it.
    .safe = The vault stays closed.
    .do = Do not use this vault. Restore the latest copy, and tell the person responsible for security.
error-damaged-code = The code was not typed or read correctly.
    .safe = Nothing has changed.
    .do = Compare it with the paper group by group and type it again.
error-no-randomness = The computer gave no random numbers, so no safe key could be made.
    .safe = No key and no certificate has changed.
    .do = Restart the computer and try again.
error-bad-person = The person's code or name cannot be used.
    .safe = Nothing has changed.
    .do = Use 1 to 64 visible characters for the code, without slashes and without spaces at its ends, and a name that can be printed.
error-too-many-files = There are more than { $limit } files.
    .safe = Nothing has been imported.
    .do = Import the folders one after the other.
error-other-authority = This authority was made for election “{ $election }”, in one mode and under one name, and signs no other.
    .safe = Nothing has been signed.
    .do = Give a new, empty folder: each election has an authority of its own.
error-unknown-contest = There is no contest “{ $contest }” in this election.
    .safe = Nothing has changed.
    .do = Take the identifier from the column contest of lists.csv, or leave it out to see all contests.
error-unknown-area = There is no area “{ $area }” in this election.
    .safe = Nothing has changed.
    .do = Take the identifier from areas.csv, or leave it out to see the whole contest.

## Printing and the network
error-spooler-missing = This computer has no print service, or it is not running.
    .safe = { $secret ->
        [yes] Nothing was printed. What is secret is still on the screen and is kept in no file.
       *[no] The paper is safe in the vault, and no record waits for it.
    }
    .do = { $secret ->
        [yes] Write down by hand what the screen shows; this paper is not saved as a file. Or have the print service started and try again.
       *[no] Save the paper as a file and print it on another computer, or have the print service started and try again.
    }
error-spooler-slow = The print service does not answer.
    .safe = { $secret ->
        [yes] Nothing was printed. What is secret is still on the screen and is kept in no file.
       *[no] The paper is safe in the vault, and no record waits for it.
    }
    .do = { $secret ->
        [yes] Wait a moment and try again. If it stays, write down by hand what the screen shows; this paper is not saved as a file.
       *[no] Wait a moment and try again. If it stays, save the paper as a file and print it on another computer.
    }
error-printer-unknown = There is no printer “{ $printer }” any more.
    .safe = Nothing was printed.
    .do = { $secret ->
        [yes] Choose another printer, or write down by hand what the screen shows; this paper is not saved as a file.
       *[no] Choose another printer, or save the paper as a file.
    }
error-printer-rejecting = The printer “{ $printer }” takes no jobs now.
    .safe = Nothing was printed.
    .do = { $secret ->
        [yes] Choose another printer, or write down by hand what the screen shows; this paper is not saved as a file.
       *[no] Choose another printer, or save the paper as a file.
    }
error-print-copies = Between 1 and { $limit } copies can be printed at once.
    .safe = Nothing was printed.
    .do = Choose a number within these limits.
error-printer-refused = The print service refuses: { $detail }
    .safe = { $secret ->
        [yes] Nothing was printed. What is secret is still on the screen and is kept in no file.
       *[no] The paper is safe in the vault, and no record waits for it.
    }
    .do = { $secret ->
        [yes] Look at the printer, choose another one, or write down by hand what the screen shows; this paper is not saved as a file.
       *[no] Look at the printer, choose another one, or save the paper as a file.
    }
error-network-up = A network is up on this computer: { $interfaces }.
    .safe = The record is agreed and stays as it is; it was not approved.
    .do = Pull the cable or switch the interface off. Where that cannot be, a supervisor gives a reason in the strip at the top.
error-network-changed = Other network interfaces are up now than those that you were asked about.
    .safe = Nothing was accepted.
    .do = Look at the strip at the top again, and give the reason for what is up now.
## The copy on another medium, and restoring from it

error-vault-is-copy = This folder holds the copy of a vault, and nobody works in a copy.
    .safe = The copy is untouched.
    .do = Open the vault itself. If its laptop is lost, choose “Restore from a copy” on the first screen.
error-copy-missing = The medium with the copy is not in.
    .safe = Nothing that was confirmed is lost; the vault has it all.
    .do = Insert the medium. The copy catches up by itself.
error-copy-old = The copy on { $medium } is too old: what was confirmed since { $since } is not in it ({ $n }).
    .safe = The vault on this computer has everything; the work can go on.
    .do = See to the medium of the copy, or choose another one under Copy. If this computer were lost now, these changes would have to be entered again from paper.
error-copy-damaged = The copy cannot be used: it is damaged, or was made under another key ({ $detail }).
    .safe = The vault has everything; the copy was left as it is.
    .do = Choose another folder for a new copy, and keep this one aside.
error-copy-of-another = This folder holds the copy of another vault.
    .safe = That copy is untouched.
    .do = Choose another folder or another medium.
error-copy-ahead = The copy has entries up to { $seq } that this vault does not have: the vault was turned back.
    .safe = The copy was left as it is; it holds more than this vault.
    .do = Stop working here. Restore from the copy on this or another computer, and tell the person responsible for security.
error-copy-diverged = The copy and this vault went different ways; the copy ends with entry { $seq }.
    .safe = The copy was left as it is.
    .do = Find out which of the two the centre goes on with. Choose another medium for the copy of this vault.
error-copy-newer = This vault was restored on another computer (generation { $generation }). This computer must not go on.
    .safe = The copy was left as it is; it belongs to the other computer.
    .do = Sign out, switch this computer off and seal it. What it exports from now on is set aside at the central office.
error-copy-unfinished = This copy was begun and never became whole; nothing can be restored from it.
    .safe = Nothing has changed.
    .do = Take another copy. If the laptop is at hand, let it finish the copy first.
error-copy-inside = The copy would lie inside the vault’s own folder.
    .safe = Nothing has changed.
    .do = Choose a folder on another medium.
error-no-backup = No copy has been begun at this desk.
    .safe = Nothing has changed.
    .do = Choose a medium for the copy first.
error-two-generations = The counting centre’s vault was restored from its copy, and this file was sealed by a computer that should not have gone on.
    .safe = It is kept and not counted. What was sealed before the restoration stays counted.
    .do = Telephone the counting centre: which computer does it work with? Compare the file with the signed paper before an officer decides.
error-passed-over = Two officers decided that another file of this record counts.
    .safe = The file is kept and not counted.
    .do = Nothing needs to be done.
error-nothing-to-decide = Between the files of this record nothing is open, or others have come than those that you compared.
    .safe = Nothing was decided.
    .do = Look at the files again.
error-second-officer = You have decided so already.
    .safe = Your decision is kept.
    .do = A second officer has to sign in and decide the same.
error-nothing-counted = Nothing is counted in this area.
    .safe = Nothing was written.
    .do = Import its result files first, or choose another area.
error-partial-too-large = More is counted in this area than one partial consolidation holds ({ $megabytes } MiB).
    .safe = Nothing was written.
    .do = Write one for each of the areas below it.
error-import-runs = Another import is under way.
    .safe = It goes on.
    .do = Wait for its end, or stop it first.
error-journal-forked = Two files of this counting centre have the same place in its journal: the journal was turned back and went on another way.
    .safe = Both are kept; neither is counted.
    .do = Telephone the counting centre and the person responsible for security. Compare both files with the signed paper.

error-paper-of-former-election = This paper was made for the election that was loaded here before.
    .safe = Nothing has been noted.
    .do = Tear up what was printed, and print the paper of the present election.
error-entries-exist = A zero report says that nothing has been entered, and by now something has.
    .safe = Everything that was entered.
    .do = The checklist at the end of the night names the missing zero report. Note on paper why it was not printed before the first entry.

## seats

error-seats-too-many = There are { $number } { $what }; at most { $limit } can be computed with.
    .safe = Nothing has changed.
    .do = Check the definition or the table.
error-seats-too-many-votes = There are more votes than { $limit }.
    .safe = Nothing has changed.
    .do = Check the totals or the table.
error-seats-nothing = There is no list or no district.
    .safe = Nothing has changed.
    .do = Check the definition or the table.
error-seats-twice = Two lists, two districts, or a list and an alliance have the same name.
    .safe = Nothing has changed.
    .do = Give each a name of its own.
error-seats-votes-do-not-fit = The numbers of { $district } do not go together: more votes for lists than are valid, or not one for each list.
    .safe = Nothing has changed.
    .do = Check the totals or the table.
error-seats-do-not-fit = The districts’ own seats are not known or do not add up to all seats.
    .safe = Nothing has changed.
    .do = Check the definition or the table.
error-seats-cast-unknown = A threshold is a share of all votes that were cast, and they are not known.
    .safe = Nothing has changed.
    .do = Give the number of votes cast, or use a form that asks for it.
error-seats-bad-divisors = The row of divisors is empty, too large, or does not increase.
    .safe = Nothing has changed.
    .do = Correct the rules of allocation.
error-seats-bad-share = A share in the rules cannot be read, is above one, or hands out votes up to no hurdle.
    .safe = Nothing has changed.
    .do = Correct the rules of allocation. A share is written 5%, 0.05 or 1/20.
error-seats-bad-quota = The quota adds more than two to the seats.
    .safe = Nothing has changed.
    .do = Correct the rules of allocation.
error-seats-no-alliance-rule = Lists are joined, and the rules do not say how an alliance’s seats are shared.
    .safe = Nothing has changed.
    .do = Say it in the rules of allocation, or take the alliances out.
error-seats-nobody-takes-part = Nobody reaches the threshold or has a vote ({ $place }).
    .safe = Nothing has changed.
    .do = Check the totals and the thresholds.
error-seats-quota-zero = The quota is zero ({ $place }): there are too few votes for it.
    .safe = Nothing has changed.
    .do = Check the totals and the rounding of the quota.
error-seats-quota-too-small = Whole quotas take more seats than there are ({ $place }).
    .safe = Nothing has changed.
    .do = The law has to say what becomes of such a case. Correct the rules of allocation.
error-seats-quota-too-large = After one seat for each remainder some are left ({ $place }).
    .safe = Nothing has changed.
    .do = The law has to say what becomes of such a case. Correct the rules of allocation.
error-seats-too-few-candidates = Those who take part cannot fill all seats ({ $place }).
    .safe = Nothing has changed.
    .do = Check how many seats each list can fill at most.
error-seats-tied = A tie ({ $place }): { $among } have equal claims. Seats at stake: { $seats }.
    .safe = No seat was given by chance.
    .do = Draw the lot as the law says, record it with who was drawn, and compute again with it.
error-seats-wrong-lot = A recorded lot does not decide its tie ({ $place }): it draws too few, too many, one twice, or somebody who is not tied.
    .safe = Nothing has changed.
    .do = Compare the recorded lot with the minutes of the draw.
error-seats-unused-lot = A lot was recorded for which there is no tie ({ $place }).
    .safe = Nothing has changed.
    .do = Take it out, or find out why the votes are others than when it was drawn.
error-seats-opinions-differ = The two computations differ. First: { $first } Second: { $second }
    .safe = No seats are released.
    .do = Do not publish seats. Compute by hand, and report this with the votes and the rules.
error-no-allocation = The definition does not say how the seats of { $contest } follow from the votes.
    .safe = Nothing has changed.
    .do = The authority writes the rules of allocation into the definition before it is signed.
error-records-missing = { $received } of { $expected } records have been received; seats would be provisional.
    .safe = Nothing has changed.
    .do = Import what is missing, or ask for provisional seats.
error-districts-do-not-fit = The districts of { $contest } do not hold each of its stations once.
    .safe = Nothing has changed.
    .do = Check the districts in the definition.
## Publishing

error-not-embargoed = Nothing is under embargo here, or it was released before.
    .safe = Nothing has changed.
    .do = Look at the release page: it says who released the results, and when.
error-same-officer = The second officer is the same person as the first.
    .safe = The results stay locked.
    .do = Let another officer type their own passphrase.
error-first-passphrase = The second officer has a first passphrase still, which somebody else has seen.
    .safe = The results stay locked.
    .do = Let them sign in once and choose a passphrase of their own.
error-too-early = The election keeps results back until { $until }, and by this computer’s clock that moment lies ahead.
    .safe = The results stay locked.
    .do = Wait, or load the authority’s signed release. If the clock is wrong, have it set right.
error-publishing-stopped = Publishing was stopped.
    .safe = What had been written was removed; nothing was published, and no number was used up.
    .do = Publish again whenever you like.
error-papers-open = { $papers ->
        [one] A counted result is not compared with its signed paper or differs from it
       *[other] { $papers } counted results are not compared with their signed paper or differ from it
    }; what is provisional is not certified.
    .safe = Nothing was published.
    .do = Compare them on the page Confirm; or publish the figures as unofficial.
error-incomplete = { $missing ->
        [one] A record is missing
       *[other] { $missing } records are missing
    }; only a complete result is certified.
    .safe = Nothing was published.
    .do = Import the missing records, or publish the figures as unofficial.
error-nothing-to-correct = Nothing of this election was published as certified, so there is nothing to correct.
    .safe = Nothing was published.
    .do = Publish the result as certified first.
error-folder-in-use = The folder into which the results are to be written is not empty.
    .safe = Nothing in it was changed.
    .do = Name a folder that is empty or does not exist.

## Importing an election

error-import-unknown-file = { $file }: this is neither EML nor a report by NIST SP 1500-100.
    .safe = Nothing was written.
    .do = Name EML 110a, 110b or 230b as XML, or a report as JSON. Tables are read by “election new”.
error-import-too-much = { $file }:{ $line }:{ $column }: more than the { $limit } that are read.
    .safe = Nothing was written.
    .do = Check that the file is what it should be.
error-import-not-utf8 = { $file }:{ $line }:{ $column }: the text is not UTF-8.
    .safe = Nothing was written.
    .do = Export the file again as UTF-8.
error-import-document-type = { $file }:{ $line }:{ $column }: a document type declaration, which is never read.
    .safe = Nothing was written.
    .do = Ask whoever made the file for one without it.
error-import-malformed = { $file }:{ $line }:{ $column }: { $detail }
    .safe = Nothing was written.
    .do = Correct the file where it was made, and export it again.
error-import-unknown = { $file }:{ $line }:{ $column }: “{ $value }” is named and is not there.
    .safe = Nothing was written.
    .do = Correct the file where it was made, and export it again.
error-import-duplicate = { $file }:{ $line }:{ $column }: “{ $value }” stands there twice.
    .safe = Nothing was written.
    .do = Correct the file where it was made, and export it again.
error-import-other-election = { $file }: the file is of another election: { $value }.
    .safe = Nothing was written.
    .do = Name only files of one election.
error-import-missing = { $part ->
        [stations] None of the files has a polling station.
        [lists] None of the files has a list or candidate.
       *[election] None of the files says on which day the election is.
    }
    .safe = Nothing was written.
    .do = Name the other files of the election too.

# Comparing with paper
error-code-unreadable = This is no control code: it has twenty letters and digits, and { $typed } were entered, or one that no code has.
    .safe = Nothing has been noted.
    .do = Enter all five groups as they stand on the protocol. Small letters will do, blanks and dashes may be left out; there is no U, and I and L count as 1, O as 0.
error-code-mistyped = The code is nearly that of a received result. Not right: group { $groups }.
    .safe = Nothing has been noted, and nothing is confirmed.
    .do = Look at that group on the paper again and enter the code once more. If the paper really says what you entered, the paper and the file differ: choose the result in the list and note that.
error-code-of-other = This code belongs to another result: station { $station }, { $contest }.
    .safe = Nothing has been noted for either of them.
    .do = Fetch the protocol of the result that you chose, or leave the choice empty and enter the code again.
error-code-of-old-revision = This is the code of revision { $revision } of station { $station }, { $contest }; revision { $known } counts.
    .safe = The newer revision stays counted, and stays provisional.
    .do = Ask the counting centre for the signed protocol of revision { $known } and enter its code.
error-code-in-conflict = The code belongs to one of several files of station { $station }, { $contest } that contradict each other; none of them counts.
    .safe = All files are kept. Nothing is confirmed.
    .do = Clear the conflict with the counting centre first. This paper is evidence in it: keep it at hand.
error-code-unknown = No file with this code has come, and none with a similar one.
    .safe = Nothing has been noted.
    .do = Import the centre’s files first. If they are there, compare station, revision and every group once more; then choose the result in the list and enter the paper’s totals, or note that they differ.
error-paper-of-other-election = The paper belongs to another election, or to another version of its definition.
    .safe = Nothing has been noted.
    .do = Put the paper aside and ask the counting centre for the protocol of this election.
error-paper-of-newer = The paper is revision { $revision } of station { $station }, { $contest }; the newest file is revision { $known }.
    .safe = The file stays counted, and stays provisional.
    .do = Import the result file of revision { $revision }; the centre made a correction.
error-paper-of-other-content = The paper of station { $station }, { $contest }, revision { $revision } says something else than the file of the same revision.
    .safe = The file stays counted, and stays provisional.
    .do = Compare both line by line, note that they differ, and call the counting centre. Do not confirm either of them.
error-paper-without-file = The paper is there and its file is not: station { $station }, { $contest }, revision { $revision }.
    .safe = Nothing has been noted.
    .do = Import the centre’s result file; it can also be recovered from the codes on this paper.
error-own-doubt = You noted that this result differs from its paper.
    .safe = Nothing has been noted; it stands as differing.
    .do = Let another officer compare it anew. Whoever finds both alike confirms it under their own name.
error-no-file-counted = No file of this result is counted.
    .safe = Nothing has been noted.
    .do = Import the centre’s result file, or clear its conflict, before you compare.
error-totals-differ = What you entered from the paper is not what the file says: { $codes }.
    .safe = Nothing has been noted, and nothing is confirmed.
    .do = Look at these fields on the paper again. If the paper really says what you entered, note that paper and file differ.
error-seed-unfit = The seed needs at least { $least } characters, and only letters, digits and signs that everybody can type.
    .safe = Nothing has been settled.
    .do = Write down dice or drawn numbers as digits, for example 6 1 4 4 2 5 3 1.
error-bad-sample = The election has { $most } stations; a sample has at least one of them.
    .safe = Nothing has been settled.
    .do = Enter a number from 1 to { $most }.
error-sample-settled = The draw has been settled and stays as it is.
    .safe = Nothing has changed.
    .do = A sample can only grow: take the same seed with more stations, or compare all results.
error-sample-too-late = Results have been compared with their papers; a draw would now come too late to be fair.
    .safe = Nothing has changed; all results are to be compared.
    .do = Go on comparing all results.
error-no-such-finding = This does not stand out any more: results have come since, or were corrected.
    .safe = Nothing has been noted.
    .do = Look through the findings again.
error-nothing-prepared = No election is being prepared at this desk.
    .do = Begin one under “Prepare”.
error-no-such-part = What is to be changed is not there any more.
    .safe = The draft is unchanged.
    .do = Open the page again.
error-preparation-faulty = The election that is prepared still has { $number ->
        [one] one fault
       *[other] { $number } faults
    }.
    .safe = The draft is kept.
    .do = Mend the faults that stand under “Check”.
error-not-played = The dry run of this version has not been passed.
    .safe = Nothing was signed.
    .do = Start the dry run under “Check”. After every change it is needed once more.
error-nothing-signed = No election has been signed at this desk.
    .do = Sign one under “Prepare”.
error-authority-closed = The authority’s vault is not open.
    .safe = Nothing has happened.
    .do = Open it with its passphrase.
