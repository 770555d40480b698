/**
 * The paper's baseline classifiers: a support-vector machine and a random forest on functionals of the network's windows.
 *
 *   readBaselines(json, modelId)          baselines.json -> checked manifest
 *   createBaselines(manifest, bytes)      and its weights file -> svm, forest
 *   withBaselines(classifier, them)      scores the same windows as the network; take() returns the scores of a recording
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
 * @param manifest from readBaselines
 * @param bytes the whole weights file, checked against the manifest's length and sum
 */
export function createBaselines(manifest: BaselineManifest, bytes: ArrayBuffer): Baselines {
  return { svm: createSvm(manifest, bytes), forest: createForest(manifest, bytes) };
}
