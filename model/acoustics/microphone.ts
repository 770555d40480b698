import { filtered, fourthOrder, highPass, lowPass, peak } from './biquad.ts';

/** A telephone line: 300 to 3400 Hz with fourth-order slopes. */
export function overTelephone(samples: Float32Array, sampleRateHz: number): Float32Array {
  return filtered(
    samples,
    fourthOrder.flatMap((q) => [highPass(300, sampleRateHz, q), lowPass(3400, sampleRateHz, q)]),
  );
}

/** The microphone of a laptop: a high-pass at 200 Hz, and a resonance of the case of 6 dB at 3 kHz. */
export function onLaptop(samples: Float32Array, sampleRateHz: number): Float32Array {
  return filtered(samples, [highPass(200, sampleRateHz), peak(3000, sampleRateHz, 1.5, 6)]);
}
