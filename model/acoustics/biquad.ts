/**
 * Coefficients of a second-order filter, normalised so that a0 = 1, after R. Bristow-Johnson's Cookbook formulae for audio EQ biquad
 * filter coefficients (w3.org/TR/audio-eq-cookbook).
 */
export interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

function designed(hz: number, sampleRateHz: number, q: number): { cos: number; alpha: number } {
  const omega = (2 * Math.PI * hz) / sampleRateHz;
  return { cos: Math.cos(omega), alpha: Math.sin(omega) / (2 * q) };
}

/** A high-pass filter: -3 dB at `hz` for q = 1/sqrt 2. */
export function highPass(hz: number, sampleRateHz: number, q: number = Math.SQRT1_2): Biquad {
  const { alpha, cos } = designed(hz, sampleRateHz, q);
  const a0 = 1 + alpha;
  return {
    b: [(1 + cos) / 2 / a0, -(1 + cos) / a0, (1 + cos) / 2 / a0],
    a: [(-2 * cos) / a0, (1 - alpha) / a0],
  };
}

/** A low-pass filter: -3 dB at `hz` for q = 1/sqrt 2. */
export function lowPass(hz: number, sampleRateHz: number, q: number = Math.SQRT1_2): Biquad {
  const { alpha, cos } = designed(hz, sampleRateHz, q);
  const a0 = 1 + alpha;
  return { b: [(1 - cos) / 2 / a0, (1 - cos) / a0, (1 - cos) / 2 / a0], a: [(-2 * cos) / a0, (1 - alpha) / a0] };
}

/** A peaking filter: a gain of `gainDb` at `hz`. */
export function peak(hz: number, sampleRateHz: number, q: number, gainDb: number): Biquad {
  const { alpha, cos } = designed(hz, sampleRateHz, q);
  const gain = 10 ** (gainDb / 40);
  const a0 = 1 + alpha / gain;
  return {
    b: [(1 + alpha * gain) / a0, (-2 * cos) / a0, (1 - alpha * gain) / a0],
    a: [(-2 * cos) / a0, (1 - alpha / gain) / a0],
  };
}

/** The q values of the two sections of a fourth-order Butterworth filter. */
export const fourthOrder: readonly number[] = [0.541196100146197, 1.3065629648763764];

/** Applies filters one after the other. */
export function filtered(samples: Float32Array, filters: readonly Biquad[]): Float32Array {
  const out = Float64Array.from(samples);
  for (const { a, b } of filters) {
    let [x1, x2, y1, y2] = [0, 0, 0, 0];
    for (let i = 0; i < out.length; i++) {
      const x = out[i] ?? 0;
      const y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
      [x2, x1, y2, y1] = [x1, x, y1, y];
      out[i] = y;
    }
  }
  return Float32Array.from(out);
}
