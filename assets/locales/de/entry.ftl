# Was das Fenster beim Erfassen sagt.

## Die Kennung des Blatts
serial-label = Blattkennung
serial-hint = Sie steht oben auf dem Papier, zum Beispiel 4K7-Q2M. Kleinbuchstaben genügen, der Strich darf fehlen.
serial-check = Blatt öffnen
serial-missing = Geben Sie zuerst die Kennung ein.
serial-explain = Geben Sie die Kennung des Blatts ein, das vor Ihnen liegt, damit keine Zahl für den falschen Wahlbezirk erfasst wird.
