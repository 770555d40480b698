/**
 * The custom element `<emotion-meter>`: a meter of emotion for any page, no framework needed. Importing this module
 * registers it.
 *
 * ```html
 * <script type="module" src="undertone/emotion-meter.js"></script>
 * <emotion-meter microphone></emotion-meter>
 * <emotion-meter src="interview.mp3"></emotion-meter>
 * ```
 * @packageDocumentation
 */
import { EmotionMeter } from './meter/element.ts';

export { EmotionMeter };
export type { EmotionMeterEventMap } from './meter/element.ts';

/** This module's own address: the model lies beside it. Nothing imports this module, so it stays the entry that is asked for. */
EmotionMeter.home = import.meta.url;

/** The element's name. */
const tag = 'emotion-meter';
if (globalThis.customElements && !customElements.get(tag)) customElements.define(tag, EmotionMeter);

declare global {
  interface HTMLElementTagNameMap {
    'emotion-meter': EmotionMeter;
  }
}
