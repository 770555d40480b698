import { expect, it } from 'vitest';
import { createEvenTransform } from '#core/features/even-transform.ts';
import { createRealTransform } from '#core/features/real-transform.ts';
import { noise } from '../../fixtures/features/signals.ts';

/** One bin by the definition: [re, im]. */
function binOf(samples: Float64Array, bin: number): readonly [number, number] {
  const angle = (n: number): number => (-2 * Math.PI * bin * n) / samples.length;
  return [
    samples.reduce((sum, x, n) => sum + x * Math.cos(angle(n)), 0),
    samples.reduce((sum, x, n) => sum + x * Math.sin(angle(n)), 0),
  ];
}

it.each([16, 512, 1024])('the real transform of %d samples is the definition, to 1e-9', (size) => {
  const samples = Float64Array.from(noise(size, 3));
  const { bins, transform } = createRealTransform(size);
  transform(samples);
  expect(bins).toHaveLength(size + 2);
  for (const bin of [0, 1, 5, size / 4, size / 2 - 1, size / 2]) {
    const [re, im] = binOf(samples, bin);
    expect(bins[2 * bin]).toBeCloseTo(re, 9);
    expect(bins[2 * bin + 1]).toBeCloseTo(im, 9);
  }
});

it('a transform of the first bins only gives the same bins', () => {
  const samples = Float64Array.from(noise(512, 4));
  const [all, some] = [createRealTransform(512), createRealTransform(512, 20)];
  all.transform(samples);
  some.transform(samples);
  expect(some.bins).toEqual(all.bins.slice(0, 40));
});

it.each([16, 512])('the even transform of %d values and their mirror image is the definition, to 1e-9', (half) => {
  const values = Float64Array.from(noise(half + 1, 5));
  const whole = Float64Array.from({ length: 2 * half }, (_, n) => values[n <= half ? n : 2 * half - n]!);
  const transformed = createEvenTransform(half, half)(values);
  expect(transformed).toHaveLength(half);
  for (const k of [0, 1, 2, 7, half / 2, half - 1]) expect(transformed[k]).toBeCloseTo(binOf(whole, k)[0], 9);
});
