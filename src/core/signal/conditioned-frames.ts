import { config } from '../config.ts';
import { createDenoiser } from './denoise.ts';
import { createFramer } from './framing.ts';
import { createHighPass } from './high-pass.ts';
import type { NoiseSuppressorFactory } from './types.ts';

/** Turns 16 kHz audio into the frames for all features: high-pass, noise reduction if there is noise, framing. */
export interface ConditionedFrames {
  /** @param mono16k the next block; the high-pass overwrites it */
  push(mono16k: Float32Array): void;
  /** Ends the input and turns buffered audio into frames. */
  flush(): void;
  /** Number of frames ready for `next`. */
  readonly nReady: number;
  /** Copies the next frame, config.frame.longSamples long; frame t of a sound is centred at t * 10 ms. */
  next(frame: Float32Array): void;
  /** Measured signal-to-noise ratio in dB, or null until there has been enough speech to measure it. */
  readonly snrDb: number | null;
  readonly isDenoising: boolean;
  /** See Denoiser.waitsFor. */
  readonly waitsFor: Promise<void> | null;
  dispose(): void;
}

/**
 * @param suppressor null: noise is never reduced
 * @param onHighPassed called with each block before noise reduction
 */
export function createConditionedFrames(
  suppressor: NoiseSuppressorFactory | null,
  onHighPassed: (block: Float32Array) => void = () => undefined,
): ConditionedFrames {
  const highPass = createHighPass(config.highPassHz, config.sampleRateHz);
  const denoiser = createDenoiser(suppressor);
  const framer = createFramer();
  return {
    push(mono16k) {
      highPass.process(mono16k);
      onHighPassed(mono16k);
      framer.push(denoiser.push(mono16k));
    },
    flush() {
      framer.push(denoiser.flush());
      framer.end();
    },
    get nReady() {
      return framer.nReady;
    },
    next: framer.next,
    get snrDb() {
      return denoiser.snrDb;
    },
    get isDenoising() {
      return denoiser.isDenoising;
    },
    get waitsFor() {
      return denoiser.waitsFor;
    },
    dispose: denoiser.dispose,
  };
}
