import type { FittedTo } from '../classifier/adaptation.ts';
import type { Answer, Emotion } from '../classifier/labels.ts';
import type { ChannelTrack } from '../speakers/channels.ts';
import type { SpeakerTrack } from '../speakers/speaker-track.ts';
import type { Dimensions } from './dimensions.ts';

/** One window's scores. Times are seconds from the start of the recording. */
export interface WindowScores {
  readonly startS: number;
  readonly endS: number;
  /** Share of the window's frames that are speech, 0..1. */
  readonly speechShare: number;
  /** Calibrated probabilities over the eight emotions, or null if there was too little speech. */
  readonly probabilities: Float32Array | null;
}

/** A segment with one answer. */
export interface Segment {
  readonly startS: number;
  readonly endS: number;
  readonly answer: Answer;
  /** The most likely emotion, even if the answer is `unsure`; null for `no speech`. */
  readonly likeliest: Emotion | null;
  /** Calibrated probability of the most likely emotion, 0..1; for `no speech`, 1 minus the speech share. */
  readonly confidence: number;
  /** Mean probabilities over the label set's emotions, or null for `no speech`. */
  readonly scores: Readonly<Partial<Record<Emotion, number>>> | null;
  /** Energy and tone, or null for `no speech`. */
  readonly dimensions: Dimensions | null;
}

/** Data for drawing the waveform and the spectrogram of a recording. */
export interface Display {
  /** Seconds per column of both. */
  readonly columnS: number;
  /** Lowest and highest sample per column, interleaved: [min0, max0, min1, ...]. */
  readonly envelope: Float32Array;
  /** Log-mel level per column and band, 0 = -100 dBFS or less, 255 = 0 dBFS: `spectrogram[column * nBands + band]`. */
  readonly spectrogram: Uint8Array;
  readonly nBands: number;
}

/** A segment of speech, in seconds from the start of the recording. */
export interface SpeechStretch {
  readonly startS: number;
  readonly endS: number;
}

/**
 * The network's embeddings of some windows, about one a second, for voice profiles and fine-tuning. Audio cannot be restored
 * from them. Not re-centred.
 */
export interface PooledTrack {
  /** Numbers per window. */
  readonly nPooled: number;
  /** Indices of the windows in the analysis, in order. */
  readonly windows: readonly number[];
  /** Half floats, row-major [windows, nPooled] (classifier/half-float.ts). */
  readonly halves: Uint16Array;
}

/** The audio tracks of a file with several. */
export interface TrackChoice {
  /** Names from the container; empty if it has none. */
  readonly names: readonly string[];
  /** Which of them was analysed, from 0. */
  readonly chosen: number;
}

/** The complete analysis of a recording. */
export interface Analysis {
  readonly durationS: number;
  readonly windows: readonly WindowScores[];
  readonly display: Display;
  /** Speech-weighted mean over the windows; null without speech. */
  readonly overall: Float32Array | null;
  readonly speechS: number;
  /** Segments of speech, in order, without overlap; omitted if not recorded. */
  readonly speech?: readonly SpeechStretch[];
  /** Omitted if not recorded. */
  readonly pooled?: PooledTrack;
  /** Embeddings for speaker separation; omitted without speech or if not recorded. */
  readonly speakerTrack?: SpeakerTrack;
  /** Set if they are missing because their projection could not be loaded. */
  readonly areSpeakersUnreachable?: true;
  /** Channel levels over time; only for files with one speaker on each of two channels. */
  readonly channels?: ChannelTrack;
  /** Names of the voice profile and fine-tuning used; omitted if there were none. */
  readonly fittedTo?: FittedTo;
  /** Set if the recording is cut off or part of it cannot be read. The rest was analysed. */
  readonly warning: 'audio/truncated' | 'audio/hole' | null;
  /** Omitted if the file has one audio track. */
  readonly tracks?: TrackChoice;
}
