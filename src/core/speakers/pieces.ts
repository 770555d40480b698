import { speakerPieces as settings } from '../config.ts';
import { group } from '../features/layout.ts';
import type { FeatureMatrix } from '../features/types.ts';

/** Speech between two pauses, short enough to come from one person. */
export interface Piece {
  readonly startFrame: number;
  /** End frame (exclusive). */
  readonly endFrame: number;
  /** Its feature statistics (`statisticNames`). */
  readonly statistics: Float32Array;
}

/** Cuts a recording into pieces as its frames arrive; buffers at most 10 s. */
export interface PieceCutter {
  /** Takes the next frames and returns the pieces that are complete. @param isSpeech one flag per row */
  push(rows: FeatureMatrix, isSpeech: Uint8Array): readonly Piece[];
  /** Returns the remaining pieces at the end of the recording. */
  flush(): readonly Piece[];
}

const mfcc = group('mfcc');
const contrast = group('contrast');
const columns = {
  pitch: group('pitch').start,
  zeroCrossingRate: group('zeroCrossingRate').start,
  energy: group('energy').start,
};
const { nCoefficients } = settings;
/** Columns of a buffered frame: coefficients 1.., contrast, crossings, pitch, energy. */
const at = {
  contrast: nCoefficients,
  crossings: nCoefficients + contrast.size,
  pitch: nCoefficients + contrast.size + 1,
  energy: nCoefficients + contrast.size + 2,
};
const nKept = at.energy + 1;

/** The statistics of a piece, in order. Without levels, which depend on the microphone, and pitch, which depends on mood. */
export const statisticNames: readonly string[] = [
  ...Array.from({ length: nCoefficients }, (_, i) => `mean of MFCC ${i + 1}`),
  ...Array.from({ length: nCoefficients }, (_, i) => `log deviation of MFCC ${i + 1}`),
  ...Array.from({ length: nCoefficients }, (_, i) => `log deviation of the change of MFCC ${i + 1}`),
  ...Array.from({ length: contrast.size }, (_, i) => `mean of spectral contrast ${i}`),
  'mean of the zero-crossing rate',
  'share of voiced frames',
];

/** Makes one, before the first frame. Tested in tests/core/speakers/pieces.test.ts. */
export function createPieceCutter(): PieceCutter {
  const kept = new Float32Array(settings.mostFrames * nKept);
  let nFrames = 0;
  /** The frame that `kept` begins with. */
  let firstFrame = 0;

  /** Cuts the buffer into pieces. Afterwards it only holds the last one, if that may continue. */
  function cut(goesOn: boolean): readonly Piece[] {
    const spans = spansOf(kept, nFrames);
    const open = goesOn && spans.length > 1 ? spans.pop() : undefined;
    const pieces = spans.flatMap(({ start, end }) => {
      const statistics = statisticsOf(kept, start, end);
      return statistics ? [{ startFrame: firstFrame + start, endFrame: firstFrame + end, statistics }] : [];
    });
    const from = open?.start ?? nFrames;
    kept.copyWithin(0, from * nKept, nFrames * nKept);
    firstFrame += from;
    nFrames -= from;
    return pieces;
  }

  function keep(data: Float32Array, row: number): void {
    const to = nFrames++ * nKept;
    for (let i = 0; i < nCoefficients; i++) kept[to + i] = data[row + mfcc.start + 1 + i]!;
    for (let i = 0; i < contrast.size; i++) kept[to + at.contrast + i] = data[row + contrast.start + i]!;
    kept[to + at.crossings] = data[row + columns.zeroCrossingRate]!;
    kept[to + at.pitch] = data[row + columns.pitch]!;
    kept[to + at.energy] = data[row + columns.energy]!;
  }

  return {
    push({ data, nFrames: nRows, nFeatures }, isSpeech) {
      const pieces: Piece[] = [];
      for (let t = 0; t < nRows; t++) {
        if (isSpeech[t]) {
          keep(data, t * nFeatures);
          if (nFrames === settings.mostFrames) pieces.push(...cut(true));
        } else {
          if (nFrames > 0) pieces.push(...cut(false));
          firstFrame++;
        }
      }
      return pieces;
    },
    flush: () => cut(false),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Loud spans, split at pauses, and then further if they are too long. */
function spansOf(kept: Float32Array, nFrames: number): Span[] {
  const levels = Float32Array.from({ length: nFrames }, (_, t) => kept[t * nKept + at.energy]!);
  const loud = levels.toSorted()[Math.floor(settings.loudQuantile * nFrames)] ?? 0;
  const spans: { start: number; end: number }[] = [];
  levels.forEach((level, t) => {
    const last = spans.at(-1);
    if (level < loud - settings.pauseDb) return;
    if (last && t - last.end < settings.pauseFrames) last.end = t + 1;
    else spans.push({ start: t, end: t + 1 });
  });
  return spans.flatMap(({ start, end }) => {
    const n = Math.ceil((end - start) / settings.longestFrames);
    const part = (end - start) / n;
    return Array.from({ length: n }, (_, i) => ({
      start: start + Math.round(i * part),
      end: start + Math.round((i + 1) * part),
    }));
  });
}

/** Null if a span is too short to identify a speaker. */
function statisticsOf(kept: Float32Array, start: number, end: number): Float32Array | null {
  const n = end - start;
  if (n < settings.shortestFrames) return null;
  const value = (t: number, column: number): number => kept[t * nKept + column]!;
  const out = new Float32Array(statisticNames.length);
  for (let i = 0; i < nCoefficients; i++) {
    const change = moments(n - 2, (t) => value(start + t + 2, i) - value(start + t, i));
    const own = moments(n, (t) => value(start + t, i));
    out[i] = own.mean;
    out[nCoefficients + i] = logOf(own.deviation);
    out[2 * nCoefficients + i] = logOf(change.deviation);
  }
  const rest = 3 * nCoefficients;
  for (let i = 0; i <= contrast.size; i++) out[rest + i] = moments(n, (t) => value(start + t, at.contrast + i)).mean;
  out[rest + contrast.size + 1] = moments(n, (t) => (value(start + t, at.pitch) > 0 ? 1 : 0)).mean;
  return out;
}

/** The logarithm of a deviation in dB, finite for a constant. */
const logOf = (deviation: number): number => Math.log(deviation + 0.1);

function moments(n: number, value: (i: number) => number): { readonly mean: number; readonly deviation: number } {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i++) {
    const x = value(i);
    sum += x;
    squares += x * x;
  }
  const mean = sum / n;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / n - mean * mean)) };
}
