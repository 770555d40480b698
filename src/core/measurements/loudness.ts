import { config, measuring } from '../config.ts';
import { withVectors } from './algorithms.ts';
import type { Algorithms } from './algorithms.ts';

/**
 * Momentary loudness (EBU R 128) every 100 ms, in LUFS, of mono audio played on two loudspeakers.
 * @param samples value k of the result covers 400 ms from k * 100 ms
 */
export function momentaryLoudness(essentia: Algorithms, samples: Float32Array): Float32Array {
  return withVectors(essentia, 'LoudnessEBUR128', ({ give, own, read }) => {
    const signal = give(samples);
    const hopS = measuring.loudnessHopSamples / config.sampleRateHz;
    const found = essentia.LoudnessEBUR128(signal, signal, hopS, config.sampleRateHz, false);
    own(found.shortTermLoudness);
    return read(found.momentaryLoudness);
  });
}

const absoluteGateLufs = -70;
const relativeGateLu = -10;

/**
 * Integrated loudness: the mean energy of blocks above -70 LUFS, then of those no more than 10 LU below that mean.
 * Source: ITU-R BS.1770-4, annex 1. @param momentary LUFS every 100 ms
 * @returns NaN if nothing reaches -70 LUFS
 */
export function integratedLoudness(momentary: readonly number[]): number {
  const above = (gate: number): readonly number[] => momentary.filter((lufs) => lufs >= gate);
  const mean = (values: readonly number[]): number =>
    10 * Math.log10(values.reduce((sum, lufs) => sum + 10 ** (lufs / 10), 0) / values.length);
  return mean(above(Math.max(absoluteGateLufs, mean(above(absoluteGateLufs)) + relativeGateLu)));
}
