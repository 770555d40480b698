/**
 * Removes offsets and inaudibly low frequencies: a second-order Butterworth high-pass (bilinear transform), in place.
 * Its initial state assumes that the first sample was constant before, so an offset causes no click at the start.
 */
export interface HighPass {
  /** Filters a block in place. Results do not depend on block size. */
  process(block: Float32Array): void;
}

/**
 * @param cutoffHz the -3 dB point
 * @param sampleRateHz more than twice the cutoff
 * Tested against scipy.signal.butter and lfilter in tests/core/signal/high-pass.test.ts.
 */
export function createHighPass(cutoffHz: number, sampleRateHz: number): HighPass {
  const k = Math.tan((Math.PI * cutoffHz) / sampleRateHz);
  const scale = 1 / (1 + Math.SQRT2 * k + k * k);
  const a1 = 2 * (k * k - 1) * scale;
  const a2 = (1 - Math.SQRT2 * k + k * k) * scale;
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  let isFresh = true;
  return {
    process(block) {
      if (isFresh && block.length > 0) {
        x1 = x2 = block[0]!;
        isFresh = false;
      }
      for (let i = 0; i < block.length; i++) {
        const x = block[i]!;
        const y = scale * (x - 2 * x1 + x2) - a1 * y1 - a2 * y2;
        x2 = x1;
        x1 = x;
        y2 = y1;
        // Inaudible tails are set to zero, because they would decay into slow denormal numbers.
        y1 = Math.abs(y) < 1e-18 ? 0 : y;
        block[i] = y1;
      }
    },
  };
}
