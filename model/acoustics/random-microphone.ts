import { config } from '#core/config.ts';
import { filtered, highPass, lowPass, peak } from './biquad.ts';
import { between } from './random.ts';

/**
 * Augmentation: a microphone and line with random properties. Cutoffs are at 50 to 450 Hz and at 2.5 to 7.5 kHz, with slopes of 12 or
 * 24 dB per octave, and there is one resonance or dip of up to 8 dB. This range includes telephones and laptops.
 * @param samples at 16 kHz
 */
export function throughRandomMicrophone(samples: Float32Array, random: () => number): Float32Array {
  const [lowest, highest] = [between(random, 50, 450), between(random, 2500, 7500)];
  const bend = peak(between(random, 400, 5000), config.sampleRateHz, between(random, 0.5, 2), 16 * (random() - 0.5));
  const sections = random() < 0.5 ? 1 : 2;
  const band = Array.from({ length: sections }, () => [
    highPass(lowest, config.sampleRateHz),
    lowPass(highest, config.sampleRateHz),
  ]);
  return filtered(samples, [...band.flat(), bend]);
}
