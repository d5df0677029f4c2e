# Papers: the page where they are chosen, and what stands beside the preview of any paper.

nav-papers = Papers
papers-title = Papers
papers-intro = Whatever the night needs on paper. Each is shown first; only what is saved or printed is noted in the journal. No record waits for paper.
papers-which = Which paper?
papers-for = For which record?
papers-search = Find a station
papers-search-hint = Number or name
papers-found = { $shown } of { $all } records
papers-none-ready = No record has come so far yet.
papers-none-found = No record matches. Clear the search.
papers-contest = Contest
papers-all-contests = All contests
papers-show = Show the paper
papers-place = The paper is shown here before it is saved or printed.
papers-place-record = Choose the station on the left first; then “Show the paper” brings it here.
papers-place-show = “Show the paper” brings it here, before it is saved or printed.
papers-place-refused = This paper cannot be had now; the reason stands beside it.
papers-choose-record = Choose a record first.
papers-choose-paper = Choose a paper first.
papers-making = Setting the pages
papers-writing = Writing the file
papers-save = Save the paper
papers-shown-facts = About this paper
papers-zero = Zero report
papers-zero-text = Signed, before the first entry: every record stands at zero.
papers-blank = Blank sheet
papers-blank-text = The form of one record with boxes for a hand.
papers-blanks = All blank sheets
papers-blanks-text = One file for the whole centre. Works at any time.
papers-recount = Recount sheet
papers-recount-text = Three lists drawn by lot, to be counted again before the record is signed.
papers-readback = Read-back sheet
papers-readback-text = For the telephone: every figure digit by digit, with the control code.
papers-summary = Summary of the centre
papers-summary-text = How every record stands, signed by the centre’s key.
papers-office-intro = What the office sends to its counting centres on paper.
papers-letter = Letter with the fingerprints
papers-letter-text = Each counting centre types groups from it when it loads the election. Send it apart from the election file: by post, by courier, or by telephone.
papers-letter-show = Show the letter
paper-preview = Pages of the paper
paper-page = Page { $n } of { $of }
paper-pages = { $n ->
    [one] 1 page
   *[other] { $n } pages
}
paper-save-path = Save as
paper-saved = Saved as { $path }.
paper-path-missing = Name the file first.
