import { describe, expect, it } from 'vitest';
import { fiveHead, predictionHead, readPredictions } from '../../../model/tables/read-predictions.ts';
import { madeUpPredictions, toCsv } from './made-up-predictions.ts';

const head = predictionHead.join(',');
const row = (more: Partial<Record<string, string>> = {}, p = '0.3,0.1,0.1,0.1,0.1,0.1,0.1,0.1'): string => {
  const fields = { file: 'a.wav', corpus: 'c', speaker: 'c:1', gender: 'f', language: 'de', emotion: 'sad' };
  return [...Object.values({ ...fields, run: 'r', seed: '0', fold: '2', mode: 'alone', ...more }), p].join(',');
};
const reading = (...rows: string[]) => readPredictions([head, ...rows].join('\n'));

describe('a prediction file', () => {
  it('round-trips', () => {
    const written = madeUpPredictions({ run: 'r', seeds: [0, 1], hitRate: { alone: 0.5, running: 0.6 } });
    expect(readPredictions(toCsv(written))).toEqual(written);
  });

  it('may lack gender, language and fold, and has no probabilities without speech', () => {
    const [read] = reading(row({ gender: '', language: '', fold: '' }, ',,,,,,,'));
    expect(read).toMatchObject({ gender: null, language: null, probabilities: null, seed: 0, fold: null });
  });

  it('has biases for five emotions if its recogniser has them', () => {
    const biased = (five: string) => readPredictions([`${head},${fiveHead.join(',')}`, `${row()},${five}`].join('\n'));
    expect(biased('-0.2,0,0.25,0,0')[0]?.fiveBias).toEqual([-0.2, 0, 0.25, 0, 0]);
    expect(reading(row())[0]).not.toHaveProperty('fiveBias');
    expect(() => biased('-0.2,0,,0,0')).toThrow(/are not the biases/);
    expect(() => readPredictions([`${head},five_sad`, `${row()},0.1`].join('\n'))).toThrow(/are not the biases/);
  });

  it.each([
    ['an unknown mode', row({ mode: 'alnoe' }), /line 2: "alnoe" is none of the modes/],
    ['an unknown emotion', row({ emotion: 'bored' }), /line 2: "bored"/],
    ['an invalid seed', row({ seed: 'x' }), /line 2: the seed "x"/],
    ['probabilities that do not sum to 1', row({}, '0.3,0,0,0,0,0,0,0'), /do not sum to 1/],
    ['a missing probability', row({}, '0.9,0.1,,0,0,0,0,0'), /do not sum to 1/],
  ])('is rejected for %s', (_, line, reason) => {
    expect(() => reading(line)).toThrow(reason);
  });

  it('is rejected with the names of missing columns', () => {
    expect(() => readPredictions('file,corpus\na,b')).toThrow(/speaker, gender, .*p_surprised/);
  });
});
