# Was über die Wahlbezirke hinweg auffällt. Niemand wird beschuldigt: Es sagt, wo ein Blick auf das Papier lohnt.

nav-findings = Auffälligkeiten
findings-title = Was auffällt
findings-intro = Jedes Ergebnis neben denen seines Gebiets, und alle nebeneinander. Eine Auffälligkeit ist kein Fehler: Sie sagt, wo ein Blick auf die unterschriebene Niederschrift lohnt; eine Erklärung lässt sich festhalten.
findings-again = Erneut ansehen
findings-filter = Nur eine Art zeigen
findings-looked = { $n ->
    [0] Es ist noch kein Ergebnis eingetroffen.
    [one] Ein Ergebnis wurde betrachtet.
   *[other] { $n } Ergebnisse wurden betrachtet.
}
findings-alone = { $n ->
    [one] Für eines gibt es zu wenige vergleichbare.
   *[other] Für { $n } gibt es zu wenige vergleichbare.
}
findings-none = Nichts fällt auf.
findings-more = Weitere zeigen ({ $n })
findings-figures = Die Zahlen, die anzusehen sind
findings-here = Auf diesem Blatt
findings-usual = Wäre wie anderswo
findings-shares = { $here } hier, { $usual } in der Mitte von { $peers } anderen.
findings-explain = Erklären
findings-explain-title = Was erklärt es? Wahlbezirk { $station }
findings-explain-text = Schreiben Sie auf, was das Papier, das Zentrum oder der Ort erklärt. Die Auffälligkeit bleibt mit Ihrer Erklärung in der Liste; die Erklärung steht im Journal.
findings-explain-confirm = Erklärung festhalten
findings-explained = Erklärt:
oddity-alike = Zweimal dieselben Zahlen
oddity-alike-look = Jede Zahl ist dieselbe wie im Wahlbezirk { $station }. Sehen Sie nach, ob eines der beiden Papiere für beide erfasst wurde.
oddity-swapped = Zwei Zahlen könnten vertauscht sein
oddity-swapped-look = Vertauscht passen beide zu den anderen Wahlbezirken. Sehen Sie beide Zeilen auf dem Papier an.
oddity-digit-slipped = Eine Ziffer könnte verrutscht sein
oddity-digit-slipped-look = Mit einer Ziffer mehr, weniger oder an anderer Stelle passt die Zahl zu den anderen Wahlbezirken. Sehen Sie diese Zahl auf dem Papier an.
oddity-share-far = Anderer Anteil als anderswo
oddity-share-far-look = Sehen Sie diese Zeile und ihre Nachbarn auf dem Papier an. Oft erklärt es der Ort selbst.
oddity-turnout-far = Andere Wahlbeteiligung als anderswo
oddity-turnout-far-look = Sehen Sie Wahlberechtigte und Wählende auf dem Papier an.
oddity-invalid-far = Anderer Anteil ungültiger Stimmzettel
oddity-invalid-far-look = Sehen Sie die ungültigen Stimmzettel auf dem Papier an.
help-findings = Was auffällt
    .what = Vergleicht jedes Ergebnis mit denen derselben Art in seinem Gebiet und alle miteinander: Anteile, Wahlbeteiligung, ungültige Stimmzettel, vielleicht vertauschte Zahlen, verrutschte Ziffern, gleiche Blätter. Das Auffälligste steht oben.
    .keys =
        Tab — Abstimmung, Art, jede Auffälligkeit
        Eingabe — erklären, auf der Schaltfläche
    .wrong = Eine Auffälligkeit ist kein Fehler und ändert nichts. Sehen Sie die unterschriebene Niederschrift an; war die Erfassung falsch, eröffnet das Zählzentrum eine Berichtigung.
