# Die Nacht im Wahlamt: was eintrifft, und der Vergleich der Ergebnisse mit den unterschriebenen Niederschriften.

nav-watch = Überblick
nav-confirm = Bestätigen

## Gebiete
area-path = Wo Sie sind
area-table = Gebiete und ihr Stand
area-name = Gebiet
area-expected = Erwartet
area-received = Eingetroffen
area-missing = Fehlend
area-conflicts = Im Widerspruch
area-confirmed = Bestätigt
area-differs = Weicht vom Papier ab
area-due = Zu vergleichen
area-compared = Verglichen
area-share = Anteil

## Wie ein Datensatz steht
standing-missing = fehlt
standing-conflict = im Widerspruch
standing-provisional = vorläufig
standing-confirmed = bestätigt
standing-differs = weicht vom Papier ab
column-standing = Stand
column-centre = Zentrum
column-compare = Vergleichen

## Überblick
watch-title = Stand der Nacht
watch-intro = Jeder erwartete Datensatz genau einmal. Die Seite folgt von selbst, während Dateien eintreffen.
watch-all-contests = Alle Abstimmungen
watch-extra = Überzählige Dateien
watch-rejected = Abgewiesene Dateien
watch-nothing-yet = Es ist noch keine Datei eingetroffen.
watch-last = Die letzte Datei traf ein: { $at }.
watch-records = Datensätze: { $area }
watch-filter = Datensätze zeigen, die so stehen
watch-none = Kein Datensatz steht so.
watch-table = Datensätze und ihr Stand
late-title = Wer noch Datensätze schuldet
late-intro = Wer am weitesten zurückliegt, steht oben. Im Rückstand heißt: Es ist ein kleinerer Anteil eingetroffen als von allen Zentren zusammen.
late-last = Letzte Datei
late-never = noch keine
late-behind = im Rückstand

## Bestätigen
confirm-title = Mit dem Papier vergleichen
confirm-intro = Ein Ergebnis ist vorläufig, bis es jemand mit der unterschriebenen Niederschrift verglichen hat. Geben Sie den Kontrollcode am Fuß der Niederschrift ein, oder scannen Sie ihre QR-Codes nacheinander.
confirm-code = Kontrollcode des Papiers
confirm-code-hint = Fünf Vierergruppen, oder scannen: Ein Scanner tippt den Code und drückt selbst die Eingabetaste.
confirm-code-missing = Geben Sie zuerst einen Code ein.
confirm-enter = Vergleichen
confirm-officer-only = Nur das Wahlamt darf Ergebnisse mit dem Papier vergleichen.
confirm-chosen = Nur Wahlbezirk { $station }, { $contest }
confirm-any = Wieder jedes Ergebnis
confirm-more = Gescannt. Scannen Sie jetzt Code { $part } von { $parts }.
confirm-done = Bestätigt:
confirm-again = War schon bestätigt:
confirm-last = Zuletzt verglichen
confirm-by-code = anhand des Codes
confirm-by-scan = gescannt
confirm-by-totals = anhand der Summen
waiting-title = Was auf sein Papier wartet
waiting-how-far = { $compared } von { $due } verglichen
waiting-filter = Ergebnisse zeigen, die
waiting-none = Hier ist kein Ergebnis.
waiting-more = { $n ->
    [one] 1 weiteres wird nicht gezeigt. Wählen Sie ein Gebiet, um die Liste einzugrenzen.
   *[other] { $n } weitere werden nicht gezeigt. Wählen Sie ein Gebiet, um die Liste einzugrenzen.
}
waiting-code = Mit Code
waiting-totals = Mit Summen
waiting-differs = Weicht ab
totals-of-paper = Summen des Papiers: Wahlbezirk { $station }, { $contest }
totals-of-paper-explain = Geben Sie ein, was auf der unterschriebenen Niederschrift steht. Was die Datei sagt, wird nicht gezeigt. Stimmen einzelner Bewerber werden so nicht verglichen; der Kontrollcode vergleicht alles.
totals-of-paper-missing = Füllen Sie jedes Feld aus; 0, wo auf dem Papier 0 steht.
totals-of-paper-enter = Vergleichen
totals-of-paper-again = noch einmal ansehen
totals-of-paper-differs = So steht es auf dem Papier
differs-title = Papier und Datei weichen ab: Wahlbezirk { $station }, { $contest }
differs-explain = Das Ergebnis bleibt gezählt und wird gekennzeichnet. Schreiben Sie, was abweicht, und rufen Sie das Zählzentrum an: Es eröffnet eine Berichtigung oder schickt das richtige Papier. Was Sie vom Papier eingegeben haben, wird mit Ihrem Grund aufbewahrt.
differs-confirm = Abweichung vermerken

## Stichprobe
sample-title = Welche Ergebnisse verglichen werden
sample-all = Alle Ergebnisse werden mit dem Papier verglichen. Eine Ziehung kann festgelegt werden, solange noch nichts verglichen ist.
sample-all-settled = Alle Ergebnisse werden mit dem Papier verglichen.
sample-drawn = Die von { $stations } der { $most } Wahlbezirke, gezogen mit einem öffentlichen Startwert.
sample-open = Stichprobe ziehen
sample-more = Mehr Wahlbezirke ziehen
sample-to-all = Doch alle vergleichen
sample-stays = Es ist festgelegt, dass alle Ergebnisse verglichen werden.
sample-seed = Startwert
sample-seed-hint = Ziffern aus Würfeln oder gezogenen Zahlen, öffentlich geworfen
sample-number = Wahlbezirke
sample-number-hint = Von 1 bis { $most }
sample-missing = Geben Sie den Startwert ein und eine Zahl von 1 bis { $most }.
sample-how = Der Startwert wird einmal festgelegt, bevor ein Ergebnis verglichen wird. Er allein bestimmt, welche Wahlbezirke gezogen sind.
sample-settle = Ziehung festlegen
sample-stations = Gezogene Wahlbezirke in der Reihenfolge der Ziehung
sample-repeat = Jeder kann sie wiederholen: Zu jeder Nummer bilden Sie SHA-256 aus Startwert, Schrägstrich und Nummer; gezogen sind die Wahlbezirke, deren Prüfsummen in alphabetischer Reihenfolge vorn stehen.

## Summen nebeneinander
side-by-side-title = Die Gebiete nebeneinander
side-by-side-list = Stimmen für
side-by-side-more = { $n ->
    [one] 1 weiteres Gebiet wird hier nicht verglichen.
   *[other] { $n } weitere Gebiete werden hier nicht verglichen.
}
