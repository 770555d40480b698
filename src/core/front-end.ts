import { config } from './config.ts';
import { createEncoderLogMel, encoderMel } from './features/encoder-log-mel.ts';
import { createFeatureExtractor } from './features/extractor.ts';
import { group, nFeatures } from './features/layout.ts';
import type { FeatureTables } from './features/tables.ts';
import type { FeatureMatrix } from './features/types.ts';
import { createConditionedFrames } from './signal/conditioned-frames.ts';
import { createEnvelope } from './signal/envelope.ts';
import { createMonoMixer } from './signal/mono.ts';
import { createResampler } from './signal/resample.ts';
import type { NoiseSuppressorFactory } from './signal/types.ts';
import { createVoiceActivity } from './speech/voice-activity.ts';

/** What a front end is made of that it does not make itself. */
export interface FrontEndParts {
  readonly tables: FeatureTables;
  /** Null: noise is never reduced. */
  readonly suppressor: NoiseSuppressorFactory | null;
}

/** The frames that became ready, nFrames = rows.nFrames of each. All arrays are fresh and owned by the caller. */
export interface FrontEndOutput {
  /** One row of features per frame; frame t of a sound is centred at t * 10 ms. */
  readonly rows: FeatureMatrix;
  /** What the accurate model hears of each frame, row-major [nFrames, encoderMel.nBands]; empty where it was not asked for. */
  readonly encoderRows: Float32Array;
  /** 1 where the frame is speech. */
  readonly isSpeech: Uint8Array;
  /** Lowest and highest sample of the frame's hop, before noise reduction: [min0, max0, min1, ...]. */
  readonly envelope: Float32Array;
  /** Log-mel level of each band: 0 = -100 dBFS or less, 255 = 0 dBFS or more. */
  readonly spectrogram: Uint8Array;
}

/** From sound of any rate to features and speech flags, block by block. One per sound. */
export interface FrontEnd {
  /**
   * Takes the next block.
   * @param channels one array per channel, equally long, nominally in [-1, 1]; what is not a finite number counts as 0
   */
  push(channels: readonly Float32Array[]): FrontEndOutput;
  /** Gives what is still held back (about 65 ms). The front end is finished afterwards. */
  flush(): FrontEndOutput;
  /** Measured signal-to-noise ratio in dB, or null before there was enough speech to measure it by. */
  readonly snrDb: number | null;
  /** Whether noise is being reduced. */
  readonly isDenoising: boolean;
  /** Not null: sound is held back until the noise suppressor is there. When it is settled, the next `push`, of nothing at least, goes on. */
  readonly waitsFor: Promise<void> | null;
  /** Samples so far that were no finite numbers. */
  readonly nNotFinite: number;
  dispose(): void;
}

const logMel = group('logMel');
const stepsPerDb = 255 / 100;

/**
 * Makes the front end of one sound. Whatever the blocks, a sound of N samples gives ceil(N' / hopSamples) frames, N' being its
 * length at 16 kHz, and always the same numbers.
 * @param sampleRateHz of the blocks, 1 kHz .. 1 MHz (RangeError outside)
 * @param hasEncoderRows whether the accurate model's rows are computed, too
 * Tested in tests/core/front-end.test.ts.
 */
export function createFrontEnd(sampleRateHz: number, parts: FrontEndParts, hasEncoderRows = false): FrontEnd {
  const mix = createMonoMixer();
  const resampler = createResampler(sampleRateHz, config.sampleRateHz);
  const envelope = createEnvelope(config.frame.hopSamples);
  const frames = createConditionedFrames(parts.suppressor, (block) => {
    envelope.push(block);
  });
  const encoderLogMel = hasEncoderRows ? createEncoderLogMel() : null;
  const extractor = createFeatureExtractor(parts.tables);
  const voiceActivity = createVoiceActivity();
  const frame = new Float32Array(config.frame.longSamples);
  let nNotFinite = 0;

  function takeFrames(): FrontEndOutput {
    const nFrames = frames.nReady;
    const data = new Float32Array(nFrames * nFeatures);
    const encoderRows = new Float32Array(encoderLogMel ? nFrames * encoderMel.nBands : 0);
    const isSpeech = new Uint8Array(nFrames);
    const spectrogram = new Uint8Array(nFrames * logMel.size);
    // Rounds and limits by itself.
    const levels = new Uint8ClampedArray(spectrogram.buffer);
    for (let t = 0; t < nFrames; t++) {
      frames.next(frame);
      encoderLogMel?.process(frame, encoderRows, t * encoderMel.nBands);
      extractor.process(frame, data, t * nFeatures);
      isSpeech[t] = voiceActivity.push(data, t * nFeatures) ? 1 : 0;
      const [from, to] = [t * nFeatures + logMel.start, t * logMel.size];
      for (let band = 0; band < logMel.size; band++) levels[to + band] = (data[from + band]! + 100) * stepsPerDb;
    }
    const rows = { data, nFrames, nFeatures };
    return { rows, encoderRows, isSpeech, envelope: envelope.take(nFrames), spectrogram };
  }

  return {
    push(channels) {
      const mono = mix(channels);
      nNotFinite += mono.nNotFinite;
      frames.push(resampler.push(mono.samples));
      return takeFrames();
    },
    flush() {
      frames.push(resampler.flush());
      frames.flush();
      envelope.end();
      return takeFrames();
    },
    get snrDb() {
      return frames.snrDb;
    },
    get isDenoising() {
      return frames.isDenoising;
    },
    get waitsFor() {
      return frames.waitsFor;
    },
    get nNotFinite() {
      return nNotFinite;
    },
    dispose: frames.dispose,
  };
}

/**
 * Pushes a block, and where the noise suppressor has to be fetched, waits for it: the same sound gives the same frames, however long
 * that takes.
 */
export async function* pushPatiently(
  frontEnd: FrontEnd,
  channels: readonly Float32Array[],
): AsyncGenerator<FrontEndOutput> {
  yield frontEnd.push(channels);
  while (frontEnd.waitsFor) {
    await frontEnd.waitsFor;
    yield frontEnd.push([new Float32Array(0)]);
  }
}
