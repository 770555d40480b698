import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAccurateHead } from '#core/classifier/accurate/last-layers.ts';
import { createAccurateNetwork } from '#core/classifier/accurate/network.ts';
import { headLogits } from '#core/classifier/head.ts';
import { readWeights } from '#core/classifier/weights.ts';
import { tinyExpected, tinyModel } from './tiny.ts';
import { tinyWindows } from './tiny-sounds.ts';

const { manifest, bytes } = tinyModel();
const weights = readWeights(manifest, bytes);
const expected = tinyExpected();
const largest = (values: readonly number[]) => Math.max(...values.map(Math.abs));
const difference = (a: ArrayLike<number>, b: ArrayLike<number>) => largest(Array.from(a, (x, i) => x - (b[i] ?? NaN)));

// On WASM, the parts that work on raw memory run. On CPU, their counterparts made of tensor operations do.
describe.each(['cpu', 'wasm'])('the accurate network on the %s backend', (backend) => {
  beforeAll(async () => {
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    expect(await tf.setBackend(backend)).toBe(true);
  });

  it.each([
    [0, 'the longest chunk', 5],
    [1, 'a sound that ends within a step', 2],
    [2, 'a sound shorter than a window', 1],
  ])("matches torch's pooled vectors and logits within 1e-3 (sound %i, %s)", async (sound, _, nWindows) => {
    const network = createAccurateNetwork(tf, manifest, weights);
    const pooled = await network.pooled(tinyWindows(sound));
    network.dispose();
    const wanted = expected[sound]!;
    expect(wanted.pooled).toHaveLength(nWindows);
    expect(difference(pooled, wanted.pooled.flat())).toBeLessThan(1e-3);
    const head = readAccurateHead(weights);
    const nPooled = pooled.length / nWindows;
    wanted.logits.forEach((logits, w) => {
      const ours = headLogits(head, pooled.slice(w * nPooled, (w + 1) * nPooled), 'gelu');
      expect(largest(logits)).toBeGreaterThan(0.1);
      expect(difference(ours, logits)).toBeLessThan(1e-3);
    });
  });

  it('accepts windows from several chunks at once', async () => {
    const network = createAccurateNetwork(tf, manifest, weights);
    const pooled = await network.pooled([...tinyWindows(1), ...tinyWindows(2)]);
    network.dispose();
    expect(difference(pooled, [...expected[1]!.pooled, ...expected[2]!.pooled].flat())).toBeLessThan(1e-3);
  });

  it('leaks no tensors in a pass, and frees all of them on dispose', async () => {
    const before = tf.memory().numTensors;
    const network = createAccurateNetwork(tf, manifest, weights);
    const loaded = tf.memory().numTensors;
    await network.pooled([...tinyWindows(0), ...tinyWindows(2)]);
    expect(tf.memory().numTensors).toBe(loaded);
    network.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});
