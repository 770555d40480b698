import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { createSpectrumAnalyser, placeTransforms } from '#core/features/spectrum.ts';
import { createKernels } from '#core/kernels/kernels.ts';
import { kernelSources, sumOf } from '../../../scripts/kernel-sources.ts';
import { noise } from '../../fixtures/features/signals.ts';

it('the WebAssembly was compiled from the C source next to it', async () => {
  const written = await readFile(new URL('../../../src/core/kernels/binary.ts', import.meta.url), 'utf8');
  expect(written, 'run npm run make-kernels').toContain(sumOf(await kernelSources()));
});

/** One bin by the definition of the DFT: [re, im]. */
function binOf(samples: ArrayLike<number>, bin: number): readonly [number, number] {
  let [re, im] = [0, 0];
  for (let n = 0; n < samples.length; n++) {
    const angle = (-2 * Math.PI * bin * n) / samples.length;
    re += samples[n]! * Math.cos(angle);
    im += samples[n]! * Math.sin(angle);
  }
  return [re, im];
}

it.each([16, 32, 512, 1024])('the power spectrum of %d samples matches the definition within 1e-9', (size) => {
  const samples = Float32Array.from(noise(size + 7, 3));
  const window = Float64Array.from(noise(size, 4));
  const { analyse, power, magnitude } = createSpectrumAnalyser(window);
  analyse(samples, 7, true);
  const windowed = window.map((weight, i) => weight * samples[7 + i]!);
  expect(power).toHaveLength(size / 2 + 1);
  for (let bin = 0; bin <= size / 2; bin++) {
    const [re, im] = binOf(windowed, bin);
    expect(power[bin]).toBeCloseTo(re * re + im * im, 9);
    expect(magnitude[bin]).toBeCloseTo(Math.hypot(re, im), 9);
  }
});

it.each([16, 512])('the difference function of %d weighted powers matches the definition within 1e-9', (half) => {
  const power = Float64Array.from(noise(half + 1, 5), (x) => x * x);
  const weights = Float64Array.from(noise(half + 1, 6), Math.abs);
  const kernels = createKernels();
  const { turns, x, y } = placeTransforms(kernels, half);
  const [powerAt, weightsAt] = [kernels.put(power), kernels.put(weights)];
  const outAt = kernels.place(half * Float64Array.BYTES_PER_ELEMENT);
  kernels.run.difference(powerAt, weightsAt, half, x, y, turns, outAt, half);
  const found = kernels.f64(outAt, half);

  const whole = Float64Array.from({ length: 2 * half }, (_, n) => {
    const bin = n <= half ? n : 2 * half - n;
    return power[bin]! * weights[bin]!;
  });
  const correlation = Array.from({ length: half }, (_, lag) => binOf(whole, lag)[0]);
  const sum = 2 * power.reduce((total, value, bin) => total + value * weights[bin]!, 0);
  let total = 0;
  for (let lag = 1; lag < half; lag++) {
    total += sum - correlation[lag]!;
    expect(found[lag]).toBeCloseTo(((sum - correlation[lag]!) * lag) / total, 9);
  }
  expect(found[0]).toBe(1);
});

it('growing the memory keeps its contents', () => {
  const kernels = createKernels();
  const numbers = Float64Array.from(noise(1000, 7));
  const at = kernels.put(numbers);
  const room = kernels.place(1_000_000);
  kernels.f32(room, 250_000).fill(1);
  expect(kernels.f64(at, 1000)).toEqual(numbers);
});
