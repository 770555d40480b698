/**
 * The processing chain:
 *
 *   front-end.ts        blocks of audio at any rate -> 16 kHz, noise reduction -> feature rows, speech flags, display columns
 *   features/window.ts  feature rows -> level-normalised windows of about 3 s (the light model)
 *   features/encoder-chunk.ts  log-mel rows -> level-normalised chunks of several windows (the accurate model)
 *   classifier/         windows -> pooled vectors -> calibrated probabilities, adapted to a voice if one is given
 *   recogniser/         buffers rows, places windows, collects the result
 *
 * `createFileRecogniser` and `createLiveRecogniser` differ only in where windows are placed. `analyseSound` takes a whole recording at once.
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

/** Dependencies of a recogniser: feature tables, a noise suppressor or null, and a classifier. */
export interface RecogniserParts extends FrontEndParts {
  readonly classifier: Classifier;
  /** Adaptation of each recording to a person; none if omitted. */
  readonly adaptation?: Adaptation;
}

/** Analyses a whole recording at once: channels of equal length. Fails as FileRecogniser.finish does. */
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
