/**
 * The paper's yardsticks beside the network: a support-vector machine and a random forest on functionals of the same windows.
 *
 *   readYardsticks(json, modelId)         yardsticks.json -> checked manifest
 *   createYardsticks(manifest, bytes)     and its weights file -> svm, forest
 *   withYardsticks(classifier, them)      shows them every window that the network is shown; take() gives a sound's scores
 */
import { createForest } from './forest.ts';
import type { YardstickManifest } from './manifest.ts';
import { createSvm } from './svm.ts';
import type { Yardsticks } from './yardstick.ts';

export { withYardsticks, type YardstickListener, type YardstickScores } from './listener.ts';
export type { YardstickManifest } from './manifest.ts';
export { readYardsticks } from './read-yardsticks.ts';
export { yardstickNames, type YardstickName, type Yardsticks } from './yardstick.ts';
export { createForest, createSvm };

/** The name of the manifest within a model's folder; it names the weights file beside it. */
export const yardsticksFile = 'yardsticks.json';

/**
 * @param manifest as readYardsticks gave it
 * @param bytes the whole weights file, checked against the manifest's length and sum
 */
export function createYardsticks(manifest: YardstickManifest, bytes: ArrayBuffer): Yardsticks {
  return { svm: createSvm(manifest, bytes), forest: createForest(manifest, bytes) };
}
