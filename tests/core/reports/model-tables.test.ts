import { describe, expect, it } from 'vitest';
import { modelTables } from '#core/reports/model-tables.ts';
import { markdownOf } from '#core/reports/table.ts';

const figures = (recall: number) => ({
  recall,
  interval: [recall - 0.1, recall + 0.1] as const,
  runningRecall: recall + 0.02,
  activationRecall: 0.9,
});
const row = (corpus: string, light: number, accurate: number) => ({
  corpus,
  clips: 30,
  speakers: 3,
  emotions: 4,
  light: figures(light),
  accurate: figures(accurate),
});

describe('the table of both models', () => {
  const report = {
    kind: 'models',
    command: 'python3 -m training.accurate.report',
    seconds: 4,
    speakers: {
      splits: [{ fold: 0 }, { fold: 2 }],
      rows: [row('ravdess', 0.7, 0.8), row('nemo', 0.5, 0.7)],
      calibrationError: { light: 0.04, accurate: 0.03 },
    },
    corpora: null,
  };

  it('has a row per corpus and their mean, and names the folds scored', () => {
    const text = markdownOf(modelTables(report));
    expect(text).toContain('Unseen speakers: folds 0, 2 of five, one seed');
    expect(text).toContain('| ravdess | 30 | 3 | 4 | 70.0 % (60 to 80) | 80.0 % (70 to 90) | 72.0 % | 82.0 % |');
    expect(text).toContain('| mean of the corpora |  |  |  | 60.0 % | 75.0 % | 62.0 % | 77.0 % |');
  });

  it('names the corpora left out, and has no mean for a single corpus', () => {
    const { speakers } = report;
    const leftOut = (rows: typeof speakers.rows) => ({ ...speakers, rows, splits: [] });
    const textOf = (rows: typeof speakers.rows) =>
      markdownOf(modelTables({ ...report, speakers: null, corpora: leftOut(rows) }));
    expect(textOf(speakers.rows)).toContain('Unseen corpora: each of ravdess, nemo in turn left out of training');
    expect(textOf(speakers.rows.slice(0, 1))).toContain('Unseen corpora: ravdess left out of training');
    expect(textOf(speakers.rows.slice(0, 1))).not.toContain('mean of the corpora');
  });

  it('leaves out what was not scored', () => {
    expect(markdownOf(modelTables(report))).not.toContain('Unseen corpora');
  });
});
