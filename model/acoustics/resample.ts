import { config } from '#core/config.ts';
import { mixToMono } from '#core/signal/mono.ts';
import { createResampler } from '#core/signal/resample.ts';
import type { FileSound } from '../recogniser/decoding/sound.ts';

/** Resamples a complete mono sound with the core's resampler. */
export function resample(samples: Float32Array, inRateHz: number, outRateHz: number): Float32Array {
  if (inRateHz === outRateHz) return samples;
  const resampler = createResampler(inRateHz, outRateHz);
  const head = resampler.push(samples);
  const tail = resampler.flush();
  const out = new Float32Array(head.length + tail.length);
  out.set(head);
  out.set(tail, head.length);
  return out;
}

/** Plays mono sound `speed` times as fast; the pitch rises accordingly. */
export function changeSpeed(samples: Float32Array, sampleRateHz: number, speed: number): Float32Array {
  return resample(samples, Math.round(sampleRateHz * speed), sampleRateHz);
}

/** Audio mixed to mono and resampled to the core's rate. */
export function monoAtCoreRate({ channels, sampleRateHz }: FileSound): Float32Array {
  return resample(mixToMono(channels).samples, sampleRateHz, config.sampleRateHz);
}
