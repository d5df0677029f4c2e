# Was das Fenster auf der Übersicht, an der Leinwand und vor dem Abschluss sagt.

## Übersicht
board-all-contests = Alle Abstimmungen
board-entering = Wird erfasst von { $names }
remains-stations = Wahlbezirke vollständig
remains-of = { $complete } von { $stations }
remains-entries = Noch einzugebende Blätter
remains-mean = Ein Blatt dauert
remains-left = Eingabezeit, für eine Person
remains-hours = { $hours } Std. { $minutes } Min.

## Leinwand
projector-open = Leinwand
projector-title = Stand der Auszählung
projector-test = TEST — keine Zahl hier ist ein Ergebnis
projector-leave = Mit Escape verlassen
projector-complete = Vollständig: { $complete } von { $stations } Wahlbezirken
projector-of = { $complete } von { $stations }
projector-steps = Datensätze nach Zustand
projector-records = { $n ->
    [one] Ein Datensatz insgesamt
   *[other] { $n } Datensätze insgesamt
}
projector-areas = Vollständige Wahlbezirke nach Gebiet

## Vor dem Abschluss
checklist-open = Vor dem Abschluss
checklist-title = Bevor das Zentrum abgeschlossen wird
checklist-intro = Was heute noch offen ist, in der Reihenfolge der Arbeit. Nichts davon geschieht von selbst.
late-entrances = Nach der ersten Erfassung erhielten einen Zugang: { $names }. Wer ihn vergeben hat, kannte die Passphrase, bis sie eine eigene gewählt hatten. Fragen Sie nach dem Grund; das Journal sagt, wer es war.
late-one = { $name }, { $at }
todo-nothing = Es ist nichts mehr offen.
todo-results = Ergebnisse würden fehlen
todo-others = Papier und Sicherheit
todo-go = Dorthin
todo-go-to = Dorthin: { $what }
todo-begin = { $n ->
    [one] Ein Datensatz ist nicht begonnen.
   *[other] Datensätze sind nicht begonnen.
}
todo-correct = { $n ->
    [one] Einer Berichtigung fehlen Erfassungen.
   *[other] Berichtigungen fehlen Erfassungen.
}
todo-enter-again = { $n ->
    [one] Eine Zweiterfassung fehlt.
   *[other] Zweiterfassungen fehlen.
}
todo-settle = { $n ->
    [one] Ein Datensatz weicht ab und ist nicht geklärt.
   *[other] Datensätze weichen ab und sind nicht geklärt.
}
todo-approve = { $n ->
    [one] Ein Datensatz wartet auf die Freigabe.
   *[other] Datensätze warten auf die Freigabe.
}
todo-export = { $n ->
    [one] Ein Ergebnis ist in seiner letzten Revision nicht übergeben.
   *[other] Ergebnisse sind in ihrer letzten Revision nicht übergeben.
}
todo-print = { $n ->
    [one] Eine Niederschrift ist in ihrer letzten Revision nicht gedruckt.
   *[other] Niederschriften sind in ihrer letzten Revision nicht gedruckt.
}
todo-zero-report = Die Nullmeldung ist nicht gedruckt.
zero-report-missed = Vor der ersten Eingabe wurde keine Nullmeldung gedruckt, und jetzt ist keine mehr möglich. Nehmen Sie das mit dem Grund in die Niederschrift auf; beim Vernichten des Schlüssels wird ebenfalls nach dem Grund gefragt.
todo-backup = Es wird nichts auf einen zweiten Datenträger kopiert.
todo-copy-behind = Die Kopie auf dem zweiten Datenträger folgt nicht.
todo-journal = Das Journal ist nach der letzten Änderung nicht exportiert worden.
