import type { ErrorCode } from '#core/errors.ts';
import type { FailureWords } from '../types.ts';

/** German words for every expected failure. A new code does not compile until it has some. */
export const failures: Record<ErrorCode, FailureWords> = {
  'mic/denied': {
    title: 'Das Mikrofon ist gesperrt',
    explanation: 'Diesem Browser wurde verboten, Undertone das Mikrofon zu geben, darum fragt er nicht mehr.',
    wayOn: 'In den Website-Einstellungen neben der Adresszeile das Mikrofon zulassen, dann noch einmal versuchen.',
  },
  'mic/dismissed': {
    title: 'Die Frage wurde geschlossen',
    explanation: 'Undertone hört nichts, bevor das Mikrofon zugelassen ist.',
    wayOn: 'Noch einmal versuchen und „Zulassen“ wählen, wenn der Browser fragt.',
  },
  'mic/none': {
    title: 'Kein Mikrofon gefunden',
    explanation: 'Dieses Gerät hat kein Mikrofon, das der Browser sehen kann.',
    wayOn: 'Eines anschließen oder ein Headset verbinden, dann noch einmal versuchen. Eine Aufnahme geht auch ohne.',
  },
  'mic/in-use': {
    title: 'Das Mikrofon ist belegt',
    explanation: 'Der Browser konnte es nicht öffnen. Meist hält es ein anderes Programm fest, zum Beispiel ein Anruf.',
    wayOn: 'Das andere Programm schließen oder ein anderes Mikrofon wählen, dann noch einmal versuchen.',
  },
  'mic/unplugged': {
    title: 'Das Mikrofon ist fort',
    explanation:
      'Es wurde abgezogen oder ausgeschaltet, während Undertone zuhörte. Alles bis dahin Gehörte steht unten.',
    wayOn: 'Wieder anschließen und eine neue Sitzung beginnen.',
  },
  'mic/unsupported': {
    title: 'Dieser Browser kann nicht zuhören',
    explanation: 'Er bietet Seiten kein Mikrofon an, oder die Verbindung zu dieser Seite ist nicht sicher.',
    wayOn: 'Einen aktuellen Browser über https oder auf localhost benutzen. Aufnahmen gehen vielleicht trotzdem.',
  },
  'audio/empty': {
    title: 'Die Datei ist leer',
    explanation: 'Sie enthält keinerlei Ton.',
    wayOn: 'Nachsehen, ob sie vollständig gespeichert oder kopiert wurde.',
  },
  'audio/undecodable': {
    title: 'Keine lesbare Aufnahme',
    explanation: 'Ihr Inhalt ist beschädigt, oder sie ist kein Ton, obwohl ihr Name es sagt.',
    wayOn: 'In einem anderen Programm abspielen. Gelingt es dort, als WAV oder MP3 speichern und neu hinzufügen.',
  },
  'audio/truncated': {
    title: 'Die Aufnahme bricht ab',
    explanation: 'Ein Teil der Datei fehlt oder ist beschädigt. Ausgewertet wurde, was lesbar war.',
    wayOn: 'Wenn es das Original noch gibt, besser dieses hinzufügen.',
  },
  'audio/unsupported-codec': {
    title: 'Diesem Browser fehlt der Codec',
    explanation: 'Die Datei ist heil, aber ihr Ton ist so verpackt, dass dieser Browser ihn nicht auspacken kann.',
    wayOn: 'In WAV, MP3, FLAC oder Opus umwandeln oder einen anderen Browser nehmen.',
  },
  'audio/protected': {
    title: 'Die Datei ist kopiergeschützt',
    explanation: 'Ihr Ton ist verschlüsselt, und nur der Player des Anbieters darf sie öffnen.',
    wayOn: 'Eine ungeschützte Kopie benutzen.',
  },
  'audio/no-sound-track': {
    title: 'Darin ist kein Ton',
    explanation: 'Die Datei lässt sich öffnen, hat aber keine Tonspur.',
    wayOn: 'Eine Datei mit Ton wählen.',
  },
  'audio/too-short': {
    title: 'Zu kurz für ein Urteil',
    explanation: 'Ein Gefühl braucht mindestens eine Viertelsekunde Stimme, um sich zu zeigen.',
    wayOn: 'Eine längere Aufnahme benutzen.',
  },
  'audio/not-finite': {
    title: 'Der Ton enthält unmögliche Zahlen',
    explanation: 'Manche Abtastwerte sind keine Zahlen, daher lässt sich nichts Wahres über die Aufnahme sagen.',
    wayOn: 'Aus dem Programm, das sie gemacht hat, noch einmal exportieren.',
  },
  'model/missing': {
    title: 'Das Modell ist nicht angekommen',
    explanation:
      'Es ließ sich nicht laden. Vielleicht fehlt die Verbindung, oder die Seite ist noch nicht ganz installiert.',
    wayOn: 'Die Verbindung prüfen und noch einmal versuchen. Einmal angekommen, bleibt es auf diesem Gerät.',
  },
  'model/corrupt': {
    title: 'Das Modell kam beschädigt an',
    explanation:
      'Seine Prüfsumme ist nicht die, mit der es veröffentlicht wurde, darum wird es von Undertone nicht benutzt.',
    wayOn: 'Noch einmal versuchen. Geschieht es immer wieder, verändert etwas auf dem Weg vom Server die Dateien.',
  },
  'model/config-mismatch': {
    title: 'Modell und App passen nicht zusammen',
    explanation: 'Das Modell wurde für eine andere Version der App gemacht.',
    wayOn: 'Die Seite neu laden, damit beide aus derselben Version kommen.',
  },
  'engine/no-wasm': {
    title: 'Dieser Browser ist zu alt',
    explanation: 'Undertone braucht WebAssembly mit SIMD, das diesem Browser fehlt oder in ihm ausgeschaltet ist.',
    wayOn: 'Den Browser aktualisieren oder ein aktuelles Firefox, Chrome, Edge oder Safari benutzen.',
  },
  'engine/backend-unavailable': {
    title: 'Dieses Rechenwerk läuft hier nicht',
    explanation: 'Dieser Browser oder sein Grafiktreiber bietet das gewählte Rechenwerk nicht an.',
    wayOn: 'In den Einstellungen „Automatisch“ oder ein anderes Rechenwerk wählen.',
  },
  'engine/device-lost': {
    title: 'Das Grafikgerät ist fort',
    explanation: 'Der Browser hat es zurückgenommen, etwa nach dem Ruhezustand oder einem Neustart des Treibers.',
    wayOn: 'Noch einmal versuchen: Undertone macht mit einem anderen Rechenwerk weiter. Nichts Gehörtes ist verloren.',
  },
  'engine/crashed': {
    title: 'Die Auswertung ist stehen geblieben',
    explanation: 'Etwas Unerwartetes hat die Auswertung im Hintergrund beendet.',
    wayOn:
      'Noch einmal versuchen. Geschieht es nur mit einer Datei, hilft eine Meldung mit Art und Länge dieser Datei.',
  },
  'engine/cancelled': {
    title: 'Abgebrochen',
    explanation: 'Die Auswertung dieser Datei wurde angehalten.',
    wayOn: 'Sie lässt sich jederzeit neu beginnen.',
  },
  'storage/quota': {
    title: 'Das Gerät ist voll',
    explanation: 'Der Browser hat keinen Platz mehr, um etwas zu bewahren.',
    wayOn: 'Platz schaffen und noch einmal versuchen. Gezeigte Ergebnisse lassen sich weiter exportieren.',
  },
  'storage/unavailable': {
    title: 'Hier lässt sich nichts bewahren',
    explanation: 'Der Browser erlaubt dieser Seite keinen Speicher, wie in manchen privaten Fenstern.',
    wayOn:
      'Alles arbeitet, muss aber beim nächsten Mal neu geladen werden. Was gebraucht wird, lässt sich exportieren.',
  },
  'storage/newer': {
    title: 'Das Bewahrte gehört zu einer neueren Version',
    explanation:
      'In diesem Browser lief eine neuere Version von Undertone, und diese ältere kann nicht lesen, was sie bewahrt.',
    wayOn:
      'Die Seite neu laden, um die neuere Version zu bekommen. Bis dahin arbeitet alles, aber nichts wird bewahrt.',
  },
  'storage/blocked': {
    title: 'Ein anderer Tab ist im Weg',
    explanation:
      'Ein Tab mit einer älteren Version von Undertone ist offen und hält fest, was in diesem Browser bewahrt ist.',
    wayOn: 'Die anderen Tabs von Undertone schließen, dann noch einmal versuchen.',
  },
  'storage/damaged': {
    title: 'Das Bewahrte ist beschädigt',
    explanation:
      'Der Browser kann nicht mehr alles davon lesen, zum Beispiel nach einem Absturz oder bei vollem Speicher.',
    wayOn: 'Unter Verlauf lässt sich das Lesbare sichern und neu beginnen. Alles andere arbeitet wie zuvor.',
  },
  'export/empty': {
    title: 'Es gibt nichts zu exportieren',
    explanation: 'Nichts vom Gewählten hat schon ein Ergebnis.',
    wayOn: 'Etwas anderes wählen oder warten, bis eine Aufnahme ausgewertet ist.',
  },
  'export/failed': {
    title: 'Der Export ist nicht gelungen',
    explanation: 'Beim Zusammenstellen der Dateien ging etwas schief. Die Ergebnisse selbst sind noch da.',
    wayOn: 'Noch einmal versuchen, mit weniger Formaten oder ohne Bilder.',
  },
  'storage/no-room-for-sound': {
    title: 'Für den Ton war kein Platz',
    explanation: 'Die Ergebnisse sind im Verlauf bewahrt, aber für die Aufnahme selbst hat der Browser keinen Platz.',
    wayOn: 'Unter Verlauf nicht mehr gebrauchte Einträge oder Töne löschen. Die Ergebnisse lassen sich so öffnen.',
  },
  'import/foreign': {
    title: 'Kein Verlauf von Undertone',
    explanation: 'Die Datei stammt nicht von „Alles exportieren“ auf der Seite Verlauf.',
    wayOn: 'Eine Datei wählen, deren Name mit „undertone-history“ beginnt. Nichts wurde verändert.',
  },
  'import/newer': {
    title: 'Die Datei kommt aus einer neueren Version',
    explanation: 'Eine neuere Version von Undertone schrieb diesen Verlauf, und diese ältere kann ihn nicht lesen.',
    wayOn: 'Die Seite neu laden, um die neuere Version zu bekommen, dann neu importieren. Nichts wurde verändert.',
  },
  'import/damaged': {
    title: 'Die Verlaufsdatei ist beschädigt',
    explanation: 'Sie brach ab oder wurde unterwegs verändert, sodass ihr Inhaltsverzeichnis unlesbar ist.',
    wayOn: 'Noch einmal von ihrem Speicherort kopieren und neu importieren. Nichts wurde verändert.',
  },
  'audio/unreachable': {
    title: 'Die Aufnahme ließ sich nicht holen',
    explanation: 'Der Server gab sie nicht heraus oder lässt sie von dieser Seite nicht lesen.',
    wayOn: 'Die Adresse prüfen. Eine Aufnahme auf einer anderen Website muss von hier aus lesbar sein dürfen.',
  },
  'voice/no-speech': {
    title: 'Keine Sprache zu hören',
    explanation: 'Ton war vielleicht da, aber keine Stimme darin.',
    wayOn: 'Prüfen, ob das richtige Mikrofon gewählt und nicht stumm ist, dann etwas näher noch einmal versuchen.',
  },
  'voice/too-short': {
    title: 'Das war zu kurz',
    explanation: 'Zu wenig Sprache war zu hören, um etwas Verlässliches daraus zu lernen.',
    wayOn: 'Noch einmal versuchen und länger sprechen. Nichts zuvor Behaltenes hat sich geändert.',
  },
  'voice/unreadable-file': {
    title: 'Keine Datei von Undertone',
    explanation:
      'Sie enthält weder Stimme noch Lektion, die Undertone exportiert hat, oder wurde unterwegs beschädigt.',
    wayOn: 'Eine Datei wählen, die auf dieser Seite exportiert wurde. Nichts Behaltenes hat sich geändert.',
  },
  'voice/newer-file': {
    title: 'Diese Datei kommt aus einer neueren Version',
    explanation: 'Eine neuere Version von Undertone schrieb sie, und diese kann sie nicht sicher verstehen.',
    wayOn: 'Die Seite neu laden, um die neuere Version zu bekommen, dann die Datei noch einmal importieren.',
  },
  'voice/other-model': {
    title: 'Das gehört zu einem anderen Modell',
    explanation:
      'Stimmen und Lektionen bestehen aus den Zahlen im Innern eines Modells. In einem anderen bedeuten dieselben Zahlen etwas anderes.',
    wayOn: 'Mit dem Modell, das hier im Einsatz ist, noch einmal lesen, aufnehmen oder auswerten.',
  },
  'app/offline-first-visit': {
    title: 'Einmal braucht es eine Verbindung',
    explanation: 'Undertone arbeitet ohne Netz, ist aber auf diesem Gerät noch nicht geladen.',
    wayOn: 'Einmal verbinden und das Modell ankommen lassen. Danach darf das Netz fort sein.',
  },
};
