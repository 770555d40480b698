import FFT from 'fft.js';
import { resample } from './resample.ts';

/** What is done to a clip's sound before it is turned into numbers. */
interface Change {
  /** The clip is played this many times as fast (pitch follows). */
  readonly speed: number;
  /** A room's impulse response at the sound's rate, or null. */
  readonly room: Float32Array | null;
  /** Noise at the sound's rate and its level below the speech, or null. */
  readonly noise: { readonly samples: Float32Array; readonly snrDb: number } | null;
}

/** Plays mono sound `speed` times as fast. */
export function changeSpeed(samples: Float32Array, sampleRateHz: number, speed: number): Float32Array {
  return resample(samples, Math.round(sampleRateHz * speed), sampleRateHz);
}

/** Convolves with an impulse response scaled to unit energy, keeping the length and the time of the direct sound. */
export function inRoom(samples: Float32Array, impulse: Float32Array): Float32Array {
  const direct = impulse.reduce((best, x, i) => (Math.abs(x) > Math.abs(impulse[best] ?? 0) ? i : best), 0);
  const energy = Math.sqrt(impulse.reduce((sum, x) => sum + x * x, 0)) || 1;
  let size = 1;
  while (size < samples.length + impulse.length) size *= 2;
  const fft = new FFT(size);
  const a = spectrum(fft, size, samples);
  const b = spectrum(fft, size, impulse);
  for (let i = 0; i < a.length; i += 2) {
    const [ar, ai, br, bi] = [a[i] ?? 0, a[i + 1] ?? 0, b[i] ?? 0, b[i + 1] ?? 0];
    a[i] = ar * br - ai * bi;
    a[i + 1] = ar * bi + ai * br;
  }
  const wet: number[] = fft.createComplexArray();
  fft.inverseTransform(wet, a);
  return Float32Array.from(samples, (_, i) => (wet[2 * (i + direct)] ?? 0) / energy);
}

/** Adds noise, repeated as needed, so that the sound's loud half stands `snrDb` above it. */
export function withNoise(samples: Float32Array, noise: Float32Array, snrDb: number, offset: number): Float32Array {
  const level = loudHalfPower(samples);
  const noisePower = noise.reduce((sum, x) => sum + x * x, 0) / Math.max(1, noise.length);
  if (noisePower <= 0 || level <= 0) return samples;
  const gain = Math.sqrt(level / noisePower / 10 ** (snrDb / 10));
  return samples.map((x, i) => x + gain * (noise[(i + offset) % noise.length] ?? 0));
}

/** Sounds at once, equally loud, each repeated to the length of the longest; no louder than full scale. */
export function together(sounds: readonly Float32Array[]): Float32Array {
  const audible = sounds.filter((samples) => loudHalfPower(samples) > 0);
  const sum = new Float32Array(Math.max(0, ...audible.map(({ length }) => length)));
  for (const samples of audible) {
    const gain = 1 / Math.sqrt(loudHalfPower(samples));
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + gain * (samples[i % samples.length] ?? 0);
  }
  const peak = sum.reduce((highest, x) => Math.max(highest, Math.abs(x)), 0);
  return peak > 0 ? sum.map((x) => x / peak) : sum;
}

/** Mean power of the louder half of 20 ms stretches (at 16 kHz): speech rather than its pauses. */
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

function spectrum(fft: FFT, size: number, samples: Float32Array): number[] {
  const padded = new Float64Array(size);
  padded.set(samples);
  const out: number[] = fft.createComplexArray();
  fft.realTransform(out, padded);
  fft.completeSpectrum(out);
  return out;
}
