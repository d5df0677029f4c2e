# What the window says while a count is entered.

## The sheet's serial
serial-label = Serial of the sheet
serial-hint = It stands at the top of the paper, such as 4K7-Q2M. Small letters will do, and the dash may be left out.
serial-check = Open the sheet
serial-missing = Enter the serial first.
serial-explain = Enter the serial of the sheet in front of you, so that no count is entered for the wrong station.

## The sheet
entry-place = { $n } of { $of }
entry-sheet-n = Sheet { $n }
entry-line-total = All sheets together: { $total }
entry-blanks-elsewhere = { $n ->
    [one] On sheet { $sheet } one box is still blank.
   *[other] On sheet { $sheet }, { $n } boxes are still blank.
}
entry-rules-all = Sums of all { $n } sheets
entry-jump = Go to
entry-jump-label = Go to list, candidate or name
entry-jump-hint = 12 is list 12, 12.3 is its candidate 3
entry-jump-nothing = Nothing here is called { $typed }.

## Several sheets of one station
sheets-label = Sheets of this station
sheets-add = Add a sheet
sheets-most = { $n } sheets are the most.
sheets-only = A station has at least one sheet.
sheets-remove = Remove sheet { $n }
sheets-remove-title = Remove sheet { $n }?
sheets-remove-explain = What was typed of this sheet is lost; the other sheets stay.

## What was typed before
draft-resumed = Continued where you stopped at { $time }.
draft-clear = Clear and start again
draft-clear-title = Start this sheet again?
draft-clear-explain = Everything that you have typed of it is lost. Nothing of it was saved as an entry.

outcome-sheets = The two entries have different numbers of sheets.
outcome-sheets-next = A supervisor discards the entry that has too few or too many; then it is made again.
