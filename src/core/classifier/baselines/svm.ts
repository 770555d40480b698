import { emotions } from '../labels.ts';
import { nFunctionals } from './functionals.ts';
import type { BaselineManifest } from './manifest.ts';
import { softmaxRegression } from './softmax-regression.ts';
import { nPairs, readTensor } from './tensors.ts';
import type { BaselineClassifier } from './baseline-classifier.ts';

/** A support-vector machine with its decision for each pair of emotions. */
export interface Svm extends BaselineClassifier {
  /**
   * One-against-one decisions, in scikit-learn's order: (0, 1), (0, 2), ..., (6, 7); values above 0 favour the first.
   * @returns 28 numbers, those of sklearn.svm.SVC(decision_function_shape='ovo') to 1e-6
   */
  decisions(functionals: Float32Array): Float64Array;
}

const nLabels = emotions.length;

/**
 * A support-vector machine with a radial kernel on principal components of the functionals (Cortes & Vapnik 1995; the sums are
 * those of libsvm, Chang & Lin 2011).
 * @see tests/core/classifier/baselines/parity.test.ts
 */
export function createSvm(manifest: BaselineManifest, bytes: ArrayBuffer): Svm {
  const { gamma, nComponents, nSupport } = manifest.svm;
  const load = (name: string) => readTensor(manifest, bytes, name);
  const [mean, scale, components] = [load('reduction.mean'), load('reduction.scale'), load('reduction.components')];
  const [vectors, coefficients, intercepts] = [load('svm.vectors'), load('svm.coefficients'), load('svm.intercepts')];
  const [kernel, bias] = [load('svm.calibration.kernel'), load('svm.calibration.bias')];
  const nVectors = nSupport.reduce((a, b) => a + b, 0);

  function reduced(functionals: Float32Array): Float64Array {
    const z = Float64Array.from(functionals, (x, i) => (x - mean[i]!) * scale[i]!);
    return Float64Array.from({ length: nComponents }, (_, c) => {
      let sum = 0;
      for (let i = 0; i < nFunctionals; i++) sum += components[c * nFunctionals + i]! * z[i]!;
      return sum;
    });
  }

  function decisions(functionals: Float32Array): Float64Array {
    const x = reduced(functionals);
    // sums[row * nLabels + k]: coefficients of that row times the kernel, over the support vectors of emotion k.
    const sums = new Float64Array((nLabels - 1) * nLabels);
    let v = 0;
    for (let k = 0; k < nLabels; k++) {
      for (const end = v + nSupport[k]!; v < end; v++) {
        let distance = 0;
        for (let c = 0; c < nComponents; c++) distance += (x[c]! - vectors[v * nComponents + c]!) ** 2;
        const near = Math.exp(-gamma * distance);
        for (let row = 0; row < nLabels - 1; row++)
          sums[row * nLabels + k]! += coefficients[row * nVectors + v]! * near;
      }
    }
    const out = new Float64Array(nPairs);
    let pair = 0;
    for (let a = 0; a < nLabels; a++) {
      for (let b = a + 1; b < nLabels; b++, pair++) {
        out[pair] = sums[(b - 1) * nLabels + a]! + sums[a * nLabels + b]! + intercepts[pair]!;
      }
    }
    return out;
  }

  return {
    name: 'svm',
    decisions,
    classify: (functionals) => softmaxRegression(decisions(functionals), kernel, bias),
  };
}
