import FFT from 'fft.js';

/** Kinds of rooms by reverberation time. */
export const roomKinds = ['dry', 'office', 'hall'] as const;
export type RoomKind = (typeof roomKinds)[number];

/** Index of the direct sound, which is the loudest sample. */
function directSound(impulse: Float32Array): number {
  return impulse.reduce((best, x, i) => (Math.abs(x) > Math.abs(impulse[best] ?? 0) ? i : best), 0);
}

/**
 * Reverberation time of an impulse response in seconds: three times the time in which its backward-integrated energy falls from -5 to
 * -25 dB (M. R. Schroeder 1965; T20 in ISO 3382-2). 0 for silence.
 */
export function reverberationS(impulse: Float32Array, sampleRateHz: number): number {
  const direct = directSound(impulse);
  const left = new Float64Array(impulse.length - direct + 1);
  for (let i = impulse.length - 1; i >= direct; i--)
    left[i - direct] = (left[i - direct + 1] ?? 0) + (impulse[i] ?? 0) ** 2;
  const whole = left[0] ?? 0;
  if (whole <= 0) return 0;
  const firstBelow = (db: number): number => left.findIndex((energy) => energy < whole * 10 ** (db / 10));
  return (3 * (firstBelow(-25) - firstBelow(-5))) / sampleRateHz;
}

/** The kind of a room: dry below 0.35 s, office from 0.35 to 0.7 s, hall from 1 s. Null between the last two. */
export function roomKindOf(reverbS: number): RoomKind | null {
  if (reverbS < 0.35) return 'dry';
  if (reverbS < 0.7) return 'office';
  return reverbS >= 1 ? 'hall' : null;
}

/** Convolves with an impulse response scaled to unit energy. Keeps the length and the time of the direct sound. */
export function inRoom(samples: Float32Array, impulse: Float32Array): Float32Array {
  const direct = directSound(impulse);
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

function spectrum(fft: FFT, size: number, samples: Float32Array): number[] {
  const padded = new Float64Array(size);
  padded.set(samples);
  const out: number[] = fft.createComplexArray();
  fft.realTransform(out, padded);
  fft.completeSpectrum(out);
  return out;
}
