import { expect, it } from 'vitest';
import { emotions } from '#core/classifier/labels.ts';
import type { Cell } from '#core/result/grid.ts';
import { toFileResult } from '#core/result/export.ts';
import { toExportedFile } from '#core/result/json.ts';
import { summariseSpeakers } from '#core/result/speakers.ts';
import { analysisOf, windowOf } from './analyses.ts';

const rule = { labelSet: 'eight', unsureBelow: 0.4 } as const;
const sure = (emotion: (typeof emotions)[number]): Float32Array =>
  Float32Array.from(emotions, (each) => (each === emotion ? 0.86 : 0.02));

/** A quarter of a second for each emotion. null means no speech. */
const cellsOf = (heard: readonly ((typeof emotions)[number] | null)[]): Cell[] =>
  heard.map((emotion, i) => ({
    ...{ startS: i / 4, endS: (i + 1) / 4, speechShare: emotion ? 1 : 0 },
    probabilities: emotion && sure(emotion),
  }));

it('summarises each speaker over their turns, with their share of all speech', () => {
  const cells = cellsOf(['angry', 'angry', 'angry', 'angry', null, 'sad', 'sad', 'angry', 'angry']);
  const turns = [
    { startS: 0, endS: 1, speaker: 0 },
    { startS: 1.2, endS: 1.8, speaker: 1 },
    { startS: 1.8, endS: 2.25, speaker: 0 },
  ];
  const [first, second] = summariseSpeakers(cells, turns, rule);
  expect(first).toMatchObject({ speaker: 0, speechS: 1.5, share: 0.75, nTurns: 2, emotions: ['angry'] });
  expect(second).toMatchObject({ speaker: 1, speechS: 0.5, share: 0.25, nTurns: 1, emotions: ['sad'] });
  expect(first?.dimensions.activation).toBeGreaterThan(second?.dimensions.activation ?? 1);
});

it('leaves out silent speakers, and speech outside all turns', () => {
  const cells = cellsOf(['sad', 'sad', null, null, 'angry']);
  const turns = [
    { startS: 0, endS: 0.5, speaker: 1 },
    { startS: 0.5, endS: 1, speaker: 0 },
  ];
  expect(summariseSpeakers(cells, turns, rule).map(({ share, speaker }) => [speaker, share])).toEqual([[1, 1]]);
  expect(summariseSpeakers(cells, [], rule)).toEqual([]);
});

it('adds speakers with names and turns to the JSON export if there are any', () => {
  const turns = [{ startS: 0, endS: 0.5, speaker: 0 }];
  const [summary] = summariseSpeakers(cellsOf(['sad', 'sad']), turns, rule);
  const result = toFileResult({ file: 'a.wav', analysis: analysisOf([windowOf(0, 'sad')]) }, { ...rule, modelId: 'm' });
  expect(toExportedFile(result)).not.toHaveProperty('speakers');
  const [told] = toExportedFile({ ...result, speakers: [{ ...summary!, name: 'Ada', turns }] }).speakers ?? [];
  expect(told).toMatchObject({
    name: 'Ada',
    share: 1,
    speech: 0.5,
    emotions: ['sad'],
    turns: [{ start: 0, end: 0.5 }],
  });
});
