import { fittedTo, type Adaptation } from '../classifier/adaptation.ts';
import type { WindowClassifier } from '../classifier/classifier.ts';
import type { Judgement } from '../classifier/judge.ts';
import { createSoundContext } from '../classifier/sound-context.ts';
import { config } from '../config.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { AnalysisWindow } from '../features/window.ts';
import { createFrontEnd, type FrontEndOutput, type FrontEndParts } from '../front-end.ts';
import type { Analysis } from '../result/types.ts';
import { createCollector } from './collector.ts';
import { createFrameStore } from './frame-store.ts';
import { spanOf, toScores, type WindowSpan } from './window-scores.ts';

/** A sound that is fed in blocks and analysed in batches of windows; memory does not grow with its length. */
export interface FileRecogniser {
  /** Takes the next block, one array per channel, of any length. Resolves when the next block may come. */
  push(channels: readonly Float32Array[]): Promise<void>;
  /** Closes the sound. Fails with `audio/empty`, `audio/too-short` or `audio/not-finite`. Call once. */
  finish(warning?: Analysis['warning']): Promise<Result<Analysis>>;
  /** Seconds of sound taken so far. */
  readonly doneS: number;
  /** Frees the front end; the classifier stays. */
  dispose(): void;
}

/** Shorter sounds hold no voice to speak of. */
const minSoundS = 0.1;
/** Windows that go through the network together: more are hardly faster per window, and cost memory. */
const windowsPerBatch = 8;
/** A longer block is taken in parts, so that memory stays small. */
const partS = 1;
const { nFrames: windowFrames, fileHopFrames, minSpeechFrames } = config.window;

/** The first frame, 0 or negative, of the only window of a sound that is shorter than a window: the sound is in the middle of it. */
export function centredFirstFrame(nFrames: number): number {
  return -Math.floor((windowFrames - nFrames) / 2);
}

/**
 * Windows lie every `fileHopFrames`; the last one ends with the sound. A sound shorter than a window has one, in the
 * middle of silence, and needs less speech for an answer: a quarter of its frames, at least 5.
 */
export function createFileRecogniser(
  sampleRateHz: number,
  parts: FrontEndParts & { readonly classifier: WindowClassifier; readonly adaptation?: Adaptation },
): FileRecogniser {
  const frontEnd = createFrontEnd(sampleRateHz, parts);
  const store = createFrameStore(parts.tables);
  const context = createSoundContext(fileHopFrames, parts.adaptation);
  const collector = createCollector(fittedTo(context.adaptation));
  let waiting: { window: AnalysisWindow; span: WindowSpan; isSpeech: boolean }[] = [];
  let nextFirst = 0;
  let nSamples = 0;

  function addWindow(firstFrame: number, minSpeech: number): void {
    const window = store.window(firstFrame);
    waiting.push({ window, span: spanOf(firstFrame, store.nFrames), isSpeech: window.nSpeechFrames >= minSpeech });
  }

  async function classifyWaiting(): Promise<void> {
    const batch = waiting;
    waiting = [];
    const heard = batch.filter(({ isSpeech }) => isSpeech).map(({ window }) => window);
    const judgements: Judgement[] = heard.length > 0 ? [...(await parts.classifier.classify(heard, context))] : [];
    for (const { window, span, isSpeech } of batch) {
      const judgement = isSpeech ? (judgements.shift() ?? null) : null;
      collector.addScores(toScores(span, window, judgement, nSamples / sampleRateHz), judgement);
    }
  }

  async function take(output: FrontEndOutput): Promise<void> {
    store.append(output);
    collector.addFrames(output);
    while (nextFirst + windowFrames <= store.nFrames) {
      addWindow(nextFirst, minSpeechFrames);
      nextFirst += fileHopFrames;
      if (waiting.length === windowsPerBatch) await classifyWaiting();
    }
    // The last window may begin up to one hop before the next: it ends with the sound.
    store.dropBefore(nextFirst - fileHopFrames);
  }

  function addLastWindow(): void {
    const { nFrames } = store;
    if (nFrames < windowFrames) {
      const enough = Math.min(minSpeechFrames, Math.max(5, Math.ceil(nFrames / 4)));
      addWindow(centredFirstFrame(nFrames), enough);
    } else if (nextFirst - fileHopFrames + windowFrames < nFrames) {
      addWindow(nFrames - windowFrames, minSpeechFrames);
    }
  }

  return {
    async push(channels) {
      const length = channels[0]?.length ?? 0;
      const step = Math.ceil(partS * sampleRateHz);
      for (let start = 0; start < length; start += step) {
        nSamples += Math.min(step, length - start);
        await take(frontEnd.push(channels.map((channel) => channel.subarray(start, start + step))));
      }
    },
    async finish(warning = null) {
      const durationS = nSamples / sampleRateHz;
      if (nSamples === 0) return fail('audio/empty');
      if (durationS < minSoundS) return fail('audio/too-short');
      if (frontEnd.nNotFinite > nSamples / 2) return fail('audio/not-finite');
      await take(frontEnd.flush());
      addLastWindow();
      await classifyWaiting();
      return ok(collector.read(durationS, warning));
    },
    get doneS() {
      return nSamples / sampleRateHz;
    },
    dispose: () => {
      frontEnd.dispose();
    },
  };
}
