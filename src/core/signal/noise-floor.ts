/** Tracks the background noise level. */
export interface NoiseFloor {
  /** Takes the next level in dB and returns the floor in dB: the lowest smoothed level of the window. */
  push(levelDb: number): number;
}

/** The window is stored as this many minima, so the floor rises late by at most one of these parts. */
const nParts = 10;

/**
 * Minimum statistics after R. Martin (IEEE Trans. Speech and Audio Processing 9(5), 2001), in its simplest form: the minimum over
 * a sliding window of a short moving average. Levels are averaged in dB, so the floor moves with the sound's level exactly.
 * @param windowHops length of the window in pushed levels
 * @param smoothingHops length of the moving average
 */
export function createNoiseFloor(windowHops: number, smoothingHops: number): NoiseFloor {
  const recent = new Float64Array(smoothingHops);
  const minima = new Float64Array(nParts).fill(Infinity);
  const partHops = Math.ceil(windowHops / nParts);
  let nPushed = 0;
  return {
    push(levelDb) {
      recent[nPushed % smoothingHops] = levelDb;
      const nRecent = Math.min(nPushed + 1, smoothingHops);
      let sum = 0;
      for (let i = 0; i < nRecent; i++) sum += recent[i]!;
      const part = Math.floor(nPushed / partHops) % nParts;
      if (nPushed % partHops === 0) minima[part] = Infinity;
      minima[part] = Math.min(minima[part]!, sum / nRecent);
      nPushed++;
      let lowest = Infinity;
      for (const minimum of minima) lowest = Math.min(lowest, minimum);
      return lowest;
    },
  };
}
