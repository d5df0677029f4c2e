# Sticks und Ordner, und was auf ihnen hinausgeht.

## Wohin
media-folder = Ein Ordner
media-folder-hint = auf diesem Computer oder auf einem Datenträger, der hier nicht erscheint
media-none = Es steckt kein Stick. Sobald Sie einen einstecken, erscheint er hier von selbst.
media-size = { $size }
media-free = { $free } frei von { $size }
media-gone = nicht mehr da
media-read-only = Schreibgeschützt
media-came = { $label } wurde eingesteckt.
media-went = { $label } wurde abgezogen.
media-eject = { $label } auswerfen
media-ejected = Der Stick darf herausgezogen werden.
media-file = Eine Datei
media-files-none = Auf dem Stick ist keine Datei dieser Art.
media-files = Dateien auf dem Stick
media-save-name = Name dort
media-save-where = Wohin speichern
media-not-chosen = Wählen Sie zuerst einen Stick oder einen Ordner.
media-chosen-gone = Der gewählte Stick ist nicht mehr da. Stecken Sie ihn wieder ein oder wählen Sie einen anderen.
media-chosen-read-only = { $label } ist schreibgeschützt. Heben Sie den Schutz auf oder wählen Sie einen anderen Stick.

## Übergabe
handover-records = Freigegebene Datensätze
handover-since = Der älteste wurde am { $at } freigegeben.
handover-filter = Nur einen Teil zeigen
handover-waiting = Noch nicht übergeben
handover-left = Übergeben
handover-choose-all = { $n ->
    [one] Den einen gezeigten wählen
   *[other] Alle { $n } gezeigten wählen
}
handover-choose-none = Keinen wählen
handover-never = noch nie übergeben
handover-left-medium = auf { $medium }, { $at }
handover-left-folder = in einem Ordner, { $at }
handover-approved = freigegeben am { $at }
handover-where = Wohin
handover-stop = Anhalten
handover-stopped = Angehalten
handover-stopped-rest = Die übrigen Datensätze sind unverändert und können jederzeit übergeben werden. Der Stick ist noch in Gebrauch: Setzen Sie fort oder werfen Sie ihn aus.
handover-flushed = Alles ist auf dem Datenträger. Zeigt das System den Stick an, lassen Sie ihn dort auswerfen; dann ziehen Sie ihn ab.
handover-stayed = Auf diesem Computer geschrieben und geprüft
handover-stayed-rest = Dieser Ordner liegt auf dem Datenträger des Tresors: Es gibt nichts abzuziehen. Bringen Sie die Dateien auf einem Stick zum Wahlamt, oder übergeben Sie auf einen.
handover-not-safe = Geschrieben und geprüft, aber nicht ausgeworfen
handover-not-ejected = { $why } Die Dateien sind auf dem Stick und geprüft. Ziehen Sie ihn nicht ab, bevor er ausgeworfen ist.
handover-eject = Stick auswerfen

## Einlesen
import-from = Woher
