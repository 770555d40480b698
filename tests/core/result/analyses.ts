import { emotions } from '#core/classifier/labels.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import type { Analysis, WindowScores } from '#core/result/types.ts';

/** Probabilities of `p` for one emotion, with the rest shared evenly. */
export function mostly(emotion: Emotion, p = 0.8): Float32Array {
  return Float32Array.from(emotions, (e) => (e === emotion ? p : (1 - p) / (emotions.length - 1)));
}

/** A window with a speech share of 0.9, or 0 without an emotion. */
export function windowOf(startS: number, emotion: Emotion | null, p = 0.8, lengthS = 3.04): WindowScores {
  const probabilities = emotion && mostly(emotion, p);
  return { startS, endS: startS + lengthS, speechShare: emotion ? 0.9 : 0, probabilities };
}

/** An analysis of the given windows, as long as the last one's end. */
export function analysisOf(windows: readonly WindowScores[], more: Partial<Analysis> = {}): Analysis {
  const spoken = windows.filter((w) => w.probabilities);
  const overall = spoken.length
    ? Float32Array.from(emotions, (_, i) => spoken.reduce((sum, w) => sum + w.probabilities![i]!, 0) / spoken.length)
    : null;
  return {
    durationS: windows.at(-1)?.endS ?? 0,
    windows,
    display: { columnS: 0.01, envelope: new Float32Array(0), spectrogram: new Uint8Array(0), nBands: 64 },
    overall,
    speechS: windows.length ? 1 : 0,
    warning: null,
    ...more,
  };
}

/** Every number nested in a value, for tests that none is NaN or infinite. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value instanceof Float32Array) return [...value];
  if (value && typeof value === 'object') return Object.values(value).flatMap(numbersIn);
  return [];
}
