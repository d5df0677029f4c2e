# Was das Programm `counterfoil` im Terminal sagt. Seine eigenen Fehler stehen am Ende, unter error-<code>.

cli-safe = Sicher: { $text }
cli-to-do = Zu tun: { $text }
cli-progress = { $done } von { $total } · { $rate } je Sekunde · noch { $left }
cli-bytes = { $bytes } Bytes
cli-folders-skipped = { $folders ->
    [one] Ein Ordner ließ sich nicht lesen und wurde übergangen.
   *[other] { $folders } Ordner ließen sich nicht lesen und wurden übergangen.
}
cli-record = Wahlbezirk { $station } · { $contest } · Revision { $revision }

cli-ask-passphrase = Passphrase von { $person }:{ " " }
cli-ask-new-passphrase = Neue Passphrase:{ " " }
cli-ask-again = Noch einmal dieselbe:{ " " }

cli-verdict-accepted = angenommen
cli-verdict-duplicate = doppelt
cli-verdict-superseded = überholt
cli-verdict-conflict = Widerspruch
cli-verdict-rejected = abgelehnt
cli-verdict-signature-only = nur Signatur

cli-kind-election = signierte Wahl
cli-kind-request = Anmeldung eines Arbeitsplatzes
cli-kind-centre = Zertifikat eines Auszählungszentrums
cli-kind-result = Ergebnis eines Wahlbezirks
cli-kind-close = Abschluss eines Auszählungszentrums
cli-kind-release = Freigabe
cli-kind-results = veröffentlichte Ergebnisse
cli-kind-signed-pdf = PDF mit Signatur
cli-kind-pdf = PDF ohne Signatur
cli-kind-unknown = nichts, was hier bekannt wäre

## election new

cli-new-written = Geschrieben: { $file } (Wahl { $election })
cli-new-live = Die Wahl ist ECHT: Ihre Ergebnisse zählen.
cli-new-test = Die Wahl ist ein TEST: Ihre Ergebnisse zählen nie.
cli-new-holds = Abstimmungen: { $contests }. Gebiete: { $areas }. Auszählungszentren: { $centres }. Wahlbezirke: { $stations }.
cli-new-next = Lesen Sie sie durch und lassen Sie sie signieren: counterfoil election sign { $file } --authority ORDNER

## election sign

cli-sign-made = In { $folder } wurde eine neue Wahlbehörde angelegt. Bewahren Sie den Ordner und die Passphrase auf: Nichts anderes kann für diese Wahl signieren.
cli-sign-written = Die signierte Wahl: { $file }
cli-sign-certificate = Das Zertifikat der Wahlbehörde, das alle anderen brauchen: { $file }
cli-sign-fingerprint = Sein Fingerabdruck, für den gedruckten Brief: { $fingerprint }

## letter, enrol

cli-letter-election = { $title } · { $date } · { $authority }
cli-letter-test = TEST: eine Probe. Was darin gezählt wird, ist kein Ergebnis.
cli-letter-live = LIVE: Ergebnisse zählen.
cli-letter-authority = Fingerabdruck der Wahlbehörde: { $fingerprint }
cli-letter-definition = Fingerabdruck der Wahl: { $fingerprint }
cli-letter-software = Fingerabdruck des Programms mit dem Fenster: { $fingerprint }
cli-letter-software-none = Das Programm mit dem Fenster liegt nicht neben diesem: Der Brief nennt keinen Fingerabdruck davon. Geben Sie seine Datei mit --software FILE an.
cli-letter-written = Geschrieben: { $file }. Drucken und unterschreiben Sie es und schicken Sie es getrennt von der Wahldatei an die Auszählungszentren.
cli-letter-do = Drucken Sie dies und schicken Sie es getrennt von der Datei an die Auszählungszentren. Wer die Wahl dort lädt, tippt Gruppen beider Fingerabdrücke vom Brief ab.
cli-enrolled = { $centre } ist zugelassen: { $file }
cli-enrolled-next = Bringen Sie die Datei dorthin zurück, wo der Antrag gestellt wurde; dort wird sie geladen.
cli-dry-run-step = { $kind } { $contest }: { $number }
cli-dry-run-well = Der Probelauf ist bestanden.
cli-dry-run-failed = Der Probelauf ist nicht bestanden.
cli-centre-enrolled = zugelassen
cli-centre-revoked = zurückgezogen
cli-revoked = Die Zertifikate von { $centre } sind zurückgezogen. Liste: { $file }
cli-revoked-next = Laden Sie die Liste in jedem Wahlamt, das Ergebnisse einliest; sie geht auch mit den nächsten Paketen hinaus.

## rehearse

cli-rehearse-as-test = Die Wahl ist ECHT; geprobt wird sie als TEST.
cli-rehearse-played = Als TEST gespielt. Auszählungszentren: { $centres }. Datensätze: { $records }. Eingaben durch verschiedene Personen: { $entries }.
cli-rehearse-mistakes = Eingaben mit einem Fehler: { $mistyped }. Vom Papier geklärte Fehler: { $settled }.
cli-rehearse-results = die signierten Ergebnisdateien
cli-rehearse-protocols = die signierten Niederschriften
cli-rehearse-office = der Tresor des Wahlamts
cli-rehearse-pass = die Passphrase des Wahlamts (es ist eine Probe)
cli-rehearse-authority = das Zertifikat, das alle beweist
cli-rehearse-report = was vertippt und wie es geklärt wurde

## verify

cli-verify-election = Die Zahlen werden an der signierten Wahl { $file } geprüft.
cli-verify-no-election = Zahlen nicht geprüft: Die Datei der Wahl wurde nicht angegeben (--election DATEI).
cli-verify-publication = Nummer { $sequence }, { $status ->
        [unofficial-partial] vorläufig, Ergebnisse fehlen
        [unofficial-complete] vorläufig, alle Ergebnisse liegen vor
        [certified] festgestellt
       *[correction] Berichtigung
    }
cli-verify-newest = Von diesen Veröffentlichungen ist Nummer { $sequence } die neueste ({ $file }). Älter und ersetzt: { $older }.
cli-verify-summary = Dateien: { $files }. Angenommen: { $accepted }. Abgelehnt: { $rejected }.
cli-verify-signature-only = Nur Signatur: { $files }. Signatur und Unterzeichner stimmen; die Zahlen wurden nicht geprüft, weil die Datei der Wahl nicht angegeben wurde (--election DATEI).

## inspect

cli-inspect-untrusted =
    NICHTS HIERVON IST BEWIESEN.
    So stellt die Datei sich selbst dar; eine solche Datei kann jeder schreiben.
cli-inspect-verify = Beweisen lässt sie sich so: counterfoil verify --authority authority.pem DATEI
cli-inspect-verify-pdf = Die Signatur lässt sich so beweisen: pdfsig DATEI. Die Zahlen beweist die Ergebnisdatei: counterfoil verify --authority authority.pem DATEI
cli-inspect-file = Datei
cli-inspect-kind = Nennt sich
cli-inspect-size = Größe
cli-inspect-digest = SHA-256
cli-inspect-payload = Enthält
cli-inspect-certificate = Bringt das Zertifikat mit
cli-inspect-signed-at = Nennt als Zeit der Signatur
cli-inspect-election = Wahl
cli-inspect-mode = Art
cli-inspect-title = Titel
cli-inspect-pages = Seiten
cli-inspect-date = Tag
cli-inspect-authority = Wahlbehörde
cli-inspect-contests = Abstimmungen
cli-inspect-stations = Wahlbezirke
cli-inspect-station = Wahlbezirk
cli-inspect-contest = Abstimmung
cli-inspect-revision = Revision
cli-inspect-control-code = Kontrollcode
cli-inspect-centre = Auszählungszentrum
cli-inspect-records = Freigegebene Datensätze
cli-inspect-people = Personen
cli-inspect-counts = Zahlen

## import

cli-partial-written = { $name }: { $records } Ergebnisse, { $kilobytes } KB, SHA-256 { $digest }
cli-import-watching = { $folder } wird beobachtet. Was ankommt, wird eingelesen; Ende mit Strg+C.
cli-import-summary = Dateien: { $files }. Angenommen: { $accepted }. Doppelt: { $duplicates }. Andere: { $others }.
cli-import-others = Was nicht angenommen wurde, ist mit seinem Grund beiseitegelegt; nichts davon wurde gezählt.

## totals

cli-confirm-done = Bestätigt: Wahlbezirk { $station }, { $contest }.
cli-confirm-again = War schon bestätigt: Wahlbezirk { $station }, { $contest }.
cli-confirm-drawn = Gezogene Wahlbezirke in der Reihenfolge der Ziehung: { $stations }
cli-confirm-summary = Eingetroffen: { $received } von { $expected } Datensätzen. Bestätigt: { $confirmed }, vom Papier abweichend: { $differs }, noch zu vergleichen: { $waiting }.
cli-findings-contest = { $contest }: { $sheets } Ergebnisse betrachtet, Auffälligkeiten: { $number }. Eine Auffälligkeit ist kein Fehler; sehen Sie die unterschriebene Niederschrift an.
cli-findings-figure = { $code } = { $count }, wie anderswo { $usual }
cli-findings-kind = { $kind ->
    [alike] dieselben Zahlen wie ein anderer Wahlbezirk
    [swapped] zwei Zahlen könnten vertauscht sein
    [digit-slipped] eine Ziffer könnte verrutscht sein
    [share-far] anderer Anteil als anderswo
    [turnout-far] andere Wahlbeteiligung als anderswo
   *[invalid-far] anderer Anteil ungültiger Stimmzettel
}
cli-totals-received = Eingegangene Datensätze: { $received } von { $expected }
cli-totals-confirmed = Mit der unterschriebenen Niederschrift verglichen und gleich: { $confirmed }
cli-totals-test = TEST: Diese Summen stammen aus einer Probe und zählen nie.
cli-totals-partial = UNVOLLSTÄNDIG: Erst { $received } von { $expected } Datensätzen sind eingegangen.

## journal verify

cli-journal-proved = { $vault }: Jede Seite ist heil, die Kette des Journals hält, und alle Datensätze und Summen folgen daraus.
cli-journal-head = Kopf: Eintrag { $seq } · { $hash }
cli-journal-records = Datensätze: { $records }
cli-journal-exported = { $file }: { $entries } Einträge, zurückgelesen.
cli-journal-digest = SHA-256 { $digest }
cli-journal-partly = Was Zahlen verrät, ist weggelassen.

## vault

cli-vault-copied = { $copy } hat alles, was der Tresor hat: Jede Seite wurde zurückgelesen und nachgewiesen, und die Kette des Journals hält.
cli-vault-restored = { $vault } wurde aus der Kopie hergestellt, nachgewiesen und ist Generation { $generation }.
cli-vault-fenced =
    Mit dem Computer, von dem die Kopie stammt, darf nicht weitergearbeitet werden: Schalten Sie ihn aus und versiegeln Sie ihn.
    Was er von nun an ausgibt, legt das Wahlamt beiseite.

## incident

cli-incident-made = { $file }: geschrieben und zurückgelesen. Es enthält keine Passphrase und keinen Schlüssel.
cli-incident-outside = Der Tresor öffnet sich nicht; nichts von dem, was in ihm liegt, ist im Paket.

## recover

cli-recovered = { $file } wurde vom Papier wiederhergestellt, Byte für Byte so, wie { $signer } sie signiert hat.

## demonstrate

cli-demo-test = TEST. Alles hier ist erfunden; keine Zahl ist ein Ergebnis.
cli-demo-election = 1. Die Wahlbehörde hat „{ $title }“ vorbereitet: Abstimmungen { $contests }, Wahlbezirke { $stations }, Auszählungszentren { $centres }.
cli-demo-signed = 2. Die Wahlbehörde hat die Wahl signiert, den Schlüssel jedes Auszählungszentrums beglaubigt und ihr eigenes Zertifikat ausgegeben.
cli-demo-entered = 3. typist-1 hat { $records } Datensätze vom Papier eingegeben; typist-2 hat sie noch einmal eingegeben und von den ersten Eingaben nichts gesehen.
cli-demo-mistyped = 4. Eingaben mit einem Fehler: { $mistyped }. Die beiden Eingaben eines solchen Datensatzes weichen ab, und typist-3 hat die abweichenden Felder vom Papier neu eingegeben. Zum Beispiel:
cli-demo-mistake = { "    " }Wahlbezirk { $station }, { $contest }, Feld { $field }: Eingabe { $entry } sagte { $typed }, auf dem Papier steht { $paper }.
cli-demo-approved = 5. Die Aufsicht, die nichts eingegeben hatte, hat { $records } Datensätze freigegeben; jeder wurde im selben Augenblick signiert.
cli-demo-exported = 6. Die Aufsicht hat { $records } signierte Niederschriften gedruckt und { $records } Ergebnisdateien ausgegeben; jede Datei wurde vom Datenträger zurückgelesen und bewiesen.
cli-demo-imported = 7. Das Wahlamt hat { $files } Dateien eingelesen. Bewiesen und angenommen: { $accepted }.
cli-demo-totals = 8. Die Summen im Wahlamt:
cli-demo-contest = { "  " }{ $title } · eingegangene Datensätze: { $received } von { $expected }
cli-demo-journal = 9. Das Wahlamt hat sein Journal bewiesen: { $seq } Einträge, jeder an den vorigen gekettet; alle Summen folgen daraus.
cli-demo-where = Was wo liegt:
cli-demo-next = Was sich als Nächstes lohnt:

## seats

cli-seats-provisional = VORLÄUFIG: { $received } von { $expected } Ergebnissen sind eingegangen.
cli-seats-lot = Dieser Gleichstand wartet auf ein Los. Schreiben Sie es mit dem, der gezogen wurde, in eine Datei und geben Sie bei einer Tabelle --lots DATEI an, beim Tresor eines Wahlamts --lot DATEI mit --witness und --reason: { $lot }

## Fehler des Programms selbst

error-usage = { $detail }
    .safe = Es wurde nichts getan.
    .do = counterfoil --help sagt, wie es benutzt wird.
error-file-missing = { $path } gibt es nicht.
    .safe = Es wurde nichts getan.
    .do = Prüfen Sie den Namen der Datei und den Ordner.
error-file-unreadable = { $path } lässt sich nicht lesen: { $detail }.
    .safe = Es wurde nichts getan.
    .do = Prüfen Sie, ob es die richtige Datei ist und ob Sie sie lesen dürfen.
error-file-unwritable = { $path } lässt sich nicht schreiben: { $detail }.
    .safe = Was diesen Namen hatte, ist unverändert.
    .do = Prüfen Sie den Ordner, seine Rechte und den freien Platz.
error-file-exists = { $path } ist schon da.
    .safe = Was dort liegt, ist unberührt.
    .do = Wählen Sie einen anderen Namen; wo der Befehl --force kennt, wird damit ersetzt.
error-no-files = In diesem Ordner liegt keine signierte Datei.
    .safe = Es wurde nichts getan.
    .do = Prüfen Sie den Namen des Ordners; signierte Dateien enden auf .asice.
error-protocol-elsewhere = Das ist eine gedruckte Niederschrift und kein Container.
    .safe = Es wurde nichts daraus geschlossen.
    .do = Ihre Signatur prüft jedes PDF-Programm, zum Beispiel pdfsig; ihr Kontrollcode ist der der Ergebnisdatei.
error-passphrase-needed = Es gibt kein Terminal, auf dem nach der Passphrase gefragt werden könnte.
    .safe = Der Tresor bleibt geschlossen.
    .do = Nennen Sie eine Datei, deren erste Zeile die Passphrase ist: --passphrase-file DATEI.
error-passphrases-differ = Die beiden Passphrasen sind verschieden.
    .safe = Es wurde nichts angelegt.
    .do = Versuchen Sie es noch einmal.
error-person-needed = Mehrere Personen haben einen Schlüssel zu diesem Tresor: { $people }.
    .safe = Der Tresor bleibt geschlossen.
    .do = Sagen Sie, wer sich anmeldet: --person CODE.
error-contest-needed = Eine Tabelle fasst eine Abstimmung, und es gibt mehrere: { $contests }.
    .safe = Es wurde nichts getan.
    .do = Wählen Sie eine: --contest ID.
error-unknown-method = Es gibt kein Verfahren { $method }.
    .safe = Nichts hat sich geändert.
    .do = Nehmen Sie d-hondt, sainte-lague, modified-sainte-lague=1.4, hare, droop oder hagenbach-bischoff; andere mit --rules DATEI.
error-unknown-rules = Es gibt keine vorbereiteten Regeln { $rules }.
    .safe = Nichts hat sich geändert.
    .do = Nehmen Sie ep- und das Kürzel eines Mitgliedstaats, etwa ep-at, oder eine Datei.
error-no-list-rules = { $state } wählt durch übertragbare Einzelstimmgebung und nicht nach Listen; seine Sitze werden hier nicht berechnet.
    .safe = Nichts hat sich geändert.
    .do = Zählen Sie nach den Stimmzetteln, wie es das Gesetz dieses Staates vorschreibt.
error-unreadable-json = { $path } ist nicht verwendbar: { $detail }
    .safe = Nichts hat sich geändert.
    .do = Berichtigen Sie die Datei; counterfoil seats --help zeigt, wie sie aussieht.

## Veröffentlichen

cli-publish-written = Die Ergebnisse Nummer { $sequence } ({ $status ->
        [unofficial-partial] vorläufig, unvollständig
        [unofficial-complete] vorläufig, vollständig
        [certified] festgestellt
       *[correction] Berichtigung
    }) liegen in { $folder }: { $files } Dateien, { $megabytes } MB.
cli-publish-contest = { "  " }{ $contest }: { $received } von { $expected } Ergebnissen, { $confirmed } mit dem Papier verglichen
cli-publish-left = { "  " }nicht geschrieben: { $name } ({ $reason ->
        [eml-election-kind] EML kennt keine Art für eine solche Wahl
        [eml-contest-kind] EML kennt keine Wahl ohne Listen
        [no-seats] es sind keine Sitze verteilt
       *[other] { $reason }
    })
cli-publish-figures = SHA-256 der Zahlen: { $digest }
cli-publish-signed = Alles in einer signierten Datei: { $name }
cli-publish-unsigned = Nichts ist signiert: Dieses Wahlamt hat kein Zertifikat.

## Importing an election

cli-import-preview = { $file }: { $kind }, { $election } – { $areas ->
        [one] 1 Gebiet
       *[other] { $areas } Gebiete
    }, { $stations ->
        [one] 1 Wahlbezirk
       *[other] { $stations } Wahlbezirke
    }, { $lists ->
        [one] 1 Liste
       *[other] { $lists } Listen
    }, { $candidates ->
        [one] 1 Bewerbung
       *[other] { $candidates } Bewerbungen
    }

## release

cli-release-signed = Die Freigabe ist signiert: { $file }
cli-release-none = Diese Wahl hat keine Sperrfrist.
cli-release-locked = Die Ergebnisse sind bis { $until } und bis zu einer Freigabe gesperrt. Freigegeben wurde nichts.
cli-release-released = Freigegeben um { $at } von { $by }, zweite Person: { $with }. { $reason }
