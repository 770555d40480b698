import { describe, expect, it } from 'vitest';
import { speakerPieces } from '#core/config.ts';
import { group, nFeatures } from '#core/features/layout.ts';
import { createPieceCutter, statisticNames, type Piece } from '#core/speakers/pieces.ts';

interface Made {
  readonly nFrames: number;
  readonly energyDb: number;
  readonly mfcc?: number;
  readonly octaves?: number;
  readonly isSpeech?: boolean;
}

/** Feature rows for the given runs. MFCC alternates by 1 around its mean. */
function rowsOf(runs: readonly Made[]) {
  const nFrames = runs.reduce((sum, run) => sum + run.nFrames, 0);
  const data = new Float32Array(nFrames * nFeatures);
  const isSpeech = new Uint8Array(nFrames);
  let t = 0;
  for (const { energyDb, isSpeech: flag = true, mfcc = 0, nFrames: n, octaves = 0 } of runs) {
    for (let i = 0; i < n; i++, t++) {
      const row = data.subarray(t * nFeatures, (t + 1) * nFeatures);
      row[group('energy').start] = energyDb;
      row[group('pitch').start] = octaves;
      row.fill(mfcc + (t % 2 ? 1 : -1), group('mfcc').start, group('mfcc').start + group('mfcc').size);
      isSpeech[t] = flag ? 1 : 0;
    }
  }
  return { rows: { data, nFrames, nFeatures }, isSpeech };
}

function cut(runs: readonly Made[], blockFrames = Infinity): readonly Piece[] {
  const { isSpeech, rows } = rowsOf(runs);
  const cutter = createPieceCutter();
  const pieces: Piece[] = [];
  for (let t = 0; t < rows.nFrames; t += blockFrames) {
    const end = Math.min(rows.nFrames, t + blockFrames);
    const data = rows.data.slice(t * nFeatures, end * nFeatures);
    pieces.push(...cutter.push({ data, nFrames: end - t, nFeatures }, isSpeech.slice(t, end)));
  }
  return [...pieces, ...cutter.flush()];
}

const spans = (pieces: readonly Piece[]) => pieces.map(({ startFrame, endFrame }) => [startFrame, endFrame]);
const statistic = (piece: Piece | undefined, name: string) => piece?.statistics[statisticNames.indexOf(name)];

describe('pieces of speech', () => {
  it('end at silence and at a pause within speech', () => {
    const pieces = cut([
      { nFrames: 20, energyDb: -90, isSpeech: false },
      { nFrames: 100, energyDb: -20 },
      { nFrames: speakerPieces.pauseFrames + 5, energyDb: -60 },
      { nFrames: 80, energyDb: -25 },
      { nFrames: 40, energyDb: -90, isSpeech: false },
      { nFrames: 60, energyDb: -20 },
    ]);
    expect(spans(pieces)).toEqual([
      [20, 120],
      [137, 217],
      [257, 317],
    ]);
  });

  it('continue over gaps shorter than a pause, and leave out pieces that are too short', () => {
    const { pauseFrames, shortestFrames } = speakerPieces;
    const pieces = cut([
      { nFrames: 60, energyDb: -20 },
      { nFrames: pauseFrames - 2, energyDb: -60 },
      { nFrames: 60, energyDb: -20 },
      { nFrames: 50, energyDb: -90, isSpeech: false },
      { nFrames: shortestFrames - 1, energyDb: -20 },
    ]);
    expect(spans(pieces)).toEqual([[0, 120 + pauseFrames - 2]]);
  });

  it('are at most three seconds long and cover all of a long speech', () => {
    const pieces = cut([{ nFrames: 3500, energyDb: -20 }]);
    expect(Math.max(...pieces.map(({ startFrame, endFrame }) => endFrame - startFrame))).toBeLessThanOrEqual(300);
    expect(pieces[0]?.startFrame).toBe(0);
    expect(pieces.at(-1)?.endFrame).toBe(3500);
    pieces.slice(1).forEach(({ startFrame }, i) => {
      expect(startFrame).toBe(pieces[i]?.endFrame);
    });
  });

  it('are the same for blocks of any size', () => {
    const runs: Made[] = [1, 2, 3, 4].flatMap((mfcc): Made[] => [
      { nFrames: 400, energyDb: -20, mfcc, octaves: 1 + mfcc / 10 },
      { nFrames: 30, energyDb: -60, mfcc },
    ]);
    expect(cut(runs, 7)).toEqual(cut(runs));
  });

  it('have the means and deviations of their frames, and the share of voiced ones', () => {
    const [voiced, unvoiced] = cut([
      { nFrames: 100, energyDb: -20, mfcc: 5, octaves: 1.5 },
      { nFrames: 50, energyDb: -90, isSpeech: false },
      { nFrames: 100, energyDb: -20 },
    ]);
    expect(statistic(voiced, 'mean of MFCC 1')).toBeCloseTo(5, 5);
    expect(statistic(voiced, 'log deviation of MFCC 24')).toBeCloseTo(Math.log(1.1), 4);
    expect(statistic(voiced, 'log deviation of the change of MFCC 1')).toBeCloseTo(Math.log(0.1), 4);
    expect([voiced, unvoiced].map((piece) => statistic(piece, 'share of voiced frames'))).toEqual([1, 0]);
  });
});
