import { config } from '../config.ts';
import { group, nFeatures } from './layout.ts';
import { mfcc } from './mfcc.ts';
import type { FeatureTables } from './tables.ts';
import type { FeatureMatrix } from './types.ts';

/** Input of the network: `window.nFrames` rows, relative to the window's own speech level. */
export interface AnalysisWindow {
  /** Row-major, window.nFrames x nFeatures; log-mel and energy in dB re the speech level, clamped to >= -window.rangeDb. */
  readonly features: Float32Array;
  /** 1 where the frame is speech, else 0. */
  readonly mask: Uint8Array;
  readonly nSpeechFrames: number;
  /** The speech level that was subtracted from log-mel and energy, in dB. */
  readonly levelDb: number;
}

const { nFrames, rangeDb, levelGateDb, onsetFrames } = config.window;
const { nBands } = config.mel;
const logMelAt = group('logMel').start;
const mfccAt = group('mfcc').start;
const energyAt = group('energy').start;
/** Change of the first coefficient per dB in all bands, for an orthonormal DCT. */
const firstPerDb = Math.sqrt(nBands);

/**
 * Extracts a window from a recording's rows and makes it independent of the recording level: the mean energy (dB) of the speech
 * frames is subtracted from log-mel and energy, and MFCC is adjusted accordingly. The other features do not depend on level.
 * Frames outside the recording are silence (log-mel and energy -rangeDb, other features accordingly, mask 0).
 * @param isSpeech one flag per row, 1 for speech
 * @param firstFrame row of the window's first frame; may be negative or extend beyond the end
 * @returns new arrays, owned by the caller
 * @see tests/core/features/window.test.ts
 */
export function cutWindow(
  rows: FeatureMatrix,
  isSpeech: Uint8Array,
  firstFrame: number,
  tables: FeatureTables,
): AnalysisWindow {
  const features = new Float32Array(nFrames * nFeatures);
  const from = Math.min(nFrames, Math.max(0, -firstFrame));
  const to = Math.max(from, Math.min(nFrames, rows.nFrames - firstFrame));
  const mask = speechMask(isSpeech, firstFrame, from, to);
  features.set(rows.data.subarray((firstFrame + from) * nFeatures, (firstFrame + to) * nFeatures), from * nFeatures);
  const nSpeechFrames = mask.reduce((sum, flag) => sum + flag, 0);
  const level = speechLevelDb(features, from, to, nSpeechFrames > 0 ? mask : null);
  for (let t = 0; t < nFrames; t++) {
    const row = t * nFeatures;
    const isInside = t >= from && t < to;
    let lowest = isInside ? Infinity : -Infinity;
    for (let i = row + logMelAt; i < row + logMelAt + nBands; i++) {
      const inRange = isInside ? features[i]! - level : -rangeDb;
      if (inRange < lowest) lowest = inRange;
      features[i] = inRange > -rangeDb ? inRange : -rangeDb;
    }
    features[row + energyAt] = isInside ? Math.max(-rangeDb, features[row + energyAt]! - level) : -rangeDb;
    // A shift of all bands only changes the first coefficient.
    if (lowest > -rangeDb) features[row + mfccAt]! -= level * firstPerDb;
    else mfcc(features, row + logMelAt, nBands, tables.dct, features, row + mfccAt);
  }
  return { features, mask, nSpeechFrames, levelDb: level };
}

/**
 * A window's speech flags, with each onset moved forward by `onsetFrames`.
 * @param isSpeech flags of a recording's rows
 * @param firstFrame row of the window's first frame
 * @param from first frame of the window within the recording
 * @param to frame after the last
 * @returns one flag for each frame of the window
 */
export function speechMask(isSpeech: Uint8Array, firstFrame: number, from: number, to: number): Uint8Array {
  const mask = new Uint8Array(nFrames);
  let sinceSpeech = onsetFrames + 1;
  for (let t = to - 1; t >= from; t--) {
    sinceSpeech = isSpeech[firstFrame + t] ? 0 : sinceSpeech + 1;
    mask[t] = sinceSpeech <= onsetFrames ? 1 : 0;
  }
  return mask;
}

/** Mean energy in dB over the chosen frames (null: all) within `levelGateDb` of the loudest of them; 0 if there are none. */
function speechLevelDb(features: Float32Array, from: number, to: number, mask: Uint8Array | null): number {
  let loudest = -Infinity;
  for (let t = from; t < to; t++) {
    if (!mask || mask[t]) loudest = Math.max(loudest, features[t * nFeatures + energyAt]!);
  }
  let sum = 0;
  let n = 0;
  for (let t = from; t < to; t++) {
    const energy = features[t * nFeatures + energyAt]!;
    if ((mask && !mask[t]) || energy < loudest - levelGateDb) continue;
    sum += energy;
    n++;
  }
  return n > 0 ? sum / n : 0;
}
