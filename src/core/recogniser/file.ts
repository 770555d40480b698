import { fittedTo, type Adaptation } from '../classifier/adaptation.ts';
import { isAccurate, type AccurateClassifier, type Heard, type WindowClassifier } from '../classifier/classifier.ts';
import { createSoundContext } from '../classifier/sound-context.ts';
import { config } from '../config.ts';
import { fail, ok, type Result } from '../errors.ts';
import { createFrontEnd, pushPatiently, type FrontEndOutput, type FrontEndParts } from '../front-end.ts';
import { createChannelCollector, haveOneSpeakerEach } from '../speakers/channels.ts';
import type { Analysis } from '../result/types.ts';
import { createChunkWindows } from './chunk-windows.ts';
import { createCollector } from './collector.ts';
import { createFeatureWindows } from './feature-windows.ts';
import { spanOf, toScores, type WindowSpan } from './window-scores.ts';
import type { Waiting, WindowSource } from './window-source.ts';

/** Analyses a recording that arrives in blocks, in batches of windows. Memory does not grow with its length. */
export interface FileRecogniser {
  /** Takes the next block, one array per channel, of any length. Resolves when ready for the next. */
  push(channels: readonly Float32Array[]): Promise<void>;
  /** Ends the recording and returns its analysis. Fails with `audio/empty`, `audio/too-short` or `audio/not-finite`. Call once. */
  finish(warning?: Analysis['warning']): Promise<Result<Analysis>>;
  /** Seconds of audio received so far. */
  readonly doneS: number;
  /** Frees the front end, but not the classifier. */
  dispose(): void;
}

/** Shorter recordings contain too little speech. */
const minSoundS = 0.1;
/** Longer blocks are processed in parts, to limit memory. */
const partS = 1;
const { nFrames: windowFrames, minSpeechFrames } = config.window;

/** Dependencies of a recogniser, for either model. */
export interface SoundParts extends FrontEndParts {
  readonly classifier: WindowClassifier | AccurateClassifier;
  readonly adaptation?: Adaptation;
}

/**
 * Windows start one file hop apart (about a second), and the last one ends with the recording. A recording shorter than a window has
 * one window, which needs less speech for an answer: a quarter of its frames, at least 5.
 */
export function createFileRecogniser(sampleRateHz: number, parts: SoundParts): FileRecogniser {
  const { classifier, tables } = parts;
  return isAccurate(classifier)
    ? recogniseWith(createChunkWindows(classifier), sampleRateHz, parts)
    : recogniseWith(createFeatureWindows(classifier, tables), sampleRateHz, parts);
}

function recogniseWith<Window extends Heard>(
  source: WindowSource<Window>,
  sampleRateHz: number,
  { adaptation, ...parts }: SoundParts,
): FileRecogniser {
  const { fileHopFrames } = source;
  const frontEnd = createFrontEnd(sampleRateHz, parts, source.needsEncoderRows);
  const channelCollector = createChannelCollector(sampleRateHz);
  const context = createSoundContext(fileHopFrames, adaptation, fileHopFrames);
  const collector = createCollector(fileHopFrames, fittedTo(context.adaptation));
  let waiting: (Waiting<Window> & { readonly span: WindowSpan })[] = [];
  let nextFirst = 0;
  let nSamples = 0;

  function addWindow(firstFrame: number, minSpeech: number): void {
    const window = source.window(firstFrame);
    waiting.push({ window, span: spanOf(firstFrame, source.nFrames), isSpeech: window.nSpeechFrames >= minSpeech });
  }

  /** Judges this many of the pending windows. */
  async function judgeFirst(n: number): Promise<void> {
    const judged = waiting.slice(0, n);
    waiting = waiting.slice(n);
    const judgements = await source.judge(judged, context);
    judged.forEach(({ window, span }, i) => {
      const judgement = judgements[i] ?? null;
      collector.addScores(toScores(span, window, judgement, nSamples / sampleRateHz), judgement);
    });
  }

  async function take(output: FrontEndOutput): Promise<void> {
    source.append(output);
    collector.addFrames(output);
    while (nextFirst + windowFrames <= source.nFrames) {
      addWindow(nextFirst, minSpeechFrames);
      nextFirst += fileHopFrames;
    }
    for (let n = source.nReady(waiting); n > 0; n = source.nReady(waiting)) await judgeFirst(n);
    // The last window ends with the recording, so it can begin less than a hop after the one before.
    source.dropBefore(nextFirst - fileHopFrames);
  }

  function addLastWindow(): void {
    const { nFrames } = source;
    if (nFrames < windowFrames) {
      const enough = Math.min(minSpeechFrames, Math.max(5, Math.ceil(nFrames / 4)));
      addWindow(source.onlyFirstFrame(), enough);
    } else if (nextFirst - fileHopFrames + windowFrames < nFrames) {
      addWindow(source.lastFirstFrame(), minSpeechFrames);
    }
  }

  return {
    async push(channels) {
      const length = channels[0]?.length ?? 0;
      const step = Math.ceil(partS * sampleRateHz);
      for (let start = 0; start < length; start += step) {
        nSamples += Math.min(step, length - start);
        const part = channels.map((channel) => channel.subarray(start, start + step));
        channelCollector.push(part);
        for await (const output of pushPatiently(frontEnd, part)) await take(output);
      }
    },
    async finish(warning = null) {
      const durationS = nSamples / sampleRateHz;
      if (nSamples === 0) return fail('audio/empty');
      if (durationS < minSoundS) return fail('audio/too-short');
      if (frontEnd.nNotFinite > nSamples / 2) return fail('audio/not-finite');
      await take(frontEnd.flush());
      addLastWindow();
      await judgeFirst(waiting.length);
      const analysis = await collector.read(durationS, warning);
      const sides = channelCollector.read();
      const areSpeakers = sides !== null && haveOneSpeakerEach(sides, analysis.speech ?? []);
      return ok(areSpeakers ? { ...analysis, channels: sides } : analysis);
    },
    get doneS() {
      return nSamples / sampleRateHz;
    },
    dispose: () => {
      frontEnd.dispose();
    },
  };
}
