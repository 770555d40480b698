import type { AnalysisWindow } from '../features/window.ts';
import type { Manifest } from './manifest.ts';

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
