import type { AnalysisWindow } from '../../features/window.ts';
import type { LightClassifier } from '../classifier.ts';
import { emotions } from '../labels.ts';
import { functionals } from './functionals.ts';
import { baselineNames, type BaselineName, type Baselines } from './baseline-classifier.ts';

/** Scores of the baseline classifiers for a recording: eight probabilities each, or null if no window had enough speech. */
export type BaselineScores = Readonly<Record<BaselineName, Float32Array | null>>;

/** A classifier that also scores every window with the baseline classifiers. */
export interface BaselineListener extends LightClassifier {
  /** Returns the mean over the windows since the last call, weighted by speech frames as in Analysis.overall, and resets it. */
  take(): BaselineScores;
}

/**
 * Wraps the network so that the baseline classifiers get the same windows. Pass it to analyseSound or a recogniser instead of the
 * network, then take() the scores. Memory does not grow with duration. `dispose` disposes the network.
 */
export function withBaselines(classifier: LightClassifier, baselines: Baselines): BaselineListener {
  let sums = emptySums();
  let nFrames = 0;

  function hear(window: AnalysisWindow): void {
    const described = functionals(window);
    nFrames += window.nSpeechFrames;
    for (const name of baselineNames) {
      const sum = sums[name];
      baselines[name].classify(described).forEach((p, k) => (sum[k]! += window.nSpeechFrames * p));
    }
  }

  return {
    manifest: classifier.manifest,
    judge: classifier.judge,
    async classify(windows, context) {
      const judgements = await classifier.classify(windows, context);
      // Windows in which the model finds no speech are skipped, so that all classifiers score the same windows.
      windows.forEach((window, w) => judgements[w]?.probabilities && hear(window));
      return judgements;
    },
    take() {
      const mean = (name: BaselineName) => (nFrames > 0 ? Float32Array.from(sums[name], (x) => x / nFrames) : null);
      const scores = { svm: mean('svm'), forest: mean('forest') };
      [sums, nFrames] = [emptySums(), 0];
      return scores;
    },
    dispose: () => {
      classifier.dispose();
    },
  };
}

function emptySums(): Record<BaselineName, Float64Array> {
  return { svm: new Float64Array(emotions.length), forest: new Float64Array(emotions.length) };
}
