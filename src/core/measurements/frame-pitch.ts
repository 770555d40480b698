import { config, measuring } from '../config.ts';
import type { EssentiaVector } from '../features/essentia.ts';
import type { Algorithms, Lender } from './algorithms.ts';

/** Digital silence. */
const lowestDbfs = -120;

/** The pitch of a frame, with its spectrum. */
export interface FramePitch {
  /** NaN if the frame is unvoiced. */
  readonly pitchHz: number;
  /** Confidence of the pitch, 0..1. */
  readonly voicing: number;
  readonly energyDbfs: number;
  readonly samples: EssentiaVector;
  /** Magnitudes with a Hann window. */
  readonly spectrum: EssentiaVector;
}

/** Finds the pitch of a frame of `measuring.frameSamples`. The vectors belong to the lender. */
export function pitchOf(essentia: Algorithms, { give, own }: Lender, frame: Float32Array): FramePitch {
  const size = frame.length;
  const samples = give(frame);
  const windowed = own(essentia.Windowing(samples, true, size, 'hann', 0, false).frame);
  const spectrum = own(essentia.Spectrum(windowed, size).spectrum);
  const energyDbfs = Math.max(lowestDbfs, 20 * Math.log10(essentia.RMS(samples).rms));
  const { maxHz, minHz, voicedFrom } = config.pitch;
  // PitchYinProbabilistic of essentia.js 0.1.3 is up to 6 % off on a glide of known pitch, this one 0.2 %.
  const found = essentia.PitchYinFFT(spectrum, size, true, maxHz, minHz, config.sampleRateHz, 1);
  const voicing = energyDbfs < measuring.voicedFromDbfs ? 0 : Math.min(1, Math.max(0, found.pitchConfidence));
  return { pitchHz: voicing < voicedFrom ? NaN : found.pitch, voicing, energyDbfs, samples, spectrum };
}
