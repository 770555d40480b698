import { createRealTransform } from './real-transform.ts';

/**
 * Fourier transform of an even sequence, as a power spectrum is one: real and even again. The result is overwritten by the next call.
 * @param values 0 .. half of the sequence, which is 2 * half long
 * @returns the transform from 0 on
 */
export type EvenTransform = (values: Float64Array) => Float64Array;

/**
 * A cosine transform by a real one of half the sequence's size, a quarter of the work of transforming the whole sequence (Press et
 * al., Numerical Recipes, 12.4.1).
 * @param half a power of two, 8 or more
 * @param nOut how much of the transform is wanted, even
 * Tested against the definition in tests/core/features/real-transform.test.ts.
 */
export function createEvenTransform(half: number, nOut: number): EvenTransform {
  const { bins, transform } = createRealTransform(half, nOut / 2);
  const mixed = new Float64Array(half);
  const out = new Float64Array(nOut);
  const cos = Float64Array.from({ length: half }, (_, j) => Math.cos((Math.PI * j) / half));
  const sin = Float64Array.from({ length: half }, (_, j) => Math.sin((Math.PI * j) / half));
  return (values) => {
    let first = 0.5 * (values[0]! - values[half]!);
    mixed[0] = 0.5 * (values[0]! + values[half]!);
    for (let j = 1; j < half; j++) {
      const value = values[j]!;
      const mirrored = values[half - j]!;
      first += value * cos[j]!;
      mixed[j] = 0.5 * (value + mirrored) - sin[j]! * (value - mirrored);
    }
    transform(mixed);
    let odd = first;
    for (let k = 0; k < nOut; k += 2) {
      // The odd ones follow from one another by the imaginary parts; the first has none.
      if (k > 0) odd -= bins[k + 1]!;
      out[k] = 2 * bins[k]!;
      out[k + 1] = 2 * odd;
    }
    return out;
  };
}
