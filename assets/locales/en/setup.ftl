# Setting up a desk, passphrases, locking: what the window says. Errors stand in errors.ftl.

## First screen
start-question = What is this computer to be?
start-centre-text = Counts are entered here, approved, printed and handed over on a stick.
start-office-text = Result files arrive here, are proved and added up.
start-new = Set up from nothing
start-recent = Opened before
start-open-recent = Open { $place }

## The vault
vault-title = { $desk }: make the vault
vault-intro = The vault is a folder with an encrypted database. Everything that is entered at this desk stays in it.
vault-place = Name of this desk
vault-place-hint = As it is to stand on papers, for instance the name of the hall.
vault-folder = Folder for the vault
vault-folder-hint = The vault becomes a folder of its own in it, called after the desk.
vault-administrator = The first administrator
vault-administrator-note = Administrators look after the vault and its people. They have no say in any result.
vault-make = Make the vault
vault-making = The vault is being made. How much work a guess at a passphrase shall cost is measured on this computer; that takes a moment.
vault-blank = Fill in every field first.
person-name = Name
person-code = Code
person-code-hint = Short and without blanks at its ends; the person signs in and is printed under it.
person-role = Role
person-passphrase = Passphrase

## Passphrases
passphrase-rule = At least twelve characters; four words that do not belong together are best. Digits and signs are not asked for: they make people write it down. What everybody tries first is refused.
passphrase-new = New passphrase
passphrase-again = The same once more
passphrase-missing = Choose a passphrase first.
passphrase-again-missing = Type the passphrase once more.
passphrase-differs = The two passphrases differ.
passphrase-good = This passphrase can be taken.
passphrase-title = Choose a passphrase of your own
passphrase-due-intro = You signed in with a first passphrase that somebody else has seen. Choose your own; then you can begin.
passphrase-intro = Nobody but you should know it.
passphrase-old = Present passphrase
passphrase-old-missing = Type the present passphrase first.
passphrase-change = Take the new passphrase
passphrase-own = Change your passphrase…

## Locking
lock-now = Lock
lock-key = Ctrl+L
lock-title = This desk is locked
lock-intro = { $name } sat here. What they were doing waits for them. Somebody else can sign in and begins with a clean desk.
signin-other = Somebody else takes over…
lock-explain = This desk locks when nobody has touched it for { $n } minutes. What was being done waits behind the lock.
lock-minutes = Minutes
lock-minutes-missing = Give a number of minutes.
lock-minutes-same = The desk locks after so many minutes already.
lock-set = Set

## Recovery
recover-open = Passphrase lost?
recover-title = In by the recovery key
recover-intro = The printed recovery key lets an administrator in, with a new passphrase. The journal keeps it.
recover-who = Administrator
recover-key = Recovery key
recover-key-hint = Nine groups of four. Capitals, dashes and blanks do not matter.
recover-key-missing = Type the recovery key first.
recover = Sign in with the new passphrase

## Set-up
nav-setup = Set-up
setup-title = Setting up this desk
setup-intro = Each step stays done, also if the power goes. Go on where something is open.
setup-ready = Everything that work needs is there.
setup-begin = To the desk
setup-unfinished = This desk is not set up yet.
setup-unfinished-do = An administrator signs in and goes on with setting up. What was done so far is kept.
step-election = Load the election
step-people = Add the people
step-recovery = Make the recovery key
step-request = Make the desk’s key and ask for its certificate
step-certificate = Load the certificate
step-lock = Locking
step-done = done
step-open = open
step-optional = as you like

## Election
election-explain = The office gives you a signed file (.election.asice) on a stick, and by another way a printed letter with two fingerprints.
election-file = Election file
election-file-missing = Name the file first.
election-read = Read the file
election-name = Election
election-day = Day
election-mode = Mode
election-authority = Authority
election-contests = Contests
election-stations = Polling stations
election-centre = Counting centre
election-confirm = Load this election
election-replace = Load another file instead
election-replace-note = Until the first count is entered the election can be replaced. Key and certificate begin anew then.
mode-test = A rehearsal. Nothing that is counted in it is a result.
mode-live = A real election. What is counted here counts.
centre-which = Which counting centre is this?
centre-other-name = This desk is called “{ $place }”; the signed election calls the centre “{ $centre }”. Is it the same place? If so, go on: files and papers carry the election’s name.
centre-search = Look for the centre
centre-missing = Choose the counting centre first.
centre-more = { $n ->
    [one] One more is not shown.
   *[other] { $n } more are not shown.
}
groups-do = Take the printed letter. Compare its groups with those below, and type the missing ones from the letter.
groups-authority = Fingerprint of the authority
groups-definition = Fingerprint of the election
groups-missing = { $n ->
    [one] Type the missing group from the paper.
   *[other] Type the { $n } missing groups from the paper.
}
group-blank = Group { $n }: { $of }

## People
people-explain = Everybody gets a first passphrase on a slip and chooses their own when they sign in. One person types, another types again, a third approves.
people-missing = Still missing: { $role }, { $n }.
people-table-title = Add people from a table
people-table-explain = A CSV table with the columns code, name, role. Roles at this desk: { $roles }. Who is there already is passed over.
people-table = Table of people
people-table-missing = Name the table first.
people-table-add = Add everybody in it
person-add-title = Add a person
person-add = Add
person-blank = Give name, code and role first.
person-own = You cannot do this to yourself.
person-give = New first passphrase
person-give-for = New first passphrase for { $name }
person-remove = Remove
person-remove-for = Remove { $name }
person-remove-title = Remove { $name }?
person-remove-explain = Their way into the vault is closed, and the database gets a key that they never had. What they did stays under their name. Nobody gets their code again.
passphrase-is-first = first, not yet changed
passphrase-is-own = their own
slips-title = { $n ->
    [one] A first passphrase
   *[other] { $n } first passphrases
}
slips-explain = They are shown until you say that they are handed out, and kept in no file. Hand each out to its person and to nobody else.
slips-print = Print the slips
secret-paper-note = This paper is not saved as a file, and the print queue is told to delete its pages. A printer may keep what it printed: use one that stands here, and switch it off afterwards.
secret-paper-hide = Hide the pages
slips-done = Handed out; hide them

## Recovery key
recovery-explain = The recovery key is the last way in when an administrator’s passphrase is lost. Keep it on paper, sealed, away from this computer.
recovery-made = There is a recovery key, made on { $at }. A new one makes it worthless.
recovery-used = It was used on { $at }: make a new one.
recovery-make = Make the recovery key
recovery-make-new = Make a new recovery key
recovery-key = Recovery key
recovery-note = It stands here until you have typed part of it again, and is kept nowhere; afterwards nobody can show it. Print it, or write all nine groups down by hand: that is as good.
recovery-print = Print the sheet
recovery-noted = I have it on paper
recovery-again = Type these groups again from the paper: that proves that what is written there opens the vault.
recovery-confirm = Use this key from now on
recovery-show-again = Back to the key

## Key and certificate
request-explain = { $desk ->
    [office] This desk makes its own key, which never leaves the vault. With it releases, publications and reports are signed. The request goes to the election authority on a stick.
   *[centre] This desk makes its own key, which never leaves the vault. The request goes to the office on a stick.
}
request-folder = Folder for the request
request-folder-missing = Name the folder first.
request-needs-election = Load the election first.
request-write = Make the key and write the request
request-write-again = Write the request again
request-written = Written and read back: { $path }
request-fingerprint = Fingerprint of the request
request-read-out = { $desk ->
    [office] Read it out to the election authority, for instance by telephone. It is typed there, and the certificate is issued only if it is the same.
   *[centre] Read it out to the office, for instance by telephone. The office types it and issues the certificate only if it is the same.
}
certificate-explain = { $desk ->
    [office] The election authority gives you back a file (.centre.asice).
   *[centre] The office gives you back a file (.centre.asice).
}
certificate-file = Certificate file
certificate-file-missing = Name the file first.
certificate-needs-request = Make the key and the request first.
certificate-load = Load the certificate
certificate-loaded = The certificate was loaded on { $at }. This desk can sign.
