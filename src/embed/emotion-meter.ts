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

/** The element's name. */
const tag = 'emotion-meter';
if (!customElements.get(tag)) customElements.define(tag, EmotionMeter);

declare global {
  interface HTMLElementTagNameMap {
    'emotion-meter': EmotionMeter;
  }
}
