# Einrichten, Passphrasen, Sperren: was das Fenster sagt. Fehler stehen in errors.ftl.

## Erster Bildschirm
start-question = Was soll dieser Computer sein?
start-centre-text = Hier werden Auszählungen erfasst, freigegeben, gedruckt und auf einem Stick übergeben.
start-office-text = Hier treffen Ergebnisdateien ein, werden geprüft und addiert.
start-new = Von Grund auf einrichten
start-recent = Schon einmal geöffnet
start-open-recent = { $place } öffnen

## Der Tresor
vault-title = { $desk }: Tresor anlegen
vault-intro = Der Tresor ist ein Ordner mit einer verschlüsselten Datenbank. Alles, was an diesem Arbeitsplatz erfasst wird, bleibt darin.
vault-place = Name des Arbeitsplatzes
vault-place-hint = So, wie er auf den Papieren stehen soll, zum Beispiel der Name der Halle.
vault-folder = Ordner für den Tresor
vault-folder-hint = Der Tresor wird darin ein eigener Ordner, der nach dem Arbeitsplatz heißt.
vault-administrator = Die erste Person der Verwaltung
vault-administrator-note = Die Verwaltung kümmert sich um den Tresor und seine Personen. Auf Ergebnisse hat sie keinen Einfluss.
vault-make = Tresor anlegen
vault-making = Der Tresor wird angelegt. Auf diesem Computer wird gemessen, wie viel Arbeit ein Rateversuch kosten soll; das dauert einen Augenblick.
vault-blank = Füllen Sie zuerst alle Felder aus.
person-name = Name
person-code = Kürzel
person-code-hint = Kurz und ohne Leerzeichen an den Enden; damit meldet sich die Person an und wird so gedruckt.
person-role = Rolle
person-passphrase = Passphrase

## Passphrasen
passphrase-rule = Mindestens zwölf Zeichen; am besten vier Wörter, die nicht zusammengehören. Ziffern und Zeichen werden nicht verlangt: Sie führen dazu, dass man sie aufschreibt. Was alle zuerst probieren, wird abgelehnt.
passphrase-new = Neue Passphrase
passphrase-again = Dieselbe noch einmal
passphrase-missing = Wählen Sie zuerst eine Passphrase.
passphrase-again-missing = Geben Sie die Passphrase noch einmal ein.
passphrase-differs = Die beiden Passphrasen sind verschieden.
passphrase-good = Diese Passphrase ist brauchbar.
passphrase-title = Wählen Sie eine eigene Passphrase
passphrase-due-intro = Sie haben sich mit einer ersten Passphrase angemeldet, die jemand anders gesehen hat. Wählen Sie eine eigene; danach können Sie beginnen.
passphrase-intro = Niemand außer Ihnen sollte sie kennen.
passphrase-old = Bisherige Passphrase
passphrase-old-missing = Geben Sie zuerst die bisherige Passphrase ein.
passphrase-change = Neue Passphrase übernehmen
passphrase-own = Eigene Passphrase ändern…

## Sperren
lock-now = Sperren
lock-key = Strg+L
lock-title = Dieser Arbeitsplatz ist gesperrt
lock-intro = Hier saß { $name }. Was dort in Arbeit war, wartet auf diese Person. Wer sonst sich anmeldet, beginnt mit leerem Arbeitsplatz.
signin-other = Jemand anders übernimmt…
lock-explain = Dieser Arbeitsplatz wird gesperrt, wenn ihn { $n } Minuten lang niemand berührt hat. Was in Arbeit war, wartet hinter der Sperre.
lock-minutes = Minuten
lock-minutes-missing = Geben Sie eine Zahl von Minuten an.
lock-minutes-same = Der Arbeitsplatz wird schon nach so vielen Minuten gesperrt.
lock-set = Festlegen

## Wiederherstellung
recover-open = Passphrase verloren?
recover-title = Mit dem Wiederherstellungsschlüssel hinein
recover-intro = Der gedruckte Wiederherstellungsschlüssel lässt eine Person der Verwaltung ein, mit einer neuen Passphrase. Das Journal hält es fest.
recover-who = Verwaltung
recover-key = Wiederherstellungsschlüssel
recover-key-hint = Neun Vierergruppen. Groß- und Kleinschreibung, Striche und Leerzeichen spielen keine Rolle.
recover-key-missing = Geben Sie zuerst den Wiederherstellungsschlüssel ein.
recover = Mit der neuen Passphrase anmelden

## Einrichten
nav-setup = Einrichten
setup-title = Diesen Arbeitsplatz einrichten
setup-intro = Jeder Schritt bleibt getan, auch wenn der Strom ausfällt. Machen Sie dort weiter, wo etwas offen ist.
setup-ready = Alles, was die Arbeit braucht, ist da.
setup-begin = Zum Arbeitsplatz
setup-unfinished = Dieser Arbeitsplatz ist noch nicht eingerichtet.
setup-unfinished-do = Eine Person der Verwaltung meldet sich an und fährt mit dem Einrichten fort. Was schon getan ist, bleibt.
step-election = Wahl laden
step-people = Personen anlegen
step-recovery = Wiederherstellungsschlüssel erzeugen
step-request = Schlüssel des Arbeitsplatzes erzeugen und Zertifikat beantragen
step-certificate = Zertifikat laden
step-lock = Sperren
step-done = erledigt
step-open = offen
step-optional = nach Wunsch

## Wahl
election-explain = Das Wahlamt gibt Ihnen eine signierte Datei (.election.asice) auf einem Stick und auf anderem Weg einen gedruckten Brief mit zwei Fingerabdrücken.
election-file = Wahldatei
election-file-missing = Nennen Sie zuerst die Datei.
election-read = Datei lesen
election-name = Wahl
election-day = Tag
election-mode = Art
election-authority = Wahlbehörde
election-contests = Abstimmungen
election-stations = Wahlbezirke
election-centre = Auszählungszentrum
election-confirm = Diese Wahl laden
election-replace = Stattdessen eine andere Datei laden
election-replace-note = Bis zur ersten Erfassung kann die Wahl ersetzt werden. Schlüssel und Zertifikat beginnen dann neu.
mode-test = Eine Probe. Was darin gezählt wird, ist kein Ergebnis.
mode-live = Eine echte Wahl. Was hier gezählt wird, zählt.
centre-which = Welches Auszählungszentrum ist das hier?
centre-other-name = Dieser Arbeitsplatz heißt „{ $place }“; in der signierten Wahl heißt das Zentrum „{ $centre }“. Ist es derselbe Ort? Wenn ja, fahren Sie fort: Dateien und Papiere tragen den Namen aus der Wahl.
centre-search = Zentrum suchen
centre-missing = Wählen Sie zuerst das Auszählungszentrum.
centre-more = { $n ->
    [one] Eines wird nicht gezeigt.
   *[other] { $n } weitere werden nicht gezeigt.
}
groups-do = Nehmen Sie den gedruckten Brief. Vergleichen Sie seine Gruppen mit denen hier und tippen Sie die fehlenden vom Brief ab.
groups-authority = Fingerabdruck der Wahlbehörde
groups-definition = Fingerabdruck der Wahl
groups-missing = { $n ->
    [one] Tippen Sie die fehlende Gruppe vom Papier ab.
   *[other] Tippen Sie die { $n } fehlenden Gruppen vom Papier ab.
}
group-blank = Gruppe { $n }: { $of }

## Personen
people-explain = Jede Person bekommt eine erste Passphrase auf einem Zettel und wählt beim Anmelden eine eigene. Eine Person erfasst, eine andere erfasst noch einmal, eine dritte gibt frei.
people-missing = Es fehlt noch: { $role }, { $n }.
people-table-title = Personen aus einer Tabelle anlegen
people-table-explain = Eine CSV-Tabelle mit den Spalten code, name, role. Rollen an diesem Arbeitsplatz: { $roles }. Wer schon da ist, wird übergangen.
people-table = Tabelle der Personen
people-table-missing = Nennen Sie zuerst die Tabelle.
people-table-add = Alle darin anlegen
person-add-title = Person anlegen
person-add = Anlegen
person-blank = Geben Sie zuerst Name, Kürzel und Rolle an.
person-own = Das geht nicht bei einem selbst.
person-give = Neue erste Passphrase
person-give-for = Neue erste Passphrase für { $name }
person-remove = Entfernen
person-remove-for = { $name } entfernen
person-remove-title = { $name } entfernen?
person-remove-explain = Der Weg dieser Person in den Tresor wird geschlossen, und die Datenbank bekommt einen Schlüssel, den sie nie hatte. Was sie getan hat, bleibt unter ihrem Namen. Ihr Kürzel bekommt niemand sonst.
passphrase-is-first = erste, noch nicht geändert
passphrase-is-own = eigene
slips-title = { $n ->
    [one] Eine erste Passphrase
   *[other] { $n } erste Passphrasen
}
slips-explain = Sie werden gezeigt, bis Sie sagen, dass sie ausgegeben sind, und in keiner Datei aufbewahrt. Geben Sie jede ihrer Person und niemandem sonst.
slips-print = Zettel drucken
secret-paper-note = Dieses Papier wird nicht als Datei gespeichert, und die Druckwarteschlange wird angewiesen, seine Seiten zu löschen. Ein Drucker kann behalten, was er gedruckt hat: Nehmen Sie einen, der hier steht, und schalten Sie ihn danach aus.
secret-paper-hide = Seiten nicht mehr zeigen
slips-done = Ausgegeben; nicht mehr zeigen

## Wiederherstellungsschlüssel
recovery-explain = Der Wiederherstellungsschlüssel ist der letzte Weg hinein, wenn eine Passphrase der Verwaltung verloren ist. Bewahren Sie ihn auf Papier auf, versiegelt und getrennt von diesem Computer.
recovery-made = Es gibt einen Wiederherstellungsschlüssel vom { $at }. Ein neuer macht ihn wertlos.
recovery-used = Er wurde am { $at } benutzt: Erzeugen Sie einen neuen.
recovery-make = Wiederherstellungsschlüssel erzeugen
recovery-make-new = Neuen Wiederherstellungsschlüssel erzeugen
recovery-key = Wiederherstellungsschlüssel
recovery-note = Er steht hier, bis Sie einen Teil davon noch einmal getippt haben, und wird nirgends aufbewahrt; danach kann ihn niemand mehr zeigen. Drucken Sie ihn, oder schreiben Sie alle neun Gruppen von Hand ab: Das ist ebenso gut.
recovery-print = Blatt drucken
recovery-noted = Ich habe ihn auf Papier
recovery-again = Tippen Sie diese Gruppen noch einmal vom Papier ab: Das beweist, dass den Tresor öffnet, was dort steht.
recovery-confirm = Diesen Schlüssel ab jetzt verwenden
recovery-show-again = Zurück zum Schlüssel

## Schlüssel und Zertifikat
request-explain = { $desk ->
    [office] Dieser Arbeitsplatz erzeugt einen eigenen Schlüssel, der den Tresor nie verlässt. Damit werden Freigaben, Veröffentlichungen und Berichte signiert. Der Antrag geht auf einem Stick zur Wahlbehörde.
   *[centre] Dieser Arbeitsplatz erzeugt einen eigenen Schlüssel, der den Tresor nie verlässt. Der Antrag geht auf einem Stick zum Wahlamt.
}
request-folder = Ordner für den Antrag
request-folder-missing = Nennen Sie zuerst den Ordner.
request-needs-election = Laden Sie zuerst die Wahl.
request-write = Schlüssel erzeugen und Antrag schreiben
request-write-again = Antrag noch einmal schreiben
request-written = Geschrieben und zurückgelesen: { $path }
request-fingerprint = Fingerabdruck des Antrags
request-read-out = { $desk ->
    [office] Lesen Sie ihn der Wahlbehörde vor, zum Beispiel am Telefon. Er wird dort eingetippt, und das Zertifikat wird nur ausgestellt, wenn er derselbe ist.
   *[centre] Lesen Sie ihn dem Wahlamt vor, zum Beispiel am Telefon. Das Wahlamt tippt ihn ein und stellt das Zertifikat nur aus, wenn er derselbe ist.
}
certificate-explain = { $desk ->
    [office] Die Wahlbehörde gibt Ihnen eine Datei (.centre.asice) zurück.
   *[centre] Das Wahlamt gibt Ihnen eine Datei (.centre.asice) zurück.
}
certificate-file = Zertifikatsdatei
certificate-file-missing = Nennen Sie zuerst die Datei.
certificate-needs-request = Erzeugen Sie zuerst Schlüssel und Antrag.
certificate-load = Zertifikat laden
certificate-loaded = Das Zertifikat wurde am { $at } geladen. Dieser Arbeitsplatz kann signieren.
