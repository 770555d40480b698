import type { Start } from '../../../model/threads/pool.ts';

/** A thread that doubles numbers and crashes on those below 0. */
export const start: Start<{ readonly unit: string }, number, string> = ({ unit }) =>
  Promise.resolve((job) => (job < 0 ? Promise.reject(new Error('below 0')) : Promise.resolve(`${2 * job} ${unit}`)));
