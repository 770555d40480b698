import { config } from '../config.ts';
import { createKernels } from '../kernels/kernels.ts';
import { placeTransforms } from './spectrum.ts';

/** Pitch of a frame. */
export interface PitchEstimate {
  /** Fundamental frequency in Hz; a best guess for unvoiced frames, 0 for digital silence. */
  hz: number;
  /** 1 minus the depth of the difference function's minimum: near 1 for a clean periodic sound; 0..1. */
  confidence: number;
}

/** The estimate is overwritten by the next call. */
export type PitchEstimator = (power: Float64Array) => PitchEstimate;

/** Weight of a frequency in dB (outer and middle ear): Brossier, Automatic annotation of musical audio, 2007, 3.2. */
const earHz = [
  0, 20, 25, 31.5, 40, 50, 63, 80, 100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600, 2000, 2500, 3150,
  4000, 5000, 6300, 8000,
];
const earDb = [
  -75.8, -70.1, -60.8, -52.1, -44.2, -37.5, -31.3, -25.6, -20.9, -16.5, -12.6, -9.6, -7, -4.7, -3, -1.8, -0.8, -0.2, 0,
  0.5, 1.6, 3.2, 5.4, 7.8, 8.1, 5.3, -2.4, -11.1,
];

/**
 * Pitch by the YIN difference function, taken from the weighted power spectrum (YIN-FFT), with parabolic interpolation,
 * searched between pitch.minHz and pitch.maxHz. de Cheveigne & Kawahara, YIN, a fundamental frequency estimator for
 * speech and music, 2002; Brossier 2007.
 *
 * Same algorithm as essentia's PitchYinFFT, except that essentia's lag axis is too long by 513/512, so its frequencies are 0.2 % too
 * low. See tests/core/features/pitch.test.ts.
 * @param nSamples the frame size of which the power spectrum holds bins 0..nSamples/2
 */
export function createPitch(nSamples: number): PitchEstimator {
  const half = nSamples / 2;
  const { minHz, maxHz } = config.pitch;
  const minLag = Math.floor(config.sampleRateHz / maxHz);
  const maxLag = Math.min(half - 1, Math.ceil(config.sampleRateHz / minHz));
  const weights = Float64Array.from({ length: half + 1 }, (_, bin) =>
    earWeight((bin * config.sampleRateHz) / nSamples),
  );
  // One extra lag for the parabola; the kernel needs an even number.
  const nLags = 2 * Math.ceil((maxLag + 2) / 2);
  const kernels = createKernels();
  const { turns, x, y } = placeTransforms(kernels, half);
  const weightsAt = kernels.put(weights);
  const powerAt = kernels.place(weights.byteLength);
  const differenceAt = kernels.place(nLags * Float64Array.BYTES_PER_ELEMENT);
  const ownPower = kernels.f64(powerAt, half + 1);
  /** Cumulative-mean-normalised difference at lags 0..maxLag + 1. */
  const difference = kernels.f64(differenceAt, nLags);
  const estimate: PitchEstimate = { hz: 0, confidence: 0 };

  /** False for digital silence. */
  function fillDifference(power: Float64Array): boolean {
    ownPower.set(power);
    return kernels.run.difference(powerAt, weightsAt, half, x, y, turns, differenceAt, nLags) > 0;
  }

  return (power) => {
    estimate.hz = 0;
    estimate.confidence = 0;
    if (!fillDifference(power)) return estimate;
    // The shortest lag is a candidate too, so that a scream just above maxHz is not placed an octave below.
    let lag = minLag;
    let depth = difference[minLag]! < difference[minLag + 1]! ? difference[minLag]! : Infinity;
    for (let i = minLag + 1; i <= maxLag; i++) {
      const left = difference[i - 1]!;
      const mid = difference[i]!;
      const right = difference[i + 1]!;
      if (!(mid < left && mid <= right)) continue;
      const shift = (0.5 * (left - right)) / (left - 2 * mid + right);
      const bottom = mid - 0.25 * (left - right) * shift;
      if (bottom < depth && i + shift <= maxLag) {
        depth = bottom;
        lag = i + shift;
      }
    }
    if (depth === Infinity) return estimate;
    estimate.hz = config.sampleRateHz / lag;
    estimate.confidence = Math.min(1, Math.max(0, 1 - depth));
    return estimate;
  };
}

/** Weight of a frequency's power, by linear interpolation in dB. As in Brossier's code, only half of the curve is applied. */
function earWeight(hz: number): number {
  let i = 1;
  while (i < earHz.length - 1 && hz > earHz[i]!) i++;
  const share = (hz - earHz[i - 1]!) / (earHz[i]! - earHz[i - 1]!);
  return 10 ** ((earDb[i - 1]! + share * (earDb[i]! - earDb[i - 1]!)) / 20);
}
