import { config } from '../config.ts';
import { createResampler } from './resample.ts';
import { createSampleQueue } from './sample-queue.ts';
import type { NoiseSuppressor } from './types.ts';

const suppressorRateHz = 48_000;
const frameSamples = 480;

/** RNNoise answers one of its frames late; at 16 kHz that is one hop. */
const suppressorDelaySamples = (frameSamples * config.sampleRateHz) / suppressorRateHz;

/** One run of noise reduction at 16 kHz, from where it was switched on. */
export interface Suppression {
  /** Takes a block and keeps what comes of it. */
  push(block: Float32Array): void;
  /** Cleaned samples waiting; the first stands for the first sample pushed. */
  readonly nReady: number;
  /** Copies the next cleaned samples. Throws RangeError where there are fewer. */
  take(out: Float32Array): void;
}

/**
 * Wraps a suppressor in its resamplers, delay compensated, at a working level. The suppressor is not disposed of here.
 * @param gain what the sound is multiplied by for the suppressor, and divided by afterwards
 */
export function createSuppression(suppressor: NoiseSuppressor, gain: number): Suppression {
  // The sound is already band limited, so the pair must not narrow it: -6 dB at 8 kHz itself.
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
