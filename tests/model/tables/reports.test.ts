import { describe, expect, it } from 'vitest';
import { ablationRow } from '../../../model/tables/ablation-table.ts';
import type { Prediction } from '../../../model/tables/prediction.ts';
import {
  ablationReport,
  coverageReport,
  falseAlarmReport,
  groupReport,
  leftOutPredictions,
  mainReport,
  mainRunOf,
  baselineReport,
} from '../../../model/tables/reports.ts';
import type { PredictionFolder } from '../../../model/tables/runs.ts';
import { wholeSeeds } from '../../../model/tables/seeds.ts';
import { madeUpPredictions } from './made-up-predictions.ts';

const main = madeUpPredictions({ run: 'undertone', seeds: [0, 1], hitRate: { alone: 0.6, running: 0.8 } });
const quick = { nResamples: 50, level: 0.95, seed: 1 };
const note = { group: 'features', label: 'without pitch', changed: 'pitch zeroed' };

function folderOf(runs: Record<string, readonly Prediction[]>): PredictionFolder {
  const entries = Object.entries(runs).map(([name, own]) => [name, () => Promise.resolve(own)] as const);
  return { runs: new Map(entries), ablations: { 'no-pitch': note }, notes: {} };
}

describe('the main table', () => {
  const report = mainReport(main, quick);

  it('has RAVDESS, the other corpora, their means and all clips, per mode', () => {
    const names = report.eight.rows.filter(({ mode }) => mode === 'alone').map(({ name }) => name);
    expect(names).toEqual([
      'ravdess',
      'emodb',
      'turev',
      'mean of the other corpora',
      'mean of the corpora',
      'all clips together',
    ]);
  });

  it('has the folds of RAVDESS and its five emotions', () => {
    const folds = report.ravdessFolds!.rows.filter(({ mode }) => mode === 'alone');
    expect(folds.map(({ name }) => name).sort()).toEqual([0, 1, 2, 3, 4].map((fold) => `fold ${fold}`));
    expect(folds.reduce((sum, { nClips }) => sum + nClips, 0)).toBe(320);
    expect(report.folds).toEqual([0, 1, 2, 3, 4]);
    expect(report.ravdessFive!.rows[0]!.emotions).toEqual(['neutral', 'happy', 'sad', 'angry', 'fearful']);
  });

  it('has confusion matrices with every clip of every seed', () => {
    const [ravdess] = report.confusions;
    expect(ravdess!.confusion.counts.flat().reduce((a, b) => a + b, 0)).toBe(320 * 2);
    expect(ravdess!.nSeeds).toBe(2);
  });
});

describe('the ablation table', () => {
  const reference = madeUpPredictions({
    run: 'ablation-reference',
    seeds: [0, 1],
    hitRate: { alone: 0.7, running: 0.9 },
  });
  const alone = reference.filter(({ mode }) => mode === 'alone');
  const worse = madeUpPredictions({ run: 'ablation-no-pitch', seeds: [0, 1], hitRate: { alone: 0.3 } });

  it('shows no difference between a run and itself, with an interval of zero width', () => {
    const { difference } = ablationRow('r', note, alone, alone);
    expect(difference.mean).toEqual({ mean: 0, deviation: 0, seeds: [0, 0], interval: [0, 0] });
  });

  it('compares the clips and seeds that both runs have', () => {
    const part = worse.filter(({ corpus, seed }) => corpus === 'emodb' && seed === 1);
    const row = ablationRow('r', note, part, alone);
    expect(row).toMatchObject({ seeds: [1], corpora: ['emodb'], nClips: part.length, ravdess: null });
    expect(row.difference.mean.mean).toBeLessThan(0);
    expect(() => ablationRow('r', note, [], alone)).toThrow(/shares no clip/);
  });

  it('has a row per run and per way of re-centring, with its description', async () => {
    const report = await ablationReport(
      folderOf({ 'ablation-reference': reference, 'ablation-no-pitch': worse, undertone: main }),
    );
    expect(report!.rows.map(({ label }) => label)).toEqual(['running mean', 'without pitch']);
    expect(report!.rows[0]!.difference.mean.mean).toBeGreaterThan(0.1);
    expect(report!.rows[1]!.difference.ravdess!.interval![1]).toBeLessThan(0);
    expect(await ablationReport(folderOf({ undertone: main }))).toBeNull();
  });

  it('groups rows in the order in which they are described', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const groups = ['size', 'loss', 'size', 'loss'];
    const notes = names.map((name, i) => [name, { group: groups[i]!, label: name, changed: name }] as const);
    const runs = names.toReversed().map((name) => [`ablation-${name}`, worse] as const);
    const folder = folderOf({ 'ablation-reference': alone, ...Object.fromEntries(runs) });
    const report = await ablationReport({ ...folder, ablations: Object.fromEntries(notes) });
    expect(report!.rows.map(({ label }) => label)).toEqual(['a', 'c', 'b', 'd']);
  });
});

describe('the baseline table', () => {
  const svm = madeUpPredictions({ run: 'baseline-svm', seeds: [0], hitRate: { alone: 0.3 } });
  const forest = madeUpPredictions({ run: 'baseline-forest', seeds: [0, 1, 2], hitRate: { alone: 0.2 } });
  const folder = folderOf({ undertone: main, 'baseline-svm': svm, 'baseline-forest': forest });

  it('compares the network with each baseline on the same clips', async () => {
    const report = (await baselineReport(folder, main, quick))!;
    const ofMain = mainReport(main, quick).eight.rows.filter(({ mode }) => mode === 'alone');
    for (const rows of [report.svm, report.forest]) {
      expect(rows.map(({ name, network }) => [name, network.mean])).toEqual(
        ofMain.map(({ name, uar }) => [name, uar.mean]),
      );
      for (const { above, network, baseline } of rows) {
        expect(above.mean).toBeCloseTo(network.mean - baseline.mean, 5);
      }
    }
    expect(report.svm[0]!.nClips).toBe(320);
    expect(report.svm.at(-1)!.above.interval![0]).toBeGreaterThan(0);
  });

  it("cycles through a baseline's seeds: a single seed is used for all", async () => {
    const { seeds, svm: rows, forest: ofForest } = (await baselineReport(folder, main, quick))!;
    expect(seeds).toEqual([0, 1]);
    expect(new Set(rows[0]!.baseline.seeds).size).toBe(1);
    expect(new Set(ofForest[0]!.baseline.seeds).size).toBe(2);
  });

  it('counts the clips that both predicted', async () => {
    const fewer = svm.filter(({ corpus }) => corpus !== 'turev');
    const report = await baselineReport(folderOf({ 'baseline-svm': fewer, 'baseline-forest': forest }), main, quick);
    expect(report!.svm.map(({ name }) => name)).not.toContain('turev');
  });

  it('is null if one of them did not run', async () => {
    expect(await baselineReport(folderOf({ 'baseline-svm': svm }), main, quick)).toBeNull();
  });
});

describe('other tables', () => {
  it('count the emotions shown for neutral and calm speech as false alarms, apart from unsure ones', () => {
    const { speakers } = falseAlarmReport(main, null, 0.5);
    expect(speakers.map(({ corpus }) => corpus)).toEqual(['ravdess', 'emodb', 'turev', null]);
    for (const { likeliest, noSpeech, told, unsure } of speakers) {
      const sum = (table: Record<string, number>) => Object.values(table).reduce((a, b) => a + b, 0);
      expect(sum(likeliest) + noSpeech).toBeCloseTo(1, 12);
      expect(sum(told) + unsure + noSpeech).toBeCloseTo(1, 12);
      expect(unsure).toBeGreaterThan(0);
    }
  });

  it('show fewer but more accurate answers at higher confidence thresholds', () => {
    const { sets, shipped } = coverageReport(main, null, 0.5);
    const { nClips, thresholds } = sets.find(({ name }) => name === 'unseen speakers')!;
    expect(nClips).toBe(main.filter(({ mode, seed }) => mode === 'alone' && seed === 0).length);
    expect(thresholds[0]!.coverage).toBe(1);
    expect(thresholds[12]!.coverage).toBeLessThan(thresholds[6]!.coverage);
    expect(thresholds[14]!.accuracy).toBeGreaterThan(thresholds[0]!.accuracy!);
    expect(shipped.map(({ unsureBelow }) => unsureBelow)).toEqual([0.5, 0.5]);
  });

  it('compare genders within corpora that have both', () => {
    const { gender, genderWithinCorpora, language } = groupReport(main, quick);
    expect(gender!.rows.map(({ name }) => name)).toContain('women');
    const names = genderWithinCorpora!.rows.map(({ name }) => name);
    expect(names).toContain('emodb, women');
    expect(names).toContain('mean of the corpora, men');
    expect(names.some((name) => name.startsWith('turev'))).toBe(false);
    expect(new Set(language!.rows.map(({ name }) => name))).toEqual(new Set(['en', 'de', 'tr']));
  });
});

describe('the runs of a folder', () => {
  it('give only the clips of the left-out corpus for a run without it', async () => {
    const without = main.map((each) => ({ ...each, run: 'without-emodb' }));
    const kept = await leftOutPredictions(folderOf({ 'without-emodb': without }));
    expect(new Set(kept!.map(({ corpus }) => corpus))).toEqual(new Set(['emodb']));
    await expect(leftOutPredictions(folderOf({ 'without-tess': without }))).rejects.toThrow(/no prediction of tess/);
  });

  it('have a main run that is not a baseline', () => {
    expect(mainRunOf(folderOf({ undertone: main, 'baseline-svm': [] }), undefined)).toBe('undertone');
  });

  it('need the main run to be named if there are several', () => {
    const one = folderOf({ undertone: main, 'without-emodb': main, 'ablation-x': main });
    expect(mainRunOf(one, undefined)).toBe('undertone');
    const two = folderOf({ undertone: main, other: main });
    expect(() => mainRunOf(two, undefined)).toThrow(/undertone, other/);
    expect(mainRunOf(two, 'other')).toBe('other');
  });
});

describe('the seeds of a run', () => {
  it('are those with complete predictions', () => {
    const cut = main.filter(({ corpus, mode, seed }) => !(seed === 1 && corpus === 'emodb' && mode === 'running'));
    const { dropped, kept } = wholeSeeds(cut);
    expect(dropped).toEqual([1]);
    expect(new Set(kept.map(({ seed }) => seed))).toEqual(new Set([0]));
    expect(wholeSeeds(main)).toEqual({ kept: main, dropped: [] });
    expect(wholeSeeds([])).toEqual({ kept: [], dropped: [] });
  });

  it('may each have other baseline clips, but need every speaker', () => {
    const known = madeUpPredictions({ run: 'undertone', seeds: [0, 1], hitRate: { alone: 0.6, baseline: 0.8 } });
    const drawn = known.filter(
      ({ file, mode, seed }) => mode !== 'baseline' || !file.endsWith(seed === 0 ? 'sad-1.wav' : 'sad-2.wav'),
    );
    expect(wholeSeeds(drawn)).toEqual({ kept: drawn, dropped: [] });
    const cut = known.filter(({ mode, seed, speaker }) => mode !== 'baseline' || seed === 0 || speaker !== 'emodb:1');
    expect(wholeSeeds(cut).dropped).toEqual([1]);
  });

  it('must have some in common', () => {
    const apart = main.filter(({ corpus, seed }) => (seed === 1) === (corpus === 'emodb'));
    expect(() => wholeSeeds(apart)).toThrow(/none of the seeds 0, 1/);
  });
});
