import type { Start } from '../../../model/threads/pool.ts';

/** A worker that doubles numbers and crashes on negative ones. */
export const start: Start<{ readonly unit: string }, number, string> = ({ unit }) =>
  Promise.resolve((job) => (job < 0 ? Promise.reject(new Error('below 0')) : Promise.resolve(`${2 * job} ${unit}`)));
