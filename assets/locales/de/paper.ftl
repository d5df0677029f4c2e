# Was auf dem Papier steht.

## Daten

date = { $day }. { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    } { $year }
moment = { $date }, { $time } Uhr ({ $clock })

## Jede Seite

paper-page-of = Seite { $n } von { $m }
paper-revision = Revision { $revision }
paper-station = Wahlbezirk { $number } · { $name }
paper-control-code = Kontrollcode { $code }
paper-journal = Journaleintrag { $entry } · { $hash }
paper-banner-test = TEST — kein Ergebnis
paper-banner-embargoed = GESPERRT
paper-banner-embargoed-until = GESPERRT bis { $moment }
paper-banner-correction = BERICHTIGUNG der Revision { $revision }
paper-banner-copy = ABSCHRIFT { $n }

## Die Niederschrift einer Auszählung

paper-protocol-title = Niederschrift der Auszählung
paper-protocol-document-title = Niederschrift der Auszählung: { $contest }, Wahlbezirk { $number }, Revision { $revision }
paper-fact-election = Wahl
paper-fact-day = Wahltag
paper-fact-authority = Wahlbehörde
paper-fact-contest = Abstimmung
paper-fact-station = Wahlbezirk
paper-fact-kind = Art des Wahlbezirks
paper-fact-area = Gebiet
paper-fact-address = Anschrift
paper-fact-centre = Auszählungszentrum
paper-fact-sheets = Addierte Blätter
paper-fact-revision = Revision
paper-fact-correction = Grund der Berichtigung
paper-kind-ordinary = Allgemeiner Wahlbezirk
paper-kind-postal = Briefwahlbezirk
paper-kind-special = Sonderwahlbezirk
paper-kind-mobile = Beweglicher Wahlvorstand
paper-kind-advance = Vorzeitige Stimmabgabe
paper-column-field = Feld
paper-column-label = Wie auf dem Papier
paper-column-count = Anzahl
paper-yes = Ja
paper-no = Nein
paper-blank = nicht ausgefüllt

paper-findings = Regeln des Vordrucks
paper-findings-none = Alle Regeln sind eingehalten.
paper-finding-explanation = Erläuterung: { $text }
paper-finding-equal = { $left } = { $leftSum } soll gleich { $right } = { $rightSum } sein. Unterschied: { $difference }.
paper-finding-at-most = { $left } = { $leftSum } soll höchstens { $right } = { $rightSum } sein. Unterschied: { $difference }.
paper-finding-below-percent = { $left } = { $leftSum } soll unter { $percent } % von { $right } = { $rightSum } liegen.
paper-finding-within = { $left } = { $leftSum } soll von { $right } = { $rightSum } um weniger als { $percent } % und um weniger als { $count } abweichen. Unterschied: { $difference }.
paper-finding-positive = { $left } = { $leftSum } soll mindestens 1 sein.
paper-finding-many = Summe von { $count } Feldern
paper-finding-nothing = nichts

paper-settled = Unterschiede zwischen den beiden Eingaben
paper-settled-remark = Wo die beiden Eingaben voneinander abwichen, wurden nur diese Felder noch einmal vom Papier eingegeben. Jeder eingegebene Wert steht hier in seiner Reihenfolge; der letzte gilt.
paper-column-typed = Eingegeben

paper-people = Wer diese Niederschrift erstellt hat
paper-people-first = Erste Eingabe
paper-people-second = Zweite Eingabe
paper-people-settled = Unterschiede geklärt
paper-people-approved = Freigegeben
paper-people-entry = { $name }, { $moment }
paper-software = Programm
paper-software-value = { $version } · SHA-256 { $digest }
paper-journal-head = Letzter Eintrag des Journals
paper-journal-head-value = Eintrag { $entry } · { $hash }

paper-control = Kontrollcode
paper-control-label = Die ersten 100 Bit des SHA-256 über den Datensatz der Ergebnisdatei. Das Wahlamt gibt ihn ein oder vergleicht ihn.
paper-code = Der Datensatz als Code
paper-code-alternative = QR-Code { $n } von { $m }: Zahlen und Signatur dieser Niederschrift, um sie vom Papier zurückzulesen.
paper-code-caption = { $n } von { $m } · Zahlen und Signatur dieser Niederschrift, vom Papier zurückzulesen
paper-signatures = Unterschriften
paper-signatures-remark = Von Hand und elektronisch in dieser Datei. Die elektronischen Signaturen beweisen, woher die Datei kommt und dass sie nicht verändert wurde. Dass die Zahlen die der Stimmzettel sind, bezeugen die Menschen, die hier unterschreiben, und eine Nachzählung.
paper-signature-supervisor = Aufsicht
paper-signature-member = Mitglied des Wahlvorstands
paper-signature-reason = Niederschrift der Auszählung
paper-field-description = Elektronische Signatur { $n }: { $role }
paper-rehearsal-explanation = Wie auf dem Papier (Probe).

## Zettel, Wiederherstellungsschlüssel und Fingerabdrücke

paper-slips-title = Erste Passphrasen
paper-slips-remark = Entlang der Linien schneiden. Jeder Zettel wird der Person unter vier Augen übergeben; niemand sonst hat ihn gelesen. Bei der ersten Anmeldung wählt die Person eine eigene Passphrase, und der Zettel öffnet nichts mehr.
paper-slip-code = Kennung
paper-slip-role = Rolle
paper-slip-desk = Arbeitsplatz
paper-slip-passphrase = Erste Passphrase
paper-slip-todo = Wählen Sie Ihren Namen, geben Sie diese Passphrase ein und wählen Sie dann eine eigene: mindestens zwölf Zeichen; vier kurze Wörter merken sich leicht. Vernichten Sie diesen Zettel.
paper-role-administrator = Verwaltung
paper-role-typist = Erfassung
paper-role-supervisor = Aufsicht
paper-role-observer = Beobachtung
paper-role-officer = Wahlamt
paper-recovery-title = Wiederherstellungsschlüssel
paper-recovery-lead = Wer dieses Blatt hat, kann den Tresor ohne die Passphrase einer Person öffnen. In einen Umschlag legen, über die Lasche unterschreiben und in einem Safe verwahren, getrennt vom Rechner und von jeder Kopie.
paper-recovery-label = Wiederherstellungsschlüssel
paper-recovery-vault = Tresor
paper-recovery-made = Erstellt
paper-recovery-how = So wird er gebraucht
paper-recovery-step-1 = 1. Bei der Anmeldung den Wiederherstellungsschlüssel wählen und die neun Gruppen eingeben. Großschreibung, Striche und Leerzeichen sind gleichgültig; die letzte Gruppe prüft die anderen.
paper-recovery-step-2 = 2. Einer Person eine neue Passphrase geben. Das Journal hält fest, dass der Wiederherstellungsschlüssel gebraucht wurde.
paper-recovery-step-3 = 3. Einen neuen Wiederherstellungsschlüssel erstellen und dieses Blatt vernichten. Ein neuer Schlüssel macht diesen wertlos.
paper-recovery-seals = Umschlag versiegelt von
paper-fingerprint-title = Fingerabdrücke der Wahl
paper-fingerprint-lead = Dieses Schreiben kommt auf einem anderen Weg in das Auszählungszentrum als die Dateien. Beim Laden der Wahl lässt der Bildschirm Gruppen dieser Fingerabdrücke offen. Geben Sie sie von diesem Papier ein, nicht vom Bildschirm. Weicht eine ab, laden Sie nichts und rufen Sie die Wahlbehörde an.
paper-fingerprint-authority = Zertifikat der Wahlbehörde
paper-fingerprint-election = Definition der Wahl (election.json)
paper-fingerprint-request = Anmeldeantrag des Zentrums
paper-fingerprint-software = Programm der Auszählungszentren (das Fenster)
paper-fingerprint-software-do = Unter „Bereit?“ gibt das Auszählungszentrum den Fingerabdruck des Programms ein. Es ist der des Programms für dasselbe System in derselben Version; weicht er ab, beginnen Sie nicht und rufen Sie die Wahlbehörde an.
paper-fingerprint-software-none = Dieses Schreiben nennt keinen Fingerabdruck des Programms. Unter „Bereit?“ zeigt ihn der Bildschirm: Vergleichen Sie ihn mit dem Auge mit dem, den die Wahlbehörde auf anderem Weg nennt.
paper-fingerprint-how = Ohne dieses Programm prüfen
paper-fingerprint-how-authority = openssl x509 -in authority.pem -noout -fingerprint -sha256
paper-fingerprint-how-election = sha256sum election.json
paper-fingerprint-how-software = sha256sum counterfoil-desktop
paper-fingerprint-how-remark = Jeder Fingerabdruck ist der Anfang dessen, was der Befehl ausgibt: die ersten 32 hexadezimalen Ziffern eines SHA-256.
paper-fingerprint-signatures-remark = Von der Wahlbehörde unterschrieben und gesiegelt, damit das Zentrum weiß, von wem dieses Schreiben kommt.
paper-signature-authority = Für die Wahlbehörde
paper-signature-witness = Zeuge oder Zeugin

## Leere Vordrucke

paper-blank-title = Zählbogen
paper-blank-document-title = Zählbogen: { $contest }, Wahlbezirk { $number }
paper-blanks-document-title = Zählbogen: { $centre }
paper-blank-remark = In jedes Kästchen eine Zahl schreiben, 0 wo nichts gezählt wurde. Einen Fehler durchstreichen, die richtige Zahl daneben schreiben und abzeichnen. Erst wenn jedes Kästchen ausgefüllt ist, unterschreibt der Wahlvorstand.
paper-blank-station = Wahlbezirk
paper-blank-serial = Kennnummer, vor der Eingabe abzutippen
paper-blank-batch = Bogen Nr. dieses Wahlbezirks
paper-blank-count = Hier eintragen
paper-serial = Kennnummer { $serial }
paper-blank-signatures-remark = Wir haben die Stimmzettel selbst gezählt und aufgeschrieben, was wir gefunden haben.
paper-signature-chair = Vorsitz des Wahlvorstands
paper-signature-clerk = Schriftführung des Wahlvorstands

## Die Nullmeldung

paper-zero-title = Nullmeldung
paper-zero-statement = Vor der ersten Eingabe enthält dieser Arbeitsplatz kein Ergebnis: Nichts ist eingegeben, nichts freigegeben, nichts versiegelt. Jeder unten genannte Datensatz steht auf null.
paper-zero-fingerprint = Fingerabdruck der Definition
paper-zero-key = Fingerabdruck des Zentrumsschlüssels
paper-zero-made = Erstellt
paper-zero-stations = Wahlbezirke
paper-zero-records = Datensätze
paper-zero-totals = Summen: { $contest }
paper-zero-by-station = Datensätze nach Wahlbezirk
paper-zero-column-number = Nr.
paper-zero-column-station = Wahlbezirk
paper-zero-column-records = Datensätze
paper-zero-column-entries = Eingaben
paper-zero-column-approved = Freigegeben
paper-zero-column-votes = Stimmen
paper-zero-signatures-remark = Von Hand und mit dem Schlüssel des Zentrums in dieser Datei. Wir haben diese Meldung gesehen, bevor die erste Zahl eingegeben wurde.
paper-zero-reason = Nullmeldung vor der ersten Eingabe

## Der Nachzählbogen

paper-recount-title = Nachzählbogen
paper-recount-document-title = Nachzählbogen: { $contest }, Wahlbezirk { $number }, Revision { $revision }
paper-recount-lead = Bevor dieser Datensatz unterschrieben wird, werden die Stimmzettel der folgenden Listen noch einmal von Hand gezählt, von Personen, die sie nicht schon gezählt haben. Die Zahlen des Datensatzes stehen mit Absicht nicht hier. Vergleichen Sie danach am Bildschirm und kreuzen Sie an, ob sie übereinstimmen. Stimmt eine nicht, unterschreiben Sie nicht: Zählen Sie noch einmal und lassen Sie den Bogen berichtigen.
paper-recount-column-draw = Gezogen
paper-recount-column-again = Nachgezählt
paper-recount-column-agrees = Stimmt mit dem Datensatz überein
paper-recount-signatures-remark = Wir haben diese Stimmzettel nachgezählt, ohne die Zahlen des Datensatzes zu kennen.
paper-recount-counter = Nachgezählt von
paper-recount-how = Wie die Listen gezogen wurden
paper-recount-how-text = Niemand hat sie ausgesucht. Der Startwert ist der SHA-256 dessen, worin beide Eingaben übereinstimmen, und war deshalb vorher niemandem bekannt. Seine hexadezimalen Ziffern werden in Achtergruppen genommen, jede eine Zahl. Die Listen liegen in der Reihenfolge des Bogens, gezählt ab 0; die Gruppe geteilt durch die Anzahl, die noch liegt, lässt einen Rest, und die Liste mit dieser Nummer ist gezogen und wird herausgenommen. Die anderen rücken auf, und die nächste Gruppe zieht die nächste. (Eine Gruppe jenseits des letzten ganzen Vielfachen würde kleine Reste bevorzugen und wird übergangen.)
paper-recount-seed = Startwert
paper-recount-column-group = Gruppe
paper-recount-column-among = Listen übrig
paper-recount-column-rest = Rest
paper-recount-check = Den Startwert prüfen
paper-recount-check-text = Sechs Zeilen, jede mit einem Zeilenende: ein Name, die Prüfsumme der Definition, Wahlbezirk, Abstimmung, Revision und die Zahlen des Datensatzes in der Reihenfolge des Vordrucks, mit Kommas dazwischen und einem Strich für ein Feld, das dieser Wahlbezirk nicht hat. In einer Shell:
paper-recount-check-numbers = ZAHLEN

## Das Vorleseblatt

paper-readback-title = Vorleseblatt
paper-readback-document-title = Vorleseblatt: { $contest }, Wahlbezirk { $number }, Revision { $revision }
paper-readback-lead = Für das Telefon. Sagen Sie, wer Sie sind und aus welchem Zentrum. Lesen Sie die Zeilen einzeln vor, jede Zahl Ziffer für Ziffer. Die Gegenseite schreibt mit und liest zurück; haken Sie nichts ab, was nicht zurückgelesen wurde. Zuletzt kommt der Kontrollcode: Ist er dort derselbe, dann ist es jede Zahl.
paper-readback-who = Welcher Datensatz
paper-readback-column-what = Was
paper-readback-column-value = Geschrieben
paper-readback-column-spelled = Vorgelesen
paper-readback-column-figure = Zahl
paper-readback-station = Wahlbezirk
paper-readback-revision = Revision
paper-readback-group = Kontrollcode, Gruppe { $n }
paper-readback-code = Der Kontrollcode
paper-readback-signatures-remark = Ohne Abweichung vorgelesen und zurückgelesen.
paper-readback-reader = Vorgelesen von, um wie viel Uhr
paper-readback-taker = Im Wahlamt aufgenommen von
paper-digit-0 = null
paper-digit-1 = eins
paper-digit-2 = zwo
paper-digit-3 = drei
paper-digit-4 = vier
paper-digit-5 = fünf
paper-digit-6 = sechs
paper-digit-7 = sieben
paper-digit-8 = acht
paper-digit-9 = neun
paper-letter-a = Aachen
paper-letter-b = Berlin
paper-letter-c = Chemnitz
paper-letter-d = Düsseldorf
paper-letter-e = Essen
paper-letter-f = Frankfurt
paper-letter-g = Goslar
paper-letter-h = Hamburg
paper-letter-i = Ingelheim
paper-letter-j = Jena
paper-letter-k = Köln
paper-letter-l = Leipzig
paper-letter-m = München
paper-letter-n = Nürnberg
paper-letter-o = Offenbach
paper-letter-p = Potsdam
paper-letter-q = Quickborn
paper-letter-r = Rostock
paper-letter-s = Salzwedel
paper-letter-t = Tübingen
paper-letter-u = Unna
paper-letter-v = Völklingen
paper-letter-w = Wuppertal
paper-letter-x = Xanten
paper-letter-y = Ypsilon
paper-letter-z = Zwickau

## Die Zusammenfassung eines Zentrums

paper-summary-title = Zusammenfassung des Zentrums
paper-summary-lead = Was dieser Arbeitsplatz in diesem Augenblick enthält. Vergleichen Sie es mit den Papieren in der Kiste: Zu jedem freigegebenen Datensatz gehört eine unterschriebene Niederschrift mit demselben Kontrollcode.
paper-summary-approved = Freigegeben
paper-summary-exported = Übergeben
paper-summary-missing = Nicht freigegeben
paper-summary-column-state = Stand
paper-summary-column-revision = Rev.
paper-summary-column-code = Kontrollcode
paper-summary-totals = Summen: { $contest }
paper-summary-totals-of = Summe aus { $records } von { $expected } Datensätzen dieses Zentrums.
paper-summary-embargoed = Hier stehen keine Summen: Sie sind gesperrt.
paper-summary-signatures-remark = Von Hand und mit dem Schlüssel des Zentrums in dieser Datei.
paper-summary-reason = Zusammenfassung des Zentrums
paper-state-waiting = nicht begonnen
paper-state-correction = Berichtigung offen
paper-state-entered = einmal eingegeben
paper-state-differing = weicht ab
paper-state-agreed = stimmt überein
paper-state-once-approved = einmal freigegeben
paper-state-approved = freigegeben
paper-state-printed = gedruckt
paper-state-exported = übergeben

## Der Ergebnisbericht

paper-report-title = Ergebnisbericht
paper-report-lead = Was das Wahlamt unter dieser Nummer veröffentlicht hat. Dieselben Zahlen stehen mit denen jedes Wahlbezirks in den Tabellen und auf den Seiten dieser Veröffentlichung; alle tragen dieselbe Prüfsumme.
paper-report-status = Stand
paper-report-status-unofficial-partial = VORLÄUFIG – es fehlen Ergebnisse
paper-report-status-unofficial-complete = VORLÄUFIG – alle Ergebnisse liegen vor
paper-report-status-certified = Festgestelltes Ergebnis
paper-report-status-correction = Berichtigung eines festgestellten Ergebnisses
paper-report-number = Nummer der Veröffentlichung
paper-report-at = Stand der Zahlen
paper-report-figures = Prüfsumme der Zahlen
paper-report-code = Nr. { $number } · Zahlen { $digest }
paper-report-lists = Stimmen und Sitze
paper-report-areas = Nach Gebieten
paper-report-areas-left = { $n ->
    [one] Ein weiteres Gebiet steht in den Tabellen und auf den Seiten.
   *[other] { $n } weitere Gebiete stehen in den Tabellen und auf den Seiten.
}
paper-report-no-seats = Sitze stehen hier noch keine: Sie folgen, wenn alle Ergebnisse vorliegen und kein Los aussteht.
paper-report-signatures-remark = Von Hand und mit dem Schlüssel des Wahlamts in dieser Datei. Die Signatur beweist, woher der Bericht kommt und dass er nicht verändert wurde.
paper-report-reason = Ergebnisbericht
paper-signature-office = Für das Wahlamt
