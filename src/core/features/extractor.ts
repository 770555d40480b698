import { config } from '../config.ts';
import { createChroma } from './chroma.ts';
import { energyDb } from './energy.ts';
import { group, nFeatures } from './layout.ts';
import { logMel } from './log-mel.ts';
import { mfcc } from './mfcc.ts';
import { createPitch } from './pitch.ts';
import { createSpectralContrast } from './spectral-contrast.ts';
import { createSpectrumAnalyser } from './spectrum.ts';
import type { FeatureTables } from './tables.ts';
import { zeroCrossingRate } from './zero-crossing-rate.ts';

/** Computes feature rows, frame by frame. Stateful. Does not allocate per frame. */
export interface FeatureExtractor {
  /**
   * @param frame 1024 samples at 16 kHz, nominally in [-1, 1]
   * @param out receives `nFeatures` values from `offset` on, laid out as in `featureGroups`; all finite if the frame is
   */
  process(frame: Float32Array, out: Float32Array, offset: number): void;
}

/**
 * Makes an extractor for one recording, to be called with its frames in order: pitch, chroma and contrast are computed
 * on every second frame and held for the next.
 * @see tests/core/features/extractor.test.ts
 */
export function createFeatureExtractor(tables: FeatureTables): FeatureExtractor {
  const { longSamples, shortSamples, longFeatureEvery } = config.frame;
  const { nBands } = config.mel;
  const { minHz, voicedFrom } = config.pitch;
  const shortStart = (longSamples - shortSamples) / 2;
  const at = {
    logMel: group('logMel').start,
    mfcc: group('mfcc').start,
    chroma: group('chroma').start,
    contrast: group('contrast').start,
    zeroCrossingRate: group('zeroCrossingRate').start,
    pitch: group('pitch').start,
    voicing: group('voicing').start,
    energy: group('energy').start,
  };
  const short = createSpectrumAnalyser(tables.shortWindow);
  const long = createSpectrumAnalyser(tables.longWindow);
  const chroma = createChroma(longSamples);
  const contrast = createSpectralContrast(longSamples);
  const pitch = createPitch(longSamples);
  const held = new Float32Array(nFeatures);
  let nFrames = 0;

  function updateLongFeatures(frame: Float32Array): void {
    long.analyse(frame, 0, true);
    chroma(long.magnitude, held, at.chroma);
    contrast(long.magnitude, held, at.contrast);
    const { hz, confidence } = pitch(long.power);
    held[at.voicing] = confidence;
    held[at.pitch] = hz > 0 && confidence >= voicedFrom ? Math.log2(hz / minHz) : 0;
  }

  return {
    process(frame, out, offset) {
      if (nFrames++ % longFeatureEvery === 0) updateLongFeatures(frame);
      for (let i = 0; i < nFeatures; i++) out[offset + i] = held[i]!;
      short.analyse(frame, shortStart, false);
      logMel(short.power, tables.mel, out, offset + at.logMel);
      mfcc(out, offset + at.logMel, nBands, tables.dct, out, offset + at.mfcc);
      out[offset + at.zeroCrossingRate] = zeroCrossingRate(frame, shortStart, shortSamples);
      out[offset + at.energy] = energyDb(frame, shortStart, shortSamples);
    },
  };
}
