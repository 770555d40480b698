import { createResampler } from '#core/signal/resample.ts';

/** A whole mono sound at another rate, by the core's own resampler. */
export function resample(samples: Float32Array, inRateHz: number, outRateHz: number): Float32Array {
  if (inRateHz === outRateHz) return samples;
  const resampler = createResampler(inRateHz, outRateHz);
  const head = resampler.push(samples);
  const tail = resampler.flush();
  resampler.dispose();
  const out = new Float32Array(head.length + tail.length);
  out.set(head);
  out.set(tail, head.length);
  return out;
}
