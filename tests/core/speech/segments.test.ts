import { expect, it } from 'vitest';
import { speechSegments } from '#core/speech/segments.ts';

it('runs of speech become segments with start and end in seconds', () => {
  expect(speechSegments(Uint8Array.from([0, 1, 1, 0, 0, 1]))).toEqual([
    { startS: 0.01, endS: 0.03 },
    { startS: 0.05, endS: 0.06 },
  ]);
});

it('the last segment ends with the sound', () => {
  expect(speechSegments(Uint8Array.from([1, 1, 1]), 0.025)).toEqual([{ startS: 0, endS: 0.025 }]);
});

it('no frames and no speech make no segments', () => {
  expect(speechSegments(new Uint8Array(0))).toEqual([]);
  expect(speechSegments(new Uint8Array(50))).toEqual([]);
});
