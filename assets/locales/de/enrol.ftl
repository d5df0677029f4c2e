# Auszählungszentren zulassen: Anträge, Zertifikate, zurückgezogene Zertifikate.

enrol-title = Auszählungszentren zulassen
enrol-intro = Jedes Zentrum erzeugt seinen eigenen Schlüssel und beantragt ein Zertifikat. Geglaubt wird nur, was ein zugelassenes Zentrum signiert hat.
enrol-requests = Anträge
enrol-from = Wo die Anträge liegen
enrol-folder = Ordner mit Anträgen
enrol-folder-missing = Nennen Sie den Ordner mit den Anträgen.
enrol-look = Anträge suchen
enrol-none = Hier liegt kein Antrag.
enrol-is-office = Das Wahlamt
enrol-answer = Beantworten …
enrol-type = Lassen Sie den Fingerabdruck am Telefon vom Bildschirm des Zentrums vorlesen und tippen Sie ihn hier ein. Er wird nicht gezeigt, damit ihm niemand ungelesen zustimmt.
enrol-fingerprint = Vorgelesener Fingerabdruck
enrol-type-all = Tippen Sie alle Gruppen ein.
enrol-issue = Zertifikat ausstellen
enrol-issued = Zertifikat für { $who } ausgestellt und neben den Antrag geschrieben: { $file }
enrol-centres = Zentren
enrol-counts = Zugelassen: { $enrolled } · wartend: { $waiting } · zurückgezogen: { $revoked }
enrol-stations = Wahlbezirke
enrol-state = Stand
enrol-since = Seit
enrol-waiting = Wartet
enrol-enrolled = Zugelassen
enrol-revoked = Zurückgezogen
enrol-revoke = Zurückziehen
enrol-revoke-for = Zertifikat von { $centre } zurückziehen
enrol-revoke-title = Zertifikat von { $centre } zurückziehen?
enrol-revoke-explain = Von jetzt an wird nichts eingelesen, was dieses Zentrum signiert oder signiert hat. Mit einem neuen Antrag kann es wieder zugelassen werden. Die Liste zurückgezogener Zertifikate geht mit dem nächsten Paket hinaus.
enrol-nothing-to-revoke = Es hat kein gültiges Zertifikat.
enrol-needs-authority = Öffnen Sie zuerst die Wahlbehörde.
enrol-lists = Zurückgezogene Zertifikate eines anderen Wahlamts
enrol-lists-explain = Ein Laptop, der Ergebnisse einliest und Zertifikate nicht selbst zurückgezogen hat, erfährt davon aus der Liste eines Pakets.
enrol-list-file = Liste zurückgezogener Zertifikate
enrol-list-missing = Wählen Sie die Liste.
enrol-list-load = Liste laden
enrol-list-loaded = { $n ->
    [one] Die Liste nennt 1 Zertifikat. Von ihm wird nichts mehr geglaubt.
   *[other] Die Liste nennt { $n } Zertifikate. Von ihnen wird nichts mehr geglaubt.
}
