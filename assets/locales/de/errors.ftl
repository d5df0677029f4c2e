# Was geschehen ist, was sicher ist, was zu tun ist: eine Meldung für jede Ablehnung, nach ihrem Code.

error-unknown = Etwas ist schiefgegangen: { $code }.
    .safe = Nichts, was bestätigt war, ist verloren.
    .do = Versuchen Sie es noch einmal. Bleibt der Fehler, schreiben Sie den Code auf und rufen Sie Ihre Betreuung an.

## Papier

error-paper-glyph = Das Zeichen „{ $character }“ ({ $codepoint }) in „{ $text }“ lässt sich nicht drucken.
    .safe = Der Datensatz ist unverändert.
    .do = Lassen Sie den Namen in der Wahldatei von der Wahlbehörde berichtigen oder ändern Sie den Text, wenn er von Ihnen ist. Nichts wird mit einer Lücke an seiner Stelle gedruckt.
error-paper-text-too-long = Der Text „{ $text }“ ist länger als { $limit } Zeichen.
    .safe = Der Datensatz ist unverändert.
    .do = Kürzen Sie den Text.
error-paper-row-too-tall = Der Text „{ $text }“ passt nicht auf eine Seite.
    .safe = Der Datensatz ist unverändert.
    .do = Kürzen Sie den Text oder lassen Sie den Namen in der Wahldatei von der Wahlbehörde kürzen.
error-paper-too-many-pages = Das Dokument hätte mehr als { $limit } Seiten.
    .safe = Der Datensatz ist unverändert.
    .do = Lassen Sie die Wahldatei von der Wahlbehörde prüfen.
error-paper-code-too-large = { $length } Byte passen nicht in einen QR-Code.
    .safe = Der Datensatz ist unverändert.
    .do = Drucken Sie ohne den Code.
error-paper-unknown-record = Die Wahl hat keinen solchen Wahlbezirk oder keine solche Abstimmung.
    .safe = Nichts wurde gedruckt.
    .do = Prüfen Sie die Wahldatei und die Nummer des Wahlbezirks.
error-paper-damaged = Das ist keine von Counterfoil gedruckte Niederschrift, oder sie ist beschädigt.
    .safe = Nichts wurde signiert.
    .do = Drucken Sie die Niederschrift neu aus dem Datensatz.
error-paper-unknown-field = Die Niederschrift hat kein Signaturfeld „{ $field }“.
    .safe = Nichts wurde signiert.
    .do = Drucken Sie die Niederschrift neu aus dem Datensatz.
error-paper-field-signed = Das Signaturfeld „{ $field }“ ist schon signiert.
    .safe = Die vorhandene Signatur ist unverändert.
    .do = Signieren Sie in einem anderen Feld oder drucken Sie die Niederschrift neu aus dem Datensatz.
error-paper-signature-too-large = Die Signatur hat { $length } Byte; Platz ist für { $limit }.
    .safe = Nichts wurde signiert.
    .do = Lassen Sie von der Wahlbehörde ein kleineres Zertifikat ausstellen.

## Was Personen dürfen

error-not-allowed = Ihre Rolle ist { $role ->
        [administrator] Verwaltung
        [typist] Erfassung
        [supervisor] Aufsicht
        [observer] Beobachtung
        [officer] Wahlamt
       *[other] diese Rolle
    }; sie berechtigt nicht dazu, { $right ->
        [keep-vault] den Tresor und seine Personen zu verwalten
        [enter] eine Zählung zu erfassen
        [settle] Abweichungen zu klären
        [discard] eine Erfassung zu verwerfen
        [approve] einen Datensatz freizugeben
        [hand-over] einen Datensatz zu drucken oder auszugeben
        [correct] eine Berichtigung zu eröffnen
        [see-records] die Zahlen zu sehen
        [prepare] eine Wahl vorbereiten
        [enrol] ein Zentrum anzumelden
        [import] Ergebnisdateien einzulesen
        [see-totals] Summen zu sehen
        [read-journal] das Journal zu lesen
        [confirm-readiness] die Bereitschaft zu bestätigen
        [accept-network] ein aktives Netz hinzunehmen
        [print-paper] Blätter und Zettel zu drucken
        [close] das Zentrum zu schließen
        [back-up] eine Kopie des Tresors zu beginnen, zu beenden oder wiederherzustellen
        [publish] Ergebnisse zu veröffentlichen
        [confirm] Ergebnisse mit der Niederschrift zu vergleichen
        [record-lot] ein gezogenes Los einzutragen
        [release] Ergebnisse freizugeben
       *[other] dies zu tun
    }.
    .safe = Es wurde nichts geändert.
    .do = Bitten Sie eine dazu berechtigte Person, sich anzumelden.
error-same-person = Sie haben die erste Erfassung dieses Datensatzes gemacht; die zweite muss von einer anderen Person kommen.
    .safe = Die erste Erfassung bleibt erhalten.
    .do = Lassen Sie eine andere Person sich anmelden und das Blatt vom Papier erfassen.
error-sheets-differ = Die beiden Erfassungen haben verschieden viele Blätter und lassen sich deshalb nicht Feld für Feld klären.
    .safe = Beide Erfassungen bleiben erhalten.
    .do = Zählen Sie die Blätter dieses Wahlbezirks; dann verwirft die Aufsicht die Erfassung mit zu wenigen oder zu vielen Blättern.
error-sum-too-large = Die Blätter ergeben im Feld { $field } zusammen mehr als 999 999 999.
    .safe = Es wurde nichts gespeichert; Ihre Eingaben stehen noch in den Feldern.
    .do = Vergleichen Sie dieses Feld auf jedem Blatt mit dem Papier.
error-serial-wanted = Die Blattkennung wurde noch nicht eingegeben.
    .safe = Es wurde nichts geändert.
    .do = Geben Sie die Kennung ein, die oben auf dem Papierblatt steht, danach die Zahlen.
error-serial-unreadable = Das ist keine Blattkennung: Sie besteht aus sechs Buchstaben und Ziffern.
    .safe = Es wurde nichts geändert.
    .do = Geben Sie die Kennung noch einmal so ein, wie sie oben auf dem Papierblatt steht, zum Beispiel 4K7-Q2M. Kleinbuchstaben genügen, der Strich darf fehlen.
error-serial-of-other = Diese Kennung gehört zu einem anderen Blatt: Wahlbezirk { $station }, { $contest }.
    .safe = Für keinen der beiden Wahlbezirke wurde etwas erfasst.
    .do = Holen Sie das Blatt dieses Wahlbezirks, oder gehen Sie zurück zur Übersicht und wählen Sie Wahlbezirk { $station }.
error-serial-unknown = Diese Kennung gehört zu einem anderen Blatt, und zu keinem dieses Auszählungszentrums.
    .safe = Es wurde nichts geändert.
    .do = Vergleichen Sie die Kennung Zeichen für Zeichen. Stimmt sie, gehört das Blatt zu einem anderen Auszählungszentrum oder zu einer anderen Wahl: Geben Sie es der Aufsicht.
error-own-record = Sie haben einen Teil dieses Datensatzes eingegeben und können ihn deshalb nicht freigeben.
    .safe = Beide Erfassungen bleiben erhalten.
    .do = Bitten Sie eine andere Person der Aufsicht um die Freigabe.
error-same-approver = Sie haben diesen Datensatz bereits freigegeben; in dieser Wahl muss ihn auch eine zweite Aufsicht freigeben.
    .safe = Ihre Freigabe und beide Erfassungen bleiben erhalten.
    .do = Bitten Sie eine andere Aufsicht, die nichts davon eingegeben hat, sich anzumelden und freizugeben.
error-wrong-approvals = Den Datensatz haben nicht so viele Aufsichten freigegeben, wie diese Wahl verlangt ({ $wanted }).
    .safe = Es wurde nichts gezählt.
    .do = Bitten Sie das Auszählungszentrum um einen Datensatz, der nach den Regeln dieser Wahl freigegeben wurde.
error-typist-may-not-settle = Sie haben eine der beiden Erfassungen gemacht; in dieser Wahl klärt eine andere Person die Abweichungen.
    .safe = Beide Erfassungen bleiben erhalten.
    .do = Bitten Sie eine Person, die keine der beiden gemacht hat, die abweichenden Felder vom Papier neu einzugeben.
error-wrong-state = Das geht jetzt nicht: { $state ->
        [waiting] es ist noch nichts erfasst
        [entered] eine Erfassung liegt vor
        [differing] zwei Erfassungen weichen voneinander ab
        [agreed] zwei Erfassungen stimmen überein
        [once-approved] eine Aufsicht hat freigegeben
        [approved] der Datensatz ist freigegeben
       *[other] der Datensatz ist in einem anderen Zustand
    }.
    .safe = Der Datensatz ist unverändert.
    .do = Sehen Sie auf der Übersicht nach: Vielleicht hat jemand anders diesen Datensatz weiterbearbeitet. Wählen Sie dann, was dort angeboten wird.
error-blanks = Noch leere Felder: { $number }.
    .safe = Was Sie eingegeben haben, steht noch auf dem Bildschirm.
    .do = Tragen Sie ein, was auf dem Papier steht. Steht dort nichts, geben Sie bewusst 0 ein; leer und null sind nicht dasselbe.
error-wrong-form = Die Zahlen passen nicht zum Formular dieses Wahlbezirks.
    .safe = Der Datensatz ist unverändert.
    .do = Prüfen Sie, ob das Blatt zu diesem Wahlbezirk und zu dieser Wahl gehört, und öffnen Sie es neu.
error-wrong-fields = Es wurden andere Felder eingegeben als die abweichenden.
    .safe = Beide Erfassungen bleiben erhalten.
    .do = Öffnen Sie den Datensatz neu und geben Sie nur die verlangten Felder ein.
error-no-reason = Die Begründung fehlt, ist länger als 1000 Zeichen oder enthält nicht druckbare Zeichen.
    .safe = Der Datensatz ist unverändert.
    .do = Schreiben Sie in einem Satz, warum dies geschieht; die Begründung wird gedruckt.
error-rules-broken = Die Summen stimmen nicht. Verletzte Regeln: { $number }.
    .safe = Was erfasst wurde, bleibt so, wie es auf dem Papier steht.
    .do = Sehen Sie die markierten Felder auf dem Papier an. Wurde falsch getippt, verwerfen Sie die Erfassungen und erfassen Sie neu; ist das Papier falsch, lassen Sie es von den Unterzeichnenden berichtigen.
error-unexplained = Warnungen ohne Erklärung: { $number }.
    .safe = Der Datensatz ist unverändert.
    .do = Prüfen Sie jede Warnung am Papier und schreiben Sie, warum die Zahlen stimmen; die Erklärung wird gedruckt.
error-unknown-record = Diesen Wahlbezirk oder diese Abstimmung gibt es hier nicht, oder der Wahlbezirk nimmt an ihr nicht teil.
    .safe = Es wurde nichts geändert.
    .do = Prüfen Sie die Nummer des Wahlbezirks und die Wahl auf dem Blatt.
error-out-of-order = Ein Ereignis im Journal folgt nicht aus den vorigen: Das Journal ist nicht vollständig.
    .safe = Es wurde nichts weiter geschrieben.
    .do = Arbeiten Sie mit diesem Tresor nicht weiter. Lassen Sie ihn, wie er ist, und spielen Sie die letzte Kopie auf einem anderen Computer ein.
error-not-signed-in = Es ist niemand angemeldet.
    .safe = Nichts, was bestätigt war, ist verloren.
    .do = Melden Sie sich mit Ihrer eigenen Passphrase an.
error-unknown-person = Zu diesem Kürzel gibt es hier keine Person mit einem Schlüssel zum Tresor.
    .safe = Es wurde nichts geändert.
    .do = Prüfen Sie das Kürzel oder bitten Sie die Verwaltung, die Person anzulegen.
error-too-many-people = Ein Tresor hat Platz für { $most } Personen, und es wären mehr.
    .safe = Niemand wurde angelegt.
    .do = Entfernen Sie Personen, die hier nicht mehr arbeiten.
error-person-exists = Eine Person mit diesem Kürzel gibt es schon.
    .safe = Es wurde nichts geändert.
    .do = Wählen Sie ein anderes Kürzel.
error-embargoed = Die Summen sind bis zu einer signierten Freigabe gesperrt.
    .safe = Alle Ergebnisse bleiben gespeichert und geprüft.
    .do = Laden Sie die Freigabe der Wahlbehörde oder geben Sie gemeinsam mit einer zweiten Person frei. Die Uhr zu verstellen hebt die Sperre nicht auf.
error-no-election = Hier ist noch keine Wahl geladen.
    .safe = Es wurde nichts geändert.
    .do = Laden Sie die signierte Wahldatei vom Stick.
error-election-frozen = Die erste Auszählung wurde am { $since } erfasst; seitdem kann die Wahl nicht mehr ersetzt werden.
    .safe = Die geladene Wahl und alle Datensätze sind unverändert.
    .do = Legen Sie für eine andere Wahl einen neuen Tresor an.
error-election-loaded = Hier ist schon eine Wahl geladen.
    .safe = Die geladene Wahl und alles Eingetroffene sind unverändert.
    .do = Legen Sie für eine andere Wahl einen neuen Tresor an.
error-desk-locked = Dieser Arbeitsplatz ist gesperrt.
    .safe = Was getippt und noch nicht gespeichert war, wartet auf die Person, die es getippt hat.
    .do = Melden Sie sich mit Ihrer eigenen Passphrase an.
error-passphrase-due = Sie haben sich mit einer ersten Passphrase angemeldet, die jemand anders gesehen hat.
    .safe = In Ihrem Namen wurde nichts getan.
    .do = Wählen Sie eine eigene Passphrase; danach können Sie beginnen.
error-same-passphrase = Die neue Passphrase ist die alte.
    .safe = Es wurde nichts geändert.
    .do = Wählen Sie eine andere, die niemand außer Ihnen gesehen hat.
error-wrong-fingerprint = Die eingetippten Gruppen sind nicht die dieser Datei.
    .safe = Von der Datei wurde nichts verwendet. Der Versuch steht im Journal.
    .do = Vergleichen Sie Titel und Tag auf dem Brief mit dem Bildschirm und tippen Sie die Gruppen, nach denen jetzt gefragt wird. Weichen sie wieder ab, verwenden Sie die Datei nicht: Rufen Sie das Wahlamt an.
error-wrong-request-fingerprint = Der eingetippte Fingerabdruck ist nicht der dieses Antrags.
    .safe = Es wurde nichts zugelassen.
    .do = Lassen Sie ihn vom Zentrum noch einmal Gruppe für Gruppe vorlesen. Weicht er wieder ab, ist die Datei nicht die, die das Zentrum geschrieben hat.
error-nothing-to-confirm = Es gibt nichts mehr zu bestätigen.
    .safe = Es wurde nichts geändert.
    .do = Beginnen Sie diesen Schritt noch einmal.
error-nothing-to-print = Es gibt kein Geheimnis mehr zu drucken.
    .safe = Es wurde nichts geändert.
    .do = Wenn eine Passphrase oder der Wiederherstellungsschlüssel noch nicht auf Papier ist, erzeugen Sie sie neu.
error-original-first = Das Original dieser Niederschrift hat das Programm noch nicht verlassen.
    .safe = Es wurde nichts geschrieben.
    .do = Drucken oder speichern Sie zuerst das Original; alles Spätere ist eine Kopie.
error-secret-paper = Dieses Papier enthält ein Geheimnis und wird in keine Datei geschrieben.
    .safe = Es wurde nichts geschrieben.
    .do = Drucken Sie es, oder schreiben Sie es vom Bildschirm ab.
error-wrong-recovery-key = Die eingetippten Gruppen sind nicht die des gezeigten Wiederherstellungsschlüssels.
    .safe = Der bisherige Wiederherstellungsschlüssel gilt weiter.
    .do = Lesen Sie die Gruppen noch einmal von dem ab, was Sie gedruckt oder aufgeschrieben haben. Fehlen sie dort, erzeugen Sie den Schlüssel neu.
error-no-recovery-key = Für diesen Tresor wurde kein Wiederherstellungsschlüssel erzeugt.
    .safe = Der Tresor bleibt geschlossen.
    .do = Bitten Sie eine andere Person der Verwaltung um eine neue erste Passphrase.
error-not-administrator = Der Wiederherstellungsschlüssel lässt nur eine Person der Verwaltung ein.
    .safe = Es wurde nichts geändert.
    .do = Wählen Sie eine Person der Verwaltung; sie gibt allen anderen eine neue erste Passphrase.
error-role-not-here = Diese Rolle gibt es an diesem Arbeitsplatz nicht.
    .safe = Niemand wurde angelegt.
    .do = Wählen Sie eine der angebotenen Rollen.
error-own-account = Niemand entfernt sich selbst oder gibt sich selbst eine erste Passphrase.
    .safe = Es wurde nichts geändert.
    .do = Ändern Sie Ihre Passphrase oder bitten Sie eine andere Person der Verwaltung.
error-certificate-loaded = Es wurde schon ein anderes Zertifikat geladen.
    .safe = Das geladene Zertifikat bleibt.
    .do = Hat das Wahlamt absichtlich ein anderes ausgestellt, fragen Sie dort, welches der beiden gilt.
error-bad-minutes = Ein Arbeitsplatz wird nach { $least } bis { $most } Minuten gesperrt.
    .safe = Die Einstellung ist unverändert.
    .do = Wählen Sie eine Zahl dazwischen.
error-no-certificate = Dieser Arbeitsplatz hat noch kein Zertifikat des Wahlamts und kann deshalb nicht signieren.
    .safe = Alle Datensätze bleiben erhalten.
    .do = Bringen Sie den Anmeldeantrag zum Wahlamt und laden Sie das Zertifikat, das es ausstellt.
error-not-ours = Dieser Wahlbezirk gehört zu einem anderen Auszählungszentrum.
    .safe = Es wurde nichts geändert.
    .do = Prüfen Sie die Nummer des Wahlbezirks und geben Sie das Blatt an das zuständige Zentrum.
error-not-approved = Der Datensatz ist noch nicht freigegeben.
    .safe = Der Datensatz ist unverändert.
    .do = Lassen Sie ihn zuerst von der Aufsicht freigeben.
error-wrong-desk = Dieser Tresor gehört zum anderen Arbeitsplatz: Ein Auszählungszentrum öffnet sich nicht als Wahlamt und umgekehrt.
    .safe = Es wurde nichts geändert.
    .do = Gehen Sie zum ersten Bildschirm zurück und wählen Sie den anderen Arbeitsplatz oder öffnen Sie einen anderen Tresor.
error-stopped = Sie haben diese Arbeit angehalten, bevor sie fertig war.
    .safe = Was bis dahin fertig war, bleibt erhalten.
    .do = Starten Sie sie wieder, wann Sie wollen.
error-clock-back = Die Uhr dieses Computers steht vor dem letzten Eintrag des Journals.
    .safe = Die Reihenfolge im Journal hängt nicht von der Uhr ab; nichts ist verloren.
    .do = Stellen Sie Datum und Uhrzeit nach einer verlässlichen Uhr und melden Sie sich neu an. Das Journal hält die Änderung fest.
error-glyph = Das Zeichen „{ $character }“ ({ $codepoint }) lässt sich nicht drucken.
    .safe = Der Datensatz ist unverändert.
    .do = Lassen Sie den Namen in der Wahldatei von der Wahlbehörde berichtigen oder ändern Sie den Text, wenn er von Ihnen ist. Nichts wird mit einer Lücke an seiner Stelle gedruckt.
error-not-rehearsable = Die Zahlen von Wahlbezirk { $station }, Abstimmung { $contest }, fehlen oder verletzen eine Regel, die gelten muss ({ $rule }).
    .safe = Für diesen Datensatz ist keine Datei entstanden.
    .do = Berichtigen Sie die Zeile in counts.csv und starten Sie die Probe neu.

## Die Definition einer Wahl

error-definition-too-many = An der Stelle { $place }: { $number } Einträge; höchstens { $limit } sind erlaubt.
    .safe = Aus dieser Definition ist keine Wahl entstanden.
    .do = Berichtigen Sie die Definition an dieser Stelle und prüfen Sie sie erneut.
error-definition-missing = An der Stelle { $place }: nichts, wo wenigstens ein Eintrag nötig ist.
    .safe = Aus dieser Definition ist keine Wahl entstanden.
    .do = Berichtigen Sie die Definition an dieser Stelle und prüfen Sie sie erneut.
error-definition-bad-text = An der Stelle { $place }: Der Text ist leer, länger als 400 Zeichen oder enthält Steuerzeichen.
    .safe = Aus dieser Definition ist keine Wahl entstanden.
    .do = Berichtigen Sie die Definition an dieser Stelle und prüfen Sie sie erneut.
error-definition-bad-id = An der Stelle { $place }: „{ $value }“ kann keine Kennung sein: leer, zu lang oder mit einem unzulässigen Zeichen.
    .safe = Aus dieser Definition ist keine Wahl entstanden.
    .do = Berichtigen Sie die Definition an dieser Stelle und prüfen Sie sie erneut.
error-definition-duplicate = An der Stelle { $place }: „{ $value }“ kommt zweimal vor oder ist ein reserviertes Wort.
    .safe = Aus dieser Definition ist keine Wahl entstanden.
    .do = Berichtigen Sie die Definition an dieser Stelle und prüfen Sie sie erneut.
error-definition-unknown = An der Stelle { $place }: „{ $value }“ ist nirgends definiert.
    .safe = Aus dieser Definition ist keine Wahl entstanden.
    .do = Berichtigen Sie die Definition an dieser Stelle und prüfen Sie sie erneut.
error-definition-not-a-tree = An der Stelle { $place }: Die Gebiete bilden keinen Baum mit einer Wurzel ({ $value }).
    .safe = Aus dieser Definition ist keine Wahl entstanden.
    .do = Geben Sie jedem Gebiet außer einem ein übergeordnetes, ohne Kreis und höchstens 12 Stufen tief.
error-definition-out-of-range = An der Stelle { $place }: { $value } liegt außerhalb des Erlaubten.
    .safe = Aus dieser Definition ist keine Wahl entstanden.
    .do = Berichtigen Sie die Definition an dieser Stelle und prüfen Sie sie erneut.
error-definition-bad-term = An der Stelle { $place }: Der Ausdruck „{ $value }“ einer Regel ist nicht lesbar oder nennt kein Feld.
    .safe = Aus dieser Definition ist keine Wahl entstanden.
    .do = Berichtigen Sie die Definition an dieser Stelle und prüfen Sie sie erneut.
error-definition-wrong-shape = An der Stelle { $place }: Die Teile passen nicht zusammen ({ $value }), zum Beispiel Bewerber auf einer geschlossenen Liste, keine auf einer offenen oder ein Formular ohne Abschnitt für die Stimmen.
    .safe = Aus dieser Definition ist keine Wahl entstanden.
    .do = Berichtigen Sie die Definition an dieser Stelle und prüfen Sie sie erneut.
error-definition-no-station = An der Stelle { $place }: An der Abstimmung „{ $value }“ nimmt kein Wahlbezirk teil, ihre Ergebnisse könnten nie übermittelt werden.
    .safe = Aus dieser Definition ist keine Wahl entstanden.
    .do = Geben Sie der Wahl ein Gebiet, in dem es Wahlbezirke gibt.

## Dateien von außen: wie sie verpackt sind

error-too-large = Die Datei ist größer als jede Datei ihrer Art.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Prüfen Sie, ob es die richtige Datei ist. Bitten Sie das Auszählungszentrum, das Ergebnis neu auszugeben und auf einem anderen Stick zu bringen.
error-empty-file = Die Datei ist leer.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Bitten Sie das Auszählungszentrum, das Ergebnis neu auszugeben und auf einem anderen Stick zu bringen.
error-not-a-container = Das ist keine signierte Datei von Counterfoil, oder sie ist abgeschnitten.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Prüfen Sie, ob es die richtige Datei ist. Bitten Sie das Auszählungszentrum, das Ergebnis neu auszugeben und auf einem anderen Stick zu bringen.
error-unexpected-entry = Die Datei enthält „{ $name }“; das kommt in einer Datei dieser Art nicht vor.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-duplicate-entry = Die Datei enthält denselben Namen zweimal.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-encrypted-entry = Ein Teil der Datei ist verschlüsselt; Ergebnisdateien sind das nie.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-compression-bomb = Ein Teil der Datei würde sich auf weit mehr entpacken, als erlaubt ist.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-too-many-entries = Die Datei enthält mehr Teile als jede Datei ihrer Art.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-missing-entry = In der Datei fehlt der Teil „{ $name }“.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Bitten Sie das Auszählungszentrum, das Ergebnis neu auszugeben und auf einem anderen Stick zu bringen.
error-damaged-entry = Der Teil „{ $name }“ der Datei ist beschädigt.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Bitten Sie das Auszählungszentrum, das Ergebnis neu auszugeben und auf einem anderen Stick zu bringen.
error-mimetype-first = Die Datei beginnt nicht mit ihrem Typ, wie es ein signierter Behälter muss.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Ergebnisdateien dürfen nicht entpackt und neu gepackt werden. Bitten Sie das Auszählungszentrum, das Ergebnis neu auszugeben und auf einem anderen Stick zu bringen.
error-unsafe-path = Die Datei enthält einen Namen, der aus ihrem Ordner hinausführen könnte.
    .safe = Nichts wurde entpackt oder gezählt; die Datei ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-bad-manifest = Das Inhaltsverzeichnis in der Datei entspricht nicht dem Standard.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Bitten Sie das Auszählungszentrum, das Ergebnis neu auszugeben und auf einem anderen Stick zu bringen.
error-digest-mismatch = „{ $name }“ ist nicht das, was das signierte Inhaltsverzeichnis nennt: Es wurde verändert oder beschädigt.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-unlisted-payload = Die Datei enthält einen Teil, den das signierte Inhaltsverzeichnis nicht nennt.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-wrong-media-type = Das ist eine signierte Datei, aber von anderer Art, als hier erwartet wird.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Prüfen Sie, welche Datei gebraucht wird: Wahl, Antrag, Zertifikat oder Ergebnis.
error-paper-code-damaged = Teil { $part } des Papiercodes ist nicht lesbar oder gehört zu einer anderen Niederschrift.
    .safe = Aus dem Papiercode wurde nichts gezählt.
    .do = Scannen Sie diesen Code noch einmal; glätten Sie das Papier und sorgen Sie für gutes Licht.
error-paper-incomplete = Teil { $part } des Papiercodes fehlt.
    .safe = Aus dem Papiercode wurde nichts gezählt.
    .do = Scannen Sie alle Codes der Niederschrift; die Reihenfolge ist gleich.

## Dateien von außen: was sie aussagen

error-bad-json = Der Inhalt ist nicht lesbar: Zeile { $line }, Spalte { $column } ({ $detail }).
    .safe = Aus dieser Datei wurde nichts verwendet.
    .do = Haben Sie die Datei selbst geschrieben, berichtigen Sie sie an dieser Stelle; sonst lassen Sie sie sich neu geben.
error-schema = Der Inhalt hat eine andere Form, als sein Format erlaubt, an der Stelle { $place } ({ $detail }).
    .safe = Aus dieser Datei wurde nichts verwendet.
    .do = Haben Sie die Datei selbst geschrieben, berichtigen Sie sie an dieser Stelle; sonst lassen Sie sie sich neu geben.
error-unknown-format = Das Format „{ $format }“ kennt diese Version nicht.
    .safe = Aus dieser Datei wurde nichts verwendet.
    .do = Prüfen Sie, ob Zentrum und Wahlamt dieselbe Version von Counterfoil verwenden.
error-wrong-definition = Der Datensatz entstand aus einer anderen Fassung der Wahldefinition als der hier geladenen.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Vergleichen Sie den Fingerabdruck der Wahl auf beiden Computern mit dem gedruckten Schreiben.
error-unknown-station = Diesen Wahlbezirk oder diese Abstimmung gibt es hier nicht, oder das eine nimmt am anderen nicht teil.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-wrong-station = Der Wahlbezirk gehört zu einem anderen Auszählungszentrum als dem, das die Datei signiert hat.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-sums = Die Summen in der Datei stimmen nicht (Regel { $rule }).
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Vergleichen Sie mit der unterschriebenen Niederschrift und lassen Sie das Zentrum eine Berichtigung eröffnen.
error-wrong-sheet = Die Zahlen in der Datei passen nicht zum Formular des Wahlbezirks.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-old-revision = Eine neuere Revision dieses Datensatzes ist schon bekannt.
    .safe = Die neuere Revision bleibt gezählt; diese Datei wird daneben aufbewahrt.
    .do = Es ist nichts zu tun. Wundert es Sie, rufen Sie das Zentrum an.
error-superseded = Eine neuere Revision dieses Datensatzes ist schon bekannt.
    .safe = Die neuere Revision bleibt gezählt; diese Datei wird daneben aufbewahrt.
    .do = Es ist nichts zu tun. Wundert es Sie, rufen Sie das Zentrum an.
error-conflict = Es gibt zwei gültig signierte Datensätze derselben Revision mit verschiedenem Inhalt.
    .safe = Beide sind aufbewahrt; keiner wird gezählt, bis das Wahlamt entscheidet.
    .do = Vergleichen Sie beide mit der unterschriebenen Niederschrift und klären Sie im Zentrum, wie sie entstanden sind.
error-duplicate = Genau diese Datei wurde schon eingelesen.
    .safe = Sie zählt einmal; es wurde nichts geändert.
    .do = Es ist nichts zu tun.

## Tabellen

error-not-utf8 = { $file }, Zeile { $line }: Der Text ist nicht in UTF-8.
    .safe = Aus der Tabelle wurde nichts übernommen.
    .do = Speichern Sie die Tabelle als „CSV UTF-8“ und wiederholen Sie den Import.
error-csv = { $file }, Zeile { $line }, Spalte { $column }: { $detail }
    .safe = Aus der Tabelle wurde nichts übernommen.
    .do = Berichtigen Sie diese Zeile in der Tabelle, speichern Sie sie wieder als CSV und wiederholen Sie den Import.
error-csv-header = { $file }: Die Überschrift „{ $column }“ fehlt, ist unbekannt oder doppelt.
    .safe = Aus der Tabelle wurde nichts übernommen.
    .do = Berichtigen Sie die erste Zeile der Tabelle; die Überschriften stehen im README.
error-csv-number = { $file }, Zeile { $line }, Spalte { $column }: „{ $value }“ ist keine ganze Zahl von 0 bis 999999999.
    .safe = Aus der Tabelle wurde nichts übernommen.
    .do = Berichtigen Sie diese Zeile in der Tabelle, speichern Sie sie wieder als CSV und wiederholen Sie den Import.
error-csv-unknown = { $file }, Zeile { $line }, Spalte { $column }: „{ $value }“ ist nicht bekannt.
    .safe = Aus der Tabelle wurde nichts übernommen.
    .do = Berichtigen Sie diese Zeile in der Tabelle, speichern Sie sie wieder als CSV und wiederholen Sie den Import.
error-csv-role = { $file }, Zeile { $line }, Spalte { $column }: „{ $value }“ ist keine Rolle an diesem Arbeitsplatz. Erlaubt sind: { $allowed }; auch so, wie der Bildschirm sie nennt.
    .safe = Aus der Tabelle wurde nichts übernommen.
    .do = Berichtigen Sie diese Zeile in der Tabelle, speichern Sie sie wieder als CSV und wiederholen Sie den Import.
error-csv-duplicate = { $file }, Zeile { $line }, Spalte { $column }: „{ $value }“ steht dort zweimal.
    .safe = Aus der Tabelle wurde nichts übernommen.
    .do = Berichtigen Sie diese Zeile in der Tabelle, speichern Sie sie wieder als CSV und wiederholen Sie den Import.

## Der Tresor

error-vault-exists = In diesem Ordner liegt schon etwas.
    .safe = Was dort liegt, ist unberührt.
    .do = Wählen Sie einen leeren Ordner oder einen anderen Namen.
error-vault-missing = In diesem Ordner liegt kein Tresor.
    .safe = Es wurde nichts geändert.
    .do = Wählen Sie den Ordner, dessen Name auf .counterfoil endet.
error-vault-locked = Der Tresor wird von einem anderen Fenster oder Programm benutzt.
    .safe = Nichts, was bestätigt war, ist verloren.
    .do = Schließen Sie das andere Fenster und versuchen Sie es noch einmal.
error-vault-damaged = Der Tresor ist beschädigt: { $detail }.
    .safe = Schon übergebene Ergebnisdateien und Niederschriften bleiben gültig.
    .do = Schreiben Sie nichts mehr auf diesen Datenträger. Spielen Sie die letzte Kopie auf einem anderen Computer ein.
error-vault-newer = Der Tresor wurde von einer neueren Version von Counterfoil geschrieben ({ $version }).
    .safe = Der Tresor ist unberührt.
    .do = Verwenden Sie auch auf diesem Computer die neuere Version.
error-journal-broken = Die Kette des Journals bricht bei Eintrag { $seq }: Etwas wurde geändert, entfernt oder eingefügt.
    .safe = Die Einträge davor sind nachgewiesen.
    .do = Arbeiten Sie mit diesem Tresor nicht weiter, bewahren Sie ihn als Beweis auf und unterrichten Sie die für Sicherheit zuständige Person.
error-broken-journal = Das Journal in dieser Datei bricht bei Eintrag { $seq }: Etwas wurde geändert, entfernt oder eingefügt.
    .safe = Die Einträge davor sind nachgewiesen. Von der Datei wurde nichts verwendet.
    .do = Bewahren Sie die Datei als Beweis auf, und lassen Sie das Journal erneut aus dem Tresor exportieren.
error-closed = Dieses Auszählungszentrum ist geschlossen: Sein privater Schlüssel ist vernichtet, und nichts kann mehr erfasst, freigegeben oder signiert werden.
    .safe = Alles Freigegebene bleibt erhalten und lässt sich lesen, prüfen, drucken und exportieren.
    .do = Wenn ein Ergebnis falsch ist, unterrichten Sie das Wahlamt; berichtigt wird auf Papier.
error-not-closed = Die Zusammenfassung wurde nicht mehr signiert, seit sich der letzte Datensatz geändert hat.
    .safe = Es wurde nichts vernichtet.
    .do = Signieren Sie zuerst die Zusammenfassung, und machen Sie dann hier weiter.
error-other-place = Das ist nicht der Name dieses Auszählungszentrums.
    .safe = Es wurde nichts vernichtet.
    .do = Geben Sie den Namen so ein, wie er oben im Fenster steht.
error-wrong-centre = Die Datei spricht vom Auszählungszentrum „{ $centre }“; signiert hat sie ein anderes.
    .safe = Von der Datei wurde nichts verwendet.
    .do = Bewahren Sie sie als Beweis auf, und bitten Sie das Auszählungszentrum um seine eigene Datei.
error-not-reproducible = Journal und gespeicherte Datensätze sagen Verschiedenes: { $detail }.
    .safe = Es wurde nichts weiter geschrieben.
    .do = Arbeiten Sie mit diesem Tresor nicht weiter, bewahren Sie ihn als Beweis auf und spielen Sie die letzte Kopie auf einem anderen Computer ein.
error-wrong-passphrase = Die Passphrase öffnet den Tresor nicht.
    .safe = Der Tresor bleibt geschlossen; der Fehlversuch wird im Journal stehen.
    .do = Geben Sie die Passphrase neu ein; achten Sie auf Großschreibung und Tastaturbelegung. { $wait ->
        [yes] Der nächste Versuch ist in { $seconds } s möglich; jeder Fehlversuch verdoppelt die Wartezeit.
       *[no] Nach drei Fehlversuchen gibt es eine Wartezeit bis zum nächsten Versuch.
    }
error-too-soon = Nach einer falschen Passphrase gibt es eine Wartezeit; noch { $seconds } Sekunden.
    .safe = Der Tresor bleibt geschlossen.
    .do = Warten Sie und geben Sie die Passphrase dann neu ein.

## Ordner und Datenträger

error-folder-missing = Der Ordner oder der Stick ist nicht oder nicht mehr da.
    .safe = Nichts, was bestätigt war, ist verloren.
    .do = Stecken Sie den Stick ein oder wählen Sie einen anderen Ordner und versuchen Sie es noch einmal.
error-folder-full = Auf dem Datenträger ist kein Platz mehr.
    .safe = Nichts, was bestätigt war, ist verloren.
    .do = Nehmen Sie einen anderen Stick oder schaffen Sie Platz und versuchen Sie es noch einmal.
error-folder-read-only = Auf den Datenträger kann nicht geschrieben werden.
    .safe = Nichts, was bestätigt war, ist verloren.
    .do = Heben Sie den Schreibschutz auf oder nehmen Sie einen anderen Stick.
error-medium-broken = Der Datenträger tut nicht, was er soll: Er wurde abgezogen, oder er ist defekt.
    .safe = Die Datensätze sind hier erhalten und können noch einmal übergeben werden.
    .do = Verwenden Sie diesen Stick nicht mehr. Nehmen Sie einen anderen.
error-medium-busy = Ein anderes Programm verwendet den Datenträger noch.
    .safe = Was geschrieben und geprüft wurde, ist darauf.
    .do = Schließen Sie alle Fenster und Programme, die seine Dateien zeigen, und werfen Sie ihn dann noch einmal aus.
error-read-back = Was vom Datenträger zurückgelesen wurde, weicht vom Geschriebenen ab.
    .safe = Der Datensatz ist hier erhalten und kann wieder übergeben werden.
    .do = Verwenden Sie diesen Stick nicht weiter. Geben Sie den Datensatz auf einen anderen aus.
error-file-occupied = Eine andere Datei namens „{ $name }“ mit anderem Inhalt ist schon da.
    .safe = Keine der beiden Dateien wurde verändert.
    .do = Wählen Sie einen leeren Ordner oder legen Sie die andere Datei woandershin.
error-io = Das Betriebssystem hat abgelehnt: { $detail }.
    .safe = Nichts, was bestätigt war, ist verloren.
    .do = Versuchen Sie es noch einmal. Bleibt der Fehler, schreiben Sie diese Meldung auf und rufen Sie Ihre Betreuung an.

## Signaturen, Zertifikate und Schlüssel

error-damaged-signature = Die Signatur ist beschädigt oder hat nicht die Form, die Counterfoil erzeugt ({ $part }).
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Bitten Sie das Auszählungszentrum, das Ergebnis neu auszugeben und auf einem anderen Stick zu bringen.
error-oversized = Ein Teil der signierten Daten ist größer als alles, was Counterfoil erzeugt.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-unsupported-algorithm = Die Signatur verwendet ein Verfahren, das hier nicht angenommen wird.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-not-one-signer = Die Datei muss genau einmal signiert sein; gefunden: { $found }.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-embedded-content = Die Signatur trägt eigenen Inhalt in sich.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-unsigned-attributes = Die Signatur enthält Angaben, die niemand signiert hat.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-wrong-digest = Die Signatur gehört zu anderem Inhalt: Die Datei wurde verändert oder beschädigt.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-wrong-signing-time = Der Zeitpunkt der Signatur fehlt oder steht an unerlaubter Stelle.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Bitten Sie das Auszählungszentrum, das Ergebnis neu auszugeben und auf einem anderen Stick zu bringen.
error-missing-certificate = Der Signatur fehlt das Zertifikat der signierenden Stelle.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Bitten Sie das Auszählungszentrum, das Ergebnis neu auszugeben und auf einem anderen Stick zu bringen.
error-unexpected-certificate = Die Signatur bringt ein Zertifikat mit, das nicht zu ihr gehört.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-wrong-signature = Die Signatur ist ungültig: Die Datei wurde verändert oder stammt von jemand anderem.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-damaged-certificate = Das Zertifikat ist beschädigt oder nicht von Counterfoil ({ $part }).
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Bitten Sie das Auszählungszentrum, das Ergebnis neu auszugeben und auf einem anderen Stick zu bringen.
error-unknown-signer = Die signierende Stelle ist der Wahlbehörde dieser Wahl nicht bekannt. Fingerabdruck: { $fingerprint }.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-certificate-expired = Das Zertifikat der signierenden Stelle ist am { $not-after } abgelaufen.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Prüfen Sie Datum und Uhrzeit dieses Computers. Stimmen sie, braucht das Zentrum ein neues Zertifikat.
error-certificate-not-yet-valid = Das Zertifikat der signierenden Stelle gilt erst ab { $not-before }.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Prüfen Sie Datum und Uhrzeit dieses Computers.
error-revoked = Das Zertifikat der signierenden Stelle wurde vom Wahlamt zurückgezogen. Fingerabdruck: { $fingerprint }.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-wrong-role = Die signierende Stelle darf Dateien dieser Art nicht signieren ({ $role }).
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-wrong-election = Die Datei gehört zu einer anderen Wahl: { $election }.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Prüfen Sie, ob Sie den richtigen Stick und den richtigen Tresor gewählt haben.
error-wrong-authority = Die Datei gehört zu einer anderen Wahlbehörde: { $authority }.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Vergleichen Sie den Fingerabdruck der Wahlbehörde mit dem gedruckten Schreiben.
error-wrong-mode =
    { $mode ->
        [test] Testdaten in einer echten Wahl: Diese Datei
        [live] Echte Daten in einer Testwahl: Diese Datei
       *[other] Diese Datei
    } gehört zur anderen Betriebsart und wird abgelehnt.
    .safe = Testdaten und echte Ergebnisse mischen sich nie; es wurde nichts gezählt.
    .do = Prüfen Sie, ob Sie den richtigen Stick und den richtigen Tresor gewählt haben.
error-wrong-key-usage = Das Zertifikat ist für diese Verwendung nicht ausgestellt.
    .safe = Aus dieser Datei wurde nichts gezählt; sie ist beiseitegelegt.
    .do = Zählen Sie sie nicht. Rufen Sie das Auszählungszentrum an, vergleichen Sie den Kontrollcode auf der unterschriebenen Niederschrift und unterrichten Sie die für Sicherheit zuständige Person.
error-wrong-request = Das Zertifikat wurde für einen anderen Schlüssel ausgestellt als den dieses Arbeitsplatzes.
    .safe = Kein Schlüssel und kein Zertifikat hat sich geändert.
    .do = Bringen Sie den Antrag genau dieses Computers noch einmal zum Wahlamt.
error-damaged-request = Der Anmeldeantrag ist beschädigt oder nicht mit seinem eigenen Schlüssel signiert.
    .safe = Es wurde kein Zertifikat ausgestellt.
    .do = Lassen Sie das Zentrum den Antrag neu erstellen.
error-damaged-key = Der private Schlüssel ist nicht lesbar.
    .safe = Kein Schlüssel und kein Zertifikat hat sich geändert.
    .do = Spielen Sie die letzte Kopie ein oder erzeugen Sie einen neuen Schlüssel und melden Sie ihn an.
error-key-mismatch = Der private Schlüssel gehört nicht zum Zertifikat.
    .safe = Kein Schlüssel und kein Zertifikat hat sich geändert.
    .do = Laden Sie das Zertifikat, das für den Antrag dieses Computers ausgestellt wurde.
error-unusable-name = Dieser Name kann nicht in einem Zertifikat stehen ({ $field }): leer, zu lang, mit Steuerzeichen oder mit Leerzeichen am Rand.
    .safe = Kein Schlüssel und kein Zertifikat hat sich geändert.
    .do = Ändern Sie den Namen und versuchen Sie es noch einmal.
error-unusable-validity = Der Gültigkeitszeitraum endet vor seinem Beginn oder liegt außerhalb der Jahre 1970 bis 9999.
    .safe = Kein Schlüssel und kein Zertifikat hat sich geändert.
    .do = Prüfen Sie das Datum der Wahl und die Uhr dieses Computers.
error-weak-passphrase = Diese Passphrase ließe sich erraten: { $reason ->
        [too-short] Sie ist zu kurz.
        [too-long] Sie ist länger als möglich.
        [common] Viele Menschen verwenden sie.
        [repetitive] Sie wiederholt sich.
       *[other] Sie ist zu schwach.
    }
    .safe = Es wurde nichts geändert.
    .do = Wählen Sie vier oder mehr Wörter, die nicht zusammengehören.
error-damaged-slot = Der Zugang einer Person zum Tresor ist beschädigt.
    .safe = Die Zugänge der anderen Personen sind davon nicht berührt.
    .do = Lassen Sie eine andere Person sich anmelden oder verwenden Sie den gedruckten Wiederherstellungsschlüssel.
error-unsafe-key-derivation = Der Tresor nennt Einstellungen für Passphrasen, die ihn nicht schützen würden.
    .safe = Der Tresor bleibt geschlossen.
    .do = Verwenden Sie diesen Tresor nicht. Spielen Sie die letzte Kopie ein und unterrichten Sie die für Sicherheit zuständige Person.
error-damaged-code = Der Code wurde nicht richtig eingegeben oder gelesen.
    .safe = Es wurde nichts geändert.
    .do = Vergleichen Sie ihn Gruppe für Gruppe mit dem Papier und geben Sie ihn neu ein.
error-no-randomness = Der Computer hat keine Zufallszahlen geliefert; deshalb konnte kein sicherer Schlüssel entstehen.
    .safe = Kein Schlüssel und kein Zertifikat hat sich geändert.
    .do = Starten Sie den Computer neu und versuchen Sie es noch einmal.
error-bad-person = Kürzel oder Name der Person sind nicht verwendbar.
    .safe = Es hat sich nichts geändert.
    .do = Nehmen Sie für das Kürzel 1 bis 64 sichtbare Zeichen, ohne Schrägstriche und ohne Leerzeichen an den Enden, und einen Namen, der sich drucken lässt.
error-too-many-files = Es sind mehr als { $limit } Dateien.
    .safe = Es wurde nichts importiert.
    .do = Importieren Sie die Ordner nacheinander.
error-other-authority = Diese Wahlbehörde wurde für die Wahl „{ $election }“ angelegt, in einem Modus und unter einem Namen, und signiert keine andere.
    .safe = Es wurde nichts signiert.
    .do = Geben Sie einen neuen, leeren Ordner an: Jede Wahl hat ihre eigene Wahlbehörde.
error-unknown-contest = Hier gibt es keine Abstimmung „{ $contest }“.
    .safe = Es hat sich nichts geändert.
    .do = Nehmen Sie die Kennung aus der Spalte contest von lists.csv, oder lassen Sie sie weg, um alle zu sehen.
error-unknown-area = Diese Wahl hat kein Gebiet „{ $area }“.
    .safe = Es hat sich nichts geändert.
    .do = Nehmen Sie die Kennung aus areas.csv, oder lassen Sie sie weg, um alles zu sehen.

## Drucken und Netz
error-spooler-missing = Dieser Computer hat keinen Druckdienst, oder er läuft nicht.
    .safe = { $secret ->
        [yes] Nichts wurde gedruckt. Was geheim ist, steht noch auf dem Bildschirm und wird in keiner Datei aufbewahrt.
       *[no] Das Papier liegt sicher im Tresor, und kein Datensatz wartet darauf.
    }
    .do = { $secret ->
        [yes] Schreiben Sie von Hand ab, was der Bildschirm zeigt; dieses Papier wird nicht als Datei gespeichert. Oder lassen Sie den Druckdienst starten und versuchen Sie es erneut.
       *[no] Speichern Sie das Papier als Datei und drucken Sie es an einem anderen Computer, oder lassen Sie den Druckdienst starten und versuchen Sie es erneut.
    }
error-spooler-slow = Der Druckdienst antwortet nicht.
    .safe = { $secret ->
        [yes] Nichts wurde gedruckt. Was geheim ist, steht noch auf dem Bildschirm und wird in keiner Datei aufbewahrt.
       *[no] Das Papier liegt sicher im Tresor, und kein Datensatz wartet darauf.
    }
    .do = { $secret ->
        [yes] Warten Sie einen Moment und versuchen Sie es erneut. Bleibt es so, schreiben Sie von Hand ab, was der Bildschirm zeigt; dieses Papier wird nicht als Datei gespeichert.
       *[no] Warten Sie einen Moment und versuchen Sie es erneut. Bleibt es so, speichern Sie das Papier als Datei und drucken Sie es an einem anderen Computer.
    }
error-printer-unknown = Den Drucker „{ $printer }“ gibt es nicht mehr.
    .safe = Nichts wurde gedruckt.
    .do = { $secret ->
        [yes] Wählen Sie einen anderen Drucker, oder schreiben Sie von Hand ab, was der Bildschirm zeigt; dieses Papier wird nicht als Datei gespeichert.
       *[no] Wählen Sie einen anderen Drucker, oder speichern Sie das Papier als Datei.
    }
error-printer-rejecting = Der Drucker „{ $printer }“ nimmt zurzeit keine Aufträge an.
    .safe = Nichts wurde gedruckt.
    .do = { $secret ->
        [yes] Wählen Sie einen anderen Drucker, oder schreiben Sie von Hand ab, was der Bildschirm zeigt; dieses Papier wird nicht als Datei gespeichert.
       *[no] Wählen Sie einen anderen Drucker, oder speichern Sie das Papier als Datei.
    }
error-print-copies = Auf einmal lassen sich 1 bis { $limit } Exemplare drucken.
    .safe = Nichts wurde gedruckt.
    .do = Wählen Sie eine Zahl in diesen Grenzen.
error-printer-refused = Der Druckdienst lehnt ab: { $detail }
    .safe = { $secret ->
        [yes] Nichts wurde gedruckt. Was geheim ist, steht noch auf dem Bildschirm und wird in keiner Datei aufbewahrt.
       *[no] Das Papier liegt sicher im Tresor, und kein Datensatz wartet darauf.
    }
    .do = { $secret ->
        [yes] Sehen Sie nach dem Drucker, wählen Sie einen anderen, oder schreiben Sie von Hand ab, was der Bildschirm zeigt; dieses Papier wird nicht als Datei gespeichert.
       *[no] Sehen Sie nach dem Drucker, wählen Sie einen anderen, oder speichern Sie das Papier als Datei.
    }
error-network-up = An diesem Computer ist ein Netz verbunden: { $interfaces }.
    .safe = Der Datensatz stimmt überein und bleibt, wie er ist; er wurde nicht freigegeben.
    .do = Ziehen Sie das Kabel oder schalten Sie die Schnittstelle aus. Wo das nicht geht, gibt die Aufsicht oben im Streifen einen Grund an.
error-network-changed = Inzwischen sind andere Netzwerkschnittstellen verbunden als die, nach denen Sie gefragt wurden.
    .safe = Nichts wurde zugelassen.
    .do = Sehen Sie noch einmal auf den Streifen oben und geben Sie den Grund für das an, was jetzt verbunden ist.
## Die Kopie auf einem anderen Datenträger und das Wiederherstellen

error-vault-is-copy = Dieser Ordner enthält die Kopie eines Tresors; in einer Kopie wird nicht gearbeitet.
    .safe = Die Kopie ist unberührt.
    .do = Öffnen Sie den Tresor selbst. Ist der Computer verloren, wählen Sie auf dem ersten Bildschirm „Aus einer Kopie wiederherstellen“.
error-copy-missing = Der Datenträger mit der Kopie steckt nicht.
    .safe = Nichts, was bestätigt war, ist verloren; der Tresor hat alles.
    .do = Stecken Sie den Datenträger ein. Die Kopie holt von selbst auf.
error-copy-old = Die Kopie auf { $medium } ist zu alt: Was seit { $since } bestätigt wurde, fehlt darin ({ $n }).
    .safe = Der Tresor auf diesem Computer hat alles; die Arbeit kann weitergehen.
    .do = Sehen Sie nach dem Datenträger der Kopie oder wählen Sie unter „Kopie“ einen anderen. Ginge dieser Computer jetzt verloren, müssten diese Änderungen erneut vom Papier erfasst werden.
error-copy-damaged = Die Kopie ist nicht zu gebrauchen: Sie ist beschädigt oder liegt unter einem anderen Schlüssel ({ $detail }).
    .safe = Der Tresor hat alles; die Kopie blieb, wie sie ist.
    .do = Wählen Sie einen anderen Ordner für eine neue Kopie und bewahren Sie diese gesondert auf.
error-copy-of-another = In diesem Ordner liegt die Kopie eines anderen Tresors.
    .safe = Jene Kopie ist unberührt.
    .do = Wählen Sie einen anderen Ordner oder einen anderen Datenträger.
error-copy-ahead = Die Kopie hat Einträge bis { $seq }, die dieser Tresor nicht hat: Der Tresor wurde zurückgesetzt.
    .safe = Die Kopie blieb, wie sie ist; sie enthält mehr als dieser Tresor.
    .do = Arbeiten Sie hier nicht weiter. Stellen Sie auf diesem oder einem anderen Computer aus der Kopie wieder her und unterrichten Sie die für Sicherheit zuständige Person.
error-copy-diverged = Die Kopie und dieser Tresor sind verschiedene Wege gegangen; die Kopie endet mit Eintrag { $seq }.
    .safe = Die Kopie blieb, wie sie ist.
    .do = Klären Sie, mit welchem von beiden das Zentrum weiterarbeitet. Wählen Sie für die Kopie dieses Tresors einen anderen Datenträger.
error-copy-newer = Dieser Tresor wurde auf einem anderen Computer wiederhergestellt (Generation { $generation }). Mit diesem Computer darf nicht weitergearbeitet werden.
    .safe = Die Kopie blieb, wie sie ist; sie gehört zu dem anderen Computer.
    .do = Melden Sie sich ab, schalten Sie diesen Computer aus und versiegeln Sie ihn. Was er von nun an ausgibt, legt das Wahlamt beiseite.
error-copy-unfinished = Diese Kopie wurde begonnen und nie vollständig; aus ihr lässt sich nichts wiederherstellen.
    .safe = Es wurde nichts geändert.
    .do = Nehmen Sie eine andere Kopie. Ist der Computer zur Hand, lassen Sie ihn die Kopie zuerst vollenden.
error-copy-inside = Die Kopie läge im Ordner des Tresors selbst.
    .safe = Es wurde nichts geändert.
    .do = Wählen Sie einen Ordner auf einem anderen Datenträger.
error-no-backup = An diesem Arbeitsplatz wurde keine Kopie begonnen.
    .safe = Es wurde nichts geändert.
    .do = Wählen Sie zuerst einen Datenträger für die Kopie.
error-two-generations = Der Tresor des Auszählungszentrums wurde aus seiner Kopie wiederhergestellt, und diese Datei hat ein Computer versiegelt, mit dem nicht hätte weitergearbeitet werden dürfen.
    .safe = Sie ist aufbewahrt und wird nicht gezählt. Was vor der Wiederherstellung versiegelt war, bleibt gezählt.
    .do = Rufen Sie das Zentrum an: Mit welchem Computer arbeitet es? Vergleichen Sie die Datei mit der unterschriebenen Niederschrift, bevor das Wahlamt entscheidet.
error-passed-over = Zwei Personen des Wahlamts haben entschieden, dass eine andere Datei dieses Ergebnisses zählt.
    .safe = Die Datei bleibt aufbewahrt und wird nicht gezählt.
    .do = Es ist nichts zu tun.
error-nothing-to-decide = Zwischen den Dateien dieses Ergebnisses ist nichts offen, oder es sind andere gekommen als die verglichenen.
    .safe = Es wurde nichts entschieden.
    .do = Sehen Sie sich die Dateien noch einmal an.
error-second-officer = Sie haben bereits so entschieden.
    .safe = Ihre Entscheidung ist festgehalten.
    .do = Eine zweite Person des Wahlamts muss sich anmelden und ebenso entscheiden.
error-nothing-counted = In diesem Gebiet ist nichts gezählt.
    .safe = Es wurde nichts geschrieben.
    .do = Lesen Sie zuerst seine Ergebnisdateien ein, oder wählen Sie ein anderes Gebiet.
error-partial-too-large = In diesem Gebiet ist mehr gezählt, als ein Teilergebnis fasst ({ $megabytes } MiB).
    .safe = Es wurde nichts geschrieben.
    .do = Schreiben Sie eines für jedes der Gebiete darunter.
error-import-runs = Es läuft bereits ein Einlesen.
    .safe = Es geht weiter.
    .do = Warten Sie sein Ende ab, oder halten Sie es zuerst an.
error-journal-forked = Zwei Dateien dieses Auszählungszentrums haben denselben Platz in seinem Journal: Das Journal wurde zurückgesetzt und ging einen anderen Weg.
    .safe = Beide sind aufbewahrt; keine wird gezählt.
    .do = Rufen Sie das Zentrum und die für Sicherheit zuständige Person an. Vergleichen Sie beide Dateien mit der unterschriebenen Niederschrift.

error-paper-of-former-election = Dieses Papier wurde für die Wahl erstellt, die hier zuvor geladen war.
    .safe = Es wurde nichts vermerkt.
    .do = Vernichten Sie, was gedruckt wurde, und drucken Sie das Papier der jetzigen Wahl.
error-entries-exist = Eine Nullmeldung besagt, dass noch nichts eingegeben wurde, und inzwischen wurde etwas eingegeben.
    .safe = Alles, was eingegeben wurde.
    .do = Die Schlussliste nennt die fehlende Nullmeldung. Vermerken Sie auf Papier, warum sie nicht vor der ersten Eingabe gedruckt wurde.

## seats

error-seats-too-many = Es gibt { $number } { $what }; gerechnet wird mit höchstens { $limit }.
    .safe = Nichts hat sich geändert.
    .do = Prüfen Sie die Wahldefinition oder die Tabelle.
error-seats-too-many-votes = Es gibt mehr als { $limit } Stimmen.
    .safe = Nichts hat sich geändert.
    .do = Prüfen Sie die Summen oder die Tabelle.
error-seats-nothing = Es gibt keine Liste oder keinen Wahlkreis.
    .safe = Nichts hat sich geändert.
    .do = Prüfen Sie die Wahldefinition oder die Tabelle.
error-seats-twice = Zwei Listen, zwei Wahlkreise oder eine Liste und eine Listenverbindung heißen gleich.
    .safe = Nichts hat sich geändert.
    .do = Geben Sie jedem einen eigenen Namen.
error-seats-votes-do-not-fit = Die Zahlen von { $district } passen nicht zusammen: mehr Stimmen für Listen als gültige, oder nicht eine Zahl je Liste.
    .safe = Nichts hat sich geändert.
    .do = Prüfen Sie die Summen oder die Tabelle.
error-seats-do-not-fit = Die Sitze der Wahlkreise sind nicht bekannt oder ergeben zusammen nicht alle Sitze.
    .safe = Nichts hat sich geändert.
    .do = Prüfen Sie die Wahldefinition oder die Tabelle.
error-seats-cast-unknown = Eine Sperrklausel bezieht sich auf alle abgegebenen Stimmen, und deren Zahl ist nicht bekannt.
    .safe = Nichts hat sich geändert.
    .do = Geben Sie die Zahl der abgegebenen Stimmen an, oder verwenden Sie ein Formular, das danach fragt.
error-seats-bad-divisors = Die Divisorenreihe ist leer, zu groß oder steigt nicht an.
    .safe = Nichts hat sich geändert.
    .do = Berichtigen Sie die Regeln der Sitzzuteilung.
error-seats-bad-share = Ein Anteil in den Regeln ist nicht lesbar, größer als eins, oder er verteilt Stimmen bis zu keiner Hürde.
    .safe = Nichts hat sich geändert.
    .do = Berichtigen Sie die Regeln der Sitzzuteilung. Ein Anteil wird 5%, 0.05 oder 1/20 geschrieben.
error-seats-bad-quota = Die Quote zählt mehr als zwei zu den Sitzen hinzu.
    .safe = Nichts hat sich geändert.
    .do = Berichtigen Sie die Regeln der Sitzzuteilung.
error-seats-no-alliance-rule = Listen sind verbunden, und die Regeln sagen nicht, wie die Sitze einer Listenverbindung verteilt werden.
    .safe = Nichts hat sich geändert.
    .do = Ergänzen Sie die Regeln der Sitzzuteilung, oder nehmen Sie die Verbindungen heraus.
error-seats-nobody-takes-part = Niemand überwindet die Sperrklausel oder hat eine Stimme ({ $place }).
    .safe = Nichts hat sich geändert.
    .do = Prüfen Sie die Summen und die Sperrklauseln.
error-seats-quota-zero = Die Quote ist null ({ $place }): Es gibt zu wenige Stimmen dafür.
    .safe = Nichts hat sich geändert.
    .do = Prüfen Sie die Summen und die Rundung der Quote.
error-seats-quota-too-small = Ganze Quoten ergeben mehr Sitze, als es gibt ({ $place }).
    .safe = Nichts hat sich geändert.
    .do = Das Gesetz muss sagen, was in diesem Fall gilt. Berichtigen Sie die Regeln der Sitzzuteilung.
error-seats-quota-too-large = Nach je einem Sitz für jeden Rest bleiben Sitze übrig ({ $place }).
    .safe = Nichts hat sich geändert.
    .do = Das Gesetz muss sagen, was in diesem Fall gilt. Berichtigen Sie die Regeln der Sitzzuteilung.
error-seats-too-few-candidates = Wer teilnimmt, kann nicht alle Sitze besetzen ({ $place }).
    .safe = Nichts hat sich geändert.
    .do = Prüfen Sie, wie viele Sitze jede Liste höchstens besetzen kann.
error-seats-tied = Gleichstand ({ $place }): { $among } haben gleiche Ansprüche. Sitze, um die es geht: { $seats }.
    .safe = Kein Sitz wurde durch Zufall vergeben.
    .do = Ziehen Sie das Los, wie es das Gesetz vorschreibt, zeichnen Sie auf, wer gezogen wurde, und rechnen Sie damit erneut.
error-seats-wrong-lot = Ein aufgezeichnetes Los entscheidet seinen Gleichstand nicht ({ $place }): Es zieht zu wenige, zu viele, einen doppelt oder jemanden, der nicht gleichsteht.
    .safe = Nichts hat sich geändert.
    .do = Vergleichen Sie das aufgezeichnete Los mit der Niederschrift der Ziehung.
error-seats-unused-lot = Ein Los ist aufgezeichnet, zu dem es keinen Gleichstand gibt ({ $place }).
    .safe = Nichts hat sich geändert.
    .do = Nehmen Sie es heraus, oder klären Sie, warum die Stimmen andere sind als bei der Ziehung.
error-seats-opinions-differ = Die beiden Berechnungen weichen voneinander ab. Erste: { $first } Zweite: { $second }
    .safe = Es werden keine Sitze freigegeben.
    .do = Veröffentlichen Sie keine Sitze. Rechnen Sie von Hand, und melden Sie dies mit Stimmen und Regeln.
error-no-allocation = Die Wahldefinition sagt nicht, wie die Sitze von { $contest } aus den Stimmen folgen.
    .safe = Nichts hat sich geändert.
    .do = Die Wahlbehörde schreibt die Regeln der Sitzzuteilung in die Wahldefinition, bevor sie unterschrieben wird.
error-records-missing = { $received } von { $expected } Ergebnissen sind eingegangen; die Sitze wären vorläufig.
    .safe = Nichts hat sich geändert.
    .do = Lesen Sie ein, was fehlt, oder verlangen Sie vorläufige Sitze.
error-districts-do-not-fit = Die Wahlkreise von { $contest } enthalten nicht jedes Wahllokal genau einmal.
    .safe = Nichts hat sich geändert.
    .do = Prüfen Sie die Wahlkreise in der Wahldefinition.
## Veröffentlichen

error-not-embargoed = Hier ist nichts gesperrt, oder es wurde schon freigegeben.
    .safe = Nichts hat sich geändert.
    .do = Sehen Sie auf der Seite „Freigabe“ nach, wer die Ergebnisse wann freigegeben hat.
error-same-officer = Die zweite Person ist dieselbe wie die erste.
    .safe = Die Ergebnisse bleiben gesperrt.
    .do = Lassen Sie eine andere Person des Wahlamts ihre eigene Passphrase eingeben.
error-first-passphrase = Die zweite Person hat noch eine erste Passphrase, die jemand anderes gesehen hat.
    .safe = Die Ergebnisse bleiben gesperrt.
    .do = Lassen Sie sie sich einmal anmelden und eine eigene Passphrase wählen.
error-too-early = Die Wahl hält Ergebnisse bis { $until } zurück; nach der Uhr dieses Computers liegt dieser Zeitpunkt noch in der Zukunft.
    .safe = Die Ergebnisse bleiben gesperrt.
    .do = Warten Sie oder laden Sie die signierte Freigabe der Wahlbehörde. Geht die Uhr falsch, lassen Sie sie richtig stellen.
error-publishing-stopped = Die Veröffentlichung wurde angehalten.
    .safe = Was geschrieben war, wurde entfernt; nichts ist veröffentlicht, und keine Nummer ist verbraucht.
    .do = Veröffentlichen Sie erneut, wann Sie möchten.
error-papers-open = { $papers ->
        [one] Ein gezähltes Ergebnis ist nicht mit seinem unterschriebenen Papier verglichen oder weicht davon ab
       *[other] { $papers } gezählte Ergebnisse sind nicht mit ihrem unterschriebenen Papier verglichen oder weichen davon ab
    }; was vorläufig ist, wird nicht festgestellt.
    .safe = Es wurde nichts veröffentlicht.
    .do = Vergleichen Sie sie auf der Seite Bestätigen; oder veröffentlichen Sie die Zahlen als vorläufig.
error-incomplete = { $missing ->
        [one] Es fehlt ein Ergebnis
       *[other] Es fehlen { $missing } Ergebnisse
    }; festgestellt wird nur ein vollständiges Ergebnis.
    .safe = Es wurde nichts veröffentlicht.
    .do = Lesen Sie die fehlenden Ergebnisse ein oder veröffentlichen Sie die Zahlen als vorläufig.
error-nothing-to-correct = Von dieser Wahl wurde noch kein festgestelltes Ergebnis veröffentlicht; es gibt nichts zu berichtigen.
    .safe = Es wurde nichts veröffentlicht.
    .do = Veröffentlichen Sie zuerst das festgestellte Ergebnis.
error-folder-in-use = Der Ordner, in den die Ergebnisse geschrieben werden sollen, ist nicht leer.
    .safe = Darin wurde nichts geändert.
    .do = Nennen Sie einen Ordner, der leer ist oder noch nicht besteht.

## Importing an election

error-import-unknown-file = { $file }: Das ist weder EML noch ein Bericht nach NIST SP 1500-100.
    .safe = Es wurde nichts geschrieben.
    .do = Nennen Sie EML 110a, 110b oder 230b als XML oder einen Bericht als JSON. Tabellen liest „election new“.
error-import-too-much = { $file }:{ $line }:{ $column }: mehr als die { $limit }, die gelesen werden.
    .safe = Es wurde nichts geschrieben.
    .do = Prüfen Sie, ob die Datei die richtige ist.
error-import-not-utf8 = { $file }:{ $line }:{ $column }: Der Text ist kein UTF-8.
    .safe = Es wurde nichts geschrieben.
    .do = Geben Sie die Datei noch einmal als UTF-8 aus.
error-import-document-type = { $file }:{ $line }:{ $column }: eine Dokumenttyp-Deklaration; so etwas wird nie gelesen.
    .safe = Es wurde nichts geschrieben.
    .do = Bitten Sie um eine Datei ohne sie.
error-import-malformed = { $file }:{ $line }:{ $column }: { $detail }
    .safe = Es wurde nichts geschrieben.
    .do = Berichtigen Sie die Datei dort, wo sie entstanden ist, und geben Sie sie noch einmal aus.
error-import-unknown = { $file }:{ $line }:{ $column }: „{ $value }“ ist genannt, aber nicht vorhanden.
    .safe = Es wurde nichts geschrieben.
    .do = Berichtigen Sie die Datei dort, wo sie entstanden ist, und geben Sie sie noch einmal aus.
error-import-duplicate = { $file }:{ $line }:{ $column }: „{ $value }“ kommt doppelt vor.
    .safe = Es wurde nichts geschrieben.
    .do = Berichtigen Sie die Datei dort, wo sie entstanden ist, und geben Sie sie noch einmal aus.
error-import-other-election = { $file }: Die Datei gehört zu einer anderen Wahl: { $value }.
    .safe = Es wurde nichts geschrieben.
    .do = Nennen Sie nur Dateien einer einzigen Wahl.
error-import-missing = { $part ->
        [stations] In keiner der Dateien steht ein Wahlbezirk.
        [lists] In keiner der Dateien steht eine Liste oder Bewerbung.
       *[election] In keiner der Dateien steht der Tag der Wahl.
    }
    .safe = Es wurde nichts geschrieben.
    .do = Nennen Sie auch die übrigen Dateien der Wahl.

# Vergleich mit dem Papier
error-code-unreadable = Das ist kein Kontrollcode: Er hat zwanzig Buchstaben und Ziffern; eingegeben wurden { $typed }, oder ein Zeichen, das in keinem Code vorkommt.
    .safe = Es wurde nichts vermerkt.
    .do = Geben Sie alle fünf Gruppen so ein, wie sie auf der Niederschrift stehen. Kleinbuchstaben sind erlaubt, Leerzeichen und Striche dürfen fehlen; ein U gibt es nicht, I und L gelten als 1, O als 0.
error-code-mistyped = Der Code gleicht fast dem eines eingelesenen Ergebnisses. Nicht richtig: Gruppe { $groups }.
    .safe = Es wurde nichts vermerkt und nichts bestätigt.
    .do = Sehen Sie diese Gruppe auf dem Papier noch einmal an und geben Sie den Code erneut ein. Steht auf dem Papier wirklich das Eingegebene, so weichen Papier und Datei voneinander ab: Wählen Sie das Ergebnis in der Liste und vermerken Sie das.
error-code-of-other = Dieser Code gehört zu einem anderen Ergebnis: Wahlbezirk { $station }, { $contest }.
    .safe = Für keines von beiden wurde etwas vermerkt.
    .do = Holen Sie die Niederschrift des gewählten Ergebnisses, oder heben Sie die Auswahl auf und geben Sie den Code erneut ein.
error-code-of-old-revision = Das ist der Code von Revision { $revision } des Wahlbezirks { $station }, { $contest }; gezählt wird Revision { $known }.
    .safe = Die neuere Revision bleibt gezählt und vorläufig.
    .do = Verlangen Sie vom Zählzentrum die unterschriebene Niederschrift der Revision { $known } und geben Sie deren Code ein.
error-code-in-conflict = Der Code gehört zu einer von mehreren Dateien des Wahlbezirks { $station }, { $contest }, die einander widersprechen; keine davon wird gezählt.
    .safe = Alle Dateien sind aufbewahrt. Nichts wurde bestätigt.
    .do = Klären Sie zuerst den Widerspruch mit dem Zählzentrum. Dieses Papier ist dafür ein Beleg; legen Sie es bereit.
error-code-unknown = Es ist keine Datei mit diesem Code eingetroffen und auch keine mit einem ähnlichen.
    .safe = Es wurde nichts vermerkt.
    .do = Lesen Sie zuerst die Dateien des Zentrums ein. Sind sie da, vergleichen Sie Wahlbezirk, Revision und jede Gruppe noch einmal; wählen Sie dann das Ergebnis in der Liste und geben Sie die Summen des Papiers ein, oder vermerken Sie die Abweichung.
error-paper-of-other-election = Das Papier gehört zu einer anderen Wahl oder zu einer anderen Fassung ihrer Festlegung.
    .safe = Es wurde nichts vermerkt.
    .do = Legen Sie das Papier beiseite und verlangen Sie vom Zählzentrum die Niederschrift dieser Wahl.
error-paper-of-newer = Das Papier ist Revision { $revision } des Wahlbezirks { $station }, { $contest }; die neueste Datei ist Revision { $known }.
    .safe = Die Datei bleibt gezählt und vorläufig.
    .do = Lesen Sie die Ergebnisdatei der Revision { $revision } ein; das Zentrum hat berichtigt.
error-paper-of-other-content = Das Papier des Wahlbezirks { $station }, { $contest }, Revision { $revision } sagt etwas anderes als die Datei derselben Revision.
    .safe = Die Datei bleibt gezählt und vorläufig.
    .do = Vergleichen Sie beide Zeile für Zeile, vermerken Sie die Abweichung und rufen Sie das Zählzentrum an. Bestätigen Sie keines von beiden.
error-paper-without-file = Das Papier ist da, seine Datei nicht: Wahlbezirk { $station }, { $contest }, Revision { $revision }.
    .safe = Es wurde nichts vermerkt.
    .do = Lesen Sie die Ergebnisdatei des Zentrums ein; sie lässt sich auch aus den Codes dieses Papiers wiederherstellen.
error-own-doubt = Sie haben vermerkt, dass dieses Ergebnis von seinem Papier abweicht.
    .safe = Es wurde nichts vermerkt; es gilt weiter als abweichend.
    .do = Lassen Sie es eine andere Person der Zentrale neu vergleichen. Wer beide gleich findet, bestätigt es unter dem eigenen Namen.
error-no-file-counted = Von diesem Ergebnis wird keine Datei gezählt.
    .safe = Es wurde nichts vermerkt.
    .do = Lesen Sie die Ergebnisdatei des Zentrums ein oder klären Sie ihren Widerspruch, bevor Sie vergleichen.
error-totals-differ = Was Sie vom Papier eingegeben haben, steht nicht so in der Datei: { $codes }.
    .safe = Es wurde nichts vermerkt und nichts bestätigt.
    .do = Sehen Sie diese Felder auf dem Papier noch einmal an. Steht dort wirklich das Eingegebene, vermerken Sie, dass Papier und Datei voneinander abweichen.
error-seed-unfit = Der Startwert braucht mindestens { $least } Zeichen, und nur Buchstaben, Ziffern und Zeichen, die jeder eingeben kann.
    .safe = Es wurde nichts festgelegt.
    .do = Schreiben Sie gewürfelte oder gezogene Zahlen als Ziffern auf, zum Beispiel 6 1 4 4 2 5 3 1.
error-bad-sample = Die Wahl hat { $most } Wahlbezirke; eine Stichprobe enthält mindestens einen davon.
    .safe = Es wurde nichts festgelegt.
    .do = Geben Sie eine Zahl von 1 bis { $most } ein.
error-sample-settled = Die Ziehung ist festgelegt und bleibt, wie sie ist.
    .safe = Es hat sich nichts geändert.
    .do = Eine Stichprobe kann nur wachsen: Nehmen Sie denselben Startwert mit mehr Wahlbezirken, oder vergleichen Sie alle Ergebnisse.
error-sample-too-late = Es wurden schon Ergebnisse mit dem Papier verglichen; eine Ziehung käme jetzt zu spät, um gerecht zu sein.
    .safe = Es hat sich nichts geändert; alle Ergebnisse sind zu vergleichen.
    .do = Vergleichen Sie weiter alle Ergebnisse.
error-no-such-finding = Das fällt nicht mehr auf: Seither sind Ergebnisse eingetroffen oder berichtigt worden.
    .safe = Es wurde nichts vermerkt.
    .do = Sehen Sie die Auffälligkeiten noch einmal durch.
error-nothing-prepared = An diesem Arbeitsplatz wird keine Wahl vorbereitet.
    .do = Beginnen Sie eine Wahl unter „Vorbereiten“.
error-no-such-part = Was geändert werden soll, gibt es nicht mehr.
    .safe = Der Entwurf ist unverändert.
    .do = Öffnen Sie die Seite noch einmal.
error-preparation-faulty = Die vorbereitete Wahl hat noch { $number ->
        [one] einen Fehler
       *[other] { $number } Fehler
    }.
    .safe = Der Entwurf ist gespeichert.
    .do = Beheben Sie die Fehler, die unter „Prüfen“ stehen.
error-not-played = Der Probelauf dieser Fassung ist noch nicht bestanden.
    .safe = Es wurde nichts signiert.
    .do = Starten Sie den Probelauf unter „Prüfen“. Nach jeder Änderung ist er noch einmal nötig.
error-nothing-signed = An diesem Arbeitsplatz wurde noch keine Wahl signiert.
    .do = Signieren Sie die Wahl unter „Vorbereiten“.
error-authority-closed = Der Tresor der Wahlbehörde ist nicht geöffnet.
    .safe = Es ist nichts geschehen.
    .do = Öffnen Sie ihn mit seiner Passphrase.
