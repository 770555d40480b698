import { describe, expect, it } from 'vitest';
import { encodeHalfFloats } from '#core/classifier/half-float.ts';
import { windowS } from '#core/config.ts';
import type { Analysis } from '#core/result/types.ts';
import { exampleVector, voiceMeanOf } from '#core/voice/voice-mean.ts';

/** Windows one second apart with the given speech shares, and vectors of one number. */
function heard(...shares: number[]): Pick<Analysis, 'windows' | 'pooled'> {
  const kept = shares.flatMap((share, i) => (share > 0 ? [i] : []));
  return {
    windows: shares.map((speechShare, i) => ({
      startS: i,
      endS: i + windowS,
      speechShare,
      probabilities: speechShare > 0 ? new Float32Array(8).fill(1 / 8) : null,
    })),
    pooled: { nPooled: 1, windows: kept, halves: encodeHalfFloats(kept.map((i) => i + 1)) },
  };
}

describe('the mean of a voice', () => {
  it('weights and counts windows by speech share', () => {
    const voice = voiceMeanOf(heard(1, 0, 0.5));
    expect(voice?.count).toBeCloseTo(1.5, 6);
    expect(voice?.mean[0]).toBeCloseTo((1 + 0.5 * 3) / 1.5, 3);
  });

  it('is null without speech or without vectors', () => {
    expect(voiceMeanOf(heard(0, 0))).toBeNull();
    expect(voiceMeanOf({ windows: heard(1).windows })).toBeNull();
  });
});

describe('the vector of an example', () => {
  it('is the mean over the windows centred in the span', () => {
    expect(exampleVector(heard(1, 1, 1, 1, 1), 2.4, 4.6)?.[0]).toBeCloseTo((2 + 3 + 4) / 3, 3);
  });

  it('is that of the nearest window if none is centred in the span', () => {
    expect(exampleVector(heard(1, 1, 1), 0, 0.4)?.[0]).toBe(1);
    expect(exampleVector(heard(1, 1, 1), 1.8, 2.2)?.[0]).toBe(1);
    expect(exampleVector(heard(1, 1, 1), 8, 9)?.[0]).toBe(3);
  });

  it('is null without speech', () => {
    expect(exampleVector(heard(0, 0), 0, 2)).toBeNull();
  });
});
