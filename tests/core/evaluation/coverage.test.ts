import { describe, expect, it } from 'vitest';
import { coverageCurve } from '#core/evaluation/coverage.ts';

const answers = [0.9, 0.8, 0.7, 0.6].map((confidence, i) => ({ confidence, isCorrect: i < 3 }));

describe('the coverage-accuracy curve', () => {
  it('starts with the most confident answers and ends with all of them', () => {
    expect(coverageCurve(answers, 5, 2)).toEqual([
      { confidenceFrom: 0.8, n: 2, coverage: 0.4, accuracy: 1 },
      { confidenceFrom: 0.6, n: 4, coverage: 0.8, accuracy: 0.75 },
    ]);
  });

  it('does not depend on the order of equally confident answers', () => {
    const equal = [true, false, false, true].map((isCorrect) => ({ confidence: 0.5, isCorrect }));
    expect(coverageCurve(equal, 4)).toEqual([{ confidenceFrom: 0.5, n: 4, coverage: 1, accuracy: 0.5 }]);
    expect(coverageCurve(answers.toReversed(), 4)).toEqual(coverageCurve(answers, 4));
  });

  it('ends at the overall accuracy if every clip has an answer', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({
      confidence: ((i * 37) % 1000) / 1000,
      isCorrect: i % 3 > 0,
    }));
    const curve = coverageCurve(many, 1000);
    expect(curve).toHaveLength(20);
    expect(curve.at(-1)).toMatchObject({
      n: 1000,
      coverage: 1,
      accuracy: many.filter((a) => a.isCorrect).length / 1000,
    });
  });

  it('has no points without answers', () => expect(coverageCurve([], 3)).toEqual([]));
});
