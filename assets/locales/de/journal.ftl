# Das Journal: seine Seite, und ein Satz für jede Art von Ereignis (journal-<Art>).

## Page
nav-journal = Journal
journal-title = Journal
journal-intro = Alles, was an diesem Arbeitsplatz geschah, in der Reihenfolge des Geschehens. Nichts davon lässt sich ändern oder entfernen.
journal-entries = Einträge, der neueste zuerst
journal-group = Nur eine Art anzeigen
journal-group-counting = Zählungen
journal-group-files = Papier und Dateien
journal-group-people = Personen
journal-group-desk = Arbeitsplatz und Schlüssel
journal-group-surroundings = Umgebung
journal-search = Text suchen
journal-search-hint = Name, Begründung, Kennung
journal-person = Person
journal-anybody = Alle
journal-station = Wahlbezirk
journal-station-hint = Seine Nummer
journal-from = Von
journal-until = Bis
journal-clear = Alles anzeigen
journal-older = Ältere Einträge anzeigen
journal-empty = Kein Eintrag passt dazu. Zeigen Sie alles an, oder suchen Sie weniger genau.
journal-count = { $n ->
    [one] 1 Eintrag
   *[other] { $n } Einträge
}
journal-more = weitere folgen
journal-kept-back = Was Zahlen verrät, wird Ihnen nicht angezeigt.
journal-observed = vom Programm bemerkt
column-entry = Eintrag
column-time = Zeit
column-person = Person
column-event = Was geschah
column-hash = Prüfsumme

## Proving
journal-verify = Prüfen
journal-verify-title = Ist es vollständig?
journal-verify-text = Liest jede Seite des Tresors, berechnet die Kette der Prüfsummen neu und prüft, ob alles, was im Tresor steht, aus ihr folgt.
journal-proving = Wird geprüft
journal-proved = { $n ->
    [0] Das Journal ist unversehrt.
    [one] Das Journal ist unversehrt, und ein Datensatz folgt aus ihm.
   *[other] Das Journal ist unversehrt, und { $n } Datensätze folgen aus ihm.
}
journal-head = Eintrag { $seq }
journal-head-note = Vergleichen Sie mit dem Papier: Jede Niederschrift zeigt die Nummer eines Eintrags und den Anfang seiner Prüfsumme, die ersten vier Gruppen am Fuß jeder Seite und die ersten acht unter ihren Angaben.

## Exporting
journal-export-title = An andere weitergeben
journal-export-text = Andere können die Kette ohne Counterfoil prüfen. Was Zahlen verrät, wird weggelassen, wo Sie es nicht sehen dürfen.
journal-export-form = Format
journal-form-lines = JSON-Zeilen, wie sie verkettet wurden
journal-form-log = NIST SP 1500-101, für Auswertungsprogramme
journal-export-folder = Ordner
journal-export-folder-missing = Nennen Sie zuerst den Ordner.
journal-export = Exportieren
journal-export-busy = Wird geschrieben und zurückgelesen
journal-exported = { $name } wurde nach { $folder } geschrieben und zurückgelesen: { $size }, SHA-256 { $digest }.
journal-exported-partly = Was Zahlen verrät, wurde weggelassen.

## Events
journal-vault-made = Tresor angelegt für { $desk ->
    [centre] ein Auszählungszentrum
    [office] das Wahlamt
   *[other] die Wahlbehörde
}, mit Version { $software }.
journal-person-added = { $name } ({ $id }) hinzugefügt: { $role ->
    [administrator] Verwaltung
    [typist] Erfassung
    [supervisor] Aufsicht
    [observer] Beobachtung
   *[officer] Wahlamt
}.
journal-person-removed = { $person } entfernt.
journal-signed-in = Angemeldet.
journal-signed-out = Abgemeldet.
journal-locked = Gesperrt, weil niemand den Arbeitsplatz berührt hatte.
journal-passphrase-given = { $person } hat eine erste Passphrase bekommen und muss eine eigene wählen.
journal-passphrase-changed = { $person } hat jetzt eine eigene Passphrase.
journal-recovery-key-made = Wiederherstellungsschlüssel erzeugt; ein früherer öffnet nichts mehr.
journal-recovery-key-used = Wiederherstellungsschlüssel benutzt; { $person } hat eine neue Passphrase.
journal-lock-set = Der Arbeitsplatz wird nach { $minutes } Minuten ohne Eingabe gesperrt.
journal-wrong-passphrases = Falsche Passphrasen für { $person }: { $number }.
journal-election-loaded = Wahl geladen: { $digest } …
journal-fingerprint-refused = Eingetippte Gruppen gehören nicht zur Wahldatei: { $file } …
journal-election-signed = Wahl signiert: { $digest } …
journal-key-retired = Signaturschlüssel der ersetzten Wahl vernichtet: { $fingerprint } …
journal-key-made = Signaturschlüssel erzeugt: { $fingerprint } …
journal-certificate-loaded = Zertifikat geladen: { $fingerprint } …
journal-preparation-taken = In die vorbereitete Wahl übernommen: { $files }.
journal-dry-run-passed = Probelauf bestanden: { $digest } …
journal-centre-revoked = Zertifikat des Auszählungszentrums { $centre } zurückgezogen: { $fingerprint } …
journal-revocations-loaded = Liste zurückgezogener Zertifikate geladen: { $fingerprints }.
journal-packages-written = Pakete für { $centres } Auszählungszentren geschrieben.
journal-centre-enrolled = Auszählungszentrum { $centre } zugelassen: { $fingerprint } …
journal-office-enrolled = Wahlamt { $office } zugelassen: { $fingerprint } …
journal-entered = Zählung erfasst: Wahlbezirk { $station }, { $contest }.
journal-rekeyed = Abweichende Felder neu erfasst: Wahlbezirk { $station }, { $contest }.
journal-discarded = { $which ->
    [first] Ersterfassung
    [second] Zweiterfassung
   *[both] Beide Erfassungen
} verworfen: Wahlbezirk { $station }, { $contest }.
journal-approved = Zählung freigegeben: Wahlbezirk { $station }, { $contest }.
journal-correction-opened = Berichtigung eröffnet: Wahlbezirk { $station }, { $contest }.
journal-sealed = Ergebnisdatei signiert: Wahlbezirk { $station }, { $contest }, Revision { $revision }.
journal-protocol-made = Niederschrift erzeugt, Seiten: { $pages }. Wahlbezirk { $station }, { $contest }, Revision { $revision }.
journal-printed = Niederschrift gedruckt oder gespeichert: Wahlbezirk { $station }, { $contest }, Revision { $revision }.
journal-paper-printed = Papier gedruckt oder gespeichert: { $paper }.
journal-exported-result = Ergebnisdatei geschrieben und zurückgelesen: Wahlbezirk { $station }, { $contest }, Revision { $revision }.
journal-partial-written = Was im Gebiet { $area } gezählt ist, wurde für ein Hauptwahlamt geschrieben.
journal-file-chosen = Es wurde entschieden, dass die Datei { $file } dieses Ergebnisses zählen soll.
journal-received = Datei { $file } … { $verdict ->
    [accepted] angenommen
    [duplicate] erneut eingetroffen
    [superseded] überholt
    [conflict] im Widerspruch
   *[rejected] abgewiesen
}.
journal-paper-confirmed = Ergebnis mit der unterschriebenen Niederschrift verglichen, { $by ->
    [scan] eingescannt
    [totals] anhand der Summen
   *[code] anhand des Kontrollcodes
}: Wahlbezirk { $station }, { $contest }, Revision { $revision } stimmt überein.
journal-paper-differed = Ergebnis mit der unterschriebenen Niederschrift verglichen: Wahlbezirk { $station }, { $contest }, Revision { $revision } weicht ab.
journal-sample-settled = Festgelegt, welche Ergebnisse mit dem Papier verglichen werden.
journal-sample-drawn = Gezogen, welche Wahlbezirke mit dem Papier verglichen werden: { $stations }, mit dem Startwert { $seed }.
journal-finding-noted = Auffälligkeit erklärt: Wahlbezirk { $station }, { $contest }.
journal-clock-went-back = Die Uhr stand { $seconds } Sekunden vor dem letzten Eintrag.
journal-clock-confirmed = Uhr mit der Wanduhr verglichen.
journal-readiness-checked = { $go ->
    [yes] Bereitschaft geprüft: bereit.
   *[no] Bereitschaft geprüft: nicht bereit.
}
journal-interfaces-changed = Aktive Netzwerkschnittstellen: { $active }
journal-network-accepted = Es wird trotz aktiver Netzwerkschnittstelle weitergearbeitet: { $interfaces }
journal-medium-came = Datenträger eingesteckt: { $medium }.
journal-medium-went = Datenträger entfernt: { $medium }.
journal-backup-began = Kopie auf { $medium } begonnen.
journal-backup-ended = Kopie auf { $medium } beendet.
journal-restored = Aus der Kopie wiederhergestellt, die bei Eintrag { $seq } endete; von nun an Generation { $generation }.
journal-journal-exported = Journal exportiert als { $form }: { $digest } …
journal-incident-pack-made = Vorfallpaket erstellt: { $digest } …
journal-lot-drawn = Los gezogen für { $contest } ({ $place }) unter { $among }: { $drawn }. Zeuge: { $witness }
journal-released = Ergebnisse freigegeben, gemeinsam mit { $with }
journal-release-loaded = Die Freigabe der Wahlbehörde wurde geladen: { $file } …
journal-release-signed = Eine Freigabe wurde signiert: { $digest } …
journal-published = Ergebnisse veröffentlicht, Nummer { $sequence } ({ $status }); ihre Zahlen: { $figures } …
journal-centre-closed = Auszählungszentrum geschlossen; seine Zusammenfassung: { $digest } …
journal-keys-destroyed = Privater Schlüssel vernichtet: { $fingerprint } …
journal-unknown = Ein Ereignis einer Art, die diese Version nicht kennt: { $kind }.
