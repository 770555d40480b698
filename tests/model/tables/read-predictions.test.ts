import { describe, expect, it } from 'vitest';
import { predictionHead, readPredictions } from '../../../model/tables/read-predictions.ts';
import { madeUpPredictions, toCsv } from './made-up-predictions.ts';

const head = predictionHead.join(',');
const row = (more: Partial<Record<string, string>> = {}, p = '0.3,0.1,0.1,0.1,0.1,0.1,0.1,0.1'): string => {
  const fields = { file: 'a.wav', corpus: 'c', speaker: 'c:1', gender: 'f', language: 'de', emotion: 'sad' };
  return [...Object.values({ ...fields, run: 'r', seed: '0', fold: '2', mode: 'alone', ...more }), p].join(',');
};
const reading = (...rows: string[]) => readPredictions([head, ...rows].join('\n'));

describe('a prediction file', () => {
  it('is read as it was written', () => {
    const written = madeUpPredictions({ run: 'r', seeds: [0, 1], hitRate: { alone: 0.5, running: 0.6 } });
    expect(readPredictions(toCsv(written))).toEqual(written);
  });

  it('leaves unknown gender, language and fold open, and takes empty probabilities as no speech', () => {
    const [read] = reading(row({ gender: '', language: '', fold: '' }, ',,,,,,,'));
    expect(read).toMatchObject({ gender: null, language: null, probabilities: null, seed: 0, fold: null });
  });

  it.each([
    ['a mode', row({ mode: 'alnoe' }), /line 2: "alnoe" is none of the modes/],
    ['an emotion', row({ emotion: 'bored' }), /line 2: "bored"/],
    ['a seed', row({ seed: 'x' }), /line 2: the seed "x"/],
    ['probabilities that do not sum to 1', row({}, '0.3,0,0,0,0,0,0,0'), /do not sum to 1/],
    ['probabilities of which one is missing', row({}, '0.9,0.1,,0,0,0,0,0'), /do not sum to 1/],
  ])('is refused for %s nobody can use', (_, line, reason) => {
    expect(() => reading(line)).toThrow(reason);
  });

  it('is refused with the names of the columns it lacks', () => {
    expect(() => readPredictions('file,corpus\na,b')).toThrow(/speaker, gender, .*p_surprised/);
  });
});
