import { r as EmotionReport } from "./undertone-files/types.js";

// src/embed/meter/element.d.ts
/**
 * `<emotion-meter>`: shows the emotion in a voice as bars, a mark and words.
 *
 * Attributes: `microphone` (a button that listens), `src` (address of a recording, analysed at once and played with the
 * meter following), `label-set` (`eight` or `five`), `model-url`, `backend`.
 * Events (they bubble): `scores` (detail: `LiveScores`) while listening, `report` (detail: `EmotionReport`) when a
 * recording was analysed or listening ended, `failure` (detail: `EmotionError`).
 * Language: the `lang` that holds for the element, English and German so far.
 * Style: any token of Undertone's `tokens.css` set on the element, such as `--panel`, `--ink`, `--emotion-happy`.
 */
declare class EmotionMeter extends HTMLElement {
  #private;
  /** The folder in which `models/current.json` lies, or any file in it; the module that registers the element sets it. */
  static home: string;
  static readonly observedAttributes: string[];
  connectedCallback(): void;
  disconnectedCallback(): void;
  attributeChangedCallback(_name: string, before: string | null, after: string | null): void;
  /** What was last heard or analysed; null before. */
  report: EmotionReport | null;
  /** Asks for the microphone and listens, as the button does. Call it while handling a press or a key. */
  start(): Promise<void>;
  /** Ends listening; the report comes as an event. */
  stop(): Promise<void>;
  /** Analyses a recording and shows it. */
  analyse(recording: Blob): Promise<void>;
}
declare global {
  interface HTMLElementTagNameMap {
    'emotion-meter': EmotionMeter;
  }
}
export { EmotionMeter };