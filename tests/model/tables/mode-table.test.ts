import { describe, expect, it } from 'vitest';
import { emotions } from '#core/classifier/labels.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import { evaluateClips } from '#core/evaluation/report.ts';
import { modeTable } from '../../../model/tables/mode-table.ts';
import type { Mode, Prediction } from '../../../model/tables/prediction.ts';
import { madeUpPredictions } from './made-up-predictions.ts';

const quick = { nResamples: 200, level: 0.95, seed: 1 };
const byCorpus = ({ corpus }: Prediction): string => corpus;

/** A prediction with full confidence in one emotion. */
function sure(speaker: string, emotion: Emotion, answer: Emotion, more: Partial<Prediction> = {}): Prediction {
  const [corpus = ''] = speaker.split(':');
  const probabilities = Float32Array.from(emotions, (each) => (each === answer ? 1 : 0));
  const file = `${speaker}-${emotion}-${answer}-${more.seed ?? 0}`;
  const rest = { gender: null, language: null, run: 'r', seed: 0, fold: 0, mode: 'alone' as Mode };
  return { file, corpus, speaker, emotion, probabilities, ...rest, ...more };
}

describe('a table over modes and seeds', () => {
  const predictions = madeUpPredictions({
    run: 'r',
    seeds: [0, 1],
    hitRate: { alone: 0.6, running: 0.7, baseline: 0.7, 'baseline-control': 0.6 },
  });
  const joined = [
    { name: 'mean', by: 'mean', of: () => true },
    { name: 'all', by: 'pool', of: () => true },
  ] as const;
  const table = modeTable(predictions, { labelSet: 'eight', rowOf: byCorpus, joined, bootstrap: quick });
  const rowOf = (mode: Mode, name: string) => table.rows.find((row) => row.mode === mode && row.name === name)!;

  it("gives for each seed the evaluator's result for its clips", () => {
    for (const [i, seed] of [0, 1].entries()) {
      const own = predictions.filter((each) => each.mode === 'alone' && each.seed === seed);
      const report = evaluateClips(own, 'eight', quick);
      for (const { corpus, masked, unmasked } of report.corpora) {
        const row = rowOf('alone', corpus!);
        expect(row.uar.seeds[i]).toBeCloseTo(masked.uar, 12);
        expect(row.accuracy.seeds[i]).toBeCloseTo(masked.accuracy, 12);
        expect(row.macroF1.seeds[i]).toBeCloseTo(masked.macroF1, 12);
        expect(row.ece.seeds[i]).toBeCloseTo(masked.ece, 12);
        expect(row.open.uar.seeds[i]).toBeCloseTo(unmasked.uar, 12);
        expect(row.open.ece.seeds[i]).toBeCloseTo(unmasked.ece, 12);
      }
      expect(rowOf('alone', 'all').uar.seeds[i]).toBeCloseTo(report.overall.masked.uar, 12);
      expect(rowOf('alone', 'all').ece.seeds[i]).toBeCloseTo(report.overall.masked.ece, 12);
    }
  });

  it('gives the mean, the sample deviation and an interval around the mean', () => {
    const { deviation, interval, mean, seeds } = rowOf('alone', 'ravdess').uar;
    expect(mean).toBeCloseTo((seeds[0]! + seeds[1]!) / 2, 12);
    expect(deviation).toBeCloseTo(Math.abs(seeds[0]! - seeds[1]!) / Math.SQRT2, 12);
    expect(interval![0]).toBeLessThan(mean);
    expect(interval![1]).toBeGreaterThan(mean);
  });

  it('averages corpora with equal weight', () => {
    const uars = ['ravdess', 'emodb', 'turev'].map((name) => rowOf('running', name).uar.mean);
    expect(rowOf('running', 'mean').uar.mean).toBeCloseTo(uars.reduce((a, b) => a + b, 0) / 3, 12);
    expect(rowOf('running', 'mean').nClips).toBe(rowOf('running', 'all').nClips);
  });

  it('compares each way of re-centring on the same clips', () => {
    const gainOf = (mode: Mode) => table.gains.find((gain) => gain.mode === mode && gain.name === 'all')!;
    expect(gainOf('running').against).toBe('alone');
    expect(gainOf('baseline').against).toBe('baseline-control');
    const before = rowOf('baseline-control', 'all').uar;
    expect(gainOf('baseline').uar.mean).toBeCloseTo(rowOf('baseline', 'all').uar.mean - before.mean, 12);
  });

  it('counts the clips of one seed, and for each mode only its own', () => {
    expect(rowOf('alone', 'ravdess').nClips).toBe(10 * 8 * 4);
    expect(rowOf('baseline', 'ravdess').nClips).toBe(10 * 7 * 4);
    expect(rowOf('baseline', 'ravdess').emotions).not.toContain('neutral');
    expect(rowOf('alone', 'ravdess').nSpeakers).toBe(10);
  });

  it('does not mask an emotion that the corpus has in another mode', () => {
    const clips = [
      sure('c:1', 'neutral', 'neutral'),
      sure('c:1', 'sad', 'neutral'),
      sure('c:1', 'sad', 'neutral', { mode: 'baseline' }),
    ];
    const [, baseline] = modeTable(clips, { labelSet: 'eight', rowOf: byCorpus, bootstrap: quick }).rows;
    // With neutral masked, only the correct answer would be left.
    expect(baseline).toMatchObject({ mode: 'baseline', uar: { mean: 0 } });
  });

  it('pools calm with neutral among five emotions, and leaves out two', () => {
    const clips = [sure('c:1', 'calm', 'neutral'), sure('c:1', 'disgust', 'sad'), sure('c:2', 'sad', 'sad')];
    const [row] = modeTable(clips, { labelSet: 'five', rowOf: byCorpus, bootstrap: quick }).rows;
    expect(row).toMatchObject({ nClips: 2, uar: { mean: 1 }, emotions: ['neutral', 'sad'] });
  });

  it('rejects rows with different seeds', () => {
    const clips = [sure('c:1', 'sad', 'sad'), sure('d:1', 'sad', 'sad'), sure('d:1', 'sad', 'sad', { seed: 1 })];
    expect(() => modeTable(clips, { labelSet: 'eight', rowOf: byCorpus })).toThrow(/c was predicted with the seeds 0/);
  });

  it('gives no interval for a single speaker', () => {
    const [row] = modeTable([sure('c:1', 'sad', 'sad')], { labelSet: 'eight', rowOf: byCorpus }).rows;
    expect(row!.uar).toEqual({ mean: 1, deviation: null, seeds: [1], interval: null });
  });

  it('gives no interval for the only speaker of one corpus among others', () => {
    const clips = ['c:1', 'c:2', 'd:1'].map((speaker) => sure(speaker, 'sad', 'sad'));
    const { rows } = modeTable(clips, {
      labelSet: 'eight',
      rowOf: byCorpus,
      joined: [{ name: 'mean', by: 'mean', of: () => true }],
    });
    expect(rows.map(({ name, uar }) => [name, uar.interval])).toEqual([
      ['c', [1, 1]],
      ['d', null],
      ['mean', [1, 1]],
    ]);
  });
});
