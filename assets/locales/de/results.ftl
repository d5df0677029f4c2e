# Sitze, Freigabe und Veröffentlichung: was das Fenster sagt. Die Schritte der Sitze stehen in seats.ftl, Fehler in errors.ftl.

## Sitze
nav-seats = Sitze
seats-page-title = Sitze
seats-page-intro = Wer wie viele Sitze erhält, folgt aus den Stimmen nach den Regeln der signierten Wahl. Berechnet wird zweimal, nach Verfahren, die nichts gemeinsam haben.
seats-page-none = Bei keiner Abstimmung dieser Wahl gibt es Sitze.
seats-missing = { $received } von { $expected } Ergebnissen sind eingegangen. Sitze folgen, wenn alle vorliegen.
seats-provisional = Vorläufige Sitze zeigen
seats-is-provisional = Vorläufig: { $received } von { $expected } Ergebnissen sind eingegangen. Geben Sie diese Sitze nicht heraus.
seats-agreed = Beide Berechnungen kommen zu denselben Sitzen.
seats-table = Die { $n } Sitze nach Listen
seats-column-list = Liste
seats-column-seats = Sitze
seats-elected-are = Gewählt: { $names }
seats-steps = Wie die Sitze berechnet wurden
seats-tie-title = Ein Gleichstand wartet auf ein Los
seats-tie-what = { $place }: Diese haben gleiche Ansprüche, und für sie { $n ->
    [one] ist ein Sitz
   *[other] sind { $n } Sitze
} übrig. Keine Berechnung entscheidet das.
seats-tie-do = Ziehen Sie das Los von Hand, wie es das Gesetz sagt, vor einem Zeugen. Tragen Sie dann hier ein, wer gezogen wurde. Das geht ein einziges Mal und steht danach im Protokollbuch, im Bericht und auf den Seiten.
seats-drawn = { $n ->
    [one] Wer wurde gezogen?
   *[other] Welche { $n } wurden gezogen?
}
seats-witness = Zeuge
seats-witness-hint = Name und Amt der Person, die bei der Ziehung zugesehen hat.
seats-witness-missing = Nennen Sie den Zeugen.
seats-reason = Wie gezogen wurde
seats-reason-hint = Nach welcher Vorschrift, woraus, von wessen Hand.
seats-reason-missing = Sagen Sie, wie das Los gezogen wurde.
seats-lot-choose = { $n ->
    [one] Kreuzen Sie an, wer gezogen wurde.
   *[other] Kreuzen Sie die { $n } an, die gezogen wurden.
}
seats-lot-partial = Ein Los wird gezogen, wenn alle Ergebnisse vorliegen.
seats-lot-record = Los eintragen
seats-officer-only = Lose trägt das Wahlamt ein.
seats-lots = Eingetragene Lose
seats-lot = { $drawn } wurde gezogen unter { $among }.
seats-lot-by = Eingetragen von { $by } am { $at }. Zeuge: { $witness }.

## Freigabe
nav-release = Freigabe
release-title = Freigabe der Ergebnisse
release-intro = Gesperrte Ergebnisse bleiben verschlossen: Es werden keine Summen gezeigt, keine Sitze berechnet und nichts veröffentlicht. Keine Uhr hebt die Sperre auf.
release-none = Diese Wahl hat keine Sperrfrist. Ihre Ergebnisse sind nicht gesperrt.
release-locked = Die Ergebnisse sind bis { $until } und bis zu einer Freigabe gesperrt. Freigegeben wurde nichts.
release-locked-early = Nach der Uhr dieses Computers liegt dieser Zeitpunkt noch in der Zukunft. Bis dahin gilt nur die signierte Freigabe der Wahlbehörde.
release-locked-clock = Nach der Uhr dieses Computers ist dieser Zeitpunkt vorbei; das allein hebt die Sperre nicht auf.
release-early = Zwei Personen können erst freigeben, wenn der Zeitpunkt der Sperrfrist vorbei ist.
release-by-authority = Von der Wahlbehörde freigegeben; ihre signierte Freigabe hat { $by } am { $at } geladen.
release-by-two = Freigegeben von { $by } und { $second } am { $at }.
release-because = Grund: { $reason }
release-authority-title = Durch die signierte Freigabe der Wahlbehörde
release-authority-text = Die Wahlbehörde schickt eine Datei (.release.asice) für genau diese Wahl. Sie wird geprüft, bevor sich etwas öffnet.
release-file = Freigabedatei
release-file-missing = Nennen Sie zuerst die Datei.
release-load = Freigabe laden
release-two-title = Durch zwei Personen
release-two-text = Jede gibt ihre eigene Passphrase ein. Beide Namen und der Grund kommen ins Protokollbuch.
release-reason = Grund
release-reason-hint = Zum Beispiel: Die letzten Wahllokale haben um 23 Uhr geschlossen, von der Wahlbehörde telefonisch mitgeteilt.
release-reason-missing = Geben Sie den Grund an.
release-own = Ihre eigene Passphrase
release-own-missing = Geben Sie Ihre eigene Passphrase ein.
release-second = Zweite Person
release-second-passphrase = Passphrase der zweiten Person
release-second-missing = Die zweite Person gibt ihre Passphrase ein.
release-nobody = An diesem Arbeitsplatz gibt es keine zweite Person, die freigeben darf. Die Verwaltung kann eine zulassen.
release-together = Ergebnisse freigeben

## Veröffentlichen
nav-publish = Veröffentlichen
publish-title = Veröffentlichen
publish-intro = Die Zahlen werden einmal festgehalten, und daraus wird jede Form in einen Ordner geschrieben, den Sie mitnehmen: Tabellen, NIST- und EML-Dateien, ein signierter Bericht, Seiten für jeden Browser. Aus diesem Ordner kommt nichts zurück.
publish-what = Was
publish-all = Alle Abstimmungen
publish-seats = Sitze
publish-seats-wait = Ein Gleichstand wartet auf ein Los
publish-seats-later = wenn alle Ergebnisse vorliegen
publish-status = Stand
publish-status-unofficial = Vorläufig
publish-status-certified = Von der Wahlbehörde festgestellt
publish-status-correction = Berichtigung eines festgestellten Ergebnisses
publish-confirmed = Mit Papier verglichen
publish-papers = { $n ->
    [one] Ein gezähltes Ergebnis ist noch nicht mit seinem Papier verglichen oder weicht davon ab
   *[other] { $n } gezählte Ergebnisse sind noch nicht mit ihrem Papier verglichen oder weichen davon ab
}: Bestätigen vergleicht sie.
publish-incomplete = { $n ->
    [one] Es fehlt ein Ergebnis; festgestellt wird nur ein vollständiges Ergebnis.
   *[other] Es fehlen { $n } Ergebnisse; festgestellt wird nur ein vollständiges Ergebnis.
}
publish-waits = Ein Gleichstand wartet auf ein Los; ohne es wird nichts festgestellt.
publish-nothing-to-correct = Bisher wurde kein festgestelltes Ergebnis veröffentlicht.
publish-signed = Der Bericht und eine Datei mit allem darin werden mit dem Schlüssel dieses Wahlamts signiert.
publish-unsigned = Dieses Wahlamt hat kein Zertifikat: Es wird nichts signiert. Die Verwaltung kann unter „Einrichten“ eines laden.
publish-where = Wohin
publish-folder = Ordner
publish-folder-missing = Nennen Sie zuerst den Ordner.
publish-start = Nummer { $n } veröffentlichen
publish-stop = Anhalten
publish-working = Alle Formen werden geschrieben
publish-done = Nummer { $n } ist veröffentlicht
publish-number = Nummer
publish-at = Stand der Zahlen
publish-folder-is = Ordner
publish-files = Dateien
publish-files-are = { $n } Dateien, { $size }
publish-container = Alles in einer signierten Datei
publish-container-none = nicht signiert: Dieses Wahlamt hat kein Zertifikat
publish-digest = SHA-256 der Zahlen
publish-left = Nicht geschrieben: { $name } ({ $why })
publish-left-no-seats = es sind keine Sitze verteilt
publish-left-no-words = diese Form hat für eine solche Abstimmung keine Worte
results-unofficial-partial = vorläufig, es fehlen Ergebnisse
results-unofficial-complete = vorläufig, alle Ergebnisse liegen vor
results-certified = festgestellt
results-correction = Berichtigung eines festgestellten Ergebnisses
compare-title = Ist das die neueste?
compare-text = Eine neuere Veröffentlichung ersetzt eine ältere, nie umgekehrt. Öffnen Sie eine signierte Veröffentlichung (.results.asice), um zu sehen, welche es ist.
compare-file = Signierte Veröffentlichung
compare-file-missing = Nennen Sie zuerst die Datei.
compare-do = Vergleichen
compare-is = Nummer { $n }, { $status }, Stand der Zahlen { $at }.
compare-older = Sie ist ersetzt: Die neueste dieses Wahlamts ist Nummer { $n }. Geben Sie sie nicht heraus.
compare-newest = Sie ist die neueste dieses Wahlamts.
