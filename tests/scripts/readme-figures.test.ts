import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  benchTableOf,
  documents,
  figures,
  tableOf,
  withFigures,
  yardstickTableOf,
} from '../../scripts/readme-figures.mjs';

const masked = { accuracy: 0.625, uar: 0.6, uarInterval: [0.55, 0.65] as [number, number], macroF1: 0.58, ece: 0.04 };
const row = { corpus: 'A', nClips: 80, nSpeakers: 4, emotions: ['happy', 'sad'], masked };

describe('the figures in the documents', () => {
  it.each(documents)('are in %s those of the reports, number for number', (document) => {
    const text = readFileSync(new URL(`../../${document}`, import.meta.url), 'utf8');
    expect(withFigures(text, figures())).toBe(text);
  });

  it('have a row for each corpus, for all of them, and for their mean', () => {
    const report = {
      model: 'm',
      labelSet: 'eight',
      corpora: [row, { ...row, corpus: 'B', masked: { ...masked, uar: 0.5 } }],
      overall: { ...row, corpus: null },
    };
    const lines = tableOf(report).split('\n');
    expect(lines[0]).toBe('**Model m, eight emotions, speakers it never heard**');
    expect(lines.slice(4)).toEqual([
      '| A | 80 | 4 | 2 | 60.0 % (55 to 65) | 62.5 % | 58.0 % | 4.0 % |',
      '| B | 80 | 4 | 2 | 50.0 % (55 to 65) | 62.5 % | 58.0 % | 4.0 % |',
      '| all | 80 | 4 | 2 | 60.0 % (55 to 65) | 62.5 % | 58.0 % | 4.0 % |',
      '| mean of the corpora | | | | 55.0 % | | | |',
    ]);
  });

  it('have a row for each corpus of the yardstick and their mean', () => {
    const lines = yardstickTableOf({ fold: 0, clips: 160, uar: { A: 0.4, B: 0.5 }, mean_uar: 0.45 }).split('\n');
    expect(lines.slice(4)).toEqual(['| A | 40.0 % |', '| B | 50.0 % |', '| mean of the corpora | 45.0 % |']);
  });

  it('have a row for each measurement, rounded to three digits, with its target where there is one', () => {
    const machine = { processor: 'P', cores: 2, node: '20', browser: '156' };
    const rows = [
      { name: 'hop', value: 14.4567, unit: 'ms', target: '60' },
      { name: 'tensors', value: 1080, unit: '' },
    ];
    const lines = benchTableOf({ machine, modelId: 'm', figures: rows }).split('\n');
    expect(lines.slice(4)).toEqual(['| hop | 14.5 ms | 60 |', '| tensors | 1080  |  |']);
  });

  it('go nowhere when the marks are missing', () => {
    expect(() => withFigures('# A text without marks', 'x')).toThrow(/marks/);
  });
});
