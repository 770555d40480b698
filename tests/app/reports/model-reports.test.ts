import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answeredFrom } from '#core/evaluation/coverage.ts';
import { evaluateClips } from '#core/evaluation/report.ts';
import { sortReports } from '../../../src/routes/model-reports.json/model-reports.ts';

const report = evaluateClips([], 'eight');

describe("the model's reports", () => {
  it('are sorted by content, whatever their file names', () => {
    const sorted = sortReports({
      'model/reports/b.json': [
        { epoch: 1, loss: 4.5, seconds: 9 },
        { epoch: 2, loss: 4, seconds: 9, held_out_uar: { ravdess: 0.5, emodb: 0.7 } },
      ],
      'model/reports/a.json': { ...report, model: 'fold-0' },
      'model/reports/c.json': { date: '2026-11-22', machine: { cores: 2 }, figures: [] },
      'model/reports/d.json': { phone: { uar: 0.61234, clips: 240, matrix: [[1]] }, note: 'telephone band' },
    });
    expect(sorted.heldOut.map(({ name, model }) => [name, model])).toEqual([['a', 'fold-0']]);
    expect(sorted.trainingRuns).toEqual([
      {
        name: 'b',
        epochs: [
          { epoch: 1, loss: 4.5, heldOutUar: null },
          { epoch: 2, loss: 4, heldOutUar: 0.6 },
        ],
      },
    ]);
    expect(sorted.bench?.machine).toEqual({ cores: 2 });
    expect(sorted.others).toEqual([
      {
        name: 'd',
        rows: [
          ['phone, uar', 0.61234],
          ['phone, clips', 240],
          ['note', 'telephone band'],
        ],
      },
    ]);
  });

  it('for the model card are its tables in order, without Markdown syntax', () => {
    const alone = { runs: [], madeBy: {}, command: 'npm run tables', seconds: 3 };
    const coverage = {
      ...alone,
      kind: 'tables-coverage',
      shipped: [{ name: 'ravdess', unsureBelow: 0.4, coverage: 0.9, accuracy: 0.8 }],
      sets: [{ name: 'ravdess', nClips: 10, thresholds: [{ unsureBelow: 0, coverage: 1, accuracy: 0.7 }] }],
    };
    const main = {
      ...alone,
      kind: 'tables-main',
      folds: [0],
      eight: { seeds: [0], rows: [], gains: [] },
      ravdessFive: null,
    };
    const { card, others } = sortReports({ 'a.json': coverage, 'b.json': main });
    expect(others).toEqual([]);
    expect(card.map(({ section }) => section)).toEqual(['main', 'coverage']);
    expect(card[1]!.tables[0]).toMatchObject({
      head: ['unsure below', 'ravdess (10 clips)'],
      rows: [
        ['0.0 %', '100.0 %, 70.0 %'],
        ['40.0 % (shipped)', '90.0 %, 80.0 %'],
      ],
    });
    expect(card[1]!.notes).toEqual(['npm run tables produced this table in 3 s.']);
  });

  it('of an older format show missing values as not measured', () => {
    const { uar, accuracy, macroF1, ece, classes, confusion, reliability } = report.overall.unmasked;
    const old = { uar, accuracy, macroF1, ece, classes, confusion, reliability };
    const sorted = sortReports({ 'a.json': { ...report, overall: { ...report.overall, masked: old, unmasked: old } } });
    expect(sorted.heldOut[0]?.coverage).toEqual([]);
    expect(sorted.heldOut[0]?.report.overall.masked.accuracyInterval).toBeNull();
  });

  it('are grouped by section', () => {
    const of = (corpus: string) => ({ [corpus]: { mean: 0.5, deviation: 0.1 } });
    const row = { uar: of('A'), ece: of('mean of the corpora') };
    const both = { svm: row, forest: row };
    const runs = {
      uar: { mean: 0.5, deviationOverSeeds: 0.01, deviationOverFolds: 0.02 },
      accuracy: { mean: 0.5, deviationOverSeeds: 0.01, deviationOverFolds: 0.02 },
    };
    const { card } = sortReports({
      'paper.json': {
        ...{ kind: 'paper-network', command: 'a', clips: 1, speakers: 1, parameters: 1, epochs: 1, seeds: 1 },
        ...{ processorSeconds: 60, speakersUnseen: runs, randomClips: runs },
      },
      'baselines.json': {
        ...{ kind: 'baselines', command: 'b', clips: 1, processorSeconds: { svm: 1, forest: 1 } },
        ...{ seeds: { svm: 1, forest: 3 }, deviationOverSeeds: { forest: 0 }, components: {} },
        summary: { eight: both, five: both },
      },
    });
    expect(card.map(({ section, tables, notes }) => [section, tables.length, notes.length])).toEqual([
      ['baselines', 2, 3],
    ]);
  });

  it('are all shown, since the page knows every shipped kind', () => {
    const folder = new URL('../../../model/reports/', import.meta.url);
    const files = Object.fromEntries(
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown]),
    );
    const { heldOut, trainingRuns, bench, card, others } = sortReports(files);
    const nTables = card.reduce((sum, { tables }) => sum + tables.length, 0);
    expect(heldOut.length + trainingRuns.length + nTables + others.length + (bench ? 1 : 0)).toBeGreaterThanOrEqual(
      Object.keys(files).length,
    );
    for (const { name, rows } of others) expect(rows.length, name).toBeGreaterThan(0);
  });
});

describe('the effect of a custom threshold', () => {
  const curve = [
    { confidenceFrom: 0.9, n: 10, coverage: 0.1, accuracy: 0.95 },
    { confidenceFrom: 0.6, n: 50, coverage: 0.5, accuracy: 0.8 },
    { confidenceFrom: 0.3, n: 100, coverage: 1, accuracy: 0.6 },
  ];

  it('is read off the coverage curve', () => {
    expect(answeredFrom(curve, 0.5)).toEqual(curve[1]);
    expect(answeredFrom(curve, 0.6)).toEqual(curve[1]);
    expect(answeredFrom(curve, 0)).toEqual(curve[2]);
  });

  it('is unknown beyond the highest confidence or without a curve', () => {
    expect(answeredFrom(curve, 0.95)).toBeNull();
    expect(answeredFrom([], 0.5)).toBeNull();
  });
});
