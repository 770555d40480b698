import { fittedTo, type Adaptation } from '../classifier/adaptation.ts';
import type { WindowClassifier } from '../classifier/classifier.ts';
import { createSoundContext } from '../classifier/sound-context.ts';
import { config } from '../config.ts';
import { createFrontEnd, type FrontEndOutput, type FrontEndParts } from '../front-end.ts';
import type { Analysis, WindowScores } from '../result/types.ts';
import { createCollector } from './collector.ts';
import { createFrameStore } from './frame-store.ts';
import { spanOf, toScores } from './window-scores.ts';

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
  finish(): Analysis;
  /** Seconds of sound taken so far. */
  readonly doneS: number;
  dispose(): void;
}

const { nFrames: windowFrames, liveHopFrames, minSpeechFrames } = config.window;

/**
 * A window ends every `liveHopFrames`; before the first window is full, silence stands in front. Whoever calls `score` late
 * skips hops: they never queue.
 */
export function createLiveRecogniser(
  sampleRateHz: number,
  parts: FrontEndParts & { readonly classifier: WindowClassifier; readonly adaptation?: Adaptation },
): LiveRecogniser {
  const frontEnd = createFrontEnd(sampleRateHz, parts);
  const store = createFrameStore(parts.tables);
  const context = createSoundContext(liveHopFrames, parts.adaptation);
  const collector = createCollector(fittedTo(context.adaptation));
  let nSamples = 0;
  let isSpeech = false;
  let scoredEnd = 0;
  /** Where the newest hop closed: full windows begin at multiples of the hop, as a file's do. 0 before the first. */
  function newestEnd(): number {
    const nHops = Math.floor((store.nFrames - windowFrames) / liveHopFrames);
    const end = windowFrames + nHops * liveHopFrames;
    return end < liveHopFrames ? 0 : end;
  }

  function take(output: FrontEndOutput): void {
    store.append(output);
    collector.addFrames(output);
    store.dropBefore(newestEnd() - windowFrames);
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
      const window = store.window(end - windowFrames);
      const [judgement = null] =
        window.nSpeechFrames < minSpeechFrames ? [] : await parts.classifier.classify([window], context);
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
