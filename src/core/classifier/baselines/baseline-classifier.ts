/** The paper's baseline classifiers, in display order: support-vector machine and random forest. */
export const baselineNames = ['svm', 'forest'] as const;
export type BaselineName = (typeof baselineNames)[number];

/** A classical classifier for comparison. Pure arithmetic, with nothing to dispose. */
export interface BaselineClassifier {
  readonly name: BaselineName;
  /**
   * @param functionals of one window, from functionals()
   * @returns eight calibrated probabilities that sum to 1, in the order of `emotions`
   */
  classify(functionals: Float32Array): Float32Array;
}

/** All baseline classifiers by their names. */
export type Baselines = Readonly<Record<BaselineName, BaselineClassifier>>;
