# Preparing an election: the editor, files taken over, the dry run, signing, packages; and the authority's vault.

prepare-title = Prepare an election
prepare-intro = The draft is kept as you type. It is signed when it has no fault and the dry run has passed.
prepare-begin = Begin an election
prepare-begin-explain = No election is being prepared at this desk. Begin with an empty one, then type it in or take over tables and files.
prepare-unnamed = Election without a name
prepare-take = Take over files or tables …
prepare-discard = Throw the draft away …
prepare-discard-title = Throw the draft away?
prepare-discard-explain = Everything that was typed or taken over is lost. What was signed stays signed.
prepare-steps = Pages of the election
prepare-page-basics = Basics
prepare-page-places = Areas and stations
prepare-page-contests = Contests and lists
prepare-page-form = Forms and rules
prepare-page-allocation = Seats
prepare-page-check = Check and dry run
prepare-page-sign = Sign
prepare-page-packages = Packages
prepare-faults = { $n ->
    [one] 1 fault
   *[other] { $n } faults
}
prepare-faults-here = Faults of this page
prepare-faults-none = Nothing is missing, and nothing contradicts anything else.
prepare-faults-first = Mend the faults first.
prepare-fault-of = { $of }: { $text }
prepare-mend = To “{ $page }”
prepare-in-language = { $what } ({ $language })
prepare-election-title = Name of the election
prepare-election-kind = What is elected
prepare-kind-european-parliament = European Parliament
prepare-kind-parliamentary = National parliament
prepare-kind-regional = Regional assembly
prepare-kind-municipal = Municipal council or mayor
prepare-kind-presidential = Head of state
prepare-kind-referendum = Question put to the people
prepare-day = Day of the election
prepare-day-hint = Year, month, day: 2029-06-10
prepare-day-wrong = This is no day. Write it as 2029-06-10; until then the day before is kept.
prepare-languages = Languages of its papers
prepare-languages-hint = Codes, the chief one first: de, en
prepare-authority = Authority that signs it
prepare-authority-hint = Stands in every certificate; 64 characters at most
prepare-id = Identifier
prepare-id-hint = Leave it empty, and one is made of day, kind and name
prepare-embargo = Nothing is published before
prepare-embargo-hint = Empty where there is no embargo; else a moment with its time zone: 2029-06-10T23:00+02:00
prepare-embargo-wrong = This is no moment. Write it as 2029-06-10T23:00+02:00; until then the one before is kept.
prepare-mode = Does it count?
prepare-mode-live = A real election
prepare-mode-test = A rehearsal, marked TEST on every page
prepare-settlement = Who keys differing fields again
prepare-settlement-anybody = Anybody who may settle, either typist included
prepare-settlement-third = Only somebody who made neither entry
prepare-approvals = How many supervisors approve a count
prepare-approvals-one = One
prepare-approvals-two = Two, neither of whom typed any of it
prepare-batches = A station’s count may come on several sheets
prepare-serials = Each sheet carries a serial that is typed before its count
prepare-stations = Stations ({ $n })
prepare-areas = Areas ({ $n })
prepare-centres = Counting centres ({ $n })
prepare-search = Search
prepare-add = Add …
prepare-save = Keep
prepare-edit = Change
prepare-edit-for = Change { $what }
prepare-remove = Remove
prepare-close-for = Close { $what }
prepare-remove-for = Remove { $what }
prepare-places-none = There is nothing here yet. Add rows, or take over a table: stations.csv brings its areas and centres along.
prepare-rows = { $from } to { $to } of { $of }
prepare-rows-before = Before
prepare-rows-after = After
prepare-rows-first = These are the first.
prepare-rows-last = These are the last.
prepare-number = Number
prepare-name = Name
prepare-kind = Kind
prepare-code = Code
prepare-area = Area
prepare-centre = Counting centre
prepare-electorate = Registered voters
prepare-address = Address
prepare-area-kind = What such an area is called
prepare-area-kind-hint = Municipality, constituency, quarter
prepare-parent = Belongs to
prepare-parent-none = Nothing: it is the whole
station-kind-ordinary = Ordinary
station-kind-postal = Postal
station-kind-special = Special
station-kind-mobile = Mobile
station-kind-advance = Advance
prepare-contests-none = There is no contest yet. Add one, or take over lists.csv.
prepare-contests-first = Add a contest first.
prepare-contest-add = Add a contest
prepare-contest-title = Contest
prepare-contest-kind = How votes are given
prepare-contest-area = Where
prepare-contest-closed = For a list as it stands
prepare-contest-open = For a list, with preferences
prepare-contest-panachage = For candidates of any list
prepare-contest-candidates = For persons
prepare-contest-question = For an answer
prepare-votes = Votes on a ballot
prepare-seats = Seats
prepare-lists = Lists
prepare-lists-title = On the ballot, in its order
prepare-list-title = List, person or answer
prepare-list-number = Number on the ballot
prepare-list-add = Add a list, person or answer …
prepare-candidates = Candidates
prepare-short-name = Short name
prepare-group = European group
prepare-alliance = Alliance
prepare-category = Category for thresholds
prepare-most-seats = Most seats that it can fill
prepare-people = Candidates, one a line
prepare-people-hint = In the order of the list. A number of its own stands first, with a semicolon: 17; Ada Lindqvist
prepare-up-for = { $what } one place up
prepare-down-for = { $what } one place down
prepare-is-first = It is the first.
prepare-is-last = It is the last.
prepare-form = Form of the count
prepare-form-show = Show the sheet
prepare-rules = Rules of this form ({ $n })
prepare-rules-explain = A broken rule that forbids keeps a count from being approved. A broken one that warns needs an explanation, which is printed.
prepare-rule = Rule
prepare-rule-says = What it says
prepare-rule-weight = When it is broken
prepare-rule-weigh = { $weight }: rule { $rule }, press to change
prepare-rule-error = Forbids
prepare-rule-warning = Warns
prepare-ready-rules = Rules of a Member State
prepare-method = How seats are shared
prepare-method-none = Seats are not computed
prepare-method-d-hondt = Highest averages, d’Hondt: 1, 2, 3 …
prepare-method-sainte-lague = Highest averages, Sainte-Laguë: 1, 3, 5 …
prepare-method-modified = Sainte-Laguë with another first divisor
prepare-method-divisors = Highest averages, other divisors
prepare-method-hare = Largest remainders, Hare quota
prepare-method-droop = Largest remainders, Droop quota
prepare-method-hagenbach = Largest remainders, Hagenbach-Bischoff quota
prepare-method-quota = Largest remainders, another quota
prepare-law = Read the law beside it: { $law }
prepare-first-divisor = First divisor
prepare-divisors = The first divisors
prepare-divisors-hint = One after the other: 1 2 3
prepare-divisor-step = Step from one to the next after those
prepare-threshold = Threshold
prepare-threshold-hint = A share: 5%. Empty where there is none
prepare-threshold-of = Of
prepare-threshold-valid = valid votes
prepare-threshold-cast = all votes cast
prepare-thresholds-more = { $n ->
    [one] One threshold with several ways to reach it
   *[other] { $n } thresholds for different lists
} is kept as it was taken over.
prepare-equal = Of equal claims
prepare-equal-lot = a lot decides
prepare-equal-more = more votes decide
prepare-equal-fewer = fewer votes decide
prepare-preference = Who of a list is elected
prepare-preference-none = Is not computed
prepare-preference-closed = The first of the list
prepare-preference-open = Those with most votes of their own
prepare-personal = Needed to go first
prepare-personal-hint = A share of the list’s votes: 5%. Empty where votes alone decide
prepare-alliances = Joined lists are treated as one at first
prepare-districts-kept = The districts are kept as they were taken over.

take-title = Take over files or tables
take-explain = Tables (stations.csv, lists.csv, areas.csv), EML 110a, 110b and 230b, NIST SP 1500-100 as JSON, or an election.json. First you see what they would bring; nothing changes before you take it over. What they are about replaces what was there.
take-file = File
take-add = One more file
take-missing = Choose a file or paste a table.
take-remove-for = Remove: { $file }
take-paste = Or paste a table
take-paste-hint = From a spreadsheet, with its heading
take-preview = Look
take-over = Take over
take-look-first = Look first at what it would bring.
take-would = What they would bring
take-then = The election would then have { $areas ->
    [one] one area
   *[other] { $areas } areas
}, { $centres ->
    [one] one counting centre
   *[other] { $centres } counting centres
}, { $stations ->
    [one] one station
   *[other] { $stations } stations
}, { $contests ->
    [one] one contest
   *[other] { $contests } contests
}, { $lists ->
    [one] one list
   *[other] { $lists } lists
} and { $candidates ->
    [one] one candidate
   *[other] { $candidates } candidates
}.
take-left-none = Nothing would be missing then.
take-left = { $n ->
    [one] One thing would still have to be mended.
   *[other] { $n } things would still have to be mended.
}
take-kind-stations = stations
take-kind-lists = lists and candidates
take-kind-areas = areas
take-kind-eml-election = the election, EML 110a
take-kind-eml-stations = stations, EML 110b
take-kind-eml-lists = lists and candidates, EML 230b
take-kind-nist = a report by NIST SP 1500-100
take-kind-definition = a whole election

dry-run-title = Dry run
dry-run-explain = Every contest on every kind of station is entered twice, approved, printed and handed over as TEST, taken in at an office, added up, and published in every form. After a change it is needed again.
dry-run-start = Start the dry run
dry-run-stop = Stop
dry-run-working = The dry run is going on.
dry-run-well = The dry run passed. The election can be signed.
dry-run-failed = The dry run did not pass. Nothing can be signed yet.
dry-run-stopped = The dry run was stopped.
dry-run-counts = { $n ->
    [one] Numbers for 1 sheet that obey the rules
   *[other] Numbers for { $n } sheets that obey the rules
}
dry-run-sheets = { $n ->
    [one] Blank sheets: 1 page
   *[other] Blank sheets: { $n } pages
}
dry-run-count = { $n ->
    [one] 1 count entered twice, approved, printed, handed over
   *[other] { $n } counts entered twice, approved, printed, handed over
}
dry-run-import = { $n ->
    [one] 1 result taken in and proved
   *[other] { $n } results taken in and proved
}
dry-run-totals = { $n ->
    [one] Totals of 1 count
   *[other] Totals of { $n } counts
}
dry-run-seats = { $n ->
    [0] Seats: a tie, which would wait for a lot
    [one] 1 seat given
   *[other] { $n } seats given
}
dry-run-publish = { $n ->
    [one] 1 file published
   *[other] { $n } files published
}

authority-title = The authority’s key
authority-way-make = It is made now
authority-way-open = It is there already
authority-make-explain = An election has one authority. Its key lies in a vault of its own, with a passphrase of its own; both belong in a safe, not on this computer.
authority-new-path = Folder for the vault
authority-new-path-hint = A new folder, best on a medium that goes into the safe
authority-new-passphrase = Passphrase of the authority
authority-make = Make the authority
authority-open-title = The authority’s vault
authority-open-explain = Signing and certifying need the authority’s key. It stays open until you close it, sign out, or the desk locks.
authority-path = Folder of the vault
authority-path-missing = Name the folder of the vault.
authority-passphrase = Its passphrase
authority-open = Open
authority-close = Close
authority-is-open = The authority’s vault is open. Fingerprint of its certificate:

sign = Sign the election
sign-explain = The signed election is what centres load and what their results are laid beside. Sign when nothing will change any more.
sign-needs-dry-run = The dry run has to pass first.
sign-needs-authority = Open or make the authority first.
sign-done = Exactly this is signed.
sign-signed = The election is signed. These are the fingerprints of the letter; the administrator loads the election at this office too, and types from the letter.
sign-authority-fingerprint = Fingerprint of the authority
sign-election-fingerprint = Fingerprint of the election
sign-letter-explain = The letter goes to each centre another way than the files: by post or by hand. Centres type its groups when they load the election.

packages-explain = A folder for each centre: the signed election, its blank sheets, its certificate if it has one, and the list of withdrawn certificates. The letter goes another way.
packages-folder = Folder for the packages
packages-folder-missing = Name a folder.
packages-with-sheets = With the blank sheets of the centre’s stations
packages-write = Write the packages
packages-need-signature = Sign the election first.
packages-working = Writing packages
packages-written = { $n ->
    [one] 1 package written and read back
   *[other] { $n } packages written and read back
}: { $folder }
packages-stopped = { $n ->
    [one] Stopped after 1 package
   *[other] Stopped after { $n } packages
}: { $folder }
packages-sheets-title = Blank sheets of all stations
packages-sheets-explain = One paper with the sheet of every station and contest, each with its own page numbers.
packages-sheets-show = Make the sheets
