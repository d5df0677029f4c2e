# Übliche Erklärungen nicht erfüllter Warnungen, zur Auswahl bei der Freigabe; das Gewählte wird als Text gedruckt.

## Zu jeder Warnung
explain-counted-again = Von anderen Personen erneut gezählt, mit demselben Ergebnis.
explain-confirmed = Die Zahlen stehen so auf dem Blatt; der Wahlvorstand des Wahlbezirks bestätigt sie.
explain-unexplained = Erneut gezählt; eine Erklärung wurde nicht gefunden.

## Weniger Stimmzettel als Wählende oder ausgegebene Stimmzettel
explain-missing-kept = { $n ->
    [one] Eine zugelassene Person hat keinen Stimmzettel abgegeben.
   *[other] { $n } zugelassene Personen haben keinen Stimmzettel abgegeben.
}
explain-missing-taken = { $n ->
    [one] Ein Stimmzettel wurde aus dem Wahlraum mitgenommen.
   *[other] { $n } Stimmzettel wurden aus dem Wahlraum mitgenommen.
}
explain-missing-empty-envelope = { $n ->
    [one] Ein Stimmzettelumschlag war leer.
   *[other] { $n } Stimmzettelumschläge waren leer.
}
explain-missing-marked-twice = { $n ->
    [one] Bei einer Person wurde die Stimmabgabe doppelt vermerkt.
   *[other] Bei { $n } Personen wurde die Stimmabgabe doppelt vermerkt.
}

## Mehr Stimmzettel als Wählende oder ausgegebene Stimmzettel
explain-surplus-not-marked = { $n ->
    [one] Bei einer zugelassenen Person wurde die Stimmabgabe nicht vermerkt.
   *[other] Bei { $n } zugelassenen Personen wurde die Stimmabgabe nicht vermerkt.
}
explain-surplus-two-papers = { $n ->
    [one] An eine Person wurden versehentlich zwei Stimmzettel ausgegeben.
   *[other] An { $n } Personen wurden versehentlich je zwei Stimmzettel ausgegeben.
}
explain-surplus-envelope = In einem Stimmzettelumschlag lagen mehrere Stimmzettel.
explain-surplus-other-station = { $n ->
    [one] In der Wahlurne lag ein Stimmzettel eines anderen Wahlbezirks.
   *[other] In der Wahlurne lagen { $n } Stimmzettel eines anderen Wahlbezirks.
}

## Mehr Stimmzettel ausgegeben als Wählende und ersetzte Stimmzettel
explain-issued-left = { $n ->
    [one] Eine Person hat einen Stimmzettel erhalten und ist gegangen, ohne zu wählen.
   *[other] { $n } Personen haben einen Stimmzettel erhalten und sind gegangen, ohne zu wählen.
}
explain-issued-replacement = { $n ->
    [one] Ein verschriebener Stimmzettel wurde ersetzt, ohne dass es vermerkt wurde.
   *[other] { $n } verschriebene Stimmzettel wurden ersetzt, ohne dass es vermerkt wurde.
}
explain-issued-pack-short = Die Packungen enthielten weniger Stimmzettel, als auf ihnen stand.

## Weniger Stimmzettel ausgegeben als Wählende und ersetzte Stimmzettel
explain-issued-not-recorded = { $n ->
    [one] Die Ausgabe eines Stimmzettels wurde nicht vermerkt.
   *[other] Die Ausgabe von { $n } Stimmzetteln wurde nicht vermerkt.
}
explain-issued-pack-over = Die Packungen enthielten mehr Stimmzettel, als auf ihnen stand.

## Viele ungültige Stimmzettel
explain-invalid-judged-again = Jeder für ungültig erklärte Stimmzettel wurde erneut geprüft; jeder Beschluss bleibt bestehen.
explain-invalid-too-many-marks = Die meisten ungültigen Stimmzettel sind häufiger gekennzeichnet, als erlaubt ist.
explain-invalid-remarks = Die meisten ungültigen Stimmzettel sind durchgestrichen oder mit Zusätzen versehen.

## Viele leere Stimmzettel
explain-blank-looked-again = Jeder leere Stimmzettel wurde erneut geprüft; keiner ist gekennzeichnet.
explain-blank-other-contest = Viele Wählende haben nur den Stimmzettel einer gleichzeitigen anderen Wahl ausgefüllt.

## Nichts abgegeben
explain-nothing-nobody = In diesem Wahlbezirk hat niemand gewählt.
explain-nothing-counted-elsewhere = Die Stimmzettel dieses Wahlbezirks wurden mit denen eines anderen gemeinsam gezählt, wie es bei so wenigen vorgeschrieben ist.

## Eine Angabe wurde verneint
explain-statement-noted = Der Wahlvorstand hat den Grund auf seinem Blatt vermerkt.
explain-statement-remedied = Der Mangel wurde in Gegenwart des Wahlvorstands behoben.

## Mehr Wählende, als das Wählerverzeichnis hergibt
explain-register-card-kept = { $n ->
    [one] Eine Person mit Wahlschein wurde zu denen ohne Wahlschein gezählt.
   *[other] { $n } Personen mit Wahlschein wurden zu denen ohne Wahlschein gezählt.
}
explain-register-mark-missing = Im Wählerverzeichnis fehlt der Sperrvermerk für einen erteilten Wahlschein.
explain-register-added = Nach Abschluss des Wählerverzeichnisses wurden Wahlberechtigte nachgetragen.
