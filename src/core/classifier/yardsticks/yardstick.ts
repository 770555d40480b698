/** The paper's yardsticks, in display order: support-vector machine and random forest. */
export const yardstickNames = ['svm', 'forest'] as const;
export type YardstickName = (typeof yardstickNames)[number];

/** A classifier of the old kind, beside which the network is shown. Pure arithmetic; holds nothing that must be freed. */
export interface Yardstick {
  readonly name: YardstickName;
  /**
   * @param functionals of one window, as functionals() gives them
   * @returns eight calibrated probabilities that sum to 1, in the order of `emotions`
   */
  classify(functionals: Float32Array): Float32Array;
}

/** All yardsticks by their names. */
export type Yardsticks = Readonly<Record<YardstickName, Yardstick>>;
