# Help: one topic for each page (help-<page>): what it is for, its keys, and what to do if something goes wrong.

help-title = Help
help-open = Help for this page (F1)
help-search = Search the help
help-topics = Topics
help-none = Nothing found. Try another word.
help-part-what = What this is for
help-part-keys = Keys
help-part-wrong = If something goes wrong

help-overview = A night at this desk
    .what =
        Two people enter each count independently. Where they differ, the differing fields are keyed again from the paper. A supervisor who typed nothing approves; that signs the result. Results leave on a stick, and the central office proves each one.
        Every act is recorded under the name of the person who did it. Nothing is ever overwritten.
    .keys =
        F1 — help for the page that is open
        Tab, Shift+Tab — next control, the one before
        Enter or Space — press
        Escape — close a dialog
    .wrong = If something is refused, the message says what happened, what is safe and what to do. What was confirmed is never lost. If the computer fails, go on with paper: blank sheets can be printed at any time.
help-signin = Signing in
    .what = Choose your name and type your own passphrase. Whoever leaves signs out: the next person acts under their own name.
    .keys =
        ↑ ↓ — choose a person
        Tab — to the passphrase
        Enter — sign in
    .wrong = After three wrong passphrases you wait, each time twice as long; the journal says so. If you forgot yours, the administrator gives you a new one. If the vault is damaged, work on with the copy, and make an incident pack here.
help-board = The board
    .what = Every station and contest, how far it has come, and what may be done next. A button that cannot be pressed says why.
    .keys =
        / — find a station by number or name
        Enter in the search — the first thing to do
        Enter on a row — its next step
    .wrong = A station that you miss belongs to another counting centre, or the search hides it: clear the search. Entered on the wrong sheet? A supervisor discards the entry with a reason; it stays in the journal.
help-entry = Entering a count
    .what = Key what the paper says, in the order of the paper, even where a sum does not hold. Blank is not zero. In the second entry you see nothing of the first.
    .keys =
        Enter or ↓ — next box
        ↑ — box before
        { "*" } — fill blanks with zeros
        Shift+Enter or F9 — save
    .wrong = Only digits are taken, and nothing can be pasted. If a sum does not hold, look at the paper again; if you keyed what stands there, save. What is wrong on the paper is settled by the station’s board, not by you.
help-settle = Settling differences
    .what = Two entries differ in these fields. Key them again from the paper; neither value is shown, so that you look and do not guess. A field is settled when two people agree.
    .keys =
        Enter or ↓ — next box
        Shift+Enter or F9 — save
    .wrong = If they still differ, another person keys them. If a whole sheet was mixed up, a supervisor discards an entry on the board, with a reason.
help-approve = Approving
    .what = You see the record as it will be printed. Rules that must hold do hold, and every broken warning has an explanation, which is printed. Approving signs the result file in the same moment.
    .keys =
        Tab — to the next explanation
        Enter — approve, on the button
    .wrong = Whoever typed any of it cannot approve it. If a rule that must hold is broken, the paper is wrong or was mistyped: have it corrected, or discard the entries. After approving, only a correction changes a number.
help-protocol = The protocol
    .what = The signed paper of this record, as a PDF. It is made once; every later print is the same bytes. Its control code is that of the result file.
    .keys = Tab — to printing and saving
    .wrong = A printer that does not work holds nothing up: save the file, or print later. Sign the paper by hand; it is what counts if anything is in doubt.
help-handover = Handing over
    .what = Writes signed result files to a stick, reads each one back and proves it. Only when it says so may you remove the stick.
    .keys =
        Space — choose a record
        Tab — to the stick, then to writing
    .wrong = If a stick is full, read-only or pulled out, nothing is lost: what was not confirmed is still waiting. Take another stick and write again; writing twice does no harm.
help-journal = The journal
    .what = Everything that happened at this desk. Each entry takes in the hash of the one before, so that nothing can be changed, removed or inserted unseen. Verify proves it all again. Compare the number and the first groups with a protocol.
    .keys =
        Tab — from filter to filter
        Enter — show older entries, on the button
    .wrong = If verifying fails, stop working with this vault, keep it, and make an incident pack. Counts are shown only to those who may see them, and never before both entries agree.
help-close = Closing the centre
    .what = At the end of the night: see what is open, hand over the rest, sign the summary, destroy the key, keep the archive. A closed centre can sign nothing more; it can still read, prove, print and export.
    .keys = Tab — to the next step
    .wrong = Only destroying the key cannot be taken back. Where results or the zero report are missing, it wants to know why, and the journal keeps it. If a record changes after the summary was signed, sign it again. Put in the medium of the copy before destroying, so that the key leaves it too. If a stick fails at the archive, take another and write again.
    .wrong = Only destroying the key cannot be taken back. Where results are missing, it wants to know why, and the journal keeps it. If a record changes after the summary was signed, sign it again. Put in the medium with the copy before destroying, so that the key leaves it too. If a stick fails at the archive, take another and write again.
    .wrong = Only destroying the key cannot be taken back. If a record changes after the summary was signed, sign it again. Put in the medium with the copy before destroying, so that the key leaves it too. If a stick fails at the archive, take another and write again.
help-prepare = Preparing an election
    .what =
        The draft is kept as you type it: stop and go on whenever you like. Tables and files of other programs are shown before they are taken over. Faults stand on the page that mends them.
        The dry run plays every contest, form, protocol and hand-over once. Only what has passed it can be signed. Then come the letter with the fingerprints, the blank sheets, and a package for each centre.
    .keys =
        Tab — next control
        Enter — press
        Escape — close a dialog
    .wrong = Nothing that was signed is lost when the draft changes. A change after the dry run makes another one necessary. Without the passphrase of the authority nothing can be signed: keep it in a safe.
help-enrol = Enrolling centres
    .what = A centre brings its request on a stick and reads its fingerprint out by telephone. You type it; only if it is the right one is the certificate issued and written.
    .keys = Tab — next group
    .wrong = If the fingerprint is refused, let it be read out again from the centre’s screen, not from the stick. A laptop that was lost: withdraw its certificate, with a reason; the list travels with the next package.
help-import = Taking results in
    .what = Reads result files from a folder or a stick, proves each one, and says what became of it: accepted, came again, superseded, in conflict, or rejected, with the reason.
    .keys = Enter — import, on the button
    .wrong = Nothing rejected is lost: it is kept aside with its reason. Stopping does no harm; importing again goes on. A conflict is two different results of one revision: neither counts until it is cleared with the counting centre.
help-watch = How the night stands
    .what = Counts every record that the election expects exactly once: received, missing, in conflict, confirmed. Choose an area to go down, and a standing to see its records. Centres that lag behind stand in a list of their own.
    .keys =
        Tab — contest, area, standing
        Enter — go down into an area
    .wrong = Extra files name a station that this election does not have. They never count; find out where they come from. The page goes on while an import runs.
help-confirm = Comparing with paper
    .what = Only paper shows what people signed. Enter the control code of each protocol, or scan its QR codes; without a code, enter the totals. Either all results are compared, or those of stations that a public seed draws.
    .keys =
        Enter — compare, and on to the next paper
        Tab — to what waits, and to the sample
    .wrong = A wrong code says which kind it is: a slip, another station, another revision, an unknown file. Where paper and file differ, note it with a reason and call the centre. Nothing is changed here.
help-totals = Totals
    .what = The sums of all results that were proved, by contest and area. They are added up from the set of results, never typed.
    .keys = Tab — contest, area, table
    .wrong = Missing stations are told by number received and expected. If a figure looks wrong, compare the station’s signed protocol; a wrong one is corrected at the counting centre, never here.
help-seats = Seats
    .what = The seats of each contest, computed twice from the totals by the rules in the signed election, with every step. A tie waits for a lot that is drawn by hand and recorded once, with witness and reason.
    .keys = Space — mark who was drawn
    .wrong = Where the two computations differ there are no seats at all: compute by hand and report it. While records are missing, seats are shown only as provisional ones.
help-release = Release of results
    .what = Results under embargo stay locked until the authority’s signed release is loaded, or two officers release them with a reason, each by their own passphrase. No clock unlocks anything.
    .keys = Tab — from box to box
    .wrong = Two officers can release only after the embargo’s moment. An officer who has a first passphrase still must choose their own before.
help-publish = Publishing
    .what = Freezes the figures, gives them a number and a status, and writes every form of them into a folder to carry away: tables, NIST, EML, a signed report and a site.
    .keys = Tab — from box to box
    .wrong = Stopping removes what was written; no number is used up. A newer publication replaces an older one: “Is this the newest?” tells which one a file is.
help-readiness = Ready to begin?
    .what = Before the first entry: no network, a right clock, room on the disk, a second medium for copies, a printer, and the program that you expect. It says go or not yet, and why.
    .keys =
        Tab — to the next point
        Enter — check again, on the button
    .wrong = An active network interface blocks approval until a supervisor gives a reason: better to switch it off. A printer that is missing is only a warning. Compare the clock with one that you trust.
help-papers = Papers
    .what = Everything that is printed beside the protocols: blank sheets, zero report, recount and read-back sheets, the centre’s summary. A paper holds no result that you may not see.
    .keys =
        Tab — to the next paper
        Enter — preview, on the button
    .wrong = Without a printer, save the paper as a file and print it elsewhere. Blank sheets are the way to go on when the computer fails: print them in good time.
help-backup = The copy
    .what = Every confirmed change is copied, encrypted, to a second medium, and what is being typed within half a minute. Its age is always shown. A spare laptop goes on from it.
    .keys =
        Tab — to the media
        Enter — begin, on the button
    .wrong = If the medium is full or pulled out, put in another and begin again; nothing is lost meanwhile. After a restore the old laptop must not be used any more: the office sees it and sets its results aside.
help-people = People
    .what = Who may sign in here, and as what. Each person has a passphrase of their own; the first one is on a slip and is changed at the first sign-in.
    .keys = Tab — from person to person
    .wrong = Whoever forgot a passphrase is given a new slip. Removing a person takes their key away; what they did stays in the journal.
help-setup = Setting up
    .what = The vault is made, the signed election is loaded and compared with the printed letter, people are added, and the office certifies this centre’s key.
    .keys = Tab — to the next step
    .wrong = If the fingerprint differs by one letter, stop: it is another election, or somebody changed it. Ask the office by telephone. Master data cannot be changed once the first entry is made.
