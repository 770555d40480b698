/** The coefficients of a rational resampler: `table[phase * nTaps + i]` weighs input sample `base - half + 1 + i`. */
export interface PolyphaseKernel {
  readonly table: Float64Array;
  readonly nPhases: number;
  readonly nTaps: number;
  /** Number of input samples needed after the output's position. */
  readonly half: number;
}

/** Modified Bessel function of the first kind, order 0 (power series; relative error below 1e-15 for |x| < 20). */
function besselI0(x: number): number {
  const quarter = (x * x) / 4;
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= quarter / (k * k);
    sum += term;
  }
  return sum;
}

/**
 * A windowed sinc split into phases, each scaled to unit gain at DC.
 * @param up interpolation factor (number of phases), a positive integer
 * @param down decimation factor, a positive integer
 * @param zeroCrossings half the kernel's length, in samples of the lower of the two rates
 * @param rolloff the -6 dB point as a share of the lower rate's Nyquist frequency
 * @param beta of the Kaiser window (J. F. Kaiser, 1974); 7 gives 72 dB
 */
export function kaiserKernel(
  up: number,
  down: number,
  zeroCrossings: number,
  rolloff: number,
  beta: number,
): PolyphaseKernel {
  const stretch = Math.max(1, down / up);
  const halfWidth = zeroCrossings * stretch;
  // Rows are padded to multiples of eight; the window is zero beyond halfWidth.
  const half = 4 * Math.ceil(halfWidth / 4);
  const nTaps = 2 * half;
  const cutoff = rolloff / stretch;
  const table = new Float64Array(up * nTaps);
  for (let phase = 0; phase < up; phase++) {
    let sum = 0;
    for (let i = 0; i < nTaps; i++) {
      const x = i - half + 1 - phase / up;
      const edge = 1 - (x / halfWidth) ** 2;
      const window = edge > 0 ? besselI0(beta * Math.sqrt(edge)) : 0;
      const angle = Math.PI * cutoff * x;
      const value = window * (angle === 0 ? 1 : Math.sin(angle) / angle);
      table[phase * nTaps + i] = value;
      sum += value;
    }
    for (let i = 0; i < nTaps; i++) table[phase * nTaps + i]! /= sum;
  }
  return { table, nPhases: up, nTaps, half };
}
