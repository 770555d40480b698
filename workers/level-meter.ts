/** Level of live audio between two readings. */
export interface LevelMeter {
  push(samples: Float32Array): void;
  /** Returns peak and root-mean-square since the last reading, in dB re full scale; -Infinity for silence or no samples. Resets the meter. */
  read(): { readonly peakDbfs: number; readonly rmsDbfs: number };
}

/** Makes a meter. Non-finite samples are ignored. */
export function createLevelMeter(): LevelMeter {
  let peak = 0;
  let power = 0;
  let n = 0;
  return {
    push(samples) {
      for (const sample of samples) {
        if (!Number.isFinite(sample)) continue;
        peak = Math.max(peak, Math.abs(sample));
        power += sample * sample;
      }
      n += samples.length;
    },
    read() {
      const level = { peakDbfs: 20 * Math.log10(peak), rmsDbfs: 10 * Math.log10(power / Math.max(1, n)) };
      peak = power = n = 0;
      return level;
    },
  };
}
