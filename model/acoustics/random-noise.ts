import FFT from 'fft.js';
import { config } from '#core/config.ts';

const nSamples = 65536; // Four seconds; withNoise repeats them.
const fft = new FFT(nSamples);

/**
 * Augmentation: Gaussian noise with a random spectrum. A third is steady, a third rises and falls like wind or traffic, a third comes
 * in bursts like keys, dishes or steps. A network trained only on the few recordings of noise mistakes other noises for an emotion, or
 * speech in them for no speech.
 * @returns four seconds at 16 kHz, at an arbitrary level
 */
export function randomNoise(random: () => number): Float32Array {
  const sound = coloured(random);
  const shape = Math.floor(3 * random());
  const levels = shape === 0 ? null : shape === 1 ? gusts(random) : bursts(random);
  return levels ? sound.map((x, i) => x * (levels[i] ?? 0)) : sound;
}

/** White noise with a random tilt of the spectrum and a random gain at each octave. */
function coloured(random: () => number): Float32Array {
  const octaves = 9;
  const tiltDb = 3 - 9 * random();
  const gainsDb = Array.from({ length: octaves + 1 }, (_, octave) => tiltDb * octave + 24 * (random() - 0.5));
  const spectrum: number[] = fft.createComplexArray();
  for (let bin = 1; bin < nSamples / 2; bin++) {
    const octave = Math.min(octaves, Math.max(0, Math.log2((bin * config.sampleRateHz) / nSamples / 16)));
    const below = Math.min(octaves - 1, Math.floor(octave));
    const share = octave - below;
    const gainDb = (1 - share) * (gainsDb[below] ?? 0) + share * (gainsDb[below + 1] ?? 0);
    const phase = 2 * Math.PI * random();
    const size = 10 ** (gainDb / 20) * Math.sqrt(-Math.log(1 - random()));
    spectrum[2 * bin] = size * Math.cos(phase);
    spectrum[2 * bin + 1] = size * Math.sin(phase);
  }
  spectrum.fill(0, 0, 2).fill(0, nSamples);
  const sound: number[] = fft.createComplexArray();
  fft.inverseTransform(sound, spectrum);
  return Float32Array.from({ length: nSamples }, (_, i) => sound[2 * i] ?? 0);
}

/** A gain that varies by up to 20 dB, one to eight times in the four seconds. */
function gusts(random: () => number): Float32Array {
  const depthDb = 6 + 14 * random();
  const waves = [1 + Math.floor(3 * random()), 4 + Math.floor(5 * random())] as const;
  const phases = [random(), random()] as const;
  return Float32Array.from({ length: nSamples }, (_, i) => {
    const at = (wave: 0 | 1): number => Math.sin(2 * Math.PI * ((waves[wave] * i) / nSamples + phases[wave]));
    return 10 ** ((depthDb / 40) * (0.6 * at(0) + 0.4 * at(1)));
  });
}

/** A gain of one to ten bursts a second, with decay times of 5 to 200 ms. */
function bursts(random: () => number): Float32Array {
  const perS = 1 + 9 * random();
  const kept = Math.exp(-1 / (config.sampleRateHz * 0.005 * 40 ** random()));
  let level = 0;
  return Float32Array.from({ length: nSamples }, () => {
    level *= kept;
    if (random() < perS / config.sampleRateHz) level = Math.max(level, 0.3 + 0.7 * random());
    return level;
  });
}
