import { expect, it } from 'vitest';
import { exportContext } from '#app/export/exports.ts';
import { measurementsExtra } from '#app/export/measurements.ts';
import type { Measurable } from '#app/export/measurements.ts';
import { soundReportOf } from '#app/recording/sound-report.ts';
import { fail, ok } from '#app/words/errors.ts';
import { frameColumns } from '#core/measurements/columns.ts';
import type { FileResult } from '#core/result/export.ts';
import { analysis } from '../made-up.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4, modelId: 'm1' } as const;
const context = exportContext('m1', rule);
const { result } = soundReportOf('a/talk.mp3', analysis(4, 'sad'), rule);
const nFrames = 2500;
const table = { nFrames, hopS: 0.02, values: new Float32Array(nFrames * frameColumns.length) };
const measurable = (of: FileResult): Measurable => ({
  ...{ result: of, speech: undefined },
  measure: () => Promise.resolve(ok(table)),
});

it('measurements are three tables: file and segments, frames, and columns', async () => {
  const extra = measurementsExtra(() => [measurable(result)]);
  const files = await extra.files(context);
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

it('several recordings share a table of segments and keep their folders', async () => {
  const other = { ...result, file: 'b/talk.mp3' };
  const files = await measurementsExtra(() => [measurable(result), measurable(other)]).files(context);
  expect(files.map(({ name }) => name)).toEqual([
    'measurements.csv',
    'a/talk.measurements.frames.csv',
    'b/talk.measurements.frames.csv',
    'measurements.columns.csv',
  ]);
  expect((await files[0]!.blob.text()).split('\r\n')).toHaveLength(2 + 2 * (1 + result.segments.length));
});

it('reports a recording that cannot be measured', async () => {
  const measure = () => Promise.resolve(fail('audio/undecodable', 'torn'));
  const extra = measurementsExtra(() => [{ ...measurable(result), measure }]);
  await expect(extra.files(context)).rejects.toThrow('a/talk.mp3: audio/undecodable torn');
});
