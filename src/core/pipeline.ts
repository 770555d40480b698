/**
 * The way of a sound, as a table of contents:
 *
 *   front-end.ts        blocks of sound at any rate -> 16 kHz, less noise -> feature rows, speech flags, display columns
 *   features/window.ts  feature rows -> windows of about 3 s at one level
 *   classifier/         windows -> calibrated probabilities
 *   recogniser/         keeps the rows that are still needed, decides where windows lie, collects the result
 *
 * `createFileRecogniser` and `createLiveRecogniser` differ only in where windows lie; `analyseSound` is a whole sound at once.
 */
import type { Classifier } from './classifier/classifier.ts';
import type { Result } from './errors.ts';
import type { FrontEndParts } from './front-end.ts';
import type { Analysis, WindowScores } from './result/types.ts';

/** What a recogniser is made of: tables read out of essentia, a noise suppressor or null, and a classifier. */
export interface RecogniserParts extends FrontEndParts {
  readonly classifier: Classifier;
}

/** A sound that is fed in blocks and analysed in batches of windows; memory does not grow with its length. */
export interface FileRecogniser {
  /** Takes the next block, one array per channel, of any length. Resolves when the next block may come. */
  push(channels: readonly Float32Array[]): Promise<void>;
  /** Closes the sound. Fails with `audio/empty`, `audio/too-short` or `audio/not-finite`. Call once. */
  finish(warning?: Analysis['warning']): Promise<Result<Analysis>>;
  /** Seconds of sound taken so far. */
  readonly doneS: number;
  /** Frees the front end; the classifier stays. */
  dispose(): void;
}

/** What one block of live sound gave. */
export interface LiveStep {
  readonly isSpeech: boolean;
  /** New display columns, one per feature frame (see Display). */
  readonly envelope: Float32Array;
  readonly spectrogram: Uint8Array;
  /** A hop closed within this block: `score()` has something new to say. */
  readonly isHopClosed: boolean;
}

/** Sound as it arrives. `push` is quick and synchronous; `score` runs the network on the newest closed hop only. */
export interface LiveRecogniser {
  push(channels: readonly Float32Array[]): LiveStep;
  /** Scores of the window that ended with the newest closed hop; null before the first hop or when it was already scored. */
  score(): Promise<WindowScores | null>;
  /** Everything heard and scored so far. */
  finish(): Analysis;
  readonly doneS: number;
  dispose(): void;
}

export declare function createFileRecogniser(sampleRateHz: number, parts: RecogniserParts): FileRecogniser;
export declare function createLiveRecogniser(sampleRateHz: number, parts: RecogniserParts): LiveRecogniser;
export declare function analyseSound(
  sound: { readonly channels: readonly Float32Array[]; readonly sampleRateHz: number },
  parts: RecogniserParts,
): Promise<Result<Analysis>>;
