import { yardstickNames } from '../classifier/yardsticks/yardstick.ts';

/** What can be evaluated: the network, and its yardsticks where a model brings them. */
export const recognisers = ['network', ...yardstickNames] as const;
export type RecogniserName = (typeof recognisers)[number];
