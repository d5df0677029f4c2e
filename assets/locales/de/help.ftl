# Hilfe: ein Thema für jede Seite (help-<Seite>): wozu sie da ist, ihre Tasten, und was zu tun ist, wenn etwas schiefgeht.

help-title = Hilfe
help-open = Hilfe zu dieser Seite (F1)
help-search = In der Hilfe suchen
help-topics = Themen
help-none = Nichts gefunden. Versuchen Sie ein anderes Wort.
help-part-what = Wozu das da ist
help-part-keys = Tasten
help-part-wrong = Wenn etwas schiefgeht

help-overview = Eine Nacht an diesem Arbeitsplatz
    .what =
        Zwei Personen erfassen jede Zählung unabhängig voneinander. Wo sie abweichen, werden diese Felder noch einmal vom Papier erfasst. Eine Aufsicht, die nichts erfasst hat, gibt frei; damit wird das Ergebnis signiert. Ergebnisse gehen auf einem Datenträger hinaus, und das Wahlamt prüft jedes.
        Jede Handlung steht unter dem Namen der Person, die sie vornahm. Nichts wird je überschrieben.
    .keys =
        F1 — Hilfe zur offenen Seite
        Tab, Umschalt+Tab — nächstes Bedienelement, das davor
        Eingabe oder Leertaste — drücken
        Esc — Dialog schließen
    .wrong = Wird etwas abgelehnt, sagt die Meldung, was geschah, was sicher ist und was zu tun ist. Was bestätigt wurde, geht nie verloren. Fällt der Computer aus, arbeiten Sie auf Papier weiter: Leere Bögen lassen sich jederzeit drucken.
help-signin = Anmelden
    .what = Wählen Sie Ihren Namen und geben Sie Ihre eigene Passphrase ein. Wer geht, meldet sich ab: Die nächste Person handelt unter ihrem eigenen Namen.
    .keys =
        ↑ ↓ — Person wählen
        Tab — zur Passphrase
        Eingabe — anmelden
    .wrong = Nach drei falschen Passphrasen warten Sie, jedes Mal doppelt so lange; das Journal hält es fest. Haben Sie Ihre vergessen, gibt Ihnen die Verwaltung eine neue. Ist der Tresor beschädigt, arbeiten Sie mit der Kopie weiter, und erstellen Sie hier ein Vorfallpaket.
help-board = Die Übersicht
    .what = Jeder Wahlbezirk mit jeder Abstimmung, wie weit er ist, und was als Nächstes getan werden darf. Eine Schaltfläche, die sich nicht drücken lässt, sagt warum.
    .keys =
        / — Wahlbezirk nach Nummer oder Name suchen
        Eingabe in der Suche — das Erste, was zu tun ist
        Eingabe auf einer Zeile — ihr nächster Schritt
    .wrong = Ein Wahlbezirk, den Sie vermissen, gehört zu einem anderen Auszählungszentrum, oder die Suche verbirgt ihn: Leeren Sie die Suche. Auf dem falschen Bogen erfasst? Eine Aufsicht verwirft die Erfassung mit einer Begründung; sie bleibt im Journal.
help-entry = Eine Zählung erfassen
    .what = Erfassen Sie, was auf dem Papier steht, in der Reihenfolge des Papiers, auch wo eine Summe nicht stimmt. Leer ist nicht null. Bei der Zweiterfassung sehen Sie nichts von der ersten.
    .keys =
        Eingabe oder ↓ — nächstes Feld
        ↑ — Feld davor
        { "*" } — leere Felder mit null füllen
        Umschalt+Eingabe oder F9 — speichern
    .wrong = Nur Ziffern werden angenommen, und Einfügen ist nicht möglich. Stimmt eine Summe nicht, sehen Sie noch einmal auf das Papier; haben Sie erfasst, was dort steht, speichern Sie. Was auf dem Papier falsch ist, klärt der Wahlvorstand, nicht Sie.
help-settle = Abweichungen klären
    .what = In diesen Feldern weichen zwei Erfassungen ab. Erfassen Sie sie noch einmal vom Papier; keiner der beiden Werte wird gezeigt, damit Sie hinsehen und nicht raten. Ein Feld ist geklärt, wenn zwei Personen übereinstimmen.
    .keys =
        Eingabe oder ↓ — nächstes Feld
        Umschalt+Eingabe oder F9 — speichern
    .wrong = Weichen sie weiterhin ab, erfasst sie eine weitere Person. Wurde ein ganzer Bogen verwechselt, verwirft eine Aufsicht eine Erfassung in der Übersicht, mit einer Begründung.
help-approve = Freigeben
    .what = Sie sehen den Datensatz, wie er gedruckt wird. Regeln, die gelten müssen, gelten, und jede verletzte Warnung hat eine Erklärung, die mitgedruckt wird. Die Freigabe signiert im selben Augenblick die Ergebnisdatei.
    .keys =
        Tab — zur nächsten Erklärung
        Eingabe — freigeben, auf der Schaltfläche
    .wrong = Wer etwas davon erfasst hat, kann nicht freigeben. Ist eine Regel verletzt, die gelten muss, so ist das Papier falsch oder wurde falsch erfasst: Lassen Sie es berichtigen, oder verwerfen Sie die Erfassungen. Nach der Freigabe ändert nur eine Berichtigung eine Zahl.
help-protocol = Die Niederschrift
    .what = Das signierte Papier dieses Datensatzes als PDF. Sie entsteht einmal; jeder spätere Druck hat dieselben Bytes. Ihr Prüfcode ist der der Ergebnisdatei.
    .keys = Tab — zum Drucken und Speichern
    .wrong = Ein Drucker, der nicht geht, hält nichts auf: Speichern Sie die Datei, oder drucken Sie später. Unterschreiben Sie das Papier von Hand; es gilt, wenn etwas zweifelhaft ist.
help-handover = Übergeben
    .what = Schreibt signierte Ergebnisdateien auf einen Datenträger, liest jede zurück und prüft sie. Erst wenn es dasteht, dürfen Sie den Datenträger entfernen.
    .keys =
        Leertaste — Datensatz wählen
        Tab — zum Datenträger, dann zum Schreiben
    .wrong = Ist ein Datenträger voll, schreibgeschützt oder abgezogen, geht nichts verloren: Was nicht bestätigt wurde, wartet noch. Nehmen Sie einen anderen und schreiben Sie erneut; zweimal zu schreiben schadet nicht.
help-journal = Das Journal
    .what = Alles, was an diesem Arbeitsplatz geschah. Jeder Eintrag enthält die Prüfsumme des vorigen; so lässt sich nichts unbemerkt ändern, entfernen oder einfügen. „Prüfen“ weist alles neu nach. Vergleichen Sie Nummer und erste Gruppen mit einer Niederschrift.
    .keys =
        Tab — von Filter zu Filter
        Eingabe — ältere Einträge, auf der Schaltfläche
    .wrong = Schlägt die Prüfung fehl, arbeiten Sie mit diesem Tresor nicht weiter, bewahren Sie ihn auf, und erstellen Sie ein Vorfallpaket. Zahlen sehen nur, die sie sehen dürfen, und nie, bevor beide Erfassungen übereinstimmen.
help-close = Das Auszählungszentrum schließen
    .what = Am Ende der Nacht: ansehen, was offen ist; den Rest übergeben; die Zusammenfassung signieren; den Schlüssel vernichten; das Archiv aufbewahren. Ein geschlossenes Zentrum kann nichts mehr signieren; lesen, prüfen, drucken und exportieren kann es weiterhin.
    .keys = Tab — zum nächsten Schritt
    .wrong = Nur das Vernichten des Schlüssels lässt sich nicht zurücknehmen. Fehlen Ergebnisse oder die Nullmeldung, ist ein Grund anzugeben, den das Journal festhält. Ändert sich nach dem Signieren ein Datensatz, signieren Sie erneut. Stecken Sie vor dem Vernichten den Datenträger der Kopie ein, damit der Schlüssel auch dort verschwindet. Versagt ein Datenträger beim Archiv, nehmen Sie einen anderen und schreiben Sie erneut.
    .wrong = Nur das Vernichten des Schlüssels lässt sich nicht zurücknehmen. Fehlen Ergebnisse, ist ein Grund anzugeben, den das Journal festhält. Ändert sich nach dem Signieren ein Datensatz, signieren Sie erneut. Stecken Sie vor dem Vernichten den Datenträger mit der Kopie ein, damit der Schlüssel auch dort verschwindet. Versagt ein Datenträger beim Archiv, nehmen Sie einen anderen und schreiben Sie erneut.
    .wrong = Nur das Vernichten des Schlüssels lässt sich nicht zurücknehmen. Ändert sich nach dem Signieren ein Datensatz, signieren Sie erneut. Stecken Sie vor dem Vernichten den Datenträger mit der Kopie ein, damit der Schlüssel auch dort verschwindet. Versagt ein Datenträger beim Archiv, nehmen Sie einen anderen und schreiben Sie erneut.
help-prepare = Eine Wahl vorbereiten
    .what =
        Der Entwurf wird beim Tippen gespeichert: Sie können jederzeit aufhören und weitermachen. Tabellen und Dateien anderer Programme werden gezeigt, bevor sie übernommen werden. Fehler stehen auf der Seite, auf der sie behoben werden.
        Der Probelauf spielt jede Abstimmung, jedes Formular, jede Niederschrift und jede Übergabe einmal durch. Nur was ihn bestanden hat, kann signiert werden. Danach folgen das Schreiben mit den Fingerabdrücken, die leeren Bögen und ein Paket für jedes Auszählungszentrum.
    .keys =
        Tab — nächstes Element
        Eingabe — drücken
        Escape — Dialog schließen
    .wrong = Was signiert wurde, bleibt erhalten, auch wenn der Entwurf sich ändert. Nach jeder Änderung ist ein neuer Probelauf nötig. Ohne die Passphrase der Wahlbehörde kann nichts signiert werden: Bewahren Sie sie sicher auf.
help-enrol = Auszählungszentren zulassen
    .what = Ein Zentrum bringt seinen Antrag auf einem Stick und liest den Fingerabdruck am Telefon vor. Sie tippen ihn ein; nur wenn er stimmt, wird das Zertifikat ausgestellt und geschrieben.
    .keys = Tab — nächste Gruppe
    .wrong = Wird der Fingerabdruck abgelehnt, lassen Sie ihn noch einmal vom Bildschirm des Zentrums vorlesen, nicht vom Stick. Ging ein Laptop verloren: Ziehen Sie sein Zertifikat mit Begründung zurück; die Liste geht mit dem nächsten Paket hinaus.
help-import = Ergebnisse einlesen
    .what = Liest Ergebnisdateien aus einem Ordner oder von einem Datenträger, prüft jede und sagt, was aus ihr wurde: angenommen, erneut eingetroffen, überholt, im Widerspruch oder abgewiesen, mit dem Grund.
    .keys = Eingabe — einlesen, auf der Schaltfläche
    .wrong = Nichts Abgewiesenes geht verloren: Es wird mit seinem Grund beiseitegelegt. Anhalten schadet nicht; erneutes Einlesen fährt fort. Ein Widerspruch sind zwei verschiedene Ergebnisse derselben Revision: Keines zählt, bis er mit dem Auszählungszentrum geklärt ist.
help-watch = Stand der Nacht
    .what = Zählt jeden erwarteten Datensatz genau einmal: eingetroffen, fehlend, im Widerspruch, bestätigt. Wählen Sie ein Gebiet, um hinabzusteigen, und einen Stand, um seine Datensätze zu sehen. Zentren im Rückstand stehen in einer eigenen Liste.
    .keys =
        Tab — Abstimmung, Gebiet, Stand
        Eingabe — in ein Gebiet hinab
    .wrong = Überzählige Dateien nennen einen Wahlbezirk, den diese Wahl nicht hat. Sie zählen nie; klären Sie, woher sie kommen. Die Seite folgt auch, während eingelesen wird.
help-confirm = Mit dem Papier vergleichen
    .what = Nur das Papier zeigt, was unterschrieben wurde. Geben Sie den Kontrollcode jeder Niederschrift ein oder scannen Sie ihre QR-Codes; ohne Code geben Sie die Summen ein. Verglichen werden alle Ergebnisse oder die der Wahlbezirke, die ein öffentlicher Startwert zieht.
    .keys =
        Eingabe — vergleichen, und weiter zum nächsten Papier
        Tab — zu dem, was wartet, und zur Stichprobe
    .wrong = Ein falscher Code sagt, welcher Art er ist: verschrieben, anderer Wahlbezirk, andere Revision, unbekannte Datei. Weichen Papier und Datei ab, vermerken Sie es mit einem Grund und rufen Sie das Zentrum an. Geändert wird hier nichts.
help-totals = Summen
    .what = Die Summen aller nachgewiesenen Ergebnisse, nach Abstimmung und Gebiet. Sie werden aus den Ergebnissen gebildet, nie eingetippt.
    .keys = Tab — Abstimmung, Gebiet, Tabelle
    .wrong = Fehlende Wahlbezirke zeigt die Zahl der eingetroffenen und erwarteten. Sieht eine Zahl falsch aus, vergleichen Sie die signierte Niederschrift; berichtigt wird im Auszählungszentrum, nie hier.
help-seats = Sitze
    .what = Die Sitze jeder Abstimmung, zweimal aus den Summen nach den Regeln der signierten Wahl berechnet, mit jedem Schritt. Ein Gleichstand wartet auf ein Los, das von Hand gezogen und einmal mit Zeuge und Grund eingetragen wird.
    .keys = Leertaste — ankreuzen, wer gezogen wurde
    .wrong = Wo die beiden Berechnungen voneinander abweichen, gibt es keine Sitze: Rechnen Sie von Hand und melden Sie es. Solange Ergebnisse fehlen, werden Sitze nur als vorläufige gezeigt.
help-release = Freigabe der Ergebnisse
    .what = Gesperrte Ergebnisse bleiben verschlossen, bis die signierte Freigabe der Wahlbehörde geladen ist oder zwei Personen sie mit einem Grund freigeben, jede mit ihrer eigenen Passphrase. Keine Uhr hebt die Sperre auf.
    .keys = Tab — von Feld zu Feld
    .wrong = Zwei Personen können erst nach dem Zeitpunkt der Sperrfrist freigeben. Wer noch eine erste Passphrase hat, muss vorher eine eigene wählen.
help-publish = Veröffentlichen
    .what = Hält die Zahlen fest, gibt ihnen eine Nummer und einen Stand und schreibt jede Form davon in einen Ordner zum Mitnehmen: Tabellen, NIST, EML, einen signierten Bericht und Seiten für den Browser.
    .keys = Tab — von Feld zu Feld
    .wrong = Anhalten entfernt, was geschrieben war; keine Nummer ist verbraucht. Eine neuere Veröffentlichung ersetzt eine ältere: „Ist das die neueste?“ sagt, welche eine Datei ist.
help-readiness = Bereit zum Beginnen?
    .what = Vor der ersten Erfassung: kein Netzwerk, eine richtige Uhr, Platz auf der Festplatte, ein zweiter Datenträger für Kopien, ein Drucker, und das Programm, das Sie erwarten. Sie sagt bereit oder noch nicht, und warum.
    .keys =
        Tab — zum nächsten Punkt
        Eingabe — erneut prüfen, auf der Schaltfläche
    .wrong = Eine aktive Netzwerkschnittstelle sperrt die Freigabe, bis eine Aufsicht einen Grund nennt: Besser schalten Sie sie ab. Ein fehlender Drucker ist nur eine Warnung. Vergleichen Sie die Uhr mit einer, der Sie trauen.
help-papers = Papiere
    .what = Alles, was außer den Niederschriften gedruckt wird: leere Bögen, Nullmeldung, Nachzähl- und Vorlesebögen, die Zusammenfassung. Ein Papier enthält kein Ergebnis, das Sie nicht sehen dürfen.
    .keys =
        Tab — zum nächsten Papier
        Eingabe — Vorschau, auf der Schaltfläche
    .wrong = Ohne Drucker speichern Sie das Papier als Datei und drucken es anderswo. Mit leeren Bögen geht es weiter, wenn der Computer ausfällt: Drucken Sie sie rechtzeitig.
help-backup = Die Kopie
    .what = Jede bestätigte Änderung wird verschlüsselt auf einen zweiten Datenträger kopiert, was gerade getippt wird binnen einer halben Minute. Das Alter der Kopie steht immer da. Ein Ersatz-Laptop macht mit ihr weiter.
    .keys =
        Tab — zu den Datenträgern
        Eingabe — beginnen, auf der Schaltfläche
    .wrong = Ist der Datenträger voll oder abgezogen, stecken Sie einen anderen ein und beginnen Sie erneut; inzwischen geht nichts verloren. Nach einer Wiederherstellung darf der alte Laptop nicht mehr benutzt werden: Das Wahlamt bemerkt es und stellt seine Ergebnisse zurück.
help-people = Personen
    .what = Wer sich hier anmelden darf, und als was. Jede Person hat eine eigene Passphrase; die erste steht auf einem Zettel und wird bei der ersten Anmeldung geändert.
    .keys = Tab — von Person zu Person
    .wrong = Wer die Passphrase vergessen hat, bekommt einen neuen Zettel. Wird eine Person entfernt, verliert sie ihren Schlüssel; was sie tat, bleibt im Journal.
help-setup = Einrichten
    .what = Der Tresor wird angelegt, die signierte Wahl geladen und mit dem gedruckten Brief verglichen, Personen werden hinzugefügt, und das Wahlamt bescheinigt den Schlüssel dieses Auszählungszentrums.
    .keys = Tab — zum nächsten Schritt
    .wrong = Weicht der Fingerabdruck auch nur in einem Zeichen ab, hören Sie auf: Es ist eine andere Wahl, oder jemand hat sie geändert. Fragen Sie das Wahlamt am Telefon. Stammdaten lassen sich nach der ersten Erfassung nicht mehr ändern.
