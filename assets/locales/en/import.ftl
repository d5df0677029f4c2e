# Importing: what is dropped or watched, what became of each file, and deciding between files.

import-drop = Or drop files and folders on this window.
import-pause = Pause
import-resume = Go on
import-paused = Paused
import-watch = Watch this folder
import-watch-hint = What comes into it is imported by itself, each file once it is whole on the medium, until you sign out.
import-watched = Watched: { $folder }. What comes into it is imported by itself.
import-watch-trouble = Just now it cannot be read: { $why } It is tried again.
import-unwatch = Watch no longer
import-skipped = { $n ->
    [one] One folder could not be looked into.
   *[other] { $n } folders could not be looked into.
}
import-station = Only this station
import-column-do = What happened, and what to do
import-what-accepted = Proved and counted.
import-what-duplicate = Exactly this file was imported before; nothing changed.
import-what-superseded = A newer revision of this record is known.
import-what-conflict = It cannot be counted beside another file of the same record.
import-what-rejected = It was not proved, and nothing of it is counted.
import-do-accepted = Compare its control code with the signed paper when that arrives.
import-do-duplicate = Nothing needs to be done.
import-do-superseded = Nothing needs to be done. If it surprises you, telephone the centre.
import-do-conflict = Compare both with the signed paper before two officers decide.
import-do-rejected = Telephone the counting centre.
import-compare = Compare
import-compare-of = Compare: { $file } with the other files of its record
import-save = Save the file
import-save-of = Save the file as it came: { $file }

conflict-title = Station { $number }, { $contest }: files side by side
conflict-intro = Compare each with the signed paper: its control code first, then the fields in which they differ. Two officers decide, each with a reason; both files stay.
conflict-files = The files of this record
conflict-field = Field
conflict-blank = blank
conflict-decide = Decision
conflict-choose = This one counts
conflict-choose-of = This one counts: { $file }
conflict-choose-title = { $file } is to count
conflict-choose-explain = Say what you compared and whom you asked. It counts when a second officer has decided the same.
conflict-settled = Nothing is open between these files.
conflict-decided = Two officers agree. The file counts, and the totals have followed.
conflict-half-decided = Your decision is kept. The file counts when a second officer has decided the same.
conflict-decision = What was decided
conflict-second = { $file } is to count; a second officer has still to agree.
conflict-holds = { $file } counts; two officers agree.
conflict-outdated = { $file } was chosen before other files of this record came. Decide again.
