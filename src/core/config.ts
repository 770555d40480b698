/**
 * The shared constants. Training, the worker and the command-line tools all read them. A model carries a copy in
 * its manifest and is refused if the two differ (see classifier/manifest.ts).
 *
 * Raise `featureVersion` whenever a change here or in signal/, speech/ or features/ alters a feature's value.
 */
export const config = {
  featureVersion: 1,
  sampleRateHz: 16_000,
  frame: {
    /** Each feature row is computed from this many samples; frame t is centred at `t * hopSamples`. */
    longSamples: 1024,
    /** Log-mel, MFCC, zero-crossing rate and energy use the middle of the long frame. */
    shortSamples: 512,
    hopSamples: 160,
    /** Pitch, chroma and contrast are computed on every second frame and held for the next. */
    longFeatureEvery: 2,
  },
  /** Kaiser-windowed sinc: at an output rate of 16 kHz, flat to 6.9 kHz, -6 dB at 7.6 kHz, -70 dB from 8.4 kHz. */
  resample: { zeroCrossings: 24, rolloff: 0.953, kaiserBeta: 7 },
  highPassHz: 20,
  /** When RNNoise runs: levels are measured per 10 ms hop, durations are in hops. */
  denoise: {
    onBelowSnrDb: 16,
    offAboveSnrDb: 22,
    /** Minimum audio, and minimum audio above the noise, before a decision. */
    minHops: 100,
    minActiveHops: 80,
    activeAboveFloorDb: 6,
    floorWindowHops: 300,
    /** How fast the measured speech level falls when speech gets quieter. */
    levelFallDbPerHop: 0.02,
    /** RNNoise gets this much audio before its output is used. It is then faded in over one hop. */
    warmUpHops: 20,
    /** Speech is scaled to this level for RNNoise, whose network depends on level. */
    workingLevelDbfs: -24,
  },
  mel: {
    nBands: 64,
    lowHz: 20,
    highHz: 8000,
    /** Added to power before the logarithm (-150 dB): below even a quiet recording's range. */
    floorPower: 1e-15,
  },
  mfcc: { nCoefficients: 40 },
  chroma: { nBins: 12, lowHz: 80, highHz: 3500, referenceHz: 440, maxPeaks: 60 },
  contrast: { nBands: 6, lowHz: 20, highHz: 8000, neighbourRatio: 0.4 },
  pitch: { minHz: 60, maxHz: 600, /** Minimum confidence of a voiced frame. */ voicedFrom: 0.5 },
  /** Voice activity; levels are measured in the voice band, durations are in frames. */
  voiceActivity: {
    lowHz: 100,
    highHz: 4000,
    /** Anything quieter is never speech. */
    lowestDbfs: -85,
    floorWindowFrames: 300,
    /** A voice is detected if this many of the last frames are voiced and above the floor. */
    voicedFrom: 0.5,
    voicedAboveFloorDb: 6,
    nVoiced: 6,
    ofLastFrames: 12,
    /** A pitch that stays within this range for this long comes from a machine. */
    steadyOctaves: 0.02,
    steadyFrames: 60,
    /** Sound above the floor this soon after a voice still belongs to it: consonants and weak endings. */
    tailAboveFloorDb: 5,
    tailFrames: 40,
    hangOverFrames: 20,
  },
  /** The input window of the network. */
  window: {
    nFrames: 304,
    liveHopFrames: 25,
    fileHopFrames: 100,
    /** Levels in a window are clamped to this range below its own speech level. */
    rangeDb: 60,
    /** Speech frames this far below the window's loudest are ignored when its level is measured. */
    levelGateDb: 40,
    /** Voice activity detects speech late, so this many frames before each onset count as speech. */
    onsetFrames: 10,
    /** Fewer speech frames than this in a window: `no speech`. */
    minSpeechFrames: 25,
  },
  /** Network steps: the convolutions reduce time by this factor (12.5 steps a second). */
  framesPerStep: 8,
} as const;

/** Framing and level normalisation of the accurate model. Its manifest has a copy, and the model is refused if the two differ. */
export const accurateInput = {
  /** Log-mel bands of a row; rows are `frame.hopSamples` apart. */
  bands: 80,
  /** The bands, [first, end), in which a chunk's level is measured. */
  levelBands: [2, 62],
  /** White noise is added at this power relative to a chunk's level. */
  floor: 1e-6,
  /** Rows in one of the head's steps. */
  rowsPerStep: 8,
  /** Rows in the encoder's longest chunk. */
  chunkRows: 600,
  /** Steps of the head per window, and per hop between windows of a file. */
  windowSteps: 38,
  windowHopSteps: 12,
} as const;

/**
 * How files longer than a chunk are cut for the accurate model: chunks overlap, and this many rows at either inner end of a
 * chunk only serve as context. In whole steps.
 */
export const accurateFile = { marginRows: 24 } as const;

/** Live use of the accurate model: chunks are shorter than for files, and a window ends every hop. */
export const accurateLive = { chunkRows: 400, hopRows: 96 } as const;

/** How a recording is cut into chapters (result/chapter-bounds.ts); no model depends on it. */
export const chapters = {
  /**
   * Penalty per change, times the logarithm of the seconds of speech. A change must reduce the sum of squared distances, in units of
   * each value's spread, by more. Chosen on synthetic conversations other than the reported ones; `npm run conversations` compares some.
   */
  penalty: 20,
  /** Minimum seconds of speech per chapter. */
  shortestSpeechS: 12,
  /** A value's spread is measured on its differences over this many points: longer than a window, shorter than a chapter. */
  lagPoints: 6,
  /** Minimum spread, so that a nearly constant value is not amplified. */
  leastSpread: 0.02,
  /** Maximum number of chapters. If exceeded, the penalty is multiplied by `penaltyStep` until it holds. */
  most: 12,
  penaltyStep: 1.5,
  /** Longer recordings use points of several seconds, to limit time and memory. */
  mostPoints: 2400,
  /** Minimum difference between chapters that is mentioned. */
  leastMove: 0.1,
  /** Recordings with less than `belowS` seconds of speech that have only one chapter are divided where their energy changes. */
  short: {
    belowS: 60,
    /** Minimum speech per chapter: a share of the recording's, and seconds. */
    shortestShare: 1 / 5,
    shortestS: 5,
    /** A change must lower the variance of energy (0 to 1) around the chapters' means by this. */
    leastEnergyGain: 0.02,
  },
} as const;

/** Parameters of acoustic measurements (measurements/), at `config.sampleRateHz`. Not in `config`, because no model depends on them. */
export const measuring = {
  /** Frames lie 20 ms apart. */
  hopSamples: 320,
  frameSamples: 1024,
  /** Quieter frames have no pitch. */
  voicedFromDbfs: -60,
  /** A pitch this far from those around it is an octave error. */
  jumps: { nearHops: 5, semitones: 4 },
  /** EBU R 128 requires a momentary loudness every 100 ms. */
  loudnessHopSamples: 1600,
  /**
   * Frames per loudness computation, and context frames before and after. Most of the cost is per call, so curves,
   * whose frames are cheap, use longer blocks.
   */
  stretchHops: 50,
  leadHops: 25,
  curveStretchHops: 200,
  /** Live: less following context. */
  live: { stretchHops: 50, lagHops: 5 },
  rollOffShare: 0.85,
  nMfcc: 13,
  nContrastBands: 6,
  /** A syllable: at most this far below the loudest, separated by this dip, in energy smoothed over this many hops on either side. */
  syllables: { belowTopDb: 25, dipDb: 2, smoothHops: 2 },
} as const;

/** The version in package.json, which exports record. Not in `config`, because no model depends on it. */
export const appVersion = '0.1.0';

/** How speech is cut into pieces for speaker separation (speakers/pieces.ts). The projection there was fitted on such pieces. */
export const speakerPieces = {
  /** Longest block that is processed at once. */
  mostFrames: 1000,
  /** A lasting level this far below the block's loud frames is a pause. */
  loudQuantile: 0.9,
  pauseDb: 25,
  pauseFrames: 12,
  longestFrames: 300,
  /** Shorter pieces are not characteristic enough of a person. */
  shortestFrames: 30,
  /** Coefficients from the second on: the first is the level. */
  nCoefficients: 24,
} as const;

/** Duration of one feature frame's hop in seconds. */
export const hopS = config.frame.hopSamples / config.sampleRateHz;

/** Duration of one full window in seconds. */
export const windowS = config.window.nFrames * hopS;

/**
 * Added to the log-odds of neutral if a voice profile is in use, because most everyday speech is neutral.
 * docs/notebook.md lists the alternatives. Not in `config`, because no model depends on it.
 */
export const knownVoiceNeutral = 0.5;

/**
 * How energy and tone follow from the eight probabilities (result/dimensions.ts), and how confidence grows with length
 * (result/pooling.ts). Fitted on unseen speakers and corpora: `npm run tables -- --only dimensions`.
 * Not in `config`, because no model depends on it.
 */
export const answering = {
  activation: { gain: 1.29, offset: -0.56 },
  valence: { gain: 1.21, offset: 0.76 },
  /** Activation at or above this is high energy, at or below 1 minus this low energy, and even in between. */
  levelFrom: 0.7,
  /** For a segment of t seconds, probabilities are raised to the power of 1 + sharpening * ln(t / 3.5 s), up to 30 s. */
  pooling: { sharpening: 0.2, fromS: 3.5, toS: 30 },
} as const;
