# Die Kopie auf einem anderen Datenträger und das Wiederherstellen eines Auszählungszentrums daraus.

nav-backup = Kopie
backup-none = Keine Kopie auf einem zweiten Datenträger
backup-current = Kopie auf { $medium }: aktuell, Eintrag { $entries }
backup-beside = Kopie in { $medium }: aktuell, Eintrag { $entries }; aber auf dem Datenträger des Tresors
backup-writing = Kopie auf { $medium }: wird geschrieben
backup-behind = Kopie auf { $medium }: { $n ->
    [one] 1 Änderung
   *[other] { $n } Änderungen
} im Rückstand seit { $since }
backup-missing = { $medium } mit der Kopie steckt nicht
backup-stopped = Die Kopie auf { $medium } folgt nicht
backup-lacks = { $n ->
    [one] 1 Änderung
   *[other] { $n } Änderungen
} seit { $since } nicht kopiert
backup-as-of = Stand { $at }, Eintrag { $copied } von { $entries }
backup-as-of-nothing = noch nichts von { $entries ->
    [one] 1 Eintrag
   *[other] { $entries } Einträgen
}

backup-title = Kopie auf einem anderen Datenträger
backup-intro = Jede bestätigte Änderung geht binnen Augenblicken in eine verschlüsselte Kopie auf einem zweiten Datenträger. Geht dieser Computer verloren, arbeitet ein anderer aus der Kopie weiter.
backup-what-for = Die Kopie ist mit demselben Schlüssel verschlüsselt wie der Tresor; sie öffnet sich mit der Passphrase jeder Person. Die Arbeit wartet nie auf sie: Fehlt der Datenträger, hat der Tresor alles, und die Kopie holt auf, sobald er wieder steckt.
backup-standing = Die Kopie
backup-folder = Ordner
backup-copied-at = Zuletzt aktuell
backup-proved-at = Zuletzt als Ganzes nachgewiesen
backup-never = noch nicht
backup-working = Zeilen geschrieben
backup-same-disk = Dieser Ordner liegt auf demselben Datenträger wie der Tresor. Geht er verloren, sind beide verloren: Wählen Sie einen anderen.
backup-prove = Kopie nachweisen
backup-now = Jetzt kopieren
backup-end = Nicht weiter kopieren
backup-proved-now = Jede Seite der Kopie wurde zurückgelesen und nachgewiesen.
backup-copied-now = Die Kopie ist aktuell.
backup-choose = Zweiten Datenträger wählen
backup-change = Anderen Datenträger wählen
backup-medium = Datenträger für die Kopie
backup-folder-on = Ordner auf dem Datenträger
backup-folder-missing = Nennen Sie zuerst den Ordner.
backup-begin = Kopie hier beginnen
backup-begun = Die Kopie hat begonnen.

restore-open = Aus einer Kopie wiederherstellen
restore-card-title = Aus einer Kopie wiederherstellen
restore-card-text = Der Computer eines Auszählungszentrums ist verloren oder defekt: Arbeiten Sie hier aus der verschlüsselten Kopie auf einem Stick weiter.
restore-title = Aus einer Kopie wiederherstellen
restore-intro = Ein Auszählungszentrum arbeitet hier aus der Kopie auf seinem zweiten Datenträger weiter. Jede Seite wird nachgewiesen, bevor jemand arbeiten kann.
restore-where = Wo die Kopie liegt
restore-folder = Ordner mit der Kopie
restore-folder-missing = Nennen Sie zuerst den Ordner.
restore-look = Kopien suchen
restore-none = Hier liegt keine Kopie. Eine Kopie ist ein Ordner, dessen Name auf „.counterfoil-backup“ endet.
restore-which = Welche Kopie?
restore-copy-of = Kopie von { $place }
restore-who = Wer stellt wieder her?
restore-to = Ordner des wiederhergestellten Tresors
restore-to-hint = Ein Ordner auf diesem Computer, der leer ist oder noch nicht besteht.
restore-to-missing = Nennen Sie zuerst den Ordner des wiederhergestellten Tresors.
restore-fence-title = Mit dem alten Computer darf nicht weitergearbeitet werden.
restore-fence-text = Der wiederhergestellte Tresor wird Generation { $generation }. Was der alte Computer nach dieser Kopie ausgibt, legt das Wahlamt beiseite, denn zwei Computer eines Zentrums können nicht beide recht haben. Was er davor versiegelt hat, bleibt gezählt.
restore-sealed = Der alte Computer ist ausgeschaltet und versiegelt, oder er ist verloren.
restore-sealed-missing = Bestätigen Sie zuerst, dass mit dem alten Computer nicht weitergearbeitet wird.
restore-start = Wiederherstellen und hier weiterarbeiten
restore-stop = Anhalten
restore-bringing = Die Kopie wird übertragen (Megabyte)
restore-proving = Jede Seite und das Journal werden nachgewiesen
