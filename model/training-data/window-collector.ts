import { config } from '#core/config.ts';
import type { Classifier } from '#core/classifier/classifier.ts';
import { emotions } from '#core/classifier/labels.ts';
import type { Manifest } from '#core/classifier/manifest.ts';
import type { AnalysisWindow } from '#core/features/window.ts';

/**
 * Stands where the network stands and keeps the windows that reach it. Training so reads exactly the windows that the
 * recogniser would have shown the network, made by the same code.
 */
export function createCollector(): Classifier & { take(): AnalysisWindow[] } {
  let windows: AnalysisWindow[] = [];
  return {
    manifest: { featureVersion: config.featureVersion } as Manifest,
    classify(batch) {
      windows.push(...batch);
      const probabilities = new Float32Array(emotions.length).fill(1 / emotions.length);
      return Promise.resolve(batch.map(() => ({ pooled: new Float32Array(0), speech: null, probabilities })));
    },
    take() {
      const taken = windows;
      windows = [];
      return taken;
    },
    dispose() {
      windows = [];
    },
  };
}
