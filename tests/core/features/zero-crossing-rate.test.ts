import { expect, it } from 'vitest';
import { zeroCrossingRate } from '#core/features/zero-crossing-rate.ts';
import * as direct from '../../fixtures/features/essentia-direct.ts';
import { reference } from '../../fixtures/features/load.ts';
import { signals, speechLikeFrames } from '../../fixtures/features/signals.ts';

it.each(Object.entries(signals))('the rate of the %s equals the NumPy reference exactly', (name, frame) => {
  expect(zeroCrossingRate(frame, 256, 512)).toBe(reference[name]!.zeroCrossingRate[0]);
});

it("the rate equals essentia's ZeroCrossingRate on speech-like frames", () => {
  for (const frame of speechLikeFrames()) {
    expect(zeroCrossingRate(frame, 0, 1024)).toBeCloseTo(direct.zeroCrossingRate(frame), 6);
  }
});

it('silence and a constant have no crossings, and alternating samples cross every time', () => {
  expect(zeroCrossingRate(new Float32Array(512), 0, 512)).toBe(0);
  expect(zeroCrossingRate(new Float32Array(512).fill(0.2), 0, 512)).toBe(0);
  expect(
    zeroCrossingRate(
      Float32Array.from({ length: 512 }, (_, i) => (i % 2 ? 1 : -1)),
      0,
      512,
    ),
  ).toBe(511 / 512);
});
