import { config } from '../config.ts';
import { createResampler } from './resample.ts';
import { createSampleQueue } from './sample-queue.ts';
import type { NoiseSuppressor } from './types.ts';

const suppressorRateHz = 48_000;
const frameSamples = 480;

/** RNNoise has a delay of one frame, which is one hop at 16 kHz. */
const suppressorDelaySamples = (frameSamples * config.sampleRateHz) / suppressorRateHz;

/** One run of noise reduction at 16 kHz, from the moment it was switched on. */
export interface Suppression {
  /** Processes a block and buffers the output. */
  push(block: Float32Array): void;
  /** Number of buffered output samples; the first corresponds to the first sample pushed. */
  readonly nReady: number;
  /** Copies the next output samples. Throws RangeError if there are fewer. */
  take(out: Float32Array): void;
}

/**
 * Wraps a suppressor in resamplers, with delay compensation and level scaling. Does not dispose the suppressor.
 * @param gain the input is multiplied by it, and the output divided by it
 */
export function createSuppression(suppressor: NoiseSuppressor, gain: number): Suppression {
  // The input is already band limited, so the two resamplers must not narrow it: -6 dB at 8 kHz itself.
  const up = createResampler(config.sampleRateHz, suppressorRateHz, 1);
  const down = createResampler(suppressorRateHz, config.sampleRateHz, 1);
  const waiting = createSampleQueue();
  const cleaned = createSampleQueue();
  const frame = new Float32Array(frameSamples);
  let nToDrop = suppressorDelaySamples;
  return {
    push(block) {
      waiting.write(up.push(block));
      while (waiting.length >= frameSamples) {
        waiting.peek(frame);
        waiting.skip(frameSamples);
        for (let i = 0; i < frameSamples; i++) frame[i] = frame[i]! * gain;
        suppressor.process(frame);
        for (let i = 0; i < frameSamples; i++) frame[i] = frame[i]! / gain;
        cleaned.write(down.push(frame));
      }
      const nDropped = Math.min(nToDrop, cleaned.length);
      cleaned.skip(nDropped);
      nToDrop -= nDropped;
    },
    get nReady() {
      return cleaned.length;
    },
    take(out) {
      cleaned.peek(out);
      cleaned.skip(out.length);
    },
  };
}
