import type { WindowClassifier } from '#core/classifier/classifier.ts';
import { emotions } from '#core/classifier/labels.ts';
import type { AnalysisWindow } from '#core/features/window.ts';

/**
 * Takes the place of the network and keeps the windows that it is given, so that training reads exactly the windows that the
 * recogniser would have given to the network.
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
