import { describe, expect, it } from 'vitest';
import { notAdapted } from '#core/classifier/adaptation.ts';
import { encodeHalfFloats } from '#core/classifier/half-float.ts';
import type { RunningMean } from '#core/classifier/recentring.ts';
import { windowS } from '#core/config.ts';
import type { Analysis } from '#core/result/types.ts';
import { answeredAgain, judgeRows, pooledRows } from '#core/voice/judged-again.ts';

/** Windows one second apart. The third has no speech, and the last has no vector. */
const analysis: Pick<Analysis, 'windows' | 'pooled' | 'overall' | 'fittedTo'> = {
  windows: [1, 0.5, 0, 1, 1].map((speechShare, i) => ({
    startS: i,
    endS: i + windowS,
    speechShare,
    probabilities: speechShare > 0 ? new Float32Array(8).fill(1 / 8) : null,
  })),
  pooled: { nPooled: 2, windows: [0, 1, 3], halves: encodeHalfFloats([1, 2, 3, 4, 5, 6]) },
  overall: new Float32Array(8).fill(1 / 8),
  fittedTo: { voice: null, fineTuning: null, running: true },
};

describe('an analysis that is reclassified', () => {
  it('lists its pooled vectors in order of time, each with its speech share', () => {
    const { rows, weights } = pooledRows(analysis);
    expect([...rows]).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...weights]).toEqual([1, 0.5, 1]);
    expect(pooledRows({ windows: analysis.windows })).toEqual({
      rows: new Float32Array(0),
      weights: new Float32Array(0),
    });
  });

  it('re-centres each vector on the mean of itself and those before it when adapting to the sound', () => {
    const means: (number[] | null)[] = [];
    const judge = {
      nPooled: 2,
      probabilities: (_: Float32Array, __: unknown, heard?: RunningMean | null) => {
        means.push(heard ? [...heard.read()] : null);
        return new Float32Array(8).fill(means.length / 8);
      },
    };
    const { rows, weights } = pooledRows(analysis);
    const answers = judgeRows(judge, rows, { ...notAdapted, running: true }, weights);
    expect(answers).toHaveLength(24);
    expect([answers[0], answers[8], answers[16]]).toEqual([1 / 8, 2 / 8, 3 / 8]);
    const near = (x: number): number => expect.closeTo(x, 5) as number;
    expect(means).toEqual([
      [near(1), near(2)],
      [near(2.5 / 1.5), near(4 / 1.5)],
      [near(7.5 / 2.5), near(10 / 2.5)],
    ]);
    means.length = 0;
    judgeRows(judge, rows, notAdapted);
    expect(means).toEqual([null, null, null]);
  });

  it('has the new results, keeps silent windows silent, and names its adaptation', () => {
    const probabilities = Float32Array.from({ length: 24 }, (_, i) => (i % 8 === Math.floor(i / 8) ? 1 : 0));
    const again = answeredAgain(analysis, probabilities, undefined);
    const likeliest = again.windows.map(({ probabilities: p }) => p && p.indexOf(1));
    expect(likeliest).toEqual([0, 1, null, 2, 2]);
    expect(again.overall?.[2]).toBeCloseTo(2 / 3.5, 5);
    expect(again.fittedTo).toBeUndefined();
    expect(answeredAgain(analysis, probabilities, { voice: 'Ada', fineTuning: null, running: false }).fittedTo).toEqual(
      {
        voice: 'Ada',
        fineTuning: null,
        running: false,
      },
    );
    expect(analysis.windows[0]?.probabilities?.[0]).toBe(1 / 8);
  });
});
