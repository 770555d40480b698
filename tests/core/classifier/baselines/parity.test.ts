import { describe, expect, it } from 'vitest';
import { createForest } from '#core/classifier/baselines/forest.ts';
import { createSvm } from '#core/classifier/baselines/svm.ts';
import { bytes, expected, madeUp, manifest } from './fixture.ts';

/** Expects every value of every row to match within 1e-6. */
function expectRows(found: ArrayLike<number>[], rows: number[][]): void {
  expect(found.map((row) => row.length)).toEqual(rows.map((row) => row.length));
  found.forEach((row, r) => Array.from(row).forEach((x, i) => expect(Math.abs(x - rows[r]![i]!)).toBeLessThan(1e-6)));
}

const tests = expected.decisions.map((_, r) => madeUp(r));

describe('the support vector machine', () => {
  const svm = createSvm(manifest, bytes);

  it("gives scikit-learn's decision values for each pair of emotions", () => {
    expectRows(tests.map(svm.decisions), expected.decisions);
  });

  it('gives the probabilities of the softmax regression fitted in Python', () => {
    expectRows(tests.map(svm.classify), expected.svm);
  });
});

describe('the random forest', () => {
  const forest = createForest(manifest, bytes);

  it("gives scikit-learn's votes", () => {
    expectRows(tests.map(forest.votes), expected.votes);
  });

  it('gives the probabilities of the softmax regression fitted in Python', () => {
    expectRows(tests.map(forest.classify), expected.forest);
  });

  it('sends a value equal to the threshold to the left, as scikit-learn does', () => {
    const [node] = manifest.weights.tensors.filter(({ name }) => name === 'forest.threshold');
    const [feature] = manifest.weights.tensors.filter(({ name }) => name === 'forest.feature');
    const threshold = new DataView(bytes).getFloat32(node!.offset, true);
    const place = new DataView(bytes).getUint16(feature!.offset, true);
    const votesAt = (value: number) =>
      Array.from(forest.votes(Object.assign(new Float32Array(925), { [place]: value })));
    expect(votesAt(threshold)).toEqual(votesAt(threshold - 1e-3));
    expect(votesAt(threshold)).not.toEqual(votesAt(threshold + Math.abs(threshold) * 1e-6));
  });
});
