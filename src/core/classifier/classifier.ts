import type { EncoderWindow } from '../features/encoder-chunk.ts';
import type { AnalysisWindow } from '../features/window.ts';
import { createAccurateNetwork } from './accurate/network.ts';
import { createJudge, type Judge, type Judgement } from './judge.ts';
import type { AccurateManifest, LightManifest, Manifest } from './manifest.ts';
import { createNetwork } from './network.ts';
import type { Network } from './network-layers.ts';
import { createSoundContext, type SoundContext } from './sound-context.ts';
import type { Tf } from './tf.ts';
import { readWeights, type Weights } from './weights.ts';

/** What a judgement needs from a window besides its pooled vector. */
export type Heard = Pick<AnalysisWindow, 'nSpeechFrames'>;

/** Turns windows into calibrated probabilities. */
export interface WindowClassifier<Window = AnalysisWindow> {
  /**
   * @param windows any number of windows, processed as one batch; those of one recording in order of time
   * @param context of their recording; if omitted, windows are independent and not adapted
   * @returns one judgement per window
   */
  classify(windows: readonly Window[], context?: SoundContext): Promise<readonly Judgement[]>;
}

/** A loaded model. It has one owner; dispose() frees the weights. */
export interface LoadedClassifier<Window, OfManifest extends Manifest = Manifest> extends WindowClassifier<Window> {
  readonly manifest: OfManifest;
  /** Judges pooled vectors, for use on stored ones. */
  readonly judge: Judge;
  dispose(): void;
}

export type LightClassifier = LoadedClassifier<AnalysisWindow, LightManifest>;
export type AccurateClassifier = LoadedClassifier<EncoderWindow, AccurateManifest>;
export type Classifier = LightClassifier | AccurateClassifier;

/** Whether a classifier belongs to the accurate model, which takes windows of chunks. */
export function isAccurate(classifier: WindowClassifier | AccurateClassifier): classifier is AccurateClassifier {
  return 'manifest' in classifier && classifier.manifest.kind === 'accurate';
}

/** Judges a batch of windows by their pooled vectors, row-major [windows, nPooled]. */
export function judgeBatch(
  judge: Judge,
  windows: readonly Heard[],
  pooled: Float32Array,
  context: SoundContext = createSoundContext(),
): readonly Judgement[] {
  return windows.map(({ nSpeechFrames }, w) =>
    judge.judge(pooled.slice(w * judge.nPooled, (w + 1) * judge.nPooled), nSpeechFrames, context),
  );
}

/**
 * @param tf TensorFlow.js with a backend set; null: the C kernels, only for the light model
 * @param manifest from readManifest
 * @param bytes the whole weights file
 */
export function createClassifier(tf: Tf | null, manifest: LightManifest, bytes: ArrayBuffer): LightClassifier;
export function createClassifier(tf: Tf, manifest: AccurateManifest, bytes: ArrayBuffer): AccurateClassifier;
export function createClassifier(tf: Tf | null, manifest: Manifest, bytes: ArrayBuffer): Classifier;
export function createClassifier(tf: Tf | null, manifest: Manifest, bytes: ArrayBuffer): Classifier {
  const weights = readWeights(manifest, bytes);
  if (manifest.kind !== 'accurate') return withNetwork(manifest, weights, createNetwork(tf, manifest, weights));
  if (!tf) throw new Error('the accurate model needs TensorFlow.js');
  return withNetwork(manifest, weights, createAccurateNetwork(tf, manifest, weights));
}

function withNetwork<Window extends Heard, OfManifest extends Manifest>(
  manifest: OfManifest,
  weights: Weights,
  network: Network<Window>,
): LoadedClassifier<Window, OfManifest> {
  const judge = createJudge(manifest, weights);
  return {
    manifest,
    judge,
    async classify(windows, context) {
      return judgeBatch(judge, windows, await network.pooled(windows), context);
    },
    dispose: () => {
      network.dispose();
    },
  };
}
