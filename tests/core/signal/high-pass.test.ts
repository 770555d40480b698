import { expect, it } from 'vitest';
import { createHighPass } from '#core/signal/high-pass.ts';
import { maxDifference, randomBlocks, reference, tones, whiteNoise } from '../../fixtures/signal/sounds.ts';

it("equals SciPy's Butterworth filter within 2e-6, including for a DC offset", () => {
  const sound = tones(16_000)
    .subarray(1000, 2000)
    .map((x) => x + 0.25);
  createHighPass(20, 16_000).process(sound);
  expect(maxDifference(sound, reference.highPassed)).toBeLessThan(2e-6);
});

it('removes a DC offset from the first sample', () => {
  const sound = new Float32Array(1000).fill(0.7);
  createHighPass(20, 16_000).process(sound);
  expect(maxDifference(sound, new Float32Array(1000))).toBeLessThan(1e-7);
});

it('blocks of any size give exactly the same result as the whole', () => {
  const whole = whiteNoise(5_000, 0.2);
  const blocks = randomBlocks(whole.slice(), 700, 4);
  createHighPass(20, 16_000).process(whole);
  const filter = createHighPass(20, 16_000);
  let start = 0;
  for (const block of blocks) {
    filter.process(block);
    expect(block).toEqual(whole.subarray(start, start + block.length));
    start += block.length;
  }
});
