# What stands out across stations. Nothing here accuses anybody: it says where a look at the paper is worth while.

nav-findings = Findings
findings-title = What stands out
findings-intro = Each result beside those of its area, and all beside each other. A finding is no fault: it says where a look at the signed paper is worth while, and an explanation can be written down.
findings-again = Look again
findings-filter = Show only one kind
findings-looked = { $n ->
    [0] No result has come yet.
    [one] One result was looked at.
   *[other] { $n } results were looked at.
}
findings-alone = { $n ->
    [one] One has too few others like it to compare.
   *[other] { $n } have too few others like them to compare.
}
findings-none = Nothing stands out.
findings-more = Show more ({ $n })
findings-figures = The figures to look at
findings-here = On this sheet
findings-usual = Would be like the others
findings-shares = { $here } here, { $usual } in the middle of { $peers } others.
findings-explain = Explain
findings-explain-title = What explains it? Station { $station }
findings-explain-text = Write down what the paper, the centre or the place explains. The finding stays in the list with your explanation, which goes into the journal.
findings-explain-confirm = Keep the explanation
findings-explained = Explained:
oddity-alike = Same figures twice
oddity-alike-look = Every figure is the same as at station { $station }. Look whether one of the two papers was entered for both.
oddity-swapped = Two figures may have changed places
oddity-swapped-look = Both fit the other stations if they change places. Look at both lines on the paper.
oddity-digit-slipped = A digit may have slipped
oddity-digit-slipped-look = With one digit more, less or moved the figure fits the other stations. Look at this figure on the paper.
oddity-share-far = Another share than elsewhere
oddity-share-far-look = Look at this line and its neighbours on the paper. Often the place itself explains it.
oddity-turnout-far = Another turnout than elsewhere
oddity-turnout-far-look = Look at the electorate and the voters on the paper.
oddity-invalid-far = Another share of invalid ballots
oddity-invalid-far-look = Look at the invalid ballots on the paper.
help-findings = What stands out
    .what = Compares each result with those of the same kind in its area, and all with each other: shares, turnout, invalid ballots, figures that may have changed places, slipped digits, equal sheets. The most striking stands first.
    .keys =
        Tab — contest, kind, each finding
        Enter — explain, on the button
    .wrong = A finding is no fault and changes nothing. Look at the signed paper; if the entry was wrong, the counting centre opens a correction.
