import type { AnalysisWindow } from '../../features/window.ts';
import type { LightClassifier } from '../classifier.ts';
import { emotions } from '../labels.ts';
import { functionals } from './functionals.ts';
import { baselineNames, type BaselineName, type Baselines } from './baseline-classifier.ts';

/** What the baseline classifiers say of a whole sound: eight probabilities each, or null where no window held enough speech. */
export type BaselineScores = Readonly<Record<BaselineName, Float32Array | null>>;

/** A classifier that shows every window to the baseline classifiers as well. */
export interface BaselineListener extends LightClassifier {
  /** The mean over the windows since the last call, each counting by its speech frames as in Analysis.overall; starts anew. */
  take(): BaselineScores;
}

/**
 * Wraps the network so that the baseline classifiers hear the very windows it hears: hand it to analyseSound or a recogniser in the
 * network's place, then take() their scores. Memory does not grow with the sound. `dispose` is the network's own.
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
      // Where the model finds no speech, nobody is asked: all answer for the same windows.
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
