# Was das Fenster sagt. Fehler stehen in errors.ftl, unter error-<code>.

## Rahmen
skip = Zum Inhalt springen
test-band = Erfundene Wahl auf diesem Computer. Keine Zahl hier ist ein Ergebnis.
test-band-rehearsal = Dies ist eine Probe. Keine Zahl hier ist ein Ergebnis.
desk-switch = Arbeitsplatz
desk-centre = Auszählungszentrum
desk-office = Wahlamt
desk-nav = { $desk }: Seiten
language = Sprache
theme = Darstellung
theme-system = Wie das System
theme-light = Hell
theme-dark = Dunkel
theme-contrast = Hoher Kontrast
version = Version { $version }
offline = Arbeitet ohne Netz
embargo = Gesperrt bis { $until }
embargo-lifted = Ergebnisse freigegeben { $at }
nav-board = Übersicht
nav-handover = Übergabe
nav-prepare = Vorbereiten
nav-enrol = Zulassen
nav-import = Einlesen
nav-totals = Summen
action-back = Zurück zur Übersicht
action-close = Schließen
action-cancel = Abbrechen
action-choose = Auswählen…
choose-for = Auswählen: { $what }
busy = Wird noch bearbeitet.

## Probleme
problem-what = Was geschehen ist
problem-safe = Was sicher ist
problem-do = Was zu tun ist

## Beginn
start-title = Von der Auszählung auf Papier zu einem Datensatz, den niemand heimlich ändern kann
start-lead = Zwei Personen erfassen jede Auszählung unabhängig voneinander, eine Aufsicht unterschreibt sie, und das Wahlamt prüft jede Datei, bevor es sie addiert.
start-try-title = Ausprobieren
start-try-text = Eine erfundene TEST-Wahl auf diesem Computer; beide Arbeitsplätze und ihre Personen stehen bereit. Es ist nichts vorzubereiten.
start-try = Vorführung beginnen
start-open-title = Tresor öffnen
start-open-text = Ein Tresor ist der Ordner mit den verschlüsselten Datensätzen dieses Arbeitsplatzes. Sein Name endet auf „.counterfoil“.
start-open-path = Ordner des Tresors
start-open = Öffnen
start-open-missing = Nennen Sie zuerst den Ordner.
start-promise = Counterfoil benutzt nie ein Netz. Was Sie eingeben, bleibt im Tresor, bis Sie es übergeben.

## Anmelden
signin-title = Wer sitzt an diesem Arbeitsplatz?
signin-intro = Jede Handlung wird unter dem Namen der Person festgehalten, die sie vornimmt.
signin-people = Personen
signin-passphrase = Passphrase
signin-shown-passphrase = Passphrase:
signin = Anmelden
signin-choose-person = Wählen Sie zuerst eine Person.
signin-need-passphrase = Geben Sie zuerst die Passphrase ein.
signout = Abmelden

## Wörter der Wahl
station = Wahlbezirk
station-ordinary = Wahllokal
station-postal = Briefwahl
station-special = Sonderwahlbezirk
station-mobile = Mobiles Wahllokal
station-advance = Vorzeitige Stimmabgabe
contest-closed-list = Listen
contest-open-list = Listen mit Vorzugsstimmen
contest-panachage = Listen mit freier Wahl
contest-candidates = Personen
contest-question = Frage
role-administrator = Verwaltung
role-typist = Erfassung
role-supervisor = Aufsicht
role-observer = Beobachtung
role-officer = Wahlamt
revision-n = Revision { $n }
correction-reason = Berichtigung: { $reason }
control-code = Prüfcode
statement-yes = ja
statement-no = nein
nobody-yet = noch niemand

## Zustände und Handlungen
state-waiting = Nicht begonnen
state-correction = Berichtigung offen
state-entered = Ersterfassung
state-differing = Weicht ab
state-agreed = Stimmt überein
state-settled = Geklärt
state-once-approved = Einmal freigegeben
state-approved = Freigegeben
state-printed = Gedruckt
state-exported = Übergeben
action-enter = Erfassen
action-settle = Klären
action-discard = Verwerfen
action-approve = Freigeben
action-protocol = Niederschrift
action-export = Übergeben
action-correct = Berichtigen
action-for = { $action }: Wahlbezirk { $number }, { $contest }

## Spalten
column-station = Wahlbezirk
column-contest = Abstimmung
column-state = Zustand
column-people = Personen
column-next = Nächstes
column-code = Kennung
column-field = Feld
column-count = Anzahl
column-before = Vorher
column-now = Jetzt
column-change = Änderung
column-typed = Eingetippt, wo es abwich
column-file = Datei
column-size = Größe
column-check = Prüfung
column-verdict = Befund
column-total = Summe
column-share = Anteil an den gültigen Stimmen

## Übersicht
board-title = Übersicht
board-filter = Nur einen Zustand zeigen
board-search = Wahlbezirk suchen
board-search-hint = Nummer oder Name; Taste /
board-count = { $shown } von { $all } Datensätzen
board-empty = Kein Datensatz passt. Leeren Sie die Suche oder wählen Sie einen anderen Zustand.

## Erfassung
entry-first = Ersterfassung
entry-second = Zweiterfassung
entry-save = Erfassung speichern
entry-zeros = Leere Felder mit Null füllen
entry-no-blanks = Kein Feld ist leer.
entry-blanks-left = { $n ->
    [one] Ein Feld ist noch leer.
   *[other] { $n } Felder sind noch leer.
}
entry-blanks-explain = { $n ->
    [one] Ein Feld ist noch leer, und leer ist nicht null. Geben Sie ein, was auf dem Papier steht, oder drücken Sie *, um es mit Null zu füllen.
   *[other] { $n } Felder sind noch leer, und leer ist nicht null. Geben Sie ein, was auf dem Papier steht, oder drücken Sie *, um sie mit Nullen zu füllen.
}
entry-zeros-filled = { $n ->
    [0] Kein Feld war leer.
    [one] Ein leeres Feld wurde mit Null gefüllt.
   *[other] { $n } leere Felder wurden mit Nullen gefüllt.
}
entry-blank-count = { $n ->
    [0] Kein Feld leer
    [one] 1 Feld leer
   *[other] { $n } Felder leer
}
entry-rules = Summen
entry-rules-note = Geben Sie ein, was auf dem Papier steht, auch wo eine Summe nicht stimmt.
entry-keys = Tasten
entry-key-next = nächstes Feld
entry-key-back = Feld davor
entry-key-zeros = leere Felder mit Null füllen
entry-key-save = speichern
entry-key-jump = zu einer Liste oder Person
entry-refused-digits = Nur Ziffern werden angenommen.
entry-refused-length = Höchstens neun Ziffern.
entry-refused-paste = Einfügen ist nicht erlaubt: Tippen Sie die Zahl vom Papier ab.
entry-refused-statement = Nur ja (1, J) oder nein (0, N).

## Summen
sum-open = noch nicht vollständig
sum-holds = stimmt
sum-warning = Papier prüfen
sum-error = stimmt nicht
sum-asks-equal = { $left } und { $right } sollen gleich sein.
sum-asks-at-most = { $left } soll nicht mehr sein als { $right }.
sum-asks-share = { $left } soll weniger sein als { $percent } % von { $right }.
sum-asks-near = { $left } soll nahe bei { $right } liegen.
sum-asks-any = { $left } soll nicht null sein.
sum-off-fewer = { $signed }: { $left } ist um { $n ->
    [one] eins weniger
   *[other] { $n } weniger
} als { $right }
sum-off-more = { $signed }: { $left } ist um { $n ->
    [one] eins mehr
   *[other] { $n } mehr
} als { $right }
sum-off-share = { $signed }: { $n ->
    [one] eins mehr
   *[other] { $n } mehr
} als erlaubt

## Ergebnis einer Erfassung
outcome-saved = Gespeichert
outcome-entered = Die Ersterfassung ist gespeichert.
outcome-entered-next = Eine andere Person nimmt die Zweiterfassung vor. Sie sieht nichts von dieser.
outcome-agreed = Beide Erfassungen stimmen überein.
outcome-agreed-next = Eine Aufsicht, die keine von beiden eingegeben hat, gibt den Datensatz frei.
outcome-settled = Die Abweichungen sind geklärt.
outcome-go-enter = Nächstes Blatt: { $number } { $name }, { $contest }
outcome-go-settle = Abweichungen jetzt klären
outcome-differing = { $n ->
    [one] Ein Feld weicht ab.
   *[other] { $n } Felder weichen ab.
}
outcome-differing-next = Klären Sie die abweichenden Felder am Papier. Nichts Eingegebenes geht verloren.
outcome-still-differing-next = Ihre Eingabe ist gespeichert und stimmt noch mit keiner anderen überein. Als Nächstes gibt eine andere Person sie ein, vom Papier.
outcome-once-approved = Ihre Freigabe ist gespeichert.
outcome-once-approved-next = Als Nächstes gibt eine andere Aufsicht frei, die nichts eingegeben hat; dann wird der Datensatz signiert.
outcome-other = Die Erfassung ist gespeichert.
outcome-other-next = Die Übersicht zeigt, was als Nächstes kommt.
outcome-to-board = Zurück zur Übersicht

## Klären
settle-title = Abweichungen klären
settle-explain = { $n ->
    [one] Die beiden Erfassungen weichen in einem Feld ab. Tippen Sie es noch einmal vom Papier ab; keiner der früheren Werte wird gezeigt.
   *[other] Die beiden Erfassungen weichen in { $n } Feldern ab. Tippen Sie sie noch einmal vom Papier ab; keiner der früheren Werte wird gezeigt.
}
settle-save = Speichern, was auf dem Papier steht
discard-confirm = Verwerfen und im Journal behalten
discard-title = Erfassungen verwerfen: Wahlbezirk { $number }, { $contest }
discard-explain = Eine verworfene Erfassung zählt nicht mehr und muss neu vorgenommen werden. Was eingegeben wurde, von wem, und Ihr Grund bleiben im Journal.
discard-which = Welche Erfassung?
discard-first = Die Ersterfassung
discard-second = Die Zweiterfassung
discard-both = Beide Erfassungen
reason-label = Grund
reason-missing = Geben Sie zuerst einen Grund an.

## Gehen, obwohl etwas nicht aufbewahrt werden konnte
unkept-title = Nicht aufbewahrt
unkept-text = Was zuletzt getippt wurde, konnte nicht aufbewahrt werden. Wenn Sie jetzt gehen, ist es verloren; was vorher aufbewahrt wurde, ist da.
unkept-leave = Trotzdem gehen

## Freigabe
approve-title = Datensatz freigeben
approve-record = Der Datensatz, wie er gedruckt wird
approve-entered = Erfasst von
approve-settled = Geklärt von
approve-all-hold = Alle Regeln des Vordrucks sind erfüllt.
approve-findings = Regeln, die nicht erfüllt sind
approve-error-do = So kann der Datensatz nicht freigegeben werden. Ist das Papier richtig abgetippt, lassen Sie es vom Wahlvorstand berichtigen; wurde falsch getippt, verwerfen Sie in der Übersicht die Erfassungen und lassen Sie neu erfassen.
approve-explanation = Erklärung: { $rule }
approve-explanation-hint = Sie wird auf der Niederschrift gedruckt, in der Sprache der Wahlunterlagen.
approve-usual = Übliche Erklärungen: { $rule }
approve-approved = { $wanted ->
    [one] Freigegeben von
   *[other] Freigegeben von (zwei sind nötig)
}
approve-changes = Was sich gegenüber Revision { $n } ändert
approve-changes-explain = { $n ->
    [0] Kein Wert ist anders als in der Revision, die { $names } freigegeben hat.
    [one] Ein Wert ist anders als in der Revision, die { $names } freigegeben hat.
   *[other] { $n } Werte sind anders als in der Revision, die { $names } freigegeben hat.
}
approve-recount = Nachzählblatt
approve-first-of-two = In dieser Wahl geben zwei Aufsichten frei. Nach Ihnen muss eine zweite, die nichts eingegeben hat, freigeben; erst dann wird der Datensatz signiert.
approve-second-of-two = { $name } hat freigegeben. Mit Ihrer Freigabe wird der Datensatz signiert.
approve-explained-differently = Sie erklären es anders als { $name }. Damit ist Ihre Freigabe die erste, und eine andere Aufsicht muss diesen Wortlaut freigeben.
approve-confirm = Freigeben und unterschreiben
approve-refused-errors = Eine Regel, die gelten muss, ist nicht erfüllt.
approve-refused-unexplained = { $n ->
    [one] Eine Warnung braucht noch eine Erklärung.
   *[other] { $n } Warnungen brauchen noch eine Erklärung.
}

## Berichtigung
correct-confirm = Berichtigung öffnen
correct-title = Berichtigung öffnen: Wahlbezirk { $number }, { $contest }
correct-explain = Der freigegebene Datensatz bleibt, wie er ist. Revision { $next } wird zweimal vom Papier erfasst und ersetzt ihn, sobald sie freigegeben ist.

## Niederschrift
protocol-title = Niederschrift
protocol-facts = Über die Niederschrift
protocol-code-note = Derselbe Code steht auf jeder Seite des Papiers und gehört zur Ergebnisdatei.
protocol-save = Niederschrift speichern
protocol-save-copy = Kopie { $n } speichern
protocol-copy-later = Zuerst verlässt das Original das Programm: Drucken oder speichern Sie es.

## Übergabe
handover-title = Übergabe an das Wahlamt
handover-intro = Jede unterschriebene Ergebnisdatei wird geschrieben, vom Stick zurückgelesen und geprüft; dann wird der Stick ausgeworfen. Erst dann dürfen Sie ihn abziehen.
handover-ready = { $n ->
    [0] Alle freigegebenen Datensätze sind übergeben.
    [one] Ein Datensatz wartet auf die Übergabe.
   *[other] { $n } Datensätze warten auf die Übergabe.
}
handover-none = Es ist noch kein Datensatz freigegeben.
handover-none-shown = Kein Datensatz ist von dieser Art.
handover-none-chosen = Wählen Sie mindestens einen Datensatz.
handover-folder = Ordner
handover-folder-missing = Nennen Sie zuerst den Ordner.
handover-write = { $n ->
    [one] 1 Datei schreiben und prüfen
   *[other] { $n } Dateien schreiben und prüfen
}
handover-working = Wird geschrieben und zurückgelesen
handover-safe = Sie können den Stick entfernen
handover-verified = { $n ->
    [one] Eine Datei wurde aus { $folder } zurückgelesen, und ihre Unterschrift stimmt.
   *[other] { $n } Dateien wurden aus { $folder } zurückgelesen, und jede Unterschrift stimmt.
}
handover-files = Geschriebene Dateien
handover-read-back = Zurückgelesen und geprüft
handover-remark = Nicht jede Niederschrift liegt neben ihrem Ergebnis: { $why } Die Ergebnisse sind sicher; drucken oder speichern Sie die Niederschrift von der Übersicht aus.

## Einlesen
import-title = Ergebnisdateien einlesen
import-intro = Jede Datei wird geprüft, bevor etwas gespeichert wird: Unterschrift, Zertifikat, Wahl und Summen.
import-path = Ordner oder Datei
import-path-missing = Nennen Sie zuerst einen Ordner oder eine Datei.
import-start = Einlesen
import-stop = Anhalten
import-officer-only = Nur das Wahlamt darf einlesen.
import-working = Wird eingelesen
import-done = { $n ->
    [one] Eine Datei wurde gelesen. Ihr Befund steht unten.
   *[other] { $n } Dateien wurden gelesen. Jede hat unten ihren Befund.
}
import-stopped = { $n ->
    [one] Nach einer Datei angehalten. Gelesenes bleibt erhalten; beginnen Sie erneut, um fortzufahren.
   *[other] Nach { $n } Dateien angehalten. Gelesenes bleibt erhalten; beginnen Sie erneut, um fortzufahren.
}
import-this-time = Bei diesem Einlesen
import-verdicts = Alles, was eingetroffen ist
import-filter = Nur einen Befund zeigen
import-none = Hier ist noch nichts zu zeigen.
import-more = { $n } weitere werden nicht gezeigt. Wählen Sie einen Befund, um die Liste einzugrenzen.
verdict-accepted = Angenommen
verdict-duplicate = Doppelt
verdict-superseded = Überholt
verdict-conflict = Widerspruch
verdict-rejected = Abgelehnt
progress-done = { $done } von { $total }
progress-rate = { $rate } je Sekunde
progress-left = noch { $time }

## Summen der Wahl
totals-title = Summen
totals-contest = Abstimmung
totals-areas = Gebiet
totals-all-areas = Die ganze Wahl
totals-again = Neu addieren
totals-received = Eingetroffen
totals-received-of = { $received } von { $expected }
totals-electorate = Wahlberechtigte
totals-voters = Wählende
totals-turnout = Wahlbeteiligung
totals-table = Summen je Feld
