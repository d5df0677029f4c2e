# Was das Fenster beim Erfassen sagt.

## Die Kennung des Blatts
serial-label = Blattkennung
serial-hint = Sie steht oben auf dem Papier, zum Beispiel 4K7-Q2M. Kleinbuchstaben genügen, der Strich darf fehlen.
serial-check = Blatt öffnen
serial-missing = Geben Sie zuerst die Kennung ein.
serial-explain = Geben Sie die Kennung des Blatts ein, das vor Ihnen liegt, damit keine Zahl für den falschen Wahlbezirk erfasst wird.

## Das Blatt
entry-place = { $n } von { $of }
entry-sheet-n = Blatt { $n }
entry-line-total = Alle Blätter zusammen: { $total }
entry-blanks-elsewhere = { $n ->
    [one] Auf Blatt { $sheet } ist noch ein Feld leer.
   *[other] Auf Blatt { $sheet } sind noch { $n } Felder leer.
}
entry-rules-all = Summen aller { $n } Blätter
entry-jump = Gehe zu
entry-jump-label = Gehe zu Liste, Person oder Name
entry-jump-hint = 12 ist Liste 12, 12.3 ist darauf Person 3
entry-jump-nothing = Hier heißt nichts { $typed }.

## Mehrere Blätter eines Wahlbezirks
sheets-label = Blätter dieses Wahlbezirks
sheets-add = Blatt hinzufügen
sheets-most = Mehr als { $n } Blätter sind nicht möglich.
sheets-only = Ein Wahlbezirk hat mindestens ein Blatt.
sheets-remove = Blatt { $n } entfernen
sheets-remove-title = Blatt { $n } entfernen?
sheets-remove-explain = Was von diesem Blatt eingegeben wurde, geht verloren; die anderen Blätter bleiben.

## Was vorher eingegeben wurde
draft-resumed = Fortgesetzt, wo Sie um { $time } aufgehört haben.
draft-clear = Leeren und neu beginnen
draft-clear-title = Dieses Blatt neu beginnen?
draft-clear-explain = Alles, was Sie davon eingegeben haben, geht verloren. Nichts davon war als Erfassung gespeichert.

outcome-sheets = Die beiden Erfassungen haben verschieden viele Blätter.
outcome-sheets-next = Die Aufsicht verwirft die Erfassung mit zu wenigen oder zu vielen Blättern; dann wird sie neu gemacht.
