import type { ErrorCode } from '../errors.ts';
import type { FailureWords } from '../types.ts';

/** German words for every expected failure. A new code does not compile until it has an entry here. */
export const failures: Record<ErrorCode, FailureWords> = {
  'mic/denied': {
    title: 'Mikrofon blockiert',
    explanation: 'In diesem Browser ist der Zugriff auf das Mikrofon für Undertone blockiert.',
    remedy: 'In den Website-Einstellungen neben der Adresszeile das Mikrofon zulassen und erneut versuchen.',
  },
  'mic/dismissed': {
    title: 'Mikrofon noch nicht zugelassen',
    explanation: 'Die Berechtigungsabfrage wurde ohne Auswahl geschlossen.',
    remedy: 'Erneut versuchen und „Zulassen“ wählen, wenn der Browser fragt.',
  },
  'mic/none': {
    title: 'Kein Mikrofon gefunden',
    explanation: 'Der Browser findet auf diesem Gerät kein Mikrofon.',
    remedy: 'Mikrofon oder Headset anschließen und erneut versuchen. Alternativ lässt sich eine Aufnahme analysieren.',
  },
  'mic/in-use': {
    title: 'Mikrofon wird bereits verwendet',
    explanation:
      'Der Browser konnte das Mikrofon nicht öffnen. Vermutlich verwendet es gerade eine andere App, zum Beispiel für einen Videoanruf.',
    remedy: 'Die andere App schließen oder ein anderes Mikrofon wählen und erneut versuchen.',
  },
  'mic/unplugged': {
    title: 'Mikrofon getrennt',
    explanation:
      'Das Mikrofon wurde während der Sitzung getrennt oder ausgeschaltet. Die Sitzung bis dahin ist unten zu sehen.',
    remedy: 'Wieder anschließen und eine neue Sitzung starten.',
  },
  'mic/unsupported': {
    title: 'Mikrofon nicht unterstützt',
    explanation:
      'Dieser Browser stellt Webseiten kein Mikrofon bereit, oder die Verbindung zu dieser Seite ist nicht sicher.',
    remedy:
      'Einen aktuellen Browser über HTTPS oder auf localhost verwenden. Aufnahmen lassen sich möglicherweise trotzdem analysieren.',
  },
  'share/dismissed': {
    title: 'Nichts freigegeben',
    explanation: 'Das Fenster des Browsers wurde geschlossen, oder das Teilen ist nicht erlaubt.',
    remedy: 'Erneut versuchen und einen Tab oder Bildschirm auswählen, oder stattdessen dem Mikrofon zuhören.',
  },
  'share/no-sound': {
    title: 'Ohne Ton freigegeben',
    explanation: 'Der Tab oder Bildschirm wurde freigegeben, aber nicht sein Ton.',
    remedy:
      'Erneut versuchen und im Fenster des Browsers „Auch Tab-Audio teilen“ einschalten. Einzelne Fenster haben keinen Ton.',
  },
  'audio/empty': {
    title: 'Die Datei ist leer',
    explanation: 'Sie enthält keine Audiodaten.',
    remedy: 'Prüfen, ob sie vollständig gespeichert oder kopiert wurde.',
  },
  'audio/undecodable': {
    title: 'Keine lesbare Aufnahme',
    explanation: 'Die Datei ist beschädigt oder keine Audiodatei.',
    remedy: 'In einer anderen App abspielen. Wenn das klappt, als WAV oder MP3 speichern und erneut hinzufügen.',
  },
  'audio/truncated': {
    title: 'Die Aufnahme bricht ab',
    explanation: 'Das Ende der Datei fehlt oder ist beschädigt. Was davor lesbar war, wurde analysiert.',
    remedy: 'Falls vorhanden, stattdessen das Original hinzufügen.',
  },
  'audio/hole': {
    title: 'Die Aufnahme hat eine Lücke',
    explanation:
      'In der Mitte fehlt ein Teil der Datei oder ist beschädigt. Die lesbaren Teile davor und danach wurden analysiert.',
    remedy: 'Falls vorhanden, stattdessen das Original hinzufügen.',
  },
  'audio/unsupported-codec': {
    title: 'Audioformat nicht unterstützt',
    explanation: 'Die Datei ist in Ordnung, aber diese Art von Audio lässt sich hier nicht lesen.',
    remedy: 'In einer Audio-App in WAV oder M4A umwandeln und erneut hinzufügen.',
  },
  'audio/decoder-unreachable': {
    title: 'Der Decoder konnte nicht geladen werden',
    explanation:
      'Für diese Art von Datei wird einmalig ein zusätzlicher Decoder geladen. Vielleicht besteht keine Verbindung.',
    remedy: 'Verbindung prüfen und erneut versuchen, oder die Datei in WAV oder M4A umwandeln.',
  },
  'audio/protected': {
    title: 'Die Datei ist kopiergeschützt',
    explanation: 'Ihr Audioinhalt ist verschlüsselt und lässt sich nur im Player des Anbieters abspielen.',
    remedy: 'Eine ungeschützte Kopie verwenden.',
  },
  'audio/no-sound-track': {
    title: 'Keine Tonspur',
    explanation: 'Die Datei ließ sich öffnen, enthält aber keine Tonspur.',
    remedy: 'Eine Datei mit Ton wählen.',
  },
  'audio/too-short': {
    title: 'Aufnahme zu kurz',
    explanation: 'Mindestens eine Viertelsekunde Sprache ist nötig.',
    remedy: 'Eine längere Aufnahme verwenden.',
  },
  'audio/not-finite': {
    title: 'Ungültige Audiodaten',
    explanation: 'Die Aufnahme enthält Werte, die keine gültigen Zahlen sind, und lässt sich nicht analysieren.',
    remedy: 'Aus der App, mit der sie erstellt wurde, erneut exportieren.',
  },
  'audio/unreachable': {
    title: 'Aufnahme konnte nicht geladen werden',
    explanation: 'Der Server hat sie nicht geliefert oder erlaubt dieser Seite keinen Zugriff.',
    remedy: 'Die Adresse prüfen. Eine Aufnahme auf einer anderen Website muss den Zugriff von hier erlauben (CORS).',
  },
  'model/missing': {
    title: 'Modell konnte nicht geladen werden',
    explanation: 'Möglicherweise besteht keine Verbindung, oder die App ist noch nicht vollständig installiert.',
    remedy: 'Verbindung prüfen und erneut versuchen. Einmal geladen, bleibt das Modell auf diesem Gerät.',
  },
  'model/corrupt': {
    title: 'Das geladene Modell ist beschädigt',
    explanation: 'Die Datei passt nicht zu ihrer veröffentlichten Prüfsumme und wurde deshalb nicht verwendet.',
    remedy: 'Erneut versuchen. Tritt der Fehler wieder auf, werden Dateien vermutlich im Netzwerk verändert.',
  },
  'model/config-mismatch': {
    title: 'Das Modell ist für eine andere Version',
    explanation: 'Es wurde für eine andere Version von Undertone erstellt.',
    remedy: 'Die Seite neu laden, um beides in derselben Version zu erhalten.',
  },
  'model/unreachable': {
    title: 'Der Download wurde unterbrochen',
    explanation: 'Der Server ist gerade nicht erreichbar. Was schon heruntergeladen wurde, bleibt gespeichert.',
    remedy: 'Die Verbindung prüfen und es erneut versuchen. Der Download wird dort fortgesetzt, wo er aufgehört hat.',
  },
  'model/no-room': {
    title: 'Kein Platz für das Modell',
    explanation:
      'Der Browser hat keinen Speicherplatz mehr dafür, oder er erlaubt dieser Seite nicht, Daten zu speichern.',
    remedy: 'Speicherplatz freigeben und es erneut versuchen. In einem privaten Fenster: Undertone normal öffnen.',
  },
  'engine/no-wasm': {
    title: 'Browser nicht unterstützt',
    explanation: 'Undertone benötigt WebAssembly mit SIMD. In diesem Browser fehlt es oder ist ausgeschaltet.',
    remedy: 'Den Browser aktualisieren oder eine aktuelle Version von Firefox, Chrome, Edge oder Safari verwenden.',
  },
  'engine/backend-unavailable': {
    title: 'Backend nicht verfügbar',
    explanation: 'Dieser Browser oder der Grafiktreiber unterstützt das gewählte Backend nicht.',
    remedy: '„Automatisch“ oder ein anderes Backend wählen.',
  },
  'engine/device-lost': {
    title: 'Verbindung zur Grafikkarte verloren',
    explanation:
      'Der Browser hat den Zugriff darauf verloren, zum Beispiel nach dem Ruhezustand oder einem Neustart des Treibers.',
    remedy: 'Erneut versuchen. Undertone verwendet dann ein anderes Backend. Bisherige Aufnahmen bleiben erhalten.',
  },
  'engine/crashed': {
    title: 'Die Analyse wurde unterbrochen',
    explanation: 'Ein unerwarteter Fehler hat die Analyse beendet.',
    remedy: 'Erneut versuchen. Betrifft es nur eine bestimmte Datei, bitte deren Format und Länge melden.',
  },
  'engine/cancelled': {
    title: 'Abgebrochen',
    explanation: 'Die Analyse dieser Datei wurde abgebrochen.',
    remedy: 'Sie lässt sich jederzeit neu starten.',
  },
  'storage/quota': {
    title: 'Speicher voll',
    explanation: 'Im Speicher des Browsers ist kein Platz mehr.',
    remedy: 'Speicherplatz freigeben und erneut versuchen. Angezeigte Ergebnisse lassen sich weiterhin exportieren.',
  },
  'storage/unavailable': {
    title: 'Speicher nicht verfügbar',
    explanation: 'Dieser Browser lässt die Seite keine Daten speichern, etwa in einem privaten Fenster.',
    remedy:
      'Undertone lässt sich weiter verwenden, aber nichts wird gespeichert. Wichtige Ergebnisse bitte exportieren.',
  },
  'storage/newer': {
    title: 'Gespeicherte Daten stammen aus einer neueren Version',
    explanation:
      'In diesem Browser wurde eine neuere Version von Undertone verwendet. Diese ältere kann deren Daten nicht lesen.',
    remedy: 'Die Seite neu laden, um die neuere Version zu erhalten. Bis dahin wird nichts gespeichert.',
  },
  'storage/blocked': {
    title: 'Undertone ist in einem anderen Tab geöffnet',
    explanation: 'Ein Tab mit einer älteren Version von Undertone blockiert den Zugriff auf die gespeicherten Daten.',
    remedy: 'Die anderen Tabs mit Undertone schließen und erneut versuchen.',
  },
  'storage/damaged': {
    title: 'Gespeicherte Daten sind beschädigt',
    explanation: 'Der Browser kann sie nicht mehr vollständig lesen, zum Beispiel nach einem Absturz.',
    remedy: 'Auf der Seite Verlauf die lesbaren Daten sichern und zurücksetzen. Alles andere funktioniert weiterhin.',
  },
  'export/empty': {
    title: 'Nichts zu exportieren',
    explanation: 'Für die Auswahl liegen noch keine Ergebnisse vor.',
    remedy: 'Etwas anderes auswählen oder warten, bis eine Aufnahme analysiert ist.',
  },
  'export/failed': {
    title: 'Export fehlgeschlagen',
    explanation: 'Beim Erstellen der Dateien ist ein Fehler aufgetreten. Die Ergebnisse sind davon nicht betroffen.',
    remedy: 'Mit weniger Formaten oder ohne Bilder erneut versuchen.',
  },
  'storage/no-room-for-sound': {
    title: 'Zu wenig Speicherplatz für die Aufnahme',
    explanation: 'Die Ergebnisse wurden im Verlauf gespeichert, für die Tonaufnahme reichte der Platz nicht.',
    remedy: 'Auf der Seite Verlauf nicht mehr benötigte Einträge oder Tonaufnahmen löschen, um Platz zu schaffen.',
  },
  'import/foreign': {
    title: 'Kein Undertone-Verlauf',
    explanation: 'Diese Datei wurde nicht mit „Alles exportieren“ auf der Seite Verlauf erstellt.',
    remedy: 'Eine Datei wählen, deren Name mit „undertone-history“ beginnt. Es wurde nichts geändert.',
  },
  'import/newer': {
    title: 'Dieser Verlauf stammt aus einer neueren Version',
    explanation: 'Die Datei wurde mit einer neueren Version von Undertone erstellt, die diese nicht lesen kann.',
    remedy: 'Die Seite neu laden, um die neuere Version zu erhalten, und erneut importieren. Es wurde nichts geändert.',
  },
  'import/damaged': {
    title: 'Die Verlaufsdatei ist beschädigt',
    explanation: 'Sie ist unvollständig oder wurde verändert, ihr Inhalt lässt sich nicht lesen.',
    remedy: 'Die Datei erneut vom Original kopieren und importieren. Es wurde nichts geändert.',
  },
  'voice/no-speech': {
    title: 'Keine Sprache erkannt',
    explanation: 'Möglicherweise war etwas zu hören, aber keine Sprache.',
    remedy: 'Prüfen, ob das richtige Mikrofon gewählt und nicht stummgeschaltet ist, dann näher am Mikrofon sprechen.',
  },
  'voice/too-short': {
    title: 'Zu wenig Sprache',
    explanation: 'Die Aufnahme enthält zu wenig Sprache für ein verlässliches Ergebnis.',
    remedy: 'Erneut versuchen und länger sprechen. Gespeicherte Daten sind unverändert.',
  },
  'voice/unreadable-file': {
    title: 'Keine Undertone-Datei',
    explanation: 'Die Datei enthält weder ein Stimmprofil noch Beispiele aus Undertone oder ist beschädigt.',
    remedy: 'Eine Datei wählen, die auf dieser Seite exportiert wurde. Gespeicherte Daten sind unverändert.',
  },
  'voice/newer-file': {
    title: 'Diese Datei stammt aus einer neueren Version',
    explanation: 'Sie wurde mit einer neueren Version von Undertone erstellt, die diese nicht sicher lesen kann.',
    remedy: 'Die Seite neu laden, um die neuere Version zu erhalten, dann die Datei erneut importieren.',
  },
  'voice/other-model': {
    title: 'Für ein anderes Modell erstellt',
    explanation: 'Stimmprofile und Beispiele funktionieren nur mit dem Modell, mit dem sie erstellt wurden.',
    remedy: 'Mit dem aktuellen Modell erneut aufnehmen oder analysieren.',
  },
  'app/offline-first-visit': {
    title: 'Einmalig ist eine Verbindung nötig',
    explanation: 'Undertone funktioniert offline, ist auf diesem Gerät aber noch nicht geladen.',
    remedy: 'Mit dem Internet verbinden, bis das Modell geladen ist. Danach ist keine Verbindung mehr nötig.',
  },
};
