# Standard explanations of broken warnings, offered to whoever approves; what was chosen is printed as text.

## Of every warning
explain-counted-again = Counted again by other people, with the same result.
explain-confirmed = The figures are as on the sheet; the electoral board of the station confirms them.
explain-unexplained = Counted again; no explanation was found.

## Fewer ballot papers than voters or papers handed out
explain-missing-kept = { $n ->
    [one] One voter was admitted and did not hand in a ballot paper.
   *[other] { $n } voters were admitted and did not hand in a ballot paper.
}
explain-missing-taken = { $n ->
    [one] One ballot paper was taken away from the station.
   *[other] { $n } ballot papers were taken away from the station.
}
explain-missing-empty-envelope = { $n ->
    [one] One envelope held no ballot paper.
   *[other] { $n } envelopes held no ballot paper.
}
explain-missing-marked-twice = { $n ->
    [one] One voter was marked as admitted twice.
   *[other] { $n } voters were marked as admitted twice.
}

## More ballot papers than voters or papers handed out
explain-surplus-not-marked = { $n ->
    [one] One voter was admitted and not marked in the register.
   *[other] { $n } voters were admitted and not marked in the register.
}
explain-surplus-two-papers = { $n ->
    [one] Two ballot papers were handed out to one voter by mistake.
   *[other] Two ballot papers each were handed out to { $n } voters by mistake.
}
explain-surplus-envelope = Several ballot papers were in one envelope.
explain-surplus-other-station = { $n ->
    [one] One ballot paper of another station was in the ballot box.
   *[other] { $n } ballot papers of another station were in the ballot box.
}

## More ballot papers handed out than voters and replaced papers
explain-issued-left = { $n ->
    [one] One voter took a ballot paper and left without voting.
   *[other] { $n } voters took a ballot paper and left without voting.
}
explain-issued-replacement = { $n ->
    [one] One spoilt ballot paper was replaced and not recorded.
   *[other] { $n } spoilt ballot papers were replaced and not recorded.
}
explain-issued-pack-short = The packs held fewer ballot papers than was written on them.

## Fewer ballot papers handed out than voters and replaced papers
explain-issued-not-recorded = { $n ->
    [one] One ballot paper was handed out and not recorded.
   *[other] { $n } ballot papers were handed out and not recorded.
}
explain-issued-pack-over = The packs held more ballot papers than was written on them.

## Many invalid ballot papers
explain-invalid-judged-again = Every ballot paper judged invalid was looked at again; each decision stands.
explain-invalid-too-many-marks = Most of the invalid ballot papers carry more marks than are allowed.
explain-invalid-remarks = Most of the invalid ballot papers are struck through or carry remarks.

## Many blank ballot papers
explain-blank-looked-again = Every blank ballot paper was looked at again; none carries a mark.
explain-blank-other-contest = Many voters filled in only the ballot paper of another contest held at the same time.

## Nothing was cast
explain-nothing-nobody = Nobody voted at this station.
explain-nothing-counted-elsewhere = The ballot papers of this station were counted together with those of another station, as the rules order for so few.

## A statement was answered no
explain-statement-noted = The electoral board of the station noted the reason on its sheet.
explain-statement-remedied = The defect was remedied in the presence of the electoral board.

## More voters than the register has
explain-register-card-kept = { $n ->
    [one] One voter with a polling card was counted among those without.
   *[other] { $n } voters with a polling card were counted among those without.
}
explain-register-mark-missing = The mark for an issued polling card is missing in the register.
explain-register-added = Voters were added to the register after it was closed.
