# Printing on paper: the panel beside every paper.

print-title = Print
print-printer = Printer
print-printers-none = This computer has no printer. { $secret ->
    [yes] This paper is not saved as a file: write down by hand what the screen shows, every group, or connect a printer and look again.
   *[no] Save the paper as a file and print it elsewhere.
}
print-look-again = Look again
print-state-ready = ready
print-state-busy = printing
print-state-paused = paused
print-state-rejecting = takes no jobs
print-remark = { $state }: { $remark }
print-copies = Copies
print-copies-wrong = Enter a number from 1 to { $limit }.
print-do = Print
print-printer-rejecting = This printer takes no jobs. { $secret ->
    [yes] Choose another one, or write down by hand what the screen shows.
   *[no] Choose another one, or save the paper as a file.
}
print-first-original = What leaves first is the original. Every later print is a copy with a number, and says COPY on each page.
print-progress-waiting = Waiting in the queue
print-progress-printing = Printing
print-progress-done = The printer has taken everything.
print-progress-failed = The printer gave up.
print-progress-unknown = The printer does not answer.
print-what = { $copies ->
    [0] Sent to { $printer }
    [one] Sent to { $printer }: 1 print
   *[other] Sent to { $printer }: { $copies } prints
}
print-question = { $pages ->
    [one] Did the page come out whole?
   *[other] Did all { $pages } pages come out?
}
print-question-copies = { $pages ->
    [one] Did all { $copies } prints come out?
   *[other] Did all { $copies } prints come out, each with { $pages } pages?
}
print-question-note = Count the sheets. Only your answer counts as printed.
print-yes = Yes, all of it
print-no = No
print-whole = Printed and noted in the journal.
print-not-whole = Not noted as printed. { $secret ->
    [yes] Destroy what came out, then print again, choose another printer, or write down by hand what the screen shows.
   *[no] Tear up what came out, then print again, choose another printer, or save the paper as a file.
}
print-remark-media-empty = no paper
print-remark-media-jam = paper jam
print-remark-toner-empty = no toner
print-remark-door-open = a cover is open
print-remark-offline = not connected
