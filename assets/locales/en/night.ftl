# The office's night: watching what comes in, and comparing results with their signed papers.

nav-watch = Watch
nav-confirm = Confirm

## Areas
area-path = Where you are
area-table = Areas and how far each has come
area-name = Area
area-expected = Expected
area-received = Received
area-missing = Missing
area-conflicts = In conflict
area-confirmed = Confirmed
area-differs = Differs from paper
area-due = To compare
area-compared = Compared
area-share = Share

## How a record stands
standing-missing = missing
standing-conflict = in conflict
standing-provisional = provisional
standing-confirmed = confirmed
standing-differs = differs from paper
column-standing = How it stands
column-centre = Centre
column-compare = Compare

## Watch
watch-title = How the night stands
watch-intro = Every record that the election expects, once. The page follows by itself while files come in.
watch-all-contests = All contests
watch-extra = Extra files
watch-rejected = Rejected files
watch-nothing-yet = No file has come yet.
watch-last = The last file came { $at }.
watch-records = Records: { $area }
watch-filter = Show the records that stand so
watch-none = No record stands so.
watch-table = Records and how each stands
late-title = Who still owes records
late-intro = Whoever lags furthest behind stands first. Behind means: a smaller share has come than of all centres together.
late-last = Last file
late-never = none yet
late-behind = behind

## Confirm
confirm-title = Confirm against paper
confirm-intro = A result is provisional until somebody has compared it with its signed protocol. Enter the control code at the foot of the protocol, or scan its QR codes one after the other.
confirm-code = Control code of the paper
confirm-code-hint = Five groups of four, or scan: a scanner types the code and presses Enter by itself.
confirm-code-missing = Enter a code first.
confirm-enter = Compare
confirm-officer-only = Only an officer may compare results with their papers.
confirm-chosen = Only station { $station }, { $contest }
confirm-any = Any result again
confirm-more = Scanned. Now scan code { $part } of { $parts }.
confirm-done = Confirmed:
confirm-again = Had been confirmed before:
confirm-last = Compared last
confirm-by-code = by its code
confirm-by-scan = scanned
confirm-by-totals = by its totals
waiting-title = What waits for its paper
waiting-how-far = { $compared } of { $due } compared
waiting-filter = Show results that are
waiting-none = No result here.
waiting-more = { $n ->
    [one] 1 more is not shown. Choose an area to narrow the list.
   *[other] { $n } more are not shown. Choose an area to narrow the list.
}
waiting-code = By code
waiting-totals = By totals
waiting-differs = Differs
totals-of-paper = Totals of the paper: station { $station }, { $contest }
totals-of-paper-explain = Enter what stands on the signed paper. What the file says is not shown. Votes of single candidates are not compared this way; the control code compares everything.
totals-of-paper-missing = Fill in every field; 0 where the paper says 0.
totals-of-paper-enter = Compare
totals-of-paper-again = look at it again
totals-of-paper-differs = The paper says this
differs-title = Paper and file differ: station { $station }, { $contest }
differs-explain = The result stays counted and is marked. Say what differs, and call the counting centre: it opens a correction, or sends the right paper. What you entered from the paper is kept with your reason.
differs-confirm = Note that they differ

## Sample
sample-title = Which results are compared
sample-all = All results are compared with their papers. A draw can be settled as long as nothing has been compared.
sample-all-settled = All results are compared with their papers.
sample-drawn = Those of { $stations } of { $most } stations, drawn by a public seed.
sample-open = Draw a sample
sample-more = Draw more stations
sample-to-all = Compare all after all
sample-stays = It was settled that all results are compared.
sample-seed = Seed
sample-seed-hint = Digits from dice or drawn numbers, thrown in public
sample-number = Stations
sample-number-hint = From 1 to { $most }
sample-missing = Enter the seed, and a number from 1 to { $most }.
sample-how = The seed is settled once, before any result is compared. It decides alone which stations are drawn.
sample-settle = Settle the draw
sample-stations = Drawn stations, in the order of the draw
sample-repeat = Anybody can repeat it: for each station number take the SHA-256 of seed, slash and number; the stations with the first digests in alphabetical order are drawn.

## Totals side by side
side-by-side-title = The areas side by side
side-by-side-list = Votes of
side-by-side-more = { $n ->
    [one] 1 more area is not compared here.
   *[other] { $n } more areas are not compared here.
}
