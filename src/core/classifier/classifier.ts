import type { AnalysisWindow } from '../features/window.ts';
import { calibratedProbabilities } from './calibration.ts';
import type { Manifest } from './manifest.ts';
import { createNetwork, nLabels } from './network.ts';
import type { Tf } from './tf.ts';

/** Turns windows into calibrated probabilities. One owner; dispose() frees the weights. */
export interface Classifier {
  readonly manifest: Manifest;
  /**
   * @param windows any number of windows, taken as one batch
   * @returns per window eight probabilities that sum to 1, in the order of `emotions`
   */
  classify(windows: readonly AnalysisWindow[]): Promise<Float32Array[]>;
  dispose(): void;
}

/**
 * @param tf TensorFlow.js with a backend set
 * @param manifest as readManifest gave it
 * @param weights the whole weights file
 */
export function createClassifier(tf: Tf, manifest: Manifest, weights: ArrayBuffer): Classifier {
  const network = createNetwork(tf, manifest, weights);
  return {
    manifest,
    async classify(windows) {
      const logits = await network.logits(windows);
      return windows.map((_, w) =>
        calibratedProbabilities(logits.subarray(w * nLabels, (w + 1) * nLabels), manifest.calibration.temperature),
      );
    },
    dispose: () => {
      network.dispose();
    },
  };
}
