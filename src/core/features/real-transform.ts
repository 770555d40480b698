import FFT from 'fft.js';

/** Fourier transform of real samples. The result is overwritten by the next call. */
export interface RealTransform {
  /** Bins from 0 on as [re, im, re, im, ...]. */
  readonly bins: Float64Array;
  /** Transforms `size` samples; what they lie in is left as it is. */
  transform(samples: Float64Array): void;
}

/**
 * A real transform by a complex one of half the size, whose real parts are the even samples and whose imaginary parts the odd ones
 * (Sorensen et al., Real-valued fast Fourier transform algorithms, 1987): faster than fft.js's own.
 * @param size of the frame, a power of two, 4 or more
 * @param nBins to compute, size / 2 + 1 at most
 * Tested against the definition in tests/core/features/real-transform.test.ts.
 */
export function createRealTransform(size: number, nBins = size / 2 + 1): RealTransform {
  const half = size / 2;
  const fft = new FFT(half);
  const packed = new Float64Array(size + 2);
  const spectrum = packed.subarray(0, size);
  const bins = new Float64Array(2 * nBins);
  const cos = Float64Array.from({ length: nBins }, (_, k) => Math.cos((2 * Math.PI * k) / size) / 2);
  const sin = Float64Array.from({ length: nBins }, (_, k) => Math.sin((2 * Math.PI * k) / size) / 2);
  return {
    bins,
    transform(samples) {
      fft.transform(spectrum, samples);
      // The bins repeat: bin `half` is bin 0.
      packed[size] = packed[0]!;
      packed[size + 1] = packed[1]!;
      for (let k = 0, i = 0, j = size; k < nBins; k++, i += 2, j -= 2) {
        const re = packed[i]!;
        const im = packed[i + 1]!;
        const mirroredRe = packed[j]!;
        const mirroredIm = packed[j + 1]!;
        const oddRe = im + mirroredIm;
        const oddIm = mirroredRe - re;
        const c = cos[k]!;
        const s = sin[k]!;
        bins[i] = 0.5 * (re + mirroredRe) + c * oddRe + s * oddIm;
        bins[i + 1] = 0.5 * (im - mirroredIm) + c * oddIm - s * oddRe;
      }
    },
  };
}
