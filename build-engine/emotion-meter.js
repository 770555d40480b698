import{i as e,n as t,o as n,r,t as i}from"./undertone-files/microphone-BuDCMnhj.js";var a=`/*
 * Undertone's tokens. The interface itself is ink on paper; hue is kept for data, so that a colour on the page always
 * means an emotion (and red, besides, a failure or clipping).
 */
:root {
  color-scheme: light dark;

  /* Surfaces and ink */
  --paper: light-dark(#f6f5f1, #0f1113);
  --panel: light-dark(#fdfcfa, #16191c);
  --sunken: light-dark(#efede8, #0b0d0e);
  --raised: light-dark(#ffffff, #1f2327);
  --hairline: light-dark(#dedbd3, #2a2f34);
  --rule: light-dark(#8b887f, #6d747b);
  --ink: light-dark(#1b1d1f, #eceae5);
  --ink-soft: light-dark(#55565a, #a9acae);
  --ink-faint: light-dark(#6b6b6d, #8d9194);
  --on-ink: light-dark(#fdfcfa, #101214);
  --focus: light-dark(#1f5fd0, #8ab4ff);
  --alarm: light-dark(#b3261e, #ff8a7d);
  --alarm-wash: light-dark(#fbeae7, #2b1716);

  /* Emotions: equal lightness within a theme, at least 3 : 1 against the panel they are drawn on */
  --emotion-neutral: light-dark(oklch(0.55 0.015 260), oklch(0.76 0.015 260));
  --emotion-calm: light-dark(oklch(0.56 0.095 195), oklch(0.78 0.095 195));
  --emotion-happy: light-dark(oklch(0.6 0.125 75), oklch(0.8 0.125 82));
  --emotion-sad: light-dark(oklch(0.53 0.14 255), oklch(0.72 0.12 252));
  --emotion-angry: light-dark(oklch(0.55 0.19 27), oklch(0.71 0.17 27));
  --emotion-fearful: light-dark(oklch(0.53 0.17 300), oklch(0.74 0.13 300));
  --emotion-disgust: light-dark(oklch(0.55 0.13 138), oklch(0.78 0.14 135));
  --emotion-surprised: light-dark(oklch(0.58 0.17 352), oklch(0.77 0.13 350));
  --emotion-unsure: light-dark(#6b6b6d, #8d9194);
  --emotion-no-speech: light-dark(#8b887f, #6d747b);

  /* Type */
  --sans:
    'Instrument Sans Variable', ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue',
    sans-serif;
  --text-xs: 0.75rem;
  --text-s: 0.8125rem;
  --text-m: 0.9375rem;
  --text-l: 1.125rem;
  --text-xl: 1.5rem;
  --text-2xl: clamp(1.875rem, 1.2rem + 2.6vw, 3rem);
  --text-3xl: clamp(2.5rem, 1.4rem + 4.4vw, 4.25rem);

  /* Space and shape */
  --space-1: 0.25rem;
  --space-2: 0.5rem;
  --space-3: 0.75rem;
  --space-4: 1rem;
  --space-5: 1.5rem;
  --space-6: 2rem;
  --space-7: 3rem;
  --space-8: 4.5rem;
  --radius-s: 6px;
  --radius-m: 12px;
  --radius-l: 18px;
  --gutter: clamp(1rem, 3.5vw, 2.5rem);
  --measure: 38rem;
  --page: 80rem;
  --lift: 0 1px 2px light-dark(rgb(40 35 20 / 0.06), rgb(0 0 0 / 0.4));
  --lift-high: 0 12px 40px light-dark(rgb(40 35 20 / 0.16), rgb(0 0 0 / 0.6));

  /* Motion */
  --quick: 120ms;
  --calm: 240ms;
  --ease: cubic-bezier(0.2, 0.7, 0.2, 1);
}

/*
 * For every kind of colour blindness: hue and lightness both differ. Found by search so that any two colours keep a
 * CIEDE2000 of 12 under full protanopia, deuteranopia and tritanopia, too; tests/lib/colours.test.ts holds them to it.
 */
:root[data-palette='safe'] {
  --emotion-neutral: light-dark(#757a7f, #9fa5aa);
  --emotion-calm: light-dark(#005847, #009070);
  --emotion-happy: light-dark(#7f5c00, #c49324);
  --emotion-sad: light-dark(#3279cb, #506da3);
  --emotion-angry: light-dark(#b10312, #ffc7b9);
  --emotion-fearful: light-dark(#52487e, #c36af9);
  --emotion-disgust: light-dark(#87893b, #3d7e00);
  --emotion-surprised: light-dark(#700046, #f3deff);
}

:root[data-theme='light'] {
  color-scheme: light;
}

:root[data-theme='dark'] {
  color-scheme: dark;
}

@media (prefers-reduced-motion: reduce) {
  :root {
    --quick: 0ms;
    --calm: 0ms;
  }
}
`.replace(/:root((?:\[[^\]]*\])*)/g,(e,t)=>t?`:host(${t})`:`:host`),o=`
  :host {
    color-scheme: inherit;
    display: block;
    box-sizing: border-box;
    min-width: 14rem;
    max-width: 26rem;
    padding: var(--space-4) var(--space-5) var(--space-5);
    border: 1px solid var(--hairline);
    border-radius: var(--radius-m);
    background: var(--panel);
    color: var(--ink);
    font-size: var(--text-m);
    line-height: 1.4;
    text-align: start;
  }
  :host([hidden]) { display: none; }
  * { box-sizing: border-box; margin: 0; }
  .answer { display: grid; grid-template-columns: 2.25rem 1fr auto; gap: var(--space-3); align-items: center; min-height: 3rem; }
  .answer svg { width: 2.25rem; height: 2.25rem; }
  .name { font-size: var(--text-xl); font-weight: 600; letter-spacing: -0.02em; line-height: 1.15; overflow-wrap: anywhere; }
  .name[data-small] { color: var(--ink-soft); font-size: var(--text-m); font-weight: 400; letter-spacing: 0; }
  .confidence { font-size: var(--text-l); font-variant-numeric: tabular-nums; }
  ul { display: grid; gap: var(--space-1); margin: var(--space-4) 0; padding: 0; list-style: none; }
  li { display: grid; grid-template-columns: 1rem 6em 1fr 3.2em; gap: var(--space-2); align-items: center; font-size: var(--text-s); }
  li svg { width: 1rem; height: 1rem; }
  .track { height: 0.5rem; overflow: hidden; border-radius: 99rem; background: var(--sunken); }
  .bar { height: 100%; border-radius: inherit; transform: scaleX(0); transform-origin: left; transition: transform var(--calm) var(--ease); }
  :host(:dir(rtl)) .bar { transform-origin: right; }
  .figure { color: var(--ink-soft); text-align: end; font-variant-numeric: tabular-nums; }
  audio { display: block; width: 100%; margin-bottom: var(--space-3); }
  button {
    min-height: 2.75rem;
    padding: 0 var(--space-5);
    border: 1px solid var(--ink);
    border-radius: 99rem;
    background: var(--ink);
    color: var(--on-ink);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:disabled { opacity: 0.5; cursor: default; }
  :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
  .foot { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-4); align-items: center; }
  .promise { color: var(--ink-faint); font-size: var(--text-xs); }
  .failure { margin-top: var(--space-3); padding-inline-start: var(--space-3); border-inline-start: 3px solid var(--alarm); font-size: var(--text-s); }
  .failure strong { display: block; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  [hidden] { display: none; }
`;function s(){let e=new CSSStyleSheet;return e.replaceSync(a+o),e}var c={neutral:`M2 6.5h12v3H2z`,calm:`M1 7.5Q4.5 2 8 5.5T15 5v3.5Q11.5 14 8 10.5T1 11z`,happy:`M1.5 5h13a6.5 6.5 0 0 1-13 0z`,sad:`M8 1c3 4.2 4.8 6.4 4.8 9a4.8 4.8 0 0 1-9.6 0C3.2 7.4 5 5.2 8 1z`,angry:`M9.5.5 3 9h4l-1 6.5L13 6.5H8.8z`,fearful:`M1 12.5 4.3 4h1.4l2.3 5 2.3-5h1.4l3.3 8.5h-2.6L10.9 8.2 8.6 13H7.4L5.1 8.2l-1.5 4.3z`,disgust:`M3.8 1.7 8 5.9l4.2-4.2 2.1 2.1L10.1 8l4.2 4.2-2.1 2.1L8 10.1l-4.2 4.2-2.1-2.1L5.9 8 1.7 3.8z`,surprised:`M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zm0 3a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z`,"no speech":`M2 8a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0zM6.5 8a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0zM11 8a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0z`,unsure:`M8 1.5 14.5 8 8 14.5 1.5 8zm0 3.3L4.8 8 8 11.2 11.2 8z`};function l(e){return`--emotion-${e===`no speech`?`no-speech`:e}`}var u=`http://www.w3.org/2000/svg`;function d(e,t=``,n=``){let r=document.createElement(e);return t&&(r.className=t),r.textContent=n,r}function f(e){let t=document.createElementNS(u,`svg`);t.setAttribute(`viewBox`,`0 0 16 16`),t.setAttribute(`aria-hidden`,`true`);let n=document.createElementNS(u,`path`);return n.setAttribute(`d`,c[e]),n.setAttribute(`fill-rule`,`evenodd`),n.style.fill=`var(${l(e)})`,t.append(n),t}function p(e,t,r){let i=e=>r.percent.format(e),a=d(`span`),o=d(`p`,`name`),s=d(`p`,`confidence`),c=d(`div`,`answer`);c.append(a,o,s);let u=d(`ul`);u.setAttribute(`aria-label`,r.said.probabilities);let p=n(t).map(e=>{let t=d(`li`),n=d(`div`,`track`),i=d(`div`,`bar`),a=d(`span`,`figure`);return i.style.background=`var(${l(e)})`,n.append(i),t.append(f(e),d(`span`,``,r.answers[e]),n,a),u.append(t),{emotion:e,bar:i,figure:a}}),m=d(`button`,``,r.said.start);m.type=`button`;let h=d(`audio`);h.controls=!0;let g=d(`div`,`foot`);g.append(m,d(`p`,`promise`,r.said.promise));let _=d(`div`,`failure`);_.setAttribute(`role`,`alert`);let v=d(`p`,`unseen`);v.setAttribute(`role`,`status`),e.replaceChildren(c,u,h,g,_,v);for(let e of[m,h,_])e.hidden=!0;return{button:m,audio:h,show(e){let t=typeof e==`string`,n=t?null:e.scores,c=t?`no speech`:e.answer;a.replaceChildren(f(c)),o.textContent=t?e:c===`unsure`?r.said.unsure:r.answers[c],o.toggleAttribute(`data-small`,t||c===`unsure`),s.textContent=!t&&c!==`unsure`&&c!==`no speech`?i(e.confidence):``;for(let{emotion:e,bar:t,figure:r}of p){let a=n?.[e]??0;t.style.transform=`scaleX(${a})`,r.textContent=n?i(a):`–`}},announce(e){v.textContent=e},fail(e){if(_.hidden=e===null,!e)return;let{title:t,wayOn:n}=r.failures[e.code];_.replaceChildren(d(`strong`,``,t),document.createTextNode(n))}}}var m={title:`Emotionsmesser`,start:`Zuhören`,stop:`Beenden`,waiting:`Bereit`,asking:`Wartet auf das Mikrofon`,preparing:`Das Modell wird geladen`,hearing:`Lauscht auf die ersten Worte`,analysing:e=>`Wird ausgewertet, ${e}`,analysingNow:`Wird ausgewertet`,noSource:`Nichts zu hören: Dem Element fehlt das Attribut „microphone“ oder „src“.`,unsure:`Keine Emotion tritt hervor`,probabilities:`Wahrscheinlichkeit jeder Emotion`,promise:`Kein Ton verlässt dieses Gerät.`},h={neutral:`neutral`,calm:`ruhig`,happy:`fröhlich`,sad:`traurig`,angry:`wütend`,fearful:`ängstlich`,disgust:`angewidert`,surprised:`überrascht`,"no speech":`keine Sprache`,unsure:`unsicher`},g={"mic/denied":{title:`Das Mikrofon ist gesperrt`,explanation:`Diesem Browser wurde verboten, Undertone das Mikrofon zu geben, darum fragt er nicht mehr.`,wayOn:`In den Website-Einstellungen neben der Adresszeile das Mikrofon zulassen, dann noch einmal versuchen.`},"mic/dismissed":{title:`Die Frage wurde geschlossen`,explanation:`Undertone hört nichts, bevor das Mikrofon zugelassen ist.`,wayOn:`Noch einmal versuchen und „Zulassen“ wählen, wenn der Browser fragt.`},"mic/none":{title:`Kein Mikrofon gefunden`,explanation:`Dieses Gerät hat kein Mikrofon, das der Browser sehen kann.`,wayOn:`Eines anschließen oder ein Headset verbinden, dann noch einmal versuchen. Eine Aufnahme geht auch ohne.`},"mic/in-use":{title:`Das Mikrofon ist belegt`,explanation:`Der Browser konnte es nicht öffnen. Meist hält es ein anderes Programm fest, zum Beispiel ein Anruf.`,wayOn:`Das andere Programm schließen oder ein anderes Mikrofon wählen, dann noch einmal versuchen.`},"mic/unplugged":{title:`Das Mikrofon ist fort`,explanation:`Es wurde abgezogen oder ausgeschaltet, während Undertone zuhörte. Alles bis dahin Gehörte steht unten.`,wayOn:`Wieder anschließen und eine neue Sitzung beginnen.`},"mic/unsupported":{title:`Dieser Browser kann nicht zuhören`,explanation:`Er bietet Seiten kein Mikrofon an, oder die Verbindung zu dieser Seite ist nicht sicher.`,wayOn:`Einen aktuellen Browser über https oder auf localhost benutzen. Aufnahmen gehen vielleicht trotzdem.`},"audio/empty":{title:`Die Datei ist leer`,explanation:`Sie enthält keinerlei Ton.`,wayOn:`Nachsehen, ob sie vollständig gespeichert oder kopiert wurde.`},"audio/undecodable":{title:`Keine lesbare Aufnahme`,explanation:`Ihr Inhalt ist beschädigt, oder sie ist kein Ton, obwohl ihr Name es sagt.`,wayOn:`In einem anderen Programm abspielen. Gelingt es dort, als WAV oder MP3 speichern und neu hinzufügen.`},"audio/truncated":{title:`Die Aufnahme bricht ab`,explanation:`Ein Teil der Datei fehlt oder ist beschädigt. Ausgewertet wurde, was lesbar war.`,wayOn:`Wenn es das Original noch gibt, besser dieses hinzufügen.`},"audio/unsupported-codec":{title:`Diesem Browser fehlt der Codec`,explanation:`Die Datei ist heil, aber ihr Ton ist so verpackt, dass dieser Browser ihn nicht auspacken kann.`,wayOn:`In WAV, MP3, FLAC oder Opus umwandeln oder einen anderen Browser nehmen.`},"audio/protected":{title:`Die Datei ist kopiergeschützt`,explanation:`Ihr Ton ist verschlüsselt, und nur der Player des Anbieters darf sie öffnen.`,wayOn:`Eine ungeschützte Kopie benutzen.`},"audio/no-sound-track":{title:`Darin ist kein Ton`,explanation:`Die Datei lässt sich öffnen, hat aber keine Tonspur.`,wayOn:`Eine Datei mit Ton wählen.`},"audio/too-short":{title:`Zu kurz für ein Urteil`,explanation:`Ein Gefühl braucht mindestens eine Viertelsekunde Stimme, um sich zu zeigen.`,wayOn:`Eine längere Aufnahme benutzen.`},"audio/not-finite":{title:`Der Ton enthält unmögliche Zahlen`,explanation:`Manche Abtastwerte sind keine Zahlen, daher lässt sich nichts Wahres über die Aufnahme sagen.`,wayOn:`Aus dem Programm, das sie gemacht hat, noch einmal exportieren.`},"model/missing":{title:`Das Modell ist nicht angekommen`,explanation:`Es ließ sich nicht laden. Vielleicht fehlt die Verbindung, oder die Seite ist noch nicht ganz installiert.`,wayOn:`Die Verbindung prüfen und noch einmal versuchen. Einmal angekommen, bleibt es auf diesem Gerät.`},"model/corrupt":{title:`Das Modell kam beschädigt an`,explanation:`Seine Prüfsumme ist nicht die, mit der es veröffentlicht wurde, darum wird es von Undertone nicht benutzt.`,wayOn:`Noch einmal versuchen. Geschieht es immer wieder, verändert etwas auf dem Weg vom Server die Dateien.`},"model/config-mismatch":{title:`Modell und App passen nicht zusammen`,explanation:`Das Modell wurde für eine andere Version der App gemacht.`,wayOn:`Die Seite neu laden, damit beide aus derselben Version kommen.`},"engine/no-wasm":{title:`Dieser Browser ist zu alt`,explanation:`Undertone braucht WebAssembly mit SIMD, das diesem Browser fehlt oder in ihm ausgeschaltet ist.`,wayOn:`Den Browser aktualisieren oder ein aktuelles Firefox, Chrome, Edge oder Safari benutzen.`},"engine/backend-unavailable":{title:`Dieses Rechenwerk läuft hier nicht`,explanation:`Dieser Browser oder sein Grafiktreiber bietet das gewählte Rechenwerk nicht an.`,wayOn:`In den Einstellungen „Automatisch“ oder ein anderes Rechenwerk wählen.`},"engine/device-lost":{title:`Das Grafikgerät ist fort`,explanation:`Der Browser hat es zurückgenommen, etwa nach dem Ruhezustand oder einem Neustart des Treibers.`,wayOn:`Noch einmal versuchen: Undertone macht mit einem anderen Rechenwerk weiter. Nichts Gehörtes ist verloren.`},"engine/crashed":{title:`Die Auswertung ist stehen geblieben`,explanation:`Etwas Unerwartetes hat die Auswertung im Hintergrund beendet.`,wayOn:`Noch einmal versuchen. Geschieht es nur mit einer Datei, hilft eine Meldung mit Art und Länge dieser Datei.`},"engine/cancelled":{title:`Abgebrochen`,explanation:`Die Auswertung dieser Datei wurde angehalten.`,wayOn:`Sie lässt sich jederzeit neu beginnen.`},"storage/quota":{title:`Das Gerät ist voll`,explanation:`Der Browser hat keinen Platz mehr, um etwas zu bewahren.`,wayOn:`Platz schaffen und noch einmal versuchen. Gezeigte Ergebnisse lassen sich weiter exportieren.`},"storage/unavailable":{title:`Hier lässt sich nichts bewahren`,explanation:`Der Browser erlaubt dieser Seite keinen Speicher, wie in manchen privaten Fenstern.`,wayOn:`Alles arbeitet, muss aber beim nächsten Mal neu geladen werden. Was gebraucht wird, lässt sich exportieren.`},"storage/newer":{title:`Das Bewahrte gehört zu einer neueren Version`,explanation:`In diesem Browser lief eine neuere Version von Undertone, und diese ältere kann nicht lesen, was sie bewahrt.`,wayOn:`Die Seite neu laden, um die neuere Version zu bekommen. Bis dahin arbeitet alles, aber nichts wird bewahrt.`},"storage/blocked":{title:`Ein anderer Tab ist im Weg`,explanation:`Ein Tab mit einer älteren Version von Undertone ist offen und hält fest, was in diesem Browser bewahrt ist.`,wayOn:`Die anderen Tabs von Undertone schließen, dann noch einmal versuchen.`},"storage/damaged":{title:`Das Bewahrte ist beschädigt`,explanation:`Der Browser kann nicht mehr alles davon lesen, zum Beispiel nach einem Absturz oder bei vollem Speicher.`,wayOn:`Unter Verlauf lässt sich das Lesbare sichern und neu beginnen. Alles andere arbeitet wie zuvor.`},"export/empty":{title:`Es gibt nichts zu exportieren`,explanation:`Nichts vom Gewählten hat schon ein Ergebnis.`,wayOn:`Etwas anderes wählen oder warten, bis eine Aufnahme ausgewertet ist.`},"export/failed":{title:`Der Export ist nicht gelungen`,explanation:`Beim Zusammenstellen der Dateien ging etwas schief. Die Ergebnisse selbst sind noch da.`,wayOn:`Noch einmal versuchen, mit weniger Formaten oder ohne Bilder.`},"storage/no-room-for-sound":{title:`Für den Ton war kein Platz`,explanation:`Die Ergebnisse sind im Verlauf bewahrt, aber für die Aufnahme selbst hat der Browser keinen Platz.`,wayOn:`Unter Verlauf nicht mehr gebrauchte Einträge oder Töne löschen. Die Ergebnisse lassen sich so öffnen.`},"import/foreign":{title:`Kein Verlauf von Undertone`,explanation:`Die Datei stammt nicht von „Alles exportieren“ auf der Seite Verlauf.`,wayOn:`Eine Datei wählen, deren Name mit „undertone-history“ beginnt. Nichts wurde verändert.`},"import/newer":{title:`Die Datei kommt aus einer neueren Version`,explanation:`Eine neuere Version von Undertone schrieb diesen Verlauf, und diese ältere kann ihn nicht lesen.`,wayOn:`Die Seite neu laden, um die neuere Version zu bekommen, dann neu importieren. Nichts wurde verändert.`},"import/damaged":{title:`Die Verlaufsdatei ist beschädigt`,explanation:`Sie brach ab oder wurde unterwegs verändert, sodass ihr Inhaltsverzeichnis unlesbar ist.`,wayOn:`Noch einmal von ihrem Speicherort kopieren und neu importieren. Nichts wurde verändert.`},"app/offline-first-visit":{title:`Einmal braucht es eine Verbindung`,explanation:`Undertone arbeitet ohne Netz, ist aber auf diesem Gerät noch nicht geladen.`,wayOn:`Einmal verbinden und das Modell ankommen lassen. Danach darf das Netz fort sein.`}},_={title:`Emotion meter`,start:`Start listening`,stop:`Stop`,waiting:`Ready when you are`,asking:`Waiting for the microphone`,preparing:`Fetching the model`,hearing:`Listening for the first words`,analysing:e=>`Analysing, ${e}`,analysingNow:`Analysing`,noSource:`Nothing to listen to: give the element the attribute “microphone” or “src”.`,unsure:`No emotion stands out`,probabilities:`Probability of each emotion`,promise:`Sound never leaves this device.`},v={neutral:`neutral`,calm:`calm`,happy:`happy`,sad:`sad`,angry:`angry`,fearful:`fearful`,disgust:`disgust`,surprised:`surprised`,"no speech":`no speech`,unsure:`unsure`},y=e=>new Intl.NumberFormat(e,{style:`percent`}),b={said:_,answers:v,failures:e,percent:y(`en`)},x={said:m,answers:h,failures:g,percent:y(`de`)};function S(e){let t=e.closest(`[lang]`)?.getAttribute(`lang`)??``;return/^de(?:-|$)/i.test(t)?x:b}var C=4e3,w,T=class e extends HTMLElement{static home=``;static observedAttributes=[`microphone`,`src`,`label-set`,`model-url`,`backend`];#e=this.attachShadow({mode:`open`});#t=null;#n=S(this);#r=null;#i=null;#a=null;#o=new AbortController;#s=-1/0;#c=``;connectedCallback(){this.#l()}disconnectedCallback(){this.#b()}attributeChangedCallback(e,t,n){this.isConnected&&this.#t&&t!==n&&(this.#b(),this.#l())}report=null;async start(){let e=this.#t;if(!e||this.#i||this.#a)return;let{signal:t}=this.#o;await this.#_(async()=>{e.button.disabled=!0,e.show(this.#n.said.asking);let n=await i();if(t.aborted)return E(n);this.#a=n,e.show(this.#n.said.hearing);let r=await this.#f().listen(n,e=>this.#p(e,t));if(t.aborted)return void r.stop().catch(()=>void 0);this.#i=r,r.ended.then(()=>this.stop()),e.button.textContent=this.#n.said.stop}),t.aborted||(e.button.disabled=!1,this.#i||this.#y())}async stop(){let[e,t]=[this.#t,this.#i];e&&t&&(this.#i=null,await this.#_(async()=>{e.button.textContent=this.#n.said.start,this.#h(await t.stop())}),this.#y())}async analyse(e){let t=this.#t;if(!t)return;let{signal:n}=this.#o;await this.#_(async()=>{t.show(this.#n.said.preparing);let r=await this.#f().analyseFile(e,{signal:n,onProgress:({doneS:e,totalS:r})=>{if(n.aborted)return;let{analysing:i,analysingNow:a}=this.#n.said;t.show(r?i(this.#n.percent.format(Math.min(1,e/r))):a)}}),i=URL.createObjectURL(e);n.addEventListener(`abort`,()=>URL.revokeObjectURL(i),{once:!0}),t.audio.src=i,t.audio.hidden=!1,t.audio.ontimeupdate=()=>this.#m(r,t.audio.currentTime),this.#h(r)})}#l(){this.#o=new AbortController,this.#n=S(this),this.#e.adoptedStyleSheets=[w??=s()],this.hasAttribute(`role`)||this.setAttribute(`role`,`group`),this.hasAttribute(`aria-label`)||this.setAttribute(`aria-label`,this.#n.said.title);let e=p(this.#e,this.#d,this.#n);this.#t=e;let t=this.getAttribute(`src`),n=this.hasAttribute(`microphone`);e.show(n||t?this.#n.said.waiting:this.#n.said.noSource),e.button.hidden=!n,e.button.addEventListener(`click`,()=>void(this.#i?this.stop():this.start())),t&&this.#u(t)}async#u(e){let{signal:t}=this.#o;await this.#_(async()=>{let n=await fetch(new URL(e,this.baseURI),{signal:t}).catch(e=>{throw t.throwIfAborted(),new r({code:`audio/unreachable`,detail:String(e)})});if(!n.ok)throw new r({code:`audio/unreachable`,detail:`HTTP ${n.status}`});await this.analyse(await n.blob())})}get#d(){return this.getAttribute(`label-set`)===`five`?`five`:`eight`}#f(){let n=this.getAttribute(`model-url`),r=this.getAttribute(`backend`),i={labelSet:this.#d,...n?{modelUrl:n}:{},...D(r)?{backend:r}:{}};return this.#r??=t(e.home,i)}#p(e,t){!t.aborted&&this.#i&&(this.#g(e),this.#v(`scores`,e))}#m(e,t){let n=e.segments.find(({startS:e,endS:n})=>t>=e&&t<n);this.#g(n&&t>0?n:e)}#h(e){this.report=e,this.#g(e),this.#v(`report`,e)}#g(e){this.#t?.show(e);let t=this.#n.answers[e.answer],n=performance.now();t===this.#c||n-this.#s<C||([this.#c,this.#s]=[t,n],this.#t?.announce(t))}async#_(e){let{signal:t}=this.#o;this.#t?.fail(null);try{await e()}catch(e){if(t.aborted)return;let n=e instanceof r?e:new r({code:`engine/crashed`,detail:String(e)});this.#t?.show(this.#n.said.waiting),this.#t?.fail(n),this.#v(`failure`,n)}}#v(e,t){this.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0}))}#y(){this.#a&&E(this.#a),this.#a=null}#b(){this.#o.abort(),this.#i=null,this.#y(),this.#r?.dispose(),this.#r=null}};function E(e){e.getTracks().forEach(e=>e.stop())}function D(e){return e===`auto`||e===`wasm`||e===`webgl`||e===`webgpu`}T.home=import.meta.url;var O=`emotion-meter`;customElements.get(O)||customElements.define(O,T);export{T as EmotionMeter};