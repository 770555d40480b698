/**
 * The way of a sound, as a table of contents:
 *
 *   front-end.ts        blocks of sound at any rate -> 16 kHz, less noise -> feature rows, speech flags, display columns
 *   features/window.ts  feature rows -> windows of about 3 s at one level (the light model)
 *   features/encoder-chunk.ts  log-mel rows -> chunks of several windows at one level (the accurate model)
 *   classifier/         windows -> pooled vectors -> calibrated probabilities, fitted to a voice where one is given
 *   recogniser/         keeps the rows that are still needed, decides where windows lie, collects the result
 *
 * `createFileRecogniser` and `createLiveRecogniser` differ only in where windows lie; `analyseSound` is a whole sound at once.
 */
import type { Adaptation } from './classifier/adaptation.ts';
import type { Classifier } from './classifier/classifier.ts';
import type { Result } from './errors.ts';
import type { FrontEndParts } from './front-end.ts';
import { createFileRecogniser, type SoundParts } from './recogniser/file.ts';
import type { Analysis } from './result/types.ts';

export { createClassifier, type Classifier } from './classifier/classifier.ts';
export { readManifest } from './classifier/read-manifest.ts';
export { createPartDisplay } from './recogniser/display-of-part.ts';
export { createFileRecogniser } from './recogniser/file.ts';
export { createLiveRecogniser, type ScoredHop } from './recogniser/live.ts';

/** What a recogniser is made of: tables read out of essentia, a noise suppressor or null, and a classifier. */
export interface RecogniserParts extends FrontEndParts {
  readonly classifier: Classifier;
  /** How each sound is fitted to a person, from its first window to its last; left out: not at all. */
  readonly adaptation?: Adaptation;
}

/** A whole sound at once: channels of equal length. Fails as FileRecogniser.finish does. */
export async function analyseSound(
  sound: { readonly channels: readonly Float32Array[]; readonly sampleRateHz: number },
  parts: SoundParts,
): Promise<Result<Analysis>> {
  const recogniser = createFileRecogniser(sound.sampleRateHz, parts);
  try {
    await recogniser.push(sound.channels);
    return await recogniser.finish();
  } finally {
    recogniser.dispose();
  }
}
