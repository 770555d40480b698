import { emotions } from '../classifier/labels.ts';
import { hopS } from '../config.ts';
import type { FrontEndOutput } from '../front-end.ts';
import type { Analysis, SpeechStretch, WindowScores } from '../result/types.ts';
import { createDisplayColumns } from './display-columns.ts';

/** Gathers what becomes an Analysis. */
export interface Collector {
  addFrames(output: FrontEndOutput): void;
  /** Windows in order of time. */
  addScores(scores: WindowScores): void;
  read(durationS: number, warning: Analysis['warning']): Analysis;
}

/** Starts with nothing. */
export function createCollector(): Collector {
  const display = createDisplayColumns();
  const windows: WindowScores[] = [];
  const speech: { startFrame: number; endFrame: number }[] = [];
  let [nFrames, nSpeechFrames] = [0, 0];

  function addFlag(isSpeech: number): void {
    const last = speech.at(-1);
    if (isSpeech && last?.endFrame === nFrames) last.endFrame++;
    else if (isSpeech) speech.push({ startFrame: nFrames, endFrame: nFrames + 1 });
    nFrames++;
    nSpeechFrames += isSpeech;
  }

  function stretches(durationS: number): SpeechStretch[] {
    return speech
      .map(({ startFrame, endFrame }) => ({ startS: startFrame * hopS, endS: Math.min(durationS, endFrame * hopS) }))
      .filter(({ startS, endS }) => endS > startS);
  }

  return {
    addFrames({ isSpeech, envelope, spectrogram }) {
      display.append(envelope, spectrogram);
      isSpeech.forEach(addFlag);
    },
    addScores: (scores) => void windows.push(scores),
    read: (durationS, warning) => ({
      durationS,
      windows: [...windows],
      display: display.read(),
      overall: overallOf(windows),
      speechS: Math.min(durationS, nSpeechFrames * hopS),
      speech: stretches(durationS),
      warning,
    }),
  };
}

/**
 * Mean probabilities over the windows, each counting by how long somebody speaks in it.
 * @returns eight probabilities that sum to 1, or null where no window has any
 */
export function overallOf(windows: readonly WindowScores[]): Float32Array | null {
  const sum = new Float64Array(emotions.length);
  let total = 0;
  for (const { probabilities, speechShare, startS, endS } of windows) {
    if (!probabilities) continue;
    const weight = speechShare * (endS - startS);
    total += weight;
    probabilities.forEach((p, i) => (sum[i]! += weight * p));
  }
  return total > 0 ? Float32Array.from(sum, (x) => x / total) : null;
}
