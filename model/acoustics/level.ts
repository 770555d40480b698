import { measureLevel } from '#core/signal/level.ts';

const fullScale = 32_768;

/** The audio as a 16-bit recording with this peak, as by a microphone with too little or too much gain. It clips above 0 dBFS. */
export function recordedAt(samples: Float32Array, peakDbfs: number): Float32Array {
  const gain = 10 ** ((peakDbfs - measureLevel(samples).peakDbfs) / 20);
  return samples.map(
    (x) => Math.max(-fullScale, Math.min(fullScale - 1, Math.round(x * gain * fullScale))) / fullScale,
  );
}
