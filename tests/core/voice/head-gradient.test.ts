import { describe, expect, it } from 'vitest';
import { headLogits } from '#core/classifier/head.ts';
import { calibratedProbabilities } from '#core/classifier/calibration.ts';
import { flatten, unflatten } from '#core/voice/flat-head.ts';
import { passHead } from '#core/voice/head-gradient.ts';
import { plainHead, vectorLike } from './made-up.ts';

const vector = Float64Array.from(vectorLike('sad', 3));
const wanted = Float64Array.of(0.1, 0, 0.6, 0.3, 0, 0, 0, 0);
const target = { vector, wanted, weight: 0.7 };
const size = 1e-5;

describe.each(['relu', 'gelu'] as const)('the gradient of the last layers with %s', (activation) => {
  const head = flatten(plainHead(), activation);

  it('uses the same probabilities as the classifier', () => {
    const { probabilities } = passHead(head, target, null, null);
    const expected = calibratedProbabilities(headLogits(plainHead(), vectorLike('sad', 3), activation), {
      temperature: 1,
    });
    expect([...probabilities]).toEqual([...expected].map((p): number => expect.closeTo(p, 5) as number));
  });

  it('matches finite differences of the loss for every weight', () => {
    const gradient = new Float64Array(head.values.length);
    passHead(head, target, gradient, null);
    expect(gradient.some((g) => Math.abs(g) > 0.01)).toBe(true);
    gradient.forEach((g, i) => {
      const lossAt = (by: number) => {
        const values = head.values.slice();
        values[i]! += by;
        return passHead({ ...head, values }, target, null, null).loss;
      };
      expect(g).toBeCloseTo((target.weight * (lossAt(size) - lossAt(-size))) / (2 * size), 5);
    });
  });

  it('matches finite differences of the loss for every input', () => {
    const gradient = new Float64Array(vector.length);
    passHead(head, target, null, gradient);
    gradient.forEach((g, i) => {
      const lossAt = (by: number) => {
        const moved = vector.slice();
        moved[i]! += by;
        return passHead(head, { ...target, vector: moved }, null, null).loss;
      };
      expect(g).toBeCloseTo((target.weight * (lossAt(size) - lossAt(-size))) / (2 * size), 5);
    });
  });

  it('round-trips the weights of the head', () => {
    expect(unflatten(head)).toEqual(plainHead());
  });
});
