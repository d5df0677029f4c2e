# Einlesen: was hereingezogen oder beobachtet wird, was aus jeder Datei wurde, und das Entscheiden zwischen Dateien.

import-drop = Oder ziehen Sie Dateien und Ordner auf dieses Fenster.
import-pause = Pause
import-resume = Weiter
import-paused = Pause
import-watch = Diesen Ordner beobachten
import-watch-hint = Was dort ankommt, wird von selbst eingelesen, jede Datei, sobald sie ganz auf dem Datenträger ist, bis Sie sich abmelden.
import-watched = Beobachtet wird { $folder }. Was dort ankommt, wird von selbst eingelesen.
import-watch-trouble = Gerade kann er nicht gelesen werden: { $why } Es wird weiter versucht.
import-unwatch = Nicht mehr beobachten
import-skipped = { $n ->
    [one] In einen Ordner konnte nicht hineingesehen werden.
   *[other] In { $n } Ordner konnte nicht hineingesehen werden.
}
import-station = Nur dieser Wahlbezirk
import-column-do = Was geschehen ist und was zu tun ist
import-what-accepted = Geprüft und gezählt.
import-what-duplicate = Genau diese Datei wurde schon eingelesen; nichts hat sich geändert.
import-what-superseded = Von diesem Ergebnis ist eine neuere Fassung bekannt.
import-what-conflict = Sie kann neben einer anderen Datei desselben Ergebnisses nicht gezählt werden.
import-what-rejected = Sie hat die Prüfung nicht bestanden, und nichts aus ihr wird gezählt.
import-do-accepted = Vergleichen Sie den Kontrollcode mit der unterschriebenen Niederschrift, sobald sie eintrifft.
import-do-duplicate = Es ist nichts zu tun.
import-do-superseded = Es ist nichts zu tun. Falls es Sie überrascht, rufen Sie das Zählzentrum an.
import-do-conflict = Vergleichen Sie beide mit der unterschriebenen Niederschrift, bevor zwei Personen des Wahlamts entscheiden.
import-do-rejected = Rufen Sie das Zählzentrum an.
import-compare = Vergleichen
import-compare-of = Vergleichen: { $file } mit den anderen Dateien desselben Ergebnisses
import-save = Datei speichern
import-save-of = Datei speichern, wie sie kam: { $file }

conflict-title = Wahlbezirk { $number }, { $contest }: Dateien nebeneinander
conflict-intro = Vergleichen Sie jede mit der unterschriebenen Niederschrift: zuerst den Kontrollcode, dann die Felder, in denen sie sich unterscheiden. Zwei Personen des Wahlamts entscheiden, jede mit einer Begründung; beide Dateien bleiben.
conflict-files = Die Dateien dieses Ergebnisses
conflict-field = Feld
conflict-blank = leer
conflict-decide = Entscheidung
conflict-choose = Diese zählt
conflict-choose-of = Diese zählt: { $file }
conflict-choose-title = { $file } soll zählen
conflict-choose-explain = Sagen Sie, was Sie verglichen und wen Sie gefragt haben. Sie zählt, sobald eine zweite Person des Wahlamts ebenso entschieden hat.
conflict-settled = Zwischen diesen Dateien ist nichts offen.
conflict-decided = Zwei Personen des Wahlamts sind sich einig. Die Datei zählt, und die Summen sind nachgeführt.
conflict-half-decided = Ihre Entscheidung ist festgehalten. Die Datei zählt, sobald eine zweite Person des Wahlamts ebenso entschieden hat.
conflict-decision = Was entschieden wurde
conflict-second = { $file } soll zählen; eine zweite Person des Wahlamts muss noch zustimmen.
conflict-holds = { $file } zählt; zwei Personen des Wahlamts sind sich einig.
conflict-outdated = { $file } wurde gewählt, bevor weitere Dateien dieses Ergebnisses kamen. Entscheiden Sie neu.
