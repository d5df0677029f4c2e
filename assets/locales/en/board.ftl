# What the window says on the board, on the projector and before closing.

## Board
board-all-contests = All contests
board-entering = Being entered by { $names }
remains-stations = Stations complete
remains-of = { $complete } of { $stations }
remains-entries = Sheets still to key
remains-mean = A sheet takes
remains-left = Keying left, for one person
remains-hours = { $hours } h { $minutes } min

## Projector
projector-open = Projector
projector-title = Progress of the count
projector-test = TEST — no figure here is a result
projector-leave = Leave with Escape
projector-complete = { $complete } of { $stations } stations are complete
projector-of = { $complete } of { $stations }
projector-steps = Records by state
projector-records = { $n ->
    [one] One record in all
   *[other] { $n } records in all
}
projector-areas = Complete stations by area

## Before closing
checklist-open = Before closing
checklist-title = Before the centre is closed
checklist-intro = What is still open tonight, in the order in which it is done. Nothing here is done by itself.
late-entrances = After the first entry a way in was given to: { $names }. Whoever gave it knew the passphrase until they chose their own. Ask why; the journal says who it was.
late-one = { $name }, { $at }
todo-nothing = Nothing is open any more.
todo-results = Results would be missing
todo-others = Paper and safety
todo-go = Go there
todo-go-to = Go there: { $what }
todo-begin = { $n ->
    [one] A record has not been begun.
   *[other] Records have not been begun.
}
todo-correct = { $n ->
    [one] A correction lacks entries.
   *[other] Corrections lack entries.
}
todo-enter-again = { $n ->
    [one] A second entry is missing.
   *[other] Second entries are missing.
}
todo-settle = { $n ->
    [one] A record differs and is not settled.
   *[other] Records differ and are not settled.
}
todo-approve = { $n ->
    [one] A record waits for approval.
   *[other] Records wait for approval.
}
todo-export = { $n ->
    [one] A result was not handed over in its latest revision.
   *[other] Results were not handed over in their latest revision.
}
todo-print = { $n ->
    [one] A protocol was not printed in its latest revision.
   *[other] Protocols were not printed in their latest revision.
}
todo-zero-report = The zero report was not printed.
zero-report-missed = No zero report was made before the first entry, and none can be made any more. Write that and the reason into the minutes; destroying the key asks for the reason too.
todo-backup = Nothing is copied to a second medium.
todo-copy-behind = The copy on the second medium does not follow.
todo-journal = The journal was not exported after the last change.
