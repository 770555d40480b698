/**
 * The one place of numbers. Training features, the worker and the shell tools all read these; a model carries a copy in
 * its manifest and is refused when the two differ (see classifier/manifest.ts).
 *
 * Raise `featureVersion` whenever a change here or in signal/, speech/ or features/ alters a feature's value.
 */
export const config = {
  featureVersion: 1,
  sampleRateHz: 16_000,
  frame: {
    /** Every feature row looks at this many samples; frame t is centred at `t * hopSamples`. */
    longSamples: 1024,
    /** Log-mel, MFCC, zero-crossing rate and energy use the middle of the long frame. */
    shortSamples: 512,
    hopSamples: 160,
    /** Pitch, chroma and contrast are computed on every second frame and held for the next. */
    longFeatureEvery: 2,
  },
  highPassHz: 20,
  mel: { nBands: 64, lowHz: 20, highHz: 8000, /** Added to band power before the logarithm. */ floorPower: 1e-12 },
  mfcc: { nCoefficients: 40 },
  chroma: { nBins: 12, lowHz: 80, highHz: 3500, referenceHz: 440, maxPeaks: 60 },
  contrast: { nBands: 6, lowHz: 20, highHz: 8000, neighbourRatio: 0.4 },
  pitch: { minHz: 60, maxHz: 600 },
  /** What the network sees at once. */
  window: {
    nFrames: 304,
    liveHopFrames: 25,
    fileHopFrames: 100,
    /** A window is brought to this range below its own speech level; what lies deeper is silence. */
    rangeDb: 60,
    /** Fewer speech frames than this in a window: `no speech`. */
    minSpeechFrames: 25,
  },
  /** Network steps: the convolutions reduce time by this factor (12.5 steps a second). */
  framesPerStep: 8,
} as const;

/** Duration of one feature frame's hop in seconds. */
export const hopS = config.frame.hopSamples / config.sampleRateHz;

/** Duration of one full window in seconds. */
export const windowS = config.window.nFrames * hopS;
