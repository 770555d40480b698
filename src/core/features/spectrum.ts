import { createRealTransform } from './real-transform.ts';

/** The spectrum of windowed frames of one size. Owns its buffers: results are valid until the next call. */
export interface SpectrumAnalyser {
  /** Bins 0..size/2 of the windowed frame: squared magnitude. */
  readonly power: Float64Array;
  /** Their square root; filled only when asked for. */
  readonly magnitude: Float64Array;
  /** Analyses `size` samples of `samples` from `start` on. */
  analyse(samples: Float32Array, start: number, withMagnitude: boolean): void;
}

/**
 * Windowed magnitude spectrum, the same numbers as essentia's Windowing + Spectrum.
 * @param window the window; its length (a power of two) is the frame size
 * @see tests/core/features/spectrum.test.ts
 */
export function createSpectrumAnalyser(window: Float64Array): SpectrumAnalyser {
  const size = window.length;
  const { bins, transform } = createRealTransform(size);
  const windowed = new Float64Array(size);
  const power = new Float64Array(size / 2 + 1);
  const magnitude = new Float64Array(size / 2 + 1);
  return {
    power,
    magnitude,
    analyse(samples, start, withMagnitude) {
      for (let i = 0; i < size; i++) windowed[i] = samples[start + i]! * window[i]!;
      transform(windowed);
      for (let bin = 0; bin < power.length; bin++) {
        const re = bins[2 * bin]!;
        const im = bins[2 * bin + 1]!;
        power[bin] = re * re + im * im;
      }
      if (withMagnitude) for (let bin = 0; bin < power.length; bin++) magnitude[bin] = Math.sqrt(power[bin]!);
    },
  };
}
