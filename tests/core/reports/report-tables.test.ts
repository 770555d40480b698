import { describe, expect, it } from 'vitest';
import { baselineTables, comparisonTables, paperTables } from '#core/reports/baseline-tables.ts';
import { benchTables } from '#core/reports/bench-table.ts';
import { evaluationTables } from '#core/reports/evaluation-table.ts';
import type { WrittenReport } from '#core/reports/schema.ts';

const masked = { accuracy: 0.625, uar: 0.6, uarInterval: [0.55, 0.65] as [number, number], macroF1: 0.58, ece: 0.04 };
const row = { corpus: 'A', nClips: 80, nSpeakers: 4, emotions: ['happy', 'sad'], masked };

describe('report tables', () => {
  it('have a row for each corpus, for all of them, and for their mean', () => {
    const report = {
      model: 'm',
      labelSet: 'eight',
      corpora: [row, { ...row, corpus: 'B', masked: { ...masked, uar: 0.5 } }],
      overall: { ...row, corpus: null },
    };
    const { tables } = evaluationTables(report as unknown as WrittenReport);
    expect(tables[0]?.title).toBe('Model m, eight emotions, unseen speakers');
    expect(tables[0]?.rows).toEqual([
      ['A', 80, 4, 2, '60.0 % (55 to 65)', '62.5 %', '58.0 %', '4.0 %'],
      ['B', 80, 4, 2, '50.0 % (55 to 65)', '62.5 %', '58.0 %', '4.0 %'],
      ['all', 80, 4, 2, '60.0 % (55 to 65)', '62.5 %', '58.0 %', '4.0 %'],
      ['mean of the corpora', '', '', '', '55.0 %', '', '', ''],
    ]);
  });

  it('show both baseline classifiers per corpus, for eight and five emotions, with the spread', () => {
    const spread = (mean: number) => ({ mean, deviation: 0.02 });
    const row = (mean: number) => ({
      uar: { A: spread(mean), 'mean of the corpora': spread(mean) },
      ece: { 'mean of the corpora': spread(0.05) },
    });
    const fiveWithoutA = { uar: { 'mean of the corpora': spread(0.7) }, ece: {} };
    const { tables, notes } = baselineTables({
      command: 'python3 score',
      clips: 160,
      processorSeconds: { svm: 100, forest: 200 },
      seeds: { svm: 1, forest: 3 },
      deviationOverSeeds: { forest: 0.004 },
      components: { '50': 0.48, '925': 0.5 },
      summary: { eight: { svm: row(0.5), forest: row(0.45) }, five: { svm: row(0.6), forest: fiveWithoutA } },
    });
    expect(tables[0]?.rows).toEqual([
      ['A', '50.0 ± 2.0 %', '45.0 ± 2.0 %', '60.0 ± 2.0 %', ''],
      ['mean of the corpora', '50.0 ± 2.0 %', '45.0 ± 2.0 %', '60.0 ± 2.0 %', '70.0 ± 2.0 %'],
    ]);
    expect(notes[0]).toMatch(/3 seeds.*0\.4 points.*5\.0 % \(SVM\).*48\.0 % with 50, 50\.0 % with 925/);
    expect(notes[1]).toBe('`python3 score` produced this table in 5 min on one core.');
  });

  it('compare the network with each baseline classifier, with the difference and its interval', () => {
    const figure = (mean: number) => ({ mean, deviation: 0.01, seeds: [mean], interval: [mean, mean] as const });
    const row = (baseline: number) => ({
      name: 'A',
      nClips: 80,
      network: figure(0.7),
      baseline: figure(baseline),
      above: figure(0.7 - baseline),
    });
    const { notes, tables } = comparisonTables({
      ...{ kind: 'tables-baselines', command: 'npm run tables', seconds: 3, runs: [], madeBy: {} },
      ...{ seeds: [1, 2], svm: [row(0.5)], forest: [row(0.6)] },
    });
    expect(tables[0]?.title).toMatch(/2 seeds, mean ± standard deviation$/);
    expect(tables[0]?.rows.map((cells) => cells.join(' | '))).toEqual([
      'A | 80 | 70.0 ± 1.0 % | 50.0 ± 1.0 % | +20.0 ± 1.0 (+20.0 to +20.0) | 60.0 ± 1.0 % | +10.0 ± 1.0 (+10.0 to +10.0)',
    ]);
    expect(notes).toEqual(['`npm run tables` produced this table in 3 s.']);
  });

  it("compare the paper's network on unseen speakers with a random split", () => {
    const of = (mean: number) => ({ mean, deviationOverSeeds: 0.01, deviationOverFolds: 0.03 });
    const runs = (mean: number) => ({ uar: of(mean), accuracy: of(mean + 0.01) });
    const [table] = paperTables({
      command: 'python3 paper',
      clips: 880,
      speakers: 20,
      parameters: 123456,
      epochs: 30,
      seeds: 3,
      processorSeconds: 600,
      speakersUnseen: runs(0.5),
      randomClips: runs(0.7),
    }).tables;
    expect(table?.title).toContain('123,456 parameters');
    expect(table?.rows).toEqual([
      ['unseen speakers', '50.0 ± 3.0 %', '51.0 ± 3.0 %', '1.0 points'],
      ['a random fifth of the clips, speakers shared with training', '70.0 ± 3.0 %', '71.0 ± 3.0 %', '1.0 points'],
    ]);
  });

  it('have a row for each measurement, rounded to three digits, with its target if there is one', () => {
    const machine = { processor: 'P', cores: 2, node: '20', browser: '156' };
    const rows = [
      { name: 'hop', value: 14.4567, unit: 'ms', target: '60' },
      { name: 'tensors', value: 1080, unit: '' },
    ];
    const { tables } = benchTables({ date: '', machine, modelId: 'm', figures: rows });
    expect(tables[0]?.rows).toEqual([
      ['hop', '14.5 ms', '60'],
      ['tensors', '1080', ''],
    ]);
  });
});
