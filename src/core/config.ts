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
  /** Kaiser-windowed sinc: when the result has 16 kHz, flat to 6.9 kHz, -6 dB at 7.6 kHz, -70 dB from 8.4 kHz on. */
  resample: { zeroCrossings: 24, rolloff: 0.953, kaiserBeta: 7 },
  highPassHz: 20,
  /** When RNNoise runs: levels are of 10 ms hops, times are counted in hops. */
  denoise: {
    onBelowSnrDb: 16,
    offAboveSnrDb: 22,
    /** No decision before this much sound, and this much of it above the noise. */
    minHops: 100,
    minActiveHops: 80,
    activeAboveFloorDb: 6,
    floorWindowHops: 300,
    /** How fast the measured speech level falls where speech is weaker than before. */
    levelFallDbPerHop: 0.02,
    /** RNNoise hears this much before its output is used, then is faded in over one hop. */
    warmUpHops: 20,
    /** Speech is brought to this level for RNNoise, whose network is not level independent. */
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
  pitch: { minHz: 60, maxHz: 600, /** Confidence from which a frame's pitch is told. */ voicedFrom: 0.5 },
  /** Voice activity; levels are of the band where voices are, times are counted in frames. */
  voiceActivity: {
    lowHz: 100,
    highHz: 4000,
    /** Nothing weaker is speech, whatever surrounds it. */
    lowestDbfs: -85,
    floorWindowFrames: 300,
    /** A voice is heard when this many of the last frames are voiced and stand out over the floor. */
    voicedFrom: 0.5,
    voicedAboveFloorDb: 6,
    nVoiced: 6,
    ofLastFrames: 12,
    /** A pitch that keeps within this for so long is a machine's. */
    steadyOctaves: 0.02,
    steadyFrames: 60,
    /** What stands out over the floor so soon after a voice still belongs to it: consonants and weak endings. */
    tailAboveFloorDb: 5,
    tailFrames: 40,
    hangOverFrames: 20,
  },
  /** What the network sees at once. */
  window: {
    nFrames: 304,
    liveHopFrames: 25,
    fileHopFrames: 100,
    /** A window is brought to this range below its own speech level; what lies deeper is silence. */
    rangeDb: 60,
    /** Speech frames this far below the window's loudest say nothing about its level. */
    levelGateDb: 40,
    /** Voice activity notices speech late: this many frames before each onset count as speech. */
    onsetFrames: 10,
    /** Fewer speech frames than this in a window: `no speech`. */
    minSpeechFrames: 25,
  },
  /** Network steps: the convolutions reduce time by this factor (12.5 steps a second). */
  framesPerStep: 8,
} as const;

/** How the accurate model cuts and levels sound; a copy is in its manifest, and the model is refused when the two differ. */
export const accurateInput = {
  /** Log-mel bands of a row; rows are `frame.hopSamples` apart. */
  bands: 80,
  /** The bands, from first to before last, by which a chunk's level is measured. */
  levelBands: [2, 62],
  /** White noise so far below a chunk's level is added, in power. */
  floor: 1e-6,
  /** Rows in one of the head's steps. */
  rowsPerStep: 8,
  /** Rows in the encoder's longest chunk. */
  chunkRows: 600,
  /** The head's steps in a window, and from one window of a file to the next. */
  windowSteps: 38,
  windowHopSteps: 12,
} as const;

/**
 * How the accurate model hears files that are longer than a chunk: chunks overlap, and of each but the first and the last, so many
 * rows at either end only help to understand the others. In whole steps.
 */
export const accurateFile = { marginRows: 24 } as const;

/** How the accurate model listens: chunks are shorter than a file's, and a window ends every hop. */
export const accurateLive = { chunkRows: 400, hopRows: 96 } as const;

/** How a recording is cut into chapters (result/chapter-bounds.ts); no model depends on it. */
export const chapters = {
  /**
   * What a change must explain, times the logarithm of the seconds of speech: the sum over seconds of squared distances in units of
   * each value's spread. Chosen on made-up conversations other than those that are reported: `npm run conversations` compares some.
   */
  penalty: 20,
  /** Seconds of speech in a chapter at least. */
  shortestSpeechS: 12,
  /** A value's spread is that of its differences over so many points: longer than a window, shorter than a chapter. */
  lagPoints: 6,
  /** A value that hardly moves in the whole recording is not blown up. */
  leastSpread: 0.02,
  /** Chapters at most; with more, a change must weigh `penaltyStep` times as much, until it is enough. */
  most: 12,
  penaltyStep: 1.5,
  /** Longer recordings have points of several seconds, so that time and memory stay small. */
  mostPoints: 2400,
  /** A difference between chapters that is worth a word. */
  leastMove: 0.1,
} as const;

/** How acoustic measurements are made (measurements/), at `config.sampleRateHz`; apart from `config`, since no model depends on it. */
export const measuring = {
  /** Frames lie 20 ms apart. */
  hopSamples: 320,
  frameSamples: 1024,
  /** Weaker frames have no pitch. */
  voicedFromDbfs: -60,
  /** A pitch so far from that of the frames around it is a mistaken octave. */
  jumps: { nearHops: 5, semitones: 4 },
  /** EBU R 128 asks for a momentary loudness every 100 ms. */
  loudnessHopSamples: 1600,
  /**
   * Loudness is found for so many frames at once, with so many more before and after as context. Most of its cost is the call: curves,
   * whose frames are cheap, have longer stretches.
   */
  stretchHops: 50,
  leadHops: 25,
  curveStretchHops: 200,
  /** Live, fewer hops have to follow. */
  live: { stretchHops: 50, lagHops: 5 },
  rollOffShare: 0.85,
  nMfcc: 13,
  nContrastBands: 6,
  /** What counts as a syllable: so far below the loudest at most, parted by such a dip, in energy smoothed over hops to both sides. */
  syllables: { belowTopDb: 25, dipDb: 2, smoothHops: 2 },
} as const;

/** The version of package.json, which exports name; apart from `config`, since no model depends on it. */
export const appVersion = '0.1.0';

/** How speech is cut into pieces by which voices are told apart (speakers/pieces.ts). The projection there was fitted on such pieces. */
export const speakerPieces = {
  /** The stretch that is looked at together, at most. */
  mostFrames: 1000,
  /** What lies so far below a stretch's loud frames is a pause, if it lasts. */
  loudQuantile: 0.9,
  pauseDb: 25,
  pauseFrames: 12,
  longestFrames: 300,
  /** Shorter pieces say too little of a person. */
  shortestFrames: 30,
  /** Coefficients from the second on: the first is the level. */
  nCoefficients: 24,
} as const;

/** Duration of one feature frame's hop in seconds. */
export const hopS = config.frame.hopSamples / config.sampleRateHz;

/** Duration of one full window in seconds. */
export const windowS = config.window.nFrames * hopS;

/**
 * Added to the log-odds of neutral where a person's neutral voice is known: with a voice profile one listens to everyday speech, most
 * of which is neutral. docs/notebook.md has what else was tried. Apart from `config`, since no model depends on it.
 */
export const knownVoiceNeutral = 0.5;

/**
 * How energy and tone follow from the eight probabilities (result/dimensions.ts), and how sure a longer stretch is
 * (result/pooling.ts). Fitted on speakers and corpora that the networks never heard: `npm run tables -- --only dimensions`.
 * Apart from `config`, since no model depends on it.
 */
export const answering = {
  activation: { gain: 1.29, offset: -0.56 },
  valence: { gain: 1.21, offset: 0.76 },
  /** An activation from here up is high energy, from 1 minus this down low energy; between them it is even. */
  levelFrom: 0.7,
  /** A stretch of t seconds that stays one answer: probabilities to the power of 1 + sharpening * ln(t / 3.5 s), up to 30 s. */
  pooling: { sharpening: 0.2, fromS: 3.5, toS: 30 },
} as const;
