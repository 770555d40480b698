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

/** What one block of live sound gave. */
export interface LiveStep {
  /** Whether the newest frame is speech. */
  readonly isSpeech: boolean;
  /** New display columns, one per feature frame (see Display). */
  readonly envelope: Float32Array;
  readonly spectrogram: Uint8Array;
  /** A hop closed within this block: `score()` has something new to say. */
  readonly isHopClosed: boolean;
}

/** What the network says of the window that ended with a hop. */
export interface ScoredHop {
  readonly scores: WindowScores;
  /** The window's embedding in half floats, or null where the analysis keeps none of this window. */
  readonly pooled: Uint16Array | null;
}

/** Sound as it arrives. `push` is quick and synchronous; `score` runs the network on the newest closed hop only. */
export interface LiveRecogniser {
  push(channels: readonly Float32Array[]): LiveStep;
  /** Of the newest closed hop; null before the first hop or when it was already scored. */
  score(): Promise<ScoredHop | null>;
  /** Closes the sound: everything heard and scored so far. Call once. */
  finish(): Promise<Analysis>;
  /** Seconds of sound taken so far. */
  readonly doneS: number;
  dispose(): void;
}

const { nFrames: windowFrames, minSpeechFrames } = config.window;

/**
 * A window ends every hop of the model (a quarter of a second, or a second); before the first window is full, silence stands in
 * front, or the window is shorter. Whoever calls `score` late skips hops: they never queue.
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
  /** Where the newest hop closed: full windows begin at multiples of the hop, as a file's do. 0 before the first. */
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
