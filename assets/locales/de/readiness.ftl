# Ist der Arbeitsplatz bereit: die Liste, die Uhr, der Streifen, solange ein Netz verbunden ist.

nav-readiness = Bereit?
readiness-title = Ist dieser Arbeitsplatz bereit?
readiness-intro = Alles, was vor Beginn der Arbeit so sein soll. Arbeiten Sie ab, was gekennzeichnet ist, und prüfen Sie dann noch einmal.
readiness-go = Bereit
readiness-go-note = Nichts spricht gegen den Beginn.
readiness-no-go = Nicht bereit
readiness-no-go-note = { $n ->
    [one] Ein Punkt spricht gegen den Beginn. Nichts Erfasstes geht verloren.
   *[other] { $n } Punkte sprechen gegen den Beginn. Nichts Erfasstes geht verloren.
}
readiness-again = Noch einmal prüfen und im Journal vermerken
readiness-role-only = Prüfen und bestätigen kann, wer den Arbeitsplatz verwaltet oder beaufsichtigt; Sie dürfen lesen.
readiness-recorded-go = Zuletzt vermerkt: bereit, { $at }.
readiness-recorded-no-go = Zuletzt vermerkt: nicht bereit, { $at }.
readiness-never = Noch nicht im Journal vermerkt.
readiness-list = Was geprüft wurde
readiness-severity-no-go = Spricht dagegen
readiness-severity-warning = Zu beachten
readiness-severity-ok = In Ordnung
readiness-letter = Fingerabdruck der Software laut Brief
readiness-letter-hint = Geben Sie die Gruppen ein, die der Brief Ihrer Behörde nennt, und prüfen Sie dann noch einmal.
readiness-clock-title = Die Uhr
readiness-clock-note = Vergleichen Sie mit der Uhr an der Wand oder mit dem Radio. Geht sie falsch, lassen Sie zuerst die Uhr des Systems stellen.
readiness-clock-confirm = Sie stimmt mit der Uhr an der Wand überein

ready-network-quiet = Keine Netzwerkschnittstelle ist verbunden.
ready-network-up = { $medium ->
    [wireless] Das Funknetz „{ $name }“ ist verbunden.
    [bluetooth] Bluetooth „{ $name }“ ist verbunden.
    [mobile] Das Mobilfunknetz „{ $name }“ ist verbunden.
   *[other] Die Netzwerkschnittstelle „{ $name }“ ist verbunden.
}{ $route ->
    [yes] {" "}Sie führt in andere Netze.
   *[other] {""}
}
    .do = Ziehen Sie das Kabel oder schalten Sie die Schnittstelle aus. Wo das nicht geht, gibt die Aufsicht einen Grund an; bis dahin wird nichts freigegeben.
ready-network-accepted = Die Netzwerkschnittstelle „{ $name }“ ist verbunden; die Aufsicht hat einen Grund angegeben.
    .do = Schalten Sie sie aus, sobald sie nicht mehr gebraucht wird.
ready-network-on = { $medium ->
    [wireless] Das Funknetz „{ $name }“ ist eingeschaltet, ohne Verbindung.
    [bluetooth] Bluetooth „{ $name }“ ist eingeschaltet.
    [mobile] Das Mobilfunknetz „{ $name }“ ist eingeschaltet, ohne Verbindung.
   *[other] Die Netzwerkschnittstelle „{ $name }“ ist eingeschaltet, ohne Verbindung.
}
    .do = Schalten Sie sie aus: in den Einstellungen des Systems oder mit dem Schalter des Computers.
ready-network-unknown = Dieses System sagt nicht, ob ein Netz verbunden ist.
    .do = Sehen Sie selbst nach: kein Kabel, Funknetz und Bluetooth ausgeschaltet.
ready-clock-behind = Die Uhr steht vor dem letzten Eintrag des Journals ({ $last }).
    .do = Lassen Sie die Uhr des Systems stellen und prüfen Sie dann noch einmal.
ready-clock-went-back = Die Uhr wurde um { $seconds } Sekunden zurückgestellt.
    .do = Vergleichen Sie sie mit der Uhr an der Wand und bestätigen Sie sie unten.
ready-clock-other-day = Die Wahl ist am { $day }, und die Uhr zeigt den { $today }.
    .do = Richtig, solange Sie vorbereiten oder üben. Am Wahltag selbst lassen Sie die Uhr des Systems stellen.
ready-clock-unconfirmed = Heute hat noch niemand die Uhr verglichen.
    .do = Vergleichen Sie sie mit der Uhr an der Wand und bestätigen Sie sie unten.
ready-clock-confirmed = { $name } hat die Uhr verglichen: { $at }.
ready-disk = Auf dem Datenträger des Tresors sind { $room } frei.
ready-disk-low = Auf dem Datenträger des Tresors sind nur { $room } frei.
    .do = Schaffen Sie Platz, oder stellen Sie den Tresor aus seiner Kopie auf einem anderen Computer wieder her.
ready-disk-full = Auf dem Datenträger des Tresors sind nur { $room } frei. Das reicht vielleicht nicht für die Nacht.
    .do = Schaffen Sie Platz, bevor die Arbeit beginnt.
ready-disk-unknown = Dieses System sagt nicht, wie viel Platz der Datenträger hat.
    .do = Sehen Sie selbst nach: Ein Gigabyte sollte frei sein.
ready-backup = Eine Kopie auf „{ $medium }“ folgt jeder bestätigten Änderung.
ready-backup-missing = Nichts wird auf einen zweiten Datenträger kopiert.
    .do = Stecken Sie einen zweiten Stick oder Datenträger an und beginnen Sie die Kopie. Ohne sie geht mit dem Laptop die Nacht verloren.
ready-backup-fault = Die Kopie auf „{ $medium }“ folgt nicht.
    .do = Stecken Sie den Datenträger wieder an, oder beginnen Sie die Kopie auf einem anderen.
ready-backup-old = Der Kopie auf „{ $medium }“ fehlen Änderungen der letzten Minuten.
    .do = Warten Sie, bis sie gefolgt ist. Bleibt es so, beginnen Sie die Kopie auf einem anderen Datenträger.
ready-backup-same-disk = Die Kopie in „{ $medium }“ liegt auf demselben Datenträger wie der Tresor.
    .do = Beginnen Sie die Kopie auf einem Stick oder einem zweiten Datenträger: Was diesen trifft, trifft beide.
ready-printer = Der Drucker „{ $name }“ ist bereit.
ready-printer-none = Dieser Computer hat keinen Drucker.
    .do = Schließen Sie einen an, oder speichern Sie Papiere als Dateien und drucken Sie sie an einem anderen. Kein Datensatz wartet auf einen Drucker.
ready-printer-stands = Der Drucker „{ $name }“ druckt zurzeit nicht.
    .do = Sehen Sie nach dem Drucker: Papier, Toner, Abdeckungen. Kein Datensatz wartet auf ihn.
ready-printer-silent = Das System sagt nicht, welche Drucker es gibt.
    .do = Starten Sie den Computer neu, oder speichern Sie Papiere als Dateien und drucken Sie sie an einem anderen.
ready-software = Counterfoil { $version }, Fingerabdruck { $fingerprint }.
    .do = Nennt der Brief Ihrer Behörde einen Fingerabdruck der Software, geben Sie ihn unten ein. Nennt er keinen, vergleichen Sie diesen mit dem Auge mit dem, den Ihre Behörde Ihnen sagt.
ready-software-matches = Counterfoil { $version }: Der Fingerabdruck ist der des Briefes.
ready-software-differs = Counterfoil { $version } ist nicht die Software, die der Brief nennt; ihr Fingerabdruck ist { $fingerprint }.
    .do = Vergleichen Sie den Brief Gruppe für Gruppe. Weichen sie ab, beginnen Sie nicht; rufen Sie Ihre Behörde an.
ready-election-missing = Es ist keine Wahl geladen.
    .do = Wer den Arbeitsplatz verwaltet, lädt die signierte Wahl vom Stick.
ready-certificate = Das Zertifikat dieses Arbeitsplatzes gilt von { $from } bis { $until }.
ready-certificate-missing = Dieser Arbeitsplatz hat kein Zertifikat: Nichts kann freigegeben werden.
    .do = Übergeben Sie den Antrag dem Wahlamt und laden Sie dessen Antwort.
ready-certificate-not-valid = Das Zertifikat dieses Arbeitsplatzes gilt nur von { $from } bis { $until }.
    .do = Prüfen Sie die Uhr. Geht sie richtig, lassen Sie den Arbeitsplatz vom Wahlamt neu zulassen.
ready-zero-report = Die Nullmeldung ist gedruckt.
ready-zero-report-missing = Die Nullmeldung ist noch nicht gedruckt.
    .do = Drucken Sie sie und lassen Sie sie vor der ersten Erfassung unterschreiben.
ready-zero-report-missed = Vor der ersten Eingabe wurde keine Nullmeldung gedruckt.
    .do = Das lässt sich nicht nachholen. Nehmen Sie es mit dem Grund in die Niederschrift auf.
ready-people = { $typists ->
    [one] Eine Person
   *[other] { $typists } Personen
} für die Erfassung und { $supervisors ->
    [one] eine
   *[other] { $supervisors }
} für die Aufsicht können sich anmelden.
ready-people-few = { $typists ->
    [one] Eine Person
   *[other] { $typists } Personen
} für die Erfassung und { $supervisors ->
    [one] eine
   *[other] { $supervisors }
} für die Aufsicht können sich anmelden; nötig sind mindestens 2 und { $needed }.
    .do = Wer den Arbeitsplatz verwaltet, legt die fehlenden Personen an.
ready-passphrases = Alle haben eine eigene Passphrase gewählt.
ready-passphrases-first = Noch nicht alle haben eine eigene Passphrase gewählt: { $names }.
    .do = Lassen Sie sie sich einmal anmelden und die Passphrase ändern.

## Im Journal: dieselben Punkte in wenigen Wörtern
found-point = { $code ->
    [network-quiet] kein Netz
    [network-up] ein Netz ist verbunden
    [network-shown] ein Netz ist verbunden und hält nichts auf
    [network-accepted] ein Netz ist verbunden, mit Begründung
    [network-on] ein Netz ist eingeschaltet
    [network-unknown] Netz unbekannt
    [clock-behind] Uhr vor dem letzten Eintrag
    [clock-went-back] Uhr wurde zurückgestellt
    [clock-other-day] nicht der Wahltag
    [clock-unconfirmed] Uhr nicht verglichen
    [clock-confirmed] Uhr verglichen
    [disk] Platz auf der Platte
    [disk-low] wenig Platz auf der Platte
    [disk-full] kaum Platz auf der Platte
    [disk-unknown] Platz auf der Platte unbekannt
    [backup] eine Kopie folgt
    [backup-missing] keine Kopie auf einem zweiten Datenträger
    [backup-fault] die Kopie folgt nicht
    [backup-old] die Kopie hängt zurück
    [backup-same-disk] die Kopie liegt auf derselben Platte
    [printer] Drucker bereit
    [printer-none] kein Drucker
    [printer-stands] der Drucker druckt nicht
    [printer-silent] Drucker unbekannt
    [software] Programm nicht verglichen
    [software-matches] Programm wie im Brief
    [software-differs] anderes Programm als im Brief
    [election-missing] keine Wahl geladen
    [certificate] Zertifikat gültig
    [certificate-missing] kein Zertifikat
    [certificate-not-valid] Zertifikat nicht gültig
    [zero-report] Nullmeldung gedruckt
    [zero-report-missing] Nullmeldung nicht gedruckt
    [zero-report-missed] keine Nullmeldung gemacht
    [people] genug Personen
    [people-few] zu wenige Personen
    [passphrases] eigene Passphrasen gewählt
    [passphrases-first] noch erste Passphrasen
   *[other] { $code }
}

## Der Streifen
network-title = Netz
network-unknown = Dieses System sagt nicht, ob ein Netz verbunden ist. Bauen Sie die Netzhardware aus, und sehen Sie selbst nach.
network-shown = Dieser Computer ist mit einem Netz verbunden: { $names }. In einem Auszählungszentrum darf er es nicht sein.
network-blocking = Ein Netz ist verbunden: { $names }. Nichts wird freigegeben, bis es getrennt ist oder die Aufsicht einen Grund angibt.
network-accepted = Ein Netz ist verbunden: { $names }. Die Aufsicht hat einen Grund angegeben, die Arbeit geht weiter.
network-accept = Grund angeben
network-accept-role = Den Grund gibt die Aufsicht an.
network-accept-title = Weiterarbeiten, obwohl ein Netz verbunden ist
network-accept-explain = Ziehen Sie das Kabel oder schalten Sie die Schnittstelle aus, wenn Sie können. Ihr Grund gilt nur für { $names } und steht unter Ihrem Namen im Journal; wird eine andere Schnittstelle verbunden, wird neu gefragt.
network-accept-confirm = Mit diesem Grund weiterarbeiten
ready-network-shown = { $medium ->
    [wireless] Das Funknetz „{ $name }“ ist verbunden.
    [bluetooth] Bluetooth „{ $name }“ ist verbunden.
    [mobile] Das Mobilfunknetz „{ $name }“ ist verbunden.
   *[other] Die Netzwerkschnittstelle „{ $name }“ ist verbunden.
}{ $route ->
    [yes] {" "}Sie führt in andere Netze.
   *[other] {""}
}
    .do = In einem Auszählungszentrum darf das nicht sein, und nichts würde freigegeben. Hier, wo nichts zählt, wartet die Freigabe nicht darauf.
