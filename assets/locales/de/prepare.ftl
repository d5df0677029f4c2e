# Eine Wahl vorbereiten: Bearbeiten, Dateien übernehmen, Probelauf, Signieren, Pakete; und der Tresor der Wahlbehörde.

prepare-title = Wahl vorbereiten
prepare-intro = Der Entwurf wird beim Tippen gespeichert. Signiert wird er, wenn er keinen Fehler hat und der Probelauf bestanden ist.
prepare-begin = Wahl beginnen
prepare-begin-explain = An diesem Arbeitsplatz wird keine Wahl vorbereitet. Beginnen Sie mit einer leeren und tippen Sie sie ein, oder übernehmen Sie Tabellen und Dateien.
prepare-unnamed = Wahl ohne Namen
prepare-take = Dateien oder Tabellen übernehmen …
prepare-discard = Entwurf verwerfen …
prepare-discard-title = Entwurf verwerfen?
prepare-discard-explain = Alles Getippte und Übernommene geht verloren. Was signiert wurde, bleibt signiert.
prepare-steps = Seiten der Wahl
prepare-page-basics = Grunddaten
prepare-page-places = Gebiete und Wahlbezirke
prepare-page-contests = Abstimmungen und Listen
prepare-page-form = Formulare und Regeln
prepare-page-allocation = Sitze
prepare-page-check = Prüfen und Probelauf
prepare-page-sign = Signieren
prepare-page-packages = Pakete
prepare-faults = { $n ->
    [one] 1 Fehler
   *[other] { $n } Fehler
}
prepare-faults-here = Fehler dieser Seite
prepare-faults-none = Es fehlt nichts, und nichts widerspricht sich.
prepare-faults-first = Beheben Sie zuerst die Fehler.
prepare-fault-of = { $of }: { $text }
prepare-mend = Zu „{ $page }“
prepare-in-language = { $what } ({ $language })
prepare-election-title = Name der Wahl
prepare-election-kind = Was gewählt wird
prepare-kind-european-parliament = Europäisches Parlament
prepare-kind-parliamentary = Nationales Parlament
prepare-kind-regional = Regionalparlament
prepare-kind-municipal = Gemeinderat oder Bürgermeisteramt
prepare-kind-presidential = Staatsoberhaupt
prepare-kind-referendum = Volksabstimmung
prepare-day = Wahltag
prepare-day-hint = Jahr, Monat, Tag: 2029-06-10
prepare-day-wrong = Das ist kein Tag. Schreiben Sie ihn als 2029-06-10; bis dahin gilt der vorige.
prepare-languages = Sprachen der Papiere
prepare-languages-hint = Kürzel, die Hauptsprache zuerst: de, en
prepare-authority = Wahlbehörde, die signiert
prepare-authority-hint = Steht in jedem Zertifikat; höchstens 64 Zeichen
prepare-id = Kennung
prepare-id-hint = Leer lassen: Dann wird sie aus Tag, Art und Namen gebildet
prepare-embargo = Nichts wird veröffentlicht vor
prepare-embargo-hint = Leer, wo es keine Sperrfrist gibt; sonst ein Zeitpunkt mit Zeitzone: 2029-06-10T23:00+02:00
prepare-embargo-wrong = Das ist kein Zeitpunkt. Schreiben Sie ihn als 2029-06-10T23:00+02:00; bis dahin gilt der vorige.
prepare-mode = Zählt sie?
prepare-mode-live = Eine echte Wahl
prepare-mode-test = Eine Probe, auf jeder Seite mit TEST gekennzeichnet
prepare-settlement = Wer abweichende Felder neu erfasst
prepare-settlement-anybody = Wer klären darf, auch wer selbst erfasst hat
prepare-settlement-third = Nur wer keine der beiden Erfassungen gemacht hat
prepare-approvals = Wie viele Aufsichtspersonen eine Zählung freigeben
prepare-approvals-one = Eine
prepare-approvals-two = Zwei, von denen keine etwas davon erfasst hat
prepare-batches = Die Zählung eines Wahlbezirks kann auf mehreren Bögen kommen
prepare-serials = Jeder Bogen trägt eine Nummer, die vor der Zählung eingetippt wird
prepare-stations = Wahlbezirke ({ $n })
prepare-areas = Gebiete ({ $n })
prepare-centres = Auszählungszentren ({ $n })
prepare-search = Suchen
prepare-add = Hinzufügen …
prepare-save = Übernehmen
prepare-edit = Ändern
prepare-edit-for = Ändern: { $what }
prepare-remove = Entfernen
prepare-close-for = Schließen: { $what }
prepare-remove-for = Entfernen: { $what }
prepare-places-none = Hier steht noch nichts. Fügen Sie Zeilen hinzu oder übernehmen Sie eine Tabelle: stations.csv bringt ihre Gebiete und Zentren mit.
prepare-rows = { $from } bis { $to } von { $of }
prepare-rows-before = Vorige
prepare-rows-after = Nächste
prepare-rows-first = Das sind die ersten.
prepare-rows-last = Das sind die letzten.
prepare-number = Nummer
prepare-name = Name
prepare-kind = Art
prepare-code = Kürzel
prepare-area = Gebiet
prepare-centre = Auszählungszentrum
prepare-electorate = Wahlberechtigte
prepare-address = Anschrift
prepare-area-kind = Wie ein solches Gebiet heißt
prepare-area-kind-hint = Gemeinde, Wahlkreis, Stadtteil
prepare-parent = Gehört zu
prepare-parent-none = Nichts: Es ist das Ganze
station-kind-ordinary = Allgemein
station-kind-postal = Briefwahl
station-kind-special = Sonderwahlbezirk
station-kind-mobile = Beweglich
station-kind-advance = Vorzeitig
prepare-contests-none = Es gibt noch keine Abstimmung. Fügen Sie eine hinzu oder übernehmen Sie lists.csv.
prepare-contests-first = Fügen Sie zuerst eine Abstimmung hinzu.
prepare-contest-add = Abstimmung hinzufügen
prepare-contest-title = Abstimmung
prepare-contest-kind = Wie gewählt wird
prepare-contest-area = Wo
prepare-contest-closed = Eine Liste, wie sie steht
prepare-contest-open = Eine Liste, mit Vorzugsstimmen
prepare-contest-panachage = Bewerber beliebiger Listen
prepare-contest-candidates = Personen
prepare-contest-question = Eine Antwort
prepare-votes = Stimmen auf einem Stimmzettel
prepare-seats = Sitze
prepare-lists = Listen
prepare-lists-title = Auf dem Stimmzettel, in seiner Reihenfolge
prepare-list-title = Liste, Person oder Antwort
prepare-list-number = Nummer auf dem Stimmzettel
prepare-list-add = Liste, Person oder Antwort hinzufügen …
prepare-candidates = Bewerber
prepare-short-name = Kurzname
prepare-group = Europäische Fraktion
prepare-alliance = Listenverbindung
prepare-category = Gruppe für Sperrklauseln
prepare-most-seats = Sitze, die sie höchstens besetzen kann
prepare-people = Bewerber, einer je Zeile
prepare-people-hint = In der Reihenfolge der Liste. Eine eigene Nummer steht davor, mit Strichpunkt: 17; Ada Lindqvist
prepare-up-for = { $what } einen Platz nach oben
prepare-down-for = { $what } einen Platz nach unten
prepare-is-first = Steht schon an erster Stelle.
prepare-is-last = Steht schon an letzter Stelle.
prepare-form = Formular der Zählung
prepare-form-show = Bogen zeigen
prepare-rules = Regeln dieses Formulars ({ $n })
prepare-rules-explain = Eine verletzte Regel, die verbietet, verhindert die Freigabe. Eine, die warnt, braucht eine Erklärung, die gedruckt wird.
prepare-rule = Regel
prepare-rule-says = Was sie sagt
prepare-rule-weight = Wird sie verletzt
prepare-rule-weigh = { $weight }: Regel { $rule }, drücken zum Ändern
prepare-rule-error = Verbietet
prepare-rule-warning = Warnt
prepare-ready-rules = Regeln eines Mitgliedstaats
prepare-method = Wie Sitze verteilt werden
prepare-method-none = Sitze werden nicht berechnet
prepare-method-d-hondt = Höchstzahlen nach d’Hondt: 1, 2, 3 …
prepare-method-sainte-lague = Höchstzahlen nach Sainte-Laguë: 1, 3, 5 …
prepare-method-modified = Sainte-Laguë mit anderem erstem Teiler
prepare-method-divisors = Höchstzahlen mit anderen Teilern
prepare-method-hare = Größte Reste, Hare-Quote
prepare-method-droop = Größte Reste, Droop-Quote
prepare-method-hagenbach = Größte Reste, Hagenbach-Bischoff-Quote
prepare-method-quota = Größte Reste, andere Quote
prepare-law = Lesen Sie das Gesetz daneben: { $law }
prepare-first-divisor = Erster Teiler
prepare-divisors = Die ersten Teiler
prepare-divisors-hint = Hintereinander: 1 2 3
prepare-divisor-step = Schritt von einem zum nächsten danach
prepare-threshold = Sperrklausel
prepare-threshold-hint = Ein Anteil: 5%. Leer, wo es keine gibt
prepare-threshold-of = Von
prepare-threshold-valid = gültigen Stimmen
prepare-threshold-cast = allen abgegebenen Stimmen
prepare-thresholds-more = { $n ->
    [one] Eine Sperrklausel mit mehreren Wegen
   *[other] { $n } Sperrklauseln für verschiedene Listen
}: Was übernommen wurde, bleibt, wie es ist.
prepare-equal = Bei gleichem Anspruch
prepare-equal-lot = entscheidet das Los
prepare-equal-more = entscheiden mehr Stimmen
prepare-equal-fewer = entscheiden weniger Stimmen
prepare-preference = Wer von einer Liste gewählt ist
prepare-preference-none = Wird nicht berechnet
prepare-preference-closed = Die Ersten der Liste
prepare-preference-open = Wer die meisten eigenen Stimmen hat
prepare-personal = Nötig, um vorzurücken
prepare-personal-hint = Ein Anteil der Stimmen der Liste: 5%. Leer, wo nur die Stimmen entscheiden
prepare-alliances = Verbundene Listen gelten zunächst als eine
prepare-districts-kept = Die Wahlkreise bleiben, wie sie übernommen wurden.

take-title = Dateien oder Tabellen übernehmen
take-explain = Tabellen (stations.csv, lists.csv, areas.csv), EML 110a, 110b und 230b, NIST SP 1500-100 als JSON oder eine election.json. Sie sehen erst, was sie brächten; nichts ändert sich, bevor Sie es übernehmen. Wovon sie handeln, ersetzt, was da war.
take-file = Datei
take-add = Noch eine Datei
take-missing = Wählen Sie eine Datei oder fügen Sie eine Tabelle ein.
take-remove-for = Entfernen: { $file }
take-paste = Oder eine Tabelle einfügen
take-paste-hint = Aus einer Tabellenkalkulation, mit Überschrift
take-preview = Ansehen
take-over = Übernehmen
take-look-first = Sehen Sie erst an, was es brächte.
take-would = Was sie brächten
take-then = Die Wahl hätte dann { $areas ->
    [one] ein Gebiet
   *[other] { $areas } Gebiete
}, { $centres ->
    [one] ein Auszählungszentrum
   *[other] { $centres } Auszählungszentren
}, { $stations ->
    [one] einen Wahlbezirk
   *[other] { $stations } Wahlbezirke
}, { $contests ->
    [one] eine Abstimmung
   *[other] { $contests } Abstimmungen
}, { $lists ->
    [one] eine Liste
   *[other] { $lists } Listen
} und { $candidates ->
    [one] einen Bewerber
   *[other] { $candidates } Bewerber
}.
take-left-none = Dann fehlte nichts mehr.
take-left = { $n ->
    [one] Danach wäre noch ein Fehler zu beheben.
   *[other] Danach wären noch { $n } Fehler zu beheben.
}
take-kind-stations = Wahlbezirke
take-kind-lists = Listen und Bewerber
take-kind-areas = Gebiete
take-kind-eml-election = die Wahl, EML 110a
take-kind-eml-stations = Wahlbezirke, EML 110b
take-kind-eml-lists = Listen und Bewerber, EML 230b
take-kind-nist = ein Bericht nach NIST SP 1500-100
take-kind-definition = eine ganze Wahl

dry-run-title = Probelauf
dry-run-explain = Jede Abstimmung wird in jeder Art von Wahlbezirk als TEST zweimal erfasst, freigegeben, gedruckt und übergeben, im Wahlamt eingelesen, zusammengezählt und in jeder Form veröffentlicht. Nach einer Änderung ist er noch einmal nötig.
dry-run-start = Probelauf starten
dry-run-stop = Anhalten
dry-run-working = Der Probelauf ist im Gange.
dry-run-well = Der Probelauf ist bestanden. Die Wahl kann signiert werden.
dry-run-failed = Der Probelauf ist nicht bestanden. Noch kann nichts signiert werden.
dry-run-stopped = Der Probelauf wurde angehalten.
dry-run-counts = { $n ->
    [one] Zahlen für 1 Bogen, die den Regeln gehorchen
   *[other] Zahlen für { $n } Bögen, die den Regeln gehorchen
}
dry-run-sheets = { $n ->
    [one] Leere Bögen: 1 Seite
   *[other] Leere Bögen: { $n } Seiten
}
dry-run-count = { $n ->
    [one] 1 Zählung zweimal erfasst, freigegeben, gedruckt, übergeben
   *[other] { $n } Zählungen zweimal erfasst, freigegeben, gedruckt, übergeben
}
dry-run-import = { $n ->
    [one] 1 Ergebnis eingelesen und geprüft
   *[other] { $n } Ergebnisse eingelesen und geprüft
}
dry-run-totals = { $n ->
    [one] Summen aus 1 Zählung
   *[other] Summen aus { $n } Zählungen
}
dry-run-seats = { $n ->
    [0] Sitze: Gleichstand, der auf ein Los warten würde
    [one] 1 Sitz vergeben
   *[other] { $n } Sitze vergeben
}
dry-run-publish = { $n ->
    [one] 1 Datei veröffentlicht
   *[other] { $n } Dateien veröffentlicht
}

authority-title = Der Schlüssel der Wahlbehörde
authority-way-make = Er wird jetzt erzeugt
authority-way-open = Es gibt ihn schon
authority-make-explain = Eine Wahl hat eine Wahlbehörde. Ihr Schlüssel liegt in einem eigenen Tresor mit eigener Passphrase; beide gehören in einen Safe, nicht auf diesen Rechner.
authority-new-path = Ordner für den Tresor
authority-new-path-hint = Ein neuer Ordner, am besten auf einem Datenträger, der in den Safe kommt
authority-new-passphrase = Passphrase der Wahlbehörde
authority-make = Wahlbehörde anlegen
authority-open-title = Der Tresor der Wahlbehörde
authority-open-explain = Signieren und Zulassen brauchen den Schlüssel der Wahlbehörde. Er bleibt geöffnet, bis Sie ihn schließen, sich abmelden oder der Arbeitsplatz gesperrt wird.
authority-path = Ordner des Tresors
authority-path-missing = Nennen Sie den Ordner des Tresors.
authority-passphrase = Seine Passphrase
authority-open = Öffnen
authority-close = Schließen
authority-is-open = Der Tresor der Wahlbehörde ist geöffnet. Fingerabdruck ihres Zertifikats:

sign = Wahl signieren
sign-explain = Die signierte Wahl wird in den Zentren geladen, und ihre Ergebnisse werden daran gemessen. Signieren Sie, wenn sich nichts mehr ändert.
sign-needs-dry-run = Zuerst muss der Probelauf bestanden sein.
sign-needs-authority = Öffnen Sie zuerst die Wahlbehörde, oder legen Sie sie an.
sign-done = Genau diese Fassung ist signiert.
sign-signed = Die Wahl ist signiert. Das sind die Fingerabdrücke des Schreibens; die Administration lädt die Wahl auch in diesem Wahlamt und tippt aus dem Schreiben.
sign-authority-fingerprint = Fingerabdruck der Wahlbehörde
sign-election-fingerprint = Fingerabdruck der Wahl
sign-letter-explain = Das Schreiben erreicht jedes Zentrum auf einem anderen Weg als die Dateien: mit der Post oder persönlich. Die Zentren tippen seine Gruppen ein, wenn sie die Wahl laden.

packages-explain = Ein Ordner für jedes Zentrum: die signierte Wahl, seine leeren Bögen, sein Zertifikat, falls es eines hat, und die Liste zurückgezogener Zertifikate. Das Schreiben geht einen anderen Weg.
packages-folder = Ordner für die Pakete
packages-folder-missing = Nennen Sie einen Ordner.
packages-with-sheets = Mit den leeren Bögen der Wahlbezirke des Zentrums
packages-write = Pakete schreiben
packages-need-signature = Signieren Sie zuerst die Wahl.
packages-working = Pakete werden geschrieben
packages-written = { $n ->
    [one] 1 Paket geschrieben und zurückgelesen
   *[other] { $n } Pakete geschrieben und zurückgelesen
}: { $folder }
packages-stopped = { $n ->
    [one] Nach 1 Paket angehalten
   *[other] Nach { $n } Paketen angehalten
}: { $folder }
packages-sheets-title = Leere Bögen aller Wahlbezirke
packages-sheets-explain = Ein Papier mit dem Bogen jedes Wahlbezirks und jeder Abstimmung, jeder mit eigenen Seitenzahlen.
packages-sheets-show = Bögen erzeugen
