import type { WindowClassifier } from '#core/classifier/classifier.ts';
import { emotions } from '#core/classifier/labels.ts';
import type { AnalysisWindow } from '#core/features/window.ts';

/**
 * Replaces the network and collects its input windows, so that training reads exactly the windows that the network gets in the
 * recogniser.
 */
export function createWindowCollector(): WindowClassifier & { take(): AnalysisWindow[] } {
  let windows: AnalysisWindow[] = [];
  return {
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
  };
}
