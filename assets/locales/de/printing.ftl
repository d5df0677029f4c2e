# Drucken auf Papier: die Leiste neben jedem Papier.

print-title = Drucken
print-printer = Drucker
print-printers-none = Dieser Computer hat keinen Drucker. { $secret ->
    [yes] Dieses Papier wird nicht als Datei gespeichert: Schreiben Sie von Hand ab, was der Bildschirm zeigt, jede Gruppe, oder schließen Sie einen Drucker an und sehen Sie noch einmal nach.
   *[no] Speichern Sie das Papier als Datei und drucken Sie es an einem anderen.
}
print-look-again = Noch einmal nachsehen
print-state-ready = bereit
print-state-busy = druckt
print-state-paused = angehalten
print-state-rejecting = nimmt keine Aufträge an
print-remark = { $state }: { $remark }
print-copies = Exemplare
print-copies-wrong = Geben Sie eine Zahl von 1 bis { $limit } ein.
print-do = Drucken
print-printer-rejecting = Dieser Drucker nimmt keine Aufträge an. { $secret ->
    [yes] Wählen Sie einen anderen, oder schreiben Sie von Hand ab, was der Bildschirm zeigt.
   *[no] Wählen Sie einen anderen, oder speichern Sie das Papier als Datei.
}
print-first-original = Was zuerst hinausgeht, ist das Original. Jeder weitere Druck ist eine nummerierte Kopie und trägt auf jeder Seite KOPIE.
print-progress-waiting = Wartet in der Warteschlange
print-progress-printing = Wird gedruckt
print-progress-done = Der Drucker hat alles angenommen.
print-progress-failed = Der Drucker hat aufgegeben.
print-progress-unknown = Der Drucker antwortet nicht.
print-what = { $copies ->
    [0] An { $printer } gesendet
    [one] An { $printer } gesendet: 1 Exemplar
   *[other] An { $printer } gesendet: { $copies } Exemplare
}
print-question = { $pages ->
    [one] Ist die Seite vollständig herausgekommen?
   *[other] Sind alle { $pages } Seiten herausgekommen?
}
print-question-copies = { $pages ->
    [one] Sind alle { $copies } Exemplare herausgekommen?
   *[other] Sind alle { $copies } Exemplare herausgekommen, jedes mit { $pages } Seiten?
}
print-question-note = Zählen Sie die Blätter. Als gedruckt gilt nur, was Sie bestätigen.
print-yes = Ja, alles
print-no = Nein
print-whole = Gedruckt und im Journal vermerkt.
print-not-whole = Nicht als gedruckt vermerkt. Vernichten Sie, was herausgekommen ist; { $secret ->
    [yes] drucken Sie dann noch einmal, wählen Sie einen anderen Drucker, oder schreiben Sie von Hand ab, was der Bildschirm zeigt.
   *[no] drucken Sie dann noch einmal, wählen Sie einen anderen Drucker, oder speichern Sie das Papier als Datei.
}
print-remark-media-empty = kein Papier
print-remark-media-jam = Papierstau
print-remark-toner-empty = kein Toner
print-remark-door-open = eine Abdeckung ist offen
print-remark-offline = nicht verbunden
