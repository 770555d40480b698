import { describe, expect, it } from 'vitest';
import { answerOf, cleanProbabilities, scoreTable } from '#core/result/answer.ts';
import { mostly } from './analyses.ts';

const eight = { labelSet: 'eight', unsureBelow: 0.4 } as const;
const five = { labelSet: 'five', unsureBelow: 0.4 } as const;

describe('an answer', () => {
  it('is the most likely emotion, with its probability as confidence', () => {
    const verdict = answerOf(mostly('sad', 0.7), 1, eight);
    expect(verdict.answer).toBe('sad');
    expect(verdict.confidence).toBeCloseTo(0.7, 6);
  });

  it('is unsure below the threshold, and the emotion exactly at it', () => {
    expect(answerOf(mostly('sad', 0.39), 1, eight)).toMatchObject({ answer: 'unsure' });
    expect(answerOf([0.5, 0.5, 0, 0, 0, 0, 0, 0], 1, { ...eight, unsureBelow: 0.5 }).answer).toBe('neutral');
  });

  it('is no speech without probabilities, with the share of silence as confidence', () => {
    expect(answerOf(null, 0.25, eight)).toMatchObject({ answer: 'no speech', confidence: 0.75, probabilities: null });
    expect(answerOf(null, Number.NaN, eight).confidence).toBe(1);
    expect(answerOf(null, 1.0001, eight).confidence).toBe(0);
  });

  it('counts calm as neutral among five emotions, and leaves out disgust', () => {
    expect(answerOf(mostly('calm', 0.7), 1, five).answer).toBe('neutral');
    const { probabilities } = answerOf(mostly('disgust', 0.9), 1, five);
    expect([...probabilities!].reduce((a, b) => a + b)).toBeCloseTo(1, 6);
    expect(scoreTable(probabilities!, 'five')).not.toHaveProperty('disgust');
  });

  it('adds the model’s biases among five emotions, but not among eight', () => {
    const spoken = Float32Array.of(0.3, 0.1, 0.1, 0.35, 0, 0, 0.15, 0);
    const fiveBias = [Math.log(0.5), 0, 0, 0, 0];
    expect(answerOf(spoken, 1, five).answer).toBe('neutral');
    const { answer, probabilities } = answerOf(spoken, 1, { ...five, fiveBias });
    expect(answer).toBe('sad');
    [0.2, 0.1, 0.35, 0, 0].forEach((p, i) => expect(probabilities![i]).toBeCloseTo(p / 0.65, 5));
    expect(answerOf(spoken, 1, { ...eight, fiveBias })).toEqual(answerOf(spoken, 1, eight));
  });

  it('contains no NaN, infinite or negative probability', () => {
    expect([...cleanProbabilities([Number.NaN, 1, -1, 0, 0, 0, 0, 1])]).toEqual([0, 0.5, 0, 0, 0, 0, 0, 0.5]);
    expect([...cleanProbabilities(new Float32Array(8).fill(Number.NaN))]).toEqual(Array(8).fill(0.125));
    expect([...cleanProbabilities([])]).toEqual(Array(8).fill(0.125));
    expect(answerOf(new Float32Array(8).fill(Number.NaN), 1, eight)).toMatchObject({
      answer: 'unsure',
      confidence: 0.125,
    });
  });
});
