# What the window says while a count is entered.

## The sheet's serial
serial-label = Serial of the sheet
serial-hint = It stands at the top of the paper, such as 4K7-Q2M. Small letters will do, and the dash may be left out.
serial-check = Open the sheet
serial-missing = Enter the serial first.
serial-explain = Enter the serial of the sheet in front of you, so that no count is entered for the wrong station.
