import type { FittedTo } from '../classifier/adaptation.ts';
import type { Answer, Emotion } from '../classifier/labels.ts';
import type { ChannelTrack } from '../speakers/channels.ts';
import type { SpeakerTrack } from '../speakers/speaker-track.ts';
import type { Dimensions } from './dimensions.ts';

/** One window's scores. Times are seconds from the start of the sound. */
export interface WindowScores {
  readonly startS: number;
  readonly endS: number;
  /** Share of the window's frames that are speech, 0..1. */
  readonly speechShare: number;
  /** Calibrated probabilities over the eight emotions, or null if there was too little speech. */
  readonly probabilities: Float32Array | null;
}

/** A stretch of one answer. */
export interface Segment {
  readonly startS: number;
  readonly endS: number;
  readonly answer: Answer;
  /** The most likely emotion, even if the answer is `unsure`; null for `no speech`. */
  readonly likeliest: Emotion | null;
  /** Calibrated probability of the likeliest emotion, 0..1; for `no speech` 1 minus the speech share. */
  readonly confidence: number;
  /** Mean probabilities over the label set's emotions, or null for `no speech`. */
  readonly scores: Readonly<Partial<Record<Emotion, number>>> | null;
  /** Energy and tone, or null for `no speech`. */
  readonly dimensions: Dimensions | null;
}

/** What the waveform and the spectrogram of a sound are drawn from. */
export interface Display {
  /** Seconds per column of both. */
  readonly columnS: number;
  /** Lowest and highest sample per column, interleaved: [min0, max0, min1, ...]. */
  readonly envelope: Float32Array;
  /** Log-mel level per column and band, 0 = -100 dBFS or less, 255 = 0 dBFS: `spectrogram[column * nBands + band]`. */
  readonly spectrogram: Uint8Array;
  readonly nBands: number;
}

/** A stretch of speech, in seconds from the start of the sound. */
export interface SpeechStretch {
  readonly startS: number;
  readonly endS: number;
}

/**
 * The network's summaries of some windows, about one a second: what a voice or a fine-tuning is made of. No sound can be made
 * from them. Not re-centred.
 */
export interface PooledTrack {
  /** Numbers per window. */
  readonly nPooled: number;
  /** Which of the analysis' windows, in order. */
  readonly windows: readonly number[];
  /** Half floats, row-major [windows, nPooled] (classifier/half-float.ts). */
  readonly halves: Uint16Array;
}

/** The tracks of a file with several. */
export interface TrackChoice {
  /** As the container names them; empty where it does not. */
  readonly names: readonly string[];
  /** Which of them was analysed, from 0. */
  readonly chosen: number;
}

/** All that is known of one sound. */
export interface Analysis {
  readonly durationS: number;
  readonly windows: readonly WindowScores[];
  readonly display: Display;
  /** Speech-weighted mean over the windows; null where nobody spoke. */
  readonly overall: Float32Array | null;
  readonly speechS: number;
  /** Where speech was heard, in order, without overlap; left out by what keeps no record of it. */
  readonly speech?: readonly SpeechStretch[];
  /** Left out by what keeps no record of it. */
  readonly pooled?: PooledTrack;
  /** What tells the speakers of a file apart; left out where nobody speaks and by what keeps no record of it. */
  readonly speakerTrack?: SpeakerTrack;
  /** Which channel is louder when; only of files in which each of two channels holds one speaker. */
  readonly channels?: ChannelTrack;
  /** The voice and the fine-tuning in use; left out where there was neither. */
  readonly fittedTo?: FittedTo;
  /** Sound breaks off early, or some of it in between cannot be read: the rest is analysed, and this says so. */
  readonly warning: 'audio/truncated' | 'audio/hole' | null;
  /** Left out where the file has one track of sound. */
  readonly tracks?: TrackChoice;
}
