/**
 * The paper's baseline classifiers beside the network: a support-vector machine and a random forest on functionals of the same windows.
 *
 *   readBaselines(json, modelId)          baselines.json -> checked manifest
 *   createBaselines(manifest, bytes)      and its weights file -> svm, forest
 *   withBaselines(classifier, them)      shows them every window that the network is shown; take() gives a sound's scores
 */
import { createForest } from './forest.ts';
import type { BaselineManifest } from './manifest.ts';
import { createSvm } from './svm.ts';
import type { Baselines } from './baseline-classifier.ts';

export { withBaselines, type BaselineListener, type BaselineScores } from './listener.ts';
export type { BaselineManifest } from './manifest.ts';
export { readBaselines } from './read-baselines.ts';
export { baselineNames, type BaselineName, type Baselines } from './baseline-classifier.ts';
export { createForest, createSvm };

/** The name of the manifest within a model's folder; it names the weights file beside it. */
export const baselinesFile = 'baselines.json';

/**
 * @param manifest as readBaselines gave it
 * @param bytes the whole weights file, checked against the manifest's length and sum
 */
export function createBaselines(manifest: BaselineManifest, bytes: ArrayBuffer): Baselines {
  return { svm: createSvm(manifest, bytes), forest: createForest(manifest, bytes) };
}
