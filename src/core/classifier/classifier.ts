import type { AnalysisWindow } from '../features/window.ts';
import { createJudge, type Judge, type Judgement } from './judge.ts';
import type { LightManifest, Manifest } from './manifest.ts';
import { createNetwork, type Network } from './network.ts';
import { createSoundContext, type SoundContext } from './sound-context.ts';
import type { Tf } from './tf.ts';
import { readWeights } from './weights.ts';

/** Turns windows into calibrated probabilities. */
export interface WindowClassifier {
  /**
   * @param windows any number of windows, taken as one batch; those of one sound in the order of time
   * @param context of the sound that they belong to; left out: windows by themselves, not adapted
   * @returns one judgement per window
   */
  classify(windows: readonly AnalysisWindow[], context?: SoundContext): Promise<readonly Judgement[]>;
}

/** A model that is loaded. One owner; dispose() frees the weights. */
export interface Classifier extends WindowClassifier {
  readonly manifest: Manifest;
  dispose(): void;
}

/** Judges a batch of windows by their pooled vectors, row-major [windows, nPooled]. */
export function judgeBatch(
  judge: Judge,
  windows: readonly AnalysisWindow[],
  pooled: Float32Array,
  context: SoundContext = createSoundContext(),
): readonly Judgement[] {
  return windows.map(({ nSpeechFrames }, w) =>
    judge.judge(pooled.slice(w * judge.nPooled, (w + 1) * judge.nPooled), nSpeechFrames, context),
  );
}

/**
 * @param tf TensorFlow.js with a backend set
 * @param manifest as readManifest gave it
 * @param bytes the whole weights file
 */
export function createClassifier(tf: Tf, manifest: LightManifest, bytes: ArrayBuffer): Classifier {
  const weights = readWeights(manifest, bytes);
  const network: Network = createNetwork(tf, manifest, weights);
  const judge = createJudge(manifest, weights);
  return {
    manifest,
    async classify(windows, context) {
      return judgeBatch(judge, windows, await network.pooled(windows), context);
    },
    dispose: () => {
      network.dispose();
    },
  };
}
