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

/** Dependencies of a front end. */
export interface FrontEndParts {
  readonly tables: FeatureTables;
  /** Null: noise is never reduced. */
  readonly suppressor: NoiseSuppressorFactory | null;
}

/** Newly completed frames; all arrays have rows.nFrames entries, are fresh, and are owned by the caller. */
export interface FrontEndOutput {
  /** One row of features per frame; frame t of a sound is centred at t * 10 ms. */
  readonly rows: FeatureMatrix;
  /** Input rows of the accurate model, row-major [nFrames, encoderMel.nBands]; empty if not requested. */
  readonly encoderRows: Float32Array;
  /** 1 where the frame is speech. */
  readonly isSpeech: Uint8Array;
  /** Lowest and highest sample of the frame's hop, before noise reduction: [min0, max0, min1, ...]. */
  readonly envelope: Float32Array;
  /** Log-mel level of each band: 0 = -100 dBFS or less, 255 = 0 dBFS or more. */
  readonly spectrogram: Uint8Array;
}

/** Turns audio of any rate into features and speech flags, block by block. One instance per recording. */
export interface FrontEnd {
  /**
   * Takes the next block.
   * @param channels one array per channel, equally long, nominally in [-1, 1]; non-finite samples count as 0
   */
  push(channels: readonly Float32Array[]): FrontEndOutput;
  /** Returns the frames still buffered (about 65 ms). The front end cannot be used afterwards. */
  flush(): FrontEndOutput;
  /** Measured signal-to-noise ratio in dB, or null until there has been enough speech to measure it. */
  readonly snrDb: number | null;
  /** Whether noise is being reduced. */
  readonly isDenoising: boolean;
  /** Not null while audio is buffered until the noise suppressor has loaded. Once settled, the next `push` (even an empty one) continues. */
  readonly waitsFor: Promise<void> | null;
  /** Number of non-finite samples so far. */
  readonly nNotFinite: number;
  dispose(): void;
}

const logMel = group('logMel');
const stepsPerDb = 255 / 100;

/**
 * Makes the front end of one recording. Independent of block sizes, N samples produce the same ceil(N' / hopSamples) frames, where N' is
 * the length at 16 kHz.
 * @param sampleRateHz of the blocks, 1 kHz .. 1 MHz (RangeError outside)
 * @param hasEncoderRows whether to compute the accurate model's rows too
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
    // A clamped array rounds and clamps on assignment.
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
 * Pushes a block and waits for the noise suppressor if it has to be loaded, so that the same audio always produces the same frames, however
 * long loading takes.
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
