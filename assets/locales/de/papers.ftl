# Papiere: die Seite, auf der sie gewählt werden, und was neben der Vorschau jedes Papiers steht.

nav-papers = Papiere
papers-title = Papiere
papers-intro = Was die Nacht auf Papier braucht. Jedes wird zuerst gezeigt; nur was gespeichert oder gedruckt wird, steht im Journal. Kein Datensatz wartet auf Papier.
papers-which = Welches Papier?
papers-for = Für welchen Datensatz?
papers-search = Wahlbezirk suchen
papers-search-hint = Nummer oder Name
papers-found = { $shown } von { $all } Datensätzen
papers-none-ready = Noch ist kein Datensatz so weit.
papers-none-found = Kein Datensatz passt. Leeren Sie die Suche.
papers-contest = Abstimmung
papers-all-contests = Alle Abstimmungen
papers-show = Papier zeigen
papers-place = Hier wird das Papier gezeigt, bevor es gespeichert oder gedruckt wird.
papers-place-record = Wählen Sie links zuerst den Wahlbezirk; „Papier zeigen“ bringt es dann hierher.
papers-place-show = „Papier zeigen“ bringt es hierher, bevor es gespeichert oder gedruckt wird.
papers-place-refused = Dieses Papier gibt es jetzt nicht; der Grund steht daneben.
papers-choose-record = Wählen Sie zuerst einen Datensatz.
papers-choose-paper = Wählen Sie zuerst ein Papier.
papers-making = Die Seiten werden gesetzt
papers-writing = Die Datei wird geschrieben
papers-save = Papier speichern
papers-shown-facts = Über dieses Papier
papers-zero = Nullmeldung
papers-zero-text = Signiert, vor der ersten Eingabe: Jeder Datensatz steht auf null.
papers-blank = Zählbogen
papers-blank-text = Der leere Vordruck eines Datensatzes mit Kästchen für die Hand.
papers-blanks = Alle Zählbogen
papers-blanks-text = Eine Datei für das ganze Zentrum. Jederzeit möglich.
papers-recount = Nachzählbogen
papers-recount-text = Drei ausgeloste Listen, vor der Unterschrift noch einmal zu zählen.
papers-readback = Vorleseblatt
papers-readback-text = Für das Telefon: jede Zahl Ziffer für Ziffer, mit dem Kontrollcode.
papers-summary = Zusammenfassung des Zentrums
papers-summary-text = Wie jeder Datensatz steht, mit dem Schlüssel des Zentrums signiert.
papers-office-intro = Was das Wahlamt seinen Auszählungszentren auf Papier schickt.
papers-letter = Brief mit den Fingerabdrücken
papers-letter-text = Jedes Auszählungszentrum tippt daraus Gruppen ab, wenn es die Wahl lädt. Schicken Sie ihn getrennt von der Wahldatei: per Post, per Boten oder am Telefon.
papers-letter-show = Brief zeigen
paper-preview = Seiten des Papiers
paper-page = Seite { $n } von { $of }
paper-pages = { $n ->
    [one] 1 Seite
   *[other] { $n } Seiten
}
paper-save-path = Speichern als
paper-saved = Gespeichert als { $path }.
paper-path-missing = Nennen Sie zuerst die Datei.
