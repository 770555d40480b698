/** What can be evaluated: the network, and its yardsticks where a model brings them. */
export const recognisers = ['network', 'svm', 'forest'] as const;
export type RecogniserName = (typeof recognisers)[number];
