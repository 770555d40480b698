import { describe, expect, it } from 'vitest';
import { ablationTables } from '#core/reports/ablation-tables.ts';
import { groupTables, leftOutTables, mainTables } from '#core/reports/accuracy-tables.ts';
import { difference, duration, share } from '#core/reports/cells.ts';
import { coverageTables, falseAlarmTables } from '#core/reports/certainty-tables.ts';
import { origin } from '#core/reports/origin.ts';
import { robustnessTables } from '#core/reports/robustness-tables.ts';
import { markdownOf } from '#core/reports/table.ts';
import { conditionsFor } from '../../../model/robustness/conditions.ts';
import { conditionRows } from '../../../model/robustness/table.ts';
import { ablationRow } from '../../../model/tables/ablation-table.ts';
import {
  coverageReport,
  falseAlarmReport,
  groupReport,
  leftOutReport,
  mainReport,
} from '../../../model/tables/reports.ts';
import { madeUpPredictions } from '../tables/made-up-predictions.ts';

const quick = { nResamples: 20, level: 0.95, seed: 1 };
const head = { kind: 'k', command: 'npm run tables', seconds: 40, runs: ['r'], madeBy: {} };
const predictions = madeUpPredictions({
  run: 'r',
  seeds: [0, 1],
  hitRate: { alone: 0.6, running: 0.8, baseline: 0.8, 'baseline-control': 0.6 },
});
/** Expects every row of a table to have as many cells as its header. */
function expectWholeTables(text: string): void {
  const blocks = text.split('\n\n').filter((block) => block.startsWith('|'));
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) {
    const widths = block.split('\n').map((line) => line.split('|').length);
    expect(new Set(widths).size).toBe(1);
  }
  expect(text).not.toMatch(/NaN|undefined|null|\[object/);
}

describe('a table cell', () => {
  it('shows mean, deviation over seeds and interval over speakers, if known', () => {
    expect(share({ mean: 0.7123, deviation: 0.0061, interval: [0.65, 0.774] })).toBe('71.2 ± 0.6 % (65 to 77)');
    expect(share({ mean: 0.7, deviation: null, interval: null })).toBe('70.0 %');
    expect(difference({ mean: -0.031, deviation: 0.004, interval: [-0.05, 0.001] })).toBe('−3.1 ± 0.4 (−5.0 to +0.1)');
  });

  it('shows durations in suitable units', () => {
    expect([0.2, 75, 600, 9000].map(duration)).toEqual(['1 s', '75 s', '10 min', '2.5 h']);
  });

  it('is right-aligned if numeric', () => {
    const table = { title: 'T', head: ['a', 'b'], rows: [['x', 1]] };
    expect(markdownOf({ tables: [table], notes: ['n'] })).toBe('**T**\n\n| a | b |\n| --- | ---: |\n| x | 1 |\n\nn');
  });
});

describe('the tables in results.md', () => {
  it('say how they were made', () => {
    const note = { command: 'train', seconds: 7200, machine: 'one card' };
    const made = '`npm run tables` produced this table in 40 s.';
    expect(origin({ ...head, madeBy: { a: note } })).toBe(`${made} \`train\` took 2.0 h on one card.`);
    const madeBy = { a: note, b: { command: 'finish', seconds: 60 }, c: note, d: { ...note, seconds: 600 } };
    expect(origin({ ...head, madeBy })).toBe(
      `${made} \`train\`, run 3 times, took 10 min to 2.0 h on one card. \`finish\` took 60 s.`,
    );
  });

  it('show unseen speakers: RAVDESS with its five emotions, the other corpora, means, and gains by re-centring', () => {
    const text = markdownOf(mainTables({ ...head, ...mainReport(predictions, quick) }));
    expectWholeTables(text);
    const names = [...text.matchAll(/^\| ([^|]+?) \| \d/gm)].map(([, name]) => name);
    expect(names.slice(0, 3)).toEqual(['ravdess', 'ravdess, five emotions', 'emodb']);
    expect(names).toContain('mean of the other corpora');
    expect(names.slice(-5)).toEqual([0, 1, 2, 3, 4].map((fold) => `fold ${fold}`));
    expect(text).toMatch(/\| ravdess \| 320 \| 10 \| 8 \| [\d.]+ ± [\d.]+ % \(\d+ to \d+\) \|/);
    expect(text).toContain('every speaker held out once, 2 seeds');
    const part = mainReport(
      predictions.filter(({ fold }) => fold === 3),
      quick,
    );
    expect(markdownOf(mainTables({ ...head, ...part }))).toContain('of five folds of speakers 3 held out');
  });

  it('show unseen corpora, groups of speakers, false alarms and coverage', () => {
    expectWholeTables(markdownOf(leftOutTables({ ...head, ...leftOutReport(predictions, quick) })));
    const groups = markdownOf(groupTables({ ...head, ...groupReport(predictions, quick) }));
    expectWholeTables(groups);
    expect(groups).toContain('mean of the corpora, women');
    const alarms = markdownOf(falseAlarmTables({ ...head, ...falseAlarmReport(predictions, predictions, 0.5) }));
    expectWholeTables(alarms);
    expect(alarms).toContain('below a confidence of 50.0 %');
    const coverage = markdownOf(coverageTables({ ...head, ...coverageReport(predictions, null, 0.45) }));
    expectWholeTables(coverage);
    expect(coverage).toContain('| 45.0 % (shipped) |');
  });

  it('compare each ablation with the reference', () => {
    const alone = predictions.filter(({ mode }) => mode === 'alone');
    const note = { group: 'features', label: 'no pitch', changed: 'pitch zeroed' };
    const reference = ablationRow('ablation-reference', note, alone, alone, quick);
    const rows = [ablationRow('ablation-a', note, alone, alone, quick)];
    const text = markdownOf(ablationTables({ ...head, reference, rows }));
    expectWholeTables(text);
    const named = markdownOf(ablationTables({ ...head, set: 'second-set', reference, rows }));
    expect(named).toBe(text.replace('Ablations:', 'Ablations, second set:'));
    expect(text).toMatch(
      /\| features \| no pitch \| pitch zeroed \| 2 \| [^|]+ \| \+0\.0 ± 0\.0 \(\+0\.0 to \+0\.0\) \|/,
    );
  });

  it('show conditions with gains and losses, noises and loud speech', () => {
    const conditions = conditionsFor({ families: ['babble'], rooms: ['office'], codecs: [], groups: null });
    const answers = Object.fromEntries(conditions.map(({ id }, i) => [id, i % 2 ? null : [1, 0, 0, 0, 0, 0, 0, 0]]));
    const clip = { file: 'a', corpus: 'c', speaker: 'c:1', emotion: 'neutral' } as const;
    const section = robustnessTables({
      ...head,
      model: 'm',
      nClips: 1,
      nSpeakers: 1,
      corpora: ['c'],
      skipped: ['mp3: not installed'],
      rows: [...conditionRows([{ clip, answers, beside: null }], conditions, quick)],
      noSpeech: [{ kind: 'rain', nSounds: 1, nWindows: 4, share: 0.75 }],
      loudSpeech: [{ kind: 'angry', nSounds: 1, nWindows: 4, share: 0.25 }],
    });
    const text = markdownOf(section);
    expectWholeTables(text);
    expect(text).toContain('| noise | 20 dB, all kinds | 0.0 % | −100.0 |');
    expect(text).toContain('| rain | 1 | 4 | 75.0 % |');
    expect(text).toContain('| angry | 1 | 4 | 75.0 % |');
    expect(text).toContain('Skipped: mp3: not installed.');
  });

  it('show another model in the same conditions, and its lead', () => {
    const conditions = conditionsFor({ families: ['babble'], rooms: [], codecs: [], groups: ['noise'] });
    const answersOf = (isRight: (id: string) => boolean) =>
      Object.fromEntries(conditions.map(({ id }) => [id, isRight(id) ? [1, 0, 0, 0, 0, 0, 0, 0] : null]));
    const heard = ['1', '2'].map((speaker) => ({
      clip: { file: speaker, corpus: 'c', speaker, emotion: 'neutral' } as const,
      answers: answersOf((id) => id === 'clean'),
      beside: answersOf(() => true),
    }));
    const text = markdownOf(
      robustnessTables({
        ...head,
        model: 'm',
        beside: 'n',
        nClips: 2,
        nSpeakers: 2,
        corpora: ['c'],
        skipped: [],
        rows: [...conditionRows(heard, conditions, quick)],
        noSpeech: [],
        loudSpeech: [],
      }),
    );
    expectWholeTables(text);
    expect(text).toContain('models m and n, the same 2 clips of 2 unseen speakers');
    expect(text).toMatch(/\| n: ahead \(95 % CI\) \|/);
    expect(text).toContain(
      '| noise | 20 dB, all kinds | 0.0 % | −100.0 (−100.0 to −100.0) | 2 | 100.0 % | +0.0 (+0.0 to +0.0) | +100.0 (+100.0 to +100.0) | 0 |',
    );
  });
});
