import { describe, expect, it } from 'vitest';
import { signTest, summariseCheck, type HeldOut } from '#core/voice/check.ts';

const times = (n: number, each: Partial<HeldOut>): HeldOut[] =>
  Array.from({ length: n }, () => ({ wasRight: true, isRight: true, lossBefore: 1, lossAfter: 1, ...each }));
const gained = (n: number) => times(n, { wasRight: false });
const lost = (n: number) => times(n, { isRight: false });
const verdict = (...heldOut: HeldOut[]) => summariseCheck(heldOut, heldOut.length).verdict;

describe('the sign test', () => {
  it('gives binomial tail probabilities', () => {
    expect(signTest(0, 0)).toBe(1);
    expect(signTest(1, 0)).toBe(1);
    expect(signTest(0, 5)).toBeCloseTo(2 / 32, 12);
    expect(signTest(6, 0)).toBeCloseTo(2 / 64, 12);
    expect(signTest(8, 2)).toBeCloseTo((2 * (1 + 10 + 45)) / 1024, 12);
    expect(signTest(3, 3)).toBe(1);
  });
});

describe('the verdict on a fine-tuning', () => {
  it('is definite only if chance is an unlikely explanation', () => {
    expect(verdict(...gained(6))).toBe('helped');
    expect(verdict(...gained(5))).toBe('perhaps helped');
    expect(verdict(...lost(6))).toBe('hurt');
    expect(verdict(...lost(1))).toBe('perhaps hurt');
  });

  it('is no difference if as many answers improved as worsened and the loss is unchanged', () => {
    expect(verdict(...gained(2), ...lost(2))).toBe('no difference');
    expect(verdict(...times(9, {}))).toBe('no difference');
  });

  it('considers the loss if no answer changed', () => {
    expect(verdict(...times(4, { lossAfter: 0.5 }))).toBe('perhaps helped');
    expect(verdict(...times(4, { lossAfter: 1.5 }))).toBe('perhaps hurt');
  });

  it('counts examples, recordings and changes', () => {
    expect(summariseCheck([...gained(2), ...lost(1), ...times(3, {})], 4)).toMatchObject({
      nExamples: 6,
      nRecordings: 4,
      nRightBefore: 4,
      nRightAfter: 5,
      nGained: 2,
      nLost: 1,
    });
  });
});
