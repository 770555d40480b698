import { emotions } from '../labels.ts';
import type { BaselineManifest } from './manifest.ts';
import { softmaxRegression } from './softmax-regression.ts';
import { readTensor } from './tensors.ts';
import type { BaselineClassifier } from './baseline-classifier.ts';

/** A random forest with the votes of its trees. */
export interface Forest extends BaselineClassifier {
  /** @returns the mean over the trees of their leaves' shares: 8 numbers that sum to 1, RandomForestClassifier.predict_proba's to 1e-6 */
  votes(functionals: Float32Array): Float64Array;
}

const nLabels = emotions.length;
/** Marks a leaf instead of a feature. `next` is then its row of shares, relative to the tree's first. */
const leaf = 0xffff;
/** Keeps the logarithm finite for a share without votes. */
const smallestShare = 1e-3;

/**
 * A random forest on the functionals (Breiman 2001). A node's left child is the following node, `next` its right child. A value
 * at or below the threshold goes left.
 * @see tests/core/classifier/baselines/parity.test.ts
 */
export function createForest(manifest: BaselineManifest, bytes: ArrayBuffer): Forest {
  const load = (name: string) => readTensor(manifest, bytes, name);
  const [feature, threshold, next] = [load('forest.feature'), load('forest.threshold'), load('forest.next')];
  const shares = load('forest.shares');
  const [kernel, bias] = [load('forest.calibration.kernel'), load('forest.calibration.bias')];
  const { nNodes } = manifest.forest;

  function leafOf(root: number, functionals: Float32Array): number {
    let node = 0;
    while (feature[root + node] !== leaf) {
      const goesLeft = functionals[feature[root + node]!]! <= threshold[root + node]!;
      node = goesLeft ? node + 1 : next[root + node]!;
    }
    return next[root + node]!;
  }

  function votes(functionals: Float32Array): Float64Array {
    const sums = new Float64Array(nLabels);
    let [root, firstLeaf] = [0, 0];
    for (const size of nNodes) {
      const at = (firstLeaf + leafOf(root, functionals)) * nLabels;
      const row = Array.from(shares.subarray(at, at + nLabels));
      const total = row.reduce((a, b) => a + b, 0);
      row.forEach((share, k) => (sums[k]! += share / total));
      root += size;
      firstLeaf += (size + 1) / 2;
    }
    return sums.map((sum) => sum / nNodes.length);
  }

  return {
    name: 'forest',
    votes,
    classify: (functionals) => {
      const logs = votes(functionals).map((share) => Math.log(share + smallestShare));
      return softmaxRegression(logs, kernel, bias);
    },
  };
}
