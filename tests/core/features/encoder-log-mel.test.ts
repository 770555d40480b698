import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createEncoderLogMel } from '#core/features/encoder-log-mel.ts';

const expected = JSON.parse(
  readFileSync(new URL('../../fixtures/accurate/log-mel.json', import.meta.url), 'utf8'),
) as number[][];

/** The frames in tests/fixtures/accurate/make_log_mel.py. */
const frames = [
  (n: number) => 0.3 * Math.sin(0.05 * n) + 0.1 * Math.sin(0.7 * n + 1) + 0.01 * Math.sin(2.5 * n),
  (n: number) => (n === 530 ? 1 : 0),
  (n: number) => 0.5 * Math.sin(0.0015 * n * n),
  () => 0,
].map((sample) => Float32Array.from({ length: 1024 }, (_, n) => sample(n)));

function rowOf(frame: Float32Array): Float32Array {
  const out = new Float32Array(80);
  createEncoderLogMel().process(frame, out, 0);
  return out;
}

it.each(frames.map((frame, i) => [i, frame] as const))(
  'the log-mel row of synthetic frame %i equals NumPy',
  (i, frame) => {
    const row = rowOf(frame);
    // Below -9, single precision becomes visible.
    expected[i]!.forEach((value, band) => expect(Math.abs(row[band]! - value)).toBeLessThan(value < -7 ? 0.3 : 1e-3));
  },
);
