import { expect, it } from 'vitest';
import { readAudacityLabels } from '#core/annotations/audacity-labels.ts';
import { toExportedFile } from '#core/result/json.ts';
import { toMarkerLabels } from '#core/result/markers.ts';
import { toFileResult } from '#core/result/export.ts';
import { analysis } from '../../app/made-up.ts';

const markers = [
  { timeS: 2.5, text: 'a\tquestion\n' },
  { timeS: 1, text: '' },
];

it('markers become an Audacity label track of points, in order', () => {
  const text = toMarkerLabels(markers);
  expect(text).toBe('1.000000\t1.000000\t\n2.500000\t2.500000\ta question\n');
  const read = readAudacityLabels(text);
  expect(read.ok && read.file.tiers[0]?.annotations).toEqual([
    { startS: 1, endS: 1, text: '' },
    { startS: 2.5, endS: 2.5, text: 'a question' },
  ]);
});

it('markers are in the JSON export if there are any', () => {
  const result = toFileResult({ file: 'a.wav', analysis: analysis(4, 'sad') }, { labelSet: 'eight', unsureBelow: 0.4 });
  expect(toExportedFile({ ...result, markers: [{ timeS: 1.23456, text: 'x' }] }).markers).toEqual([
    { time: 1.235, text: 'x' },
  ]);
  expect(toExportedFile({ ...result, markers: [] })).not.toHaveProperty('markers');
});
