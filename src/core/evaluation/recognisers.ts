import { baselineNames } from '../classifier/baselines/baseline-classifier.ts';

/** What can be evaluated: the network, and its baseline classifiers where a model brings them. */
export const recognisers = ['network', ...baselineNames] as const;
export type RecogniserName = (typeof recognisers)[number];
