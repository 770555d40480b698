import { fittedTo } from '../classifier/adaptation.ts';
import { isAccurate, type Heard } from '../classifier/classifier.ts';
import { createSoundContext } from '../classifier/sound-context.ts';
import { config } from '../config.ts';
import { createFrontEnd, type FrontEndOutput } from '../front-end.ts';
import type { Analysis, WindowScores } from '../result/types.ts';
import { createChunkWindows } from './chunk-windows.ts';
import { createCollector } from './collector.ts';
import { createFeatureWindows } from './feature-windows.ts';
import type { SoundParts } from './file.ts';
import { spanOf, toScores } from './window-scores.ts';
import type { WindowSource } from './window-source.ts';

/** Output for one block of live audio. */
export interface LiveStep {
  /** Whether the newest frame is speech. */
  readonly isSpeech: boolean;
  /** New display columns, one per feature frame (see Display). */
  readonly envelope: Float32Array;
  readonly spectrogram: Uint8Array;
  /** Whether a hop was completed in this block, so that `score()` has a new result. */
  readonly isHopClosed: boolean;
}

/** Scores of the window that ended with a hop. */
export interface ScoredHop {
  readonly scores: WindowScores;
  /** The window's embedding as half floats, or null if the analysis does not store it. */
  readonly pooled: Uint16Array | null;
}

/** Recognises live audio. `push` is fast and synchronous; `score` runs the network on the newest completed hop only. */
export interface LiveRecogniser {
  push(channels: readonly Float32Array[]): LiveStep;
  /** Scores of the newest completed hop; null before the first hop or if it was already scored. */
  score(): Promise<ScoredHop | null>;
  /** Ends the session and returns its analysis. Call once. */
  finish(): Promise<Analysis>;
  /** Seconds of audio received so far. */
  readonly doneS: number;
  dispose(): void;
}

const { nFrames: windowFrames, minSpeechFrames } = config.window;

/**
 * A window ends every live hop of the model (a quarter of a second, or a second). Before the first window is full, it is padded with
 * silence at the start, or is shorter. If `score` is called late, hops are skipped. They never queue.
 */
export function createLiveRecogniser(sampleRateHz: number, parts: SoundParts): LiveRecogniser {
  const { classifier, tables } = parts;
  return isAccurate(classifier)
    ? recogniseWith(createChunkWindows(classifier), sampleRateHz, parts)
    : recogniseWith(createFeatureWindows(classifier, tables), sampleRateHz, parts);
}

function recogniseWith<Window extends Heard>(
  source: WindowSource<Window>,
  sampleRateHz: number,
  { adaptation, ...parts }: SoundParts,
): LiveRecogniser {
  const { fileHopFrames, liveHopFrames } = source;
  const frontEnd = createFrontEnd(sampleRateHz, parts, source.needsEncoderRows);
  const context = createSoundContext(liveHopFrames, adaptation, fileHopFrames);
  const collector = createCollector(fileHopFrames, fittedTo(context.adaptation));
  let nSamples = 0;
  let isSpeech = false;
  let scoredEnd = 0;
  /** End of the newest completed hop. Full windows begin at multiples of the hop, as in a file. 0 before the first. */
  function newestEnd(): number {
    const nHops = Math.floor((source.nFrames - windowFrames) / liveHopFrames);
    const end = windowFrames + nHops * liveHopFrames;
    return end < liveHopFrames ? 0 : end;
  }

  function take(output: FrontEndOutput): void {
    source.append(output);
    collector.addFrames(output);
    source.dropBefore(newestEnd() - windowFrames);
    isSpeech = (output.isSpeech.at(-1) ?? Number(isSpeech)) === 1;
  }

  return {
    push(channels) {
      nSamples += channels[0]?.length ?? 0;
      const endBefore = newestEnd();
      const output = frontEnd.push(channels);
      take(output);
      return {
        isSpeech,
        envelope: output.envelope,
        spectrogram: output.spectrogram,
        isHopClosed: newestEnd() > endBefore,
      };
    },
    async score() {
      const end = newestEnd();
      if (end <= scoredEnd) return null;
      scoredEnd = end;
      const span = spanOf(end - windowFrames, end);
      const window = source.window(end - windowFrames);
      const judgement = window.nSpeechFrames < minSpeechFrames ? null : await source.judgeNewest(window, context);
      const scores = toScores(span, window, judgement, Infinity);
      return { scores, pooled: collector.addScores(scores, judgement) };
    },
    finish() {
      take(frontEnd.flush());
      return collector.read(nSamples / sampleRateHz, null);
    },
    get doneS() {
      return nSamples / sampleRateHz;
    },
    dispose: () => {
      frontEnd.dispose();
    },
  };
}
