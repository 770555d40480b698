import { measureLevel } from '#core/signal/level.ts';

const fullScale = 32_768;

/** The sound as a 16-bit recording with this peak, as from a microphone with too little or too much gain. Above 0 dBFS it clips. */
export function recordedAt(samples: Float32Array, peakDbfs: number): Float32Array {
  const gain = 10 ** ((peakDbfs - measureLevel(samples).peakDbfs) / 20);
  return samples.map(
    (x) => Math.max(-fullScale, Math.min(fullScale - 1, Math.round(x * gain * fullScale))) / fullScale,
  );
}
