import type { FittedTo } from '../classifier/adaptation.ts';
import type { Judgement } from '../classifier/judge.ts';
import { config, hopS } from '../config.ts';
import type { FrontEndOutput } from '../front-end.ts';
import { createPieceCutter } from '../speakers/pieces.ts';
import type { Piece } from '../speakers/pieces.ts';
import { overallOf } from '../result/overall.ts';
import type { Analysis, SpeechStretch, WindowScores } from '../result/types.ts';
import { createDisplayColumns } from './display-columns.ts';
import { createPooledCollector } from './pooled-track.ts';

/** Collects the parts of an Analysis. */
export interface Collector {
  addFrames(output: FrontEndOutput): void;
  /**
   * Adds a window, in order of time, with its judgement if there is one.
   * @returns the stored embedding of this window as half floats, or null if none is stored
   */
  addScores(scores: WindowScores, judgement: Judgement | null): Uint16Array | null;
  read(durationS: number, warning: Analysis['warning']): Promise<Analysis>;
}

/**
 * Makes an empty collector.
 * @param fileHopFrames distance between windows of a file
 * @param fittedTo names of the adaptation, for the analysis
 */
export function createCollector(fileHopFrames: number, fittedTo?: FittedTo): Collector {
  const display = createDisplayColumns();
  const windows: WindowScores[] = [];
  const pooled = createPooledCollector(fileHopFrames);
  const speech: FrameSpan[] = [];
  const cutter = createPieceCutter();
  const pieces: Piece[] = [];
  let nFrames = 0;

  /** Voice activity detects an onset late, so speech starts a little earlier, as in the network's windows. */
  function addFlag(isSpeech: number): void {
    const last = speech.at(-1);
    const startFrame = Math.max(0, nFrames - config.window.onsetFrames);
    nFrames++;
    if (!isSpeech) return;
    if (last && last.endFrame >= startFrame) last.endFrame = nFrames;
    else speech.push({ startFrame, endFrame: nFrames });
  }

  function stretches(durationS: number): SpeechStretch[] {
    return withoutDenied(speech, windows, nFrames)
      .map(({ startFrame, endFrame }) => ({ startS: startFrame * hopS, endS: Math.min(durationS, endFrame * hopS) }))
      .filter(({ startS, endS }) => endS > startS);
  }

  return {
    addFrames({ rows, isSpeech, envelope, spectrogram }) {
      display.append(envelope, spectrogram);
      isSpeech.forEach(addFlag);
      pieces.push(...cutter.push(rows, isSpeech));
    },
    addScores(scores, judgement) {
      windows.push(scores);
      return judgement?.probabilities ? pooled.add(windows.length - 1, scores, judgement.pooled) : null;
    },
    async read(durationS, warning) {
      const speech = stretches(durationS);
      pieces.push(...cutter.flush());
      const pooledTrack = pooled.read();
      const voices = await voicesOf(pieces);
      return {
        durationS,
        windows: [...windows],
        display: display.read(),
        overall: overallOf(windows),
        speechS: speech.reduce((sum, { startS, endS }) => sum + endS - startS, 0),
        speech,
        ...(pooledTrack ? { pooled: pooledTrack } : {}),
        ...voices,
        ...(fittedTo ? { fittedTo } : {}),
        warning,
      };
    },
  };
}

/**
 * Embeddings for speaker separation. Its projection is loaded when the first recording ends, because no answer waits for it. If it cannot
 * be loaded, this is marked.
 */
async function voicesOf(pieces: readonly Piece[]): Promise<Pick<Analysis, 'speakerTrack' | 'areSpeakersUnreachable'>> {
  const found = await import('../speakers/speaker-track.ts').catch(() => null);
  // One piece is one speaker.
  if (!found) return pieces.length > 1 ? { areSpeakersUnreachable: true } : {};
  const speakerTrack = found.speakerTrackOf(pieces);
  return speakerTrack ? { speakerTrack } : {};
}

interface FrameSpan {
  startFrame: number;
  endFrame: number;
}

/**
 * Speech found by voice activity detection, minus parts that lie only in windows where the model finds no speech.
 * Unchanged if there are no such windows.
 */
function withoutDenied(
  speech: readonly FrameSpan[],
  windows: readonly WindowScores[],
  nFrames: number,
): readonly FrameSpan[] {
  const isDenied = new Uint8Array(nFrames);
  const mark = ({ startS, endS }: WindowScores, value: number) =>
    isDenied.fill(value, Math.round(startS / hopS), Math.round(endS / hopS));
  for (const window of windows) if (window.speechShare === 0) mark(window, 1);
  if (!isDenied.includes(1)) return speech;
  for (const window of windows) if (window.speechShare > 0) mark(window, 0);
  const kept: FrameSpan[] = [];
  for (const { startFrame, endFrame } of speech) {
    for (let t = startFrame; t < endFrame; t++) {
      const last = kept.at(-1);
      if (isDenied[t]) continue;
      if (last?.endFrame === t) last.endFrame++;
      else kept.push({ startFrame: t, endFrame: t + 1 });
    }
  }
  return kept;
}
