import { expect, it } from 'vitest';
import { measurementsExtra } from '#app/export/measurements.ts';
import { soundReportOf } from '#app/recording/sound-report.ts';
import { fail, ok } from '#app/words/errors.ts';
import { frameColumns } from '#core/measurements/columns.ts';
import { analysis } from '../made-up.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4, modelId: 'm1' } as const;
const { result } = soundReportOf('a/talk.mp3', analysis(4, 'sad'), rule);
const nFrames = 2500;
const table = { nFrames, hopS: 0.02, values: new Float32Array(nFrames * frameColumns.length) };

it('measurements are three tables: of file and segments, of frames, and of columns', async () => {
  const extra = measurementsExtra(() => ({ result, speech: undefined, measure: () => Promise.resolve(ok(table)) }));
  const files = await extra.files();
  expect(files.map(({ name }) => name)).toEqual([
    'talk.measurements.csv',
    'talk.measurements.frames.csv',
    'measurements.columns.csv',
  ]);
  const [stretches, frames, columns] = await Promise.all(files.map(({ blob }) => blob.text()));
  expect(stretches?.split('\r\n')).toHaveLength(2 + 1 + result.segments.length);
  expect(frames?.split('\r\n')).toHaveLength(nFrames + 2);
  expect(columns).toContain('pitch_hz_mean');
});

it('a recording that cannot be measured says why', async () => {
  const extra = measurementsExtra(() => ({
    result,
    speech: undefined,
    measure: () => Promise.resolve(fail('audio/undecodable', 'torn')),
  }));
  await expect(extra.files()).rejects.toThrow('audio/undecodable torn');
});
