import { createKernels, type Kernels } from '../kernels/kernels.ts';

/** The spectrum of windowed frames of one size. Owns its buffers: results are valid until the next call. */
export interface SpectrumAnalyser {
  /** Bins 0..size/2 of the windowed frame: squared magnitude. */
  readonly power: Float64Array;
  /** Its square root; filled only on request. */
  readonly magnitude: Float64Array;
  /** Analyses `size` samples of `samples` from `start` on. */
  analyse(samples: Float32Array, start: number, withMagnitude: boolean): void;
}

/** Real and imaginary part. */
export const complexBytes = 2 * Float64Array.BYTES_PER_ELEMENT;

/** Resolution of the unit circle in spectrum.c, and the part of it that transforms use. */
const [nSteps, nTurns] = [1024, 768];
const turns = Float64Array.from({ length: 4 * nTurns }, (_, i) => {
  const angle = (2 * Math.PI * (i >> 2)) / nSteps;
  return i % 4 < 2 ? Math.cos(angle) : i % 4 === 2 ? Math.sin(angle) : -Math.sin(angle);
});

/** Memory shared by transforms: the table of the unit circle, and two buffers of complex numbers; all byte addresses. */
export interface TransformRoom {
  readonly turns: number;
  readonly x: number;
  readonly y: number;
}

/** @param size of the longest frame to transform, at most 1024 */
export function placeTransforms(kernels: Kernels, size: number): TransformRoom {
  const nBytes = (size / 2) * complexBytes;
  return { turns: kernels.put(turns), x: kernels.place(nBytes), y: kernels.place(nBytes) };
}

/**
 * Windowed magnitude spectrum; equals essentia's Windowing + Spectrum.
 * @param window the window; its length (a power of two, 16 to 1024) is the frame size
 * @see tests/core/features/spectrum.test.ts
 */
export function createSpectrumAnalyser(window: Float64Array): SpectrumAnalyser {
  const size = window.length;
  const kernels = createKernels();
  const { turns, x, y } = placeTransforms(kernels, size);
  const nBins = size / 2 + 1;
  const windowAt = kernels.put(window);
  const samplesAt = kernels.place(size * Float32Array.BYTES_PER_ELEMENT);
  const powerAt = kernels.place(nBins * Float64Array.BYTES_PER_ELEMENT);
  const magnitudeAt = kernels.place(nBins * Float64Array.BYTES_PER_ELEMENT);
  const frame = kernels.f32(samplesAt, size);
  return {
    power: kernels.f64(powerAt, nBins),
    magnitude: kernels.f64(magnitudeAt, nBins),
    analyse(samples, start, withMagnitude) {
      for (let i = 0; i < size; i++) frame[i] = samples[start + i]!;
      kernels.run.spectrum(samplesAt, windowAt, size, x, y, turns, powerAt, withMagnitude ? magnitudeAt : 0);
    },
  };
}
