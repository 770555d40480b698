/**
 * Adds noise, repeated as needed, so that the louder half of the sound is `snrDb` above it.
 * @param offset sample of the noise to start from
 */
export function withNoise(samples: Float32Array, noise: Float32Array, snrDb: number, offset: number): Float32Array {
  const level = loudHalfPower(samples);
  const noisePower = noise.reduce((sum, x) => sum + x * x, 0) / Math.max(1, noise.length);
  if (noisePower <= 0 || level <= 0) return samples;
  const gain = Math.sqrt(level / noisePower / 10 ** (snrDb / 10));
  return samples.map((x, i) => x + gain * (noise[(i + offset) % noise.length] ?? 0));
}

/** Mixes sounds at equal loudness, each repeated to the length of the longest, with the peak at full scale. Silent ones are left out. */
export function mixEqually(sounds: readonly Float32Array[]): Float32Array {
  const audible = sounds.filter((samples) => loudHalfPower(samples) > 0);
  const sum = new Float32Array(Math.max(0, ...audible.map(({ length }) => length)));
  for (const samples of audible) {
    const gain = 1 / Math.sqrt(loudHalfPower(samples));
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + gain * (samples[i % samples.length] ?? 0);
  }
  const peak = sum.reduce((highest, x) => Math.max(highest, Math.abs(x)), 0);
  return peak > 0 ? sum.map((x) => x / peak) : sum;
}

/** Mean power of the louder half of the 20 ms frames (at 16 kHz): that of speech rather than of its pauses. */
function loudHalfPower(samples: Float32Array): number {
  const powers: number[] = [];
  for (let start = 0; start + 320 <= samples.length; start += 320) {
    let sum = 0;
    for (let i = start; i < start + 320; i++) sum += (samples[i] ?? 0) ** 2;
    powers.push(sum / 320);
  }
  powers.sort((a, b) => b - a);
  const loud = powers.slice(0, Math.ceil(powers.length / 2));
  return loud.reduce((sum, p) => sum + p, 0) / Math.max(1, loud.length);
}
