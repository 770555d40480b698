import { expect, it } from 'vitest';
import { columnIndex, frameColumns } from '#core/measurements/columns.ts';
import { measureSound } from '#workers/sound-measuring.ts';
import reference from '../fixtures/measurements/reference.json';
import { sounds } from '../fixtures/measurements/signals.ts';
import { wav } from './made-up.ts';

const reading = { track: null, channel: null, mayFetchDecoder: false };
const glide = (): Blob => wav(new Float32Array(sounds.glide), 16_000);

it('the browser measures the same pitch and loudness of a glide as Node', async () => {
  const measured = await measureSound(glide(), reading, 'everything', new AbortController().signal);
  if (!measured.ok) throw new Error(measured.error.code);
  const { nFrames, values } = measured.value;
  expect(nFrames).toBe(200);
  const valueOf = (frame: number, column: string): number =>
    values[frame * frameColumns.length + columnIndex(column)] ?? NaN;
  reference.glide.pitch_hz.forEach((hz, k) =>
    expect(Math.abs(valueOf(5 + 10 * k, 'pitch_hz') / hz - 1)).toBeLessThan(0.005),
  );
  reference.glide.momentary.forEach((lufs, k) =>
    expect(Math.abs(valueOf(5 * k, 'loudness_lufs') - lufs)).toBeLessThan(0.05),
  );
});

it('measuring can be cancelled, and reports unreadable files', async () => {
  const cancel = new AbortController();
  cancel.abort();
  const cancelled = await measureSound(glide(), reading, 'everything', cancel.signal);
  expect(cancelled).toMatchObject({ ok: false, error: { code: 'engine/cancelled' } });
  const words = await measureSound(new Blob(['these are words']), reading, 'everything', new AbortController().signal);
  expect(words).toMatchObject({ ok: false, error: { code: 'audio/undecodable' } });
});
