import { baselineNames } from '../classifier/baselines/baseline-classifier.ts';

/** What can be evaluated: the network, and the baseline classifiers if the model has them. */
export const recognisers = ['network', ...baselineNames] as const;
export type RecogniserName = (typeof recognisers)[number];
