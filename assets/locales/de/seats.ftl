# Sitze: die Schritte ihrer Berechnung, dieselben auf Papier, auf den Ergebnisseiten, im Fenster und auf der Kommandozeile.

## Schritte
seats-outcome = Das Ergebnis
seats-twice = Zweimal berechnet, nach zwei Verfahren, die nichts gemeinsam haben; beide kommen zu diesen Sitzen.
seats-list = Liste
seats-votes = Stimmen
seats-seats = Sitze
seats-districts = Nach Wahlkreisen
seats-thresholds = Wer teilnimmt
seats-limit = Grenze
seats-which-is = Das sind
seats-verdict = Ergebnis
seats-takes-part = nimmt teil
seats-stays-out = bleibt außen vor
seats-exempt = von jeder Sperrklausel befreit
seats-of-valid = { $share } % der gültigen Stimmen
seats-of-cast = { $share } % aller abgegebenen Stimmen
seats-of-quota = { $share } % der Quote
seats-step = { $place } · Sitze: { $seats }
seats-whole = Alle Sitze
seats-district = Wahlkreis { $district }
seats-alliance = In der Listenverbindung { $alliance }
seats-below = Liste { $list } auf ihre Wahlkreise
seats-candidates = Liste { $list }, wer gewählt ist
seats-averages = Jede Stimmenzahl wird durch { $divisors } geteilt. Die höchsten Quotienten erhalten nacheinander die Sitze; die letzte Zeile ist der höchste, der keinen erhält.
seats-rank = Rang
seats-claim = Wer
seats-divisor = Geteilt durch
seats-quotient = Quotient
seats-quota = { $votes } Stimmen durch { $divided }: Die Quote ist { $quota }. Jede ganze Quote ergibt einen Sitz; für die größten Reste übrig: { $left }.
seats-whole-seats = Ganze Quoten
seats-remainder = Rest
seats-more = Dazu
seats-preferred = Gleiche Ansprüche: { $name } geht nach dem Gesetz vor.
seats-by-lot = Durch Los unter { $among }: { $drawn }.
seats-candidate = Bewerber
seats-position = Listenplatz
seats-handed = Zugeteilt
seats-handed-down = { $votes } Stimmen für die unveränderte Liste werden ihren Bewerbern von oben zugeteilt.
seats-hurdle = Wer { $votes } Stimmen hat, geht vor.
seats-elected = gewählt
seats-not-shown = { $n ->
    [one] Ein weiterer Bewerber folgt nach diesen.
   *[other] { $n } weitere Bewerber folgen nach diesen.
}
seats-vacant = Sitze, die leer bleiben, weil die Liste keine weiteren Bewerber hat: { $seats }.
