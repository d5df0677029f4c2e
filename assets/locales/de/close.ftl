# Das Schließen des Auszählungszentrums und das Vorfallpaket.

nav-close = Schließen
close-title = Auszählungszentrum schließen
close-intro = In dieser Reihenfolge, am Ende der Nacht. Nur der vierte Schritt lässt sich nicht zurücknehmen.
close-place = Wohin
close-folder = Ordner
close-folder-missing = Nennen Sie zuerst den Ordner.

close-open-title = 1. Was noch offen ist

close-handover-title = 2. Übergeben, was noch hier ist
close-handover-none = Jedes freigegebene Ergebnis ist übergeben.
close-handover-some = { $n ->
    [one] Ein freigegebenes Ergebnis ist noch nicht übergeben.
   *[other] { $n } freigegebene Ergebnisse sind noch nicht übergeben.
}
close-handover = Zur Übergabe

close-sign-title = 3. Zusammenfassung signieren
close-sign-text = Eine Datei, die sagt, wie jeder Datensatz steht, mit dem Journal daneben, signiert mit dem Schlüssel dieses Auszählungszentrums. Ändert sich danach ein Datensatz, signieren Sie erneut.
close-sign = Zusammenfassung signieren und schreiben
close-signed = { $name } wurde nach { $folder } geschrieben, zurückgelesen und geprüft: { $size }.
close-signed-before = Die Zusammenfassung ist signiert; seither hat sich kein Datensatz geändert.
close-results-missing = Es sind noch Ergebnisse offen. Signieren Sie nur, wenn das so bleiben soll.

close-destroy-title = 4. Privaten Schlüssel vernichten
close-destroy-text = Danach kann niemand mehr für dieses Auszählungszentrum signieren, auch Sie nicht. Lesen, Prüfen, Drucken und Übergeben von Gesiegeltem geht weiterhin. Das lässt sich nicht rückgängig machen.
close-destroy-copy = Stecken Sie den Datenträger mit der Kopie ein, damit der Schlüssel auch von dort verschwindet.
close-destroy-missing = Es fehlen Ergebnisse, und danach kann sie hier niemand mehr signieren:
close-destroy-zero-report = Vor der ersten Eingabe wurde keine Nullmeldung gedruckt.
close-destroy-reason = Warum das fehlt
close-destroy-reason-hint = Der Grund steht unter Ihrem Namen im Journal.
close-destroy-no-reason = Geben Sie zuerst an, warum etwas fehlt.
close-destroy-name = Geben Sie zur Bestätigung den Namen des Auszählungszentrums ein: { $place }
close-destroy-name-label = Name des Auszählungszentrums
close-destroy = Schlüssel endgültig vernichten
close-destroy-not-signed = Signieren Sie zuerst die Zusammenfassung.
close-destroy-other-name = Geben Sie den Namen genau so ein.
close-destroyed = Der Schlüssel ist vernichtet. Das Journal hält es fest.

close-archive-title = 5. Alles aufbewahren
close-archive-text = Ein Ordner mit allen Ergebnisdateien, Niederschriften, der Zusammenfassung, dem Journal, einer Kopie des Tresors und einer Liste von Prüfsummen, die „sha256sum --check“ liest. Er entsteht zuletzt und enthält deshalb keinen Schlüssel.
close-archive = Archiv schreiben und prüfen
close-archive-first = Vernichten Sie zuerst den Schlüssel.
close-archived = { $n } Dateien wurden nach { $folder } geschrieben und zurückgelesen.

## Über jeder Seite, sobald der Schlüssel vernichtet ist
closed-title = Dieses Zentrum ist geschlossen.
closed-text = { $name } hat am { $at } seinen Schlüssel vernichtet. Hier wird nichts mehr erfasst, freigegeben, berichtigt oder signiert.
closed-remains = Weiterhin möglich: lesen und prüfen, drucken, Versiegeltes noch einmal übergeben und das Archiv schreiben.
closed-archive = Zum Archiv

## Incident pack
incident-title = Ist etwas schiefgegangen?
incident-text = Eine Datei für alle, die dem nachgehen: Journal, offene Punkte, Versionen, System und Protokolldateien. Sie enthält keine Passphrase, keinen Schlüssel und keine Zahl, die Sie nicht sehen dürfen.
incident-text-closed = Eine Datei für alle, die dem nachgehen: Versionen, System, Protokolldateien, und wer einen Schlüssel hat. Sie enthält nichts von dem, was im Tresor liegt.
incident-make = Vorfallpaket erstellen
incident-written = { $name } wurde nach { $folder } geschrieben und zurückgelesen: { $size }.
