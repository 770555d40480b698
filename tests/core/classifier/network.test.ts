import { readFileSync } from 'node:fs';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LightManifest } from '#core/classifier/manifest.ts';
import { headLogits, readHead } from '#core/classifier/head.ts';
import { memoryOf } from '#core/classifier/lstm.ts';
import { createNetwork } from '#core/classifier/network.ts';
import { readWeights } from '#core/classifier/weights.ts';
import { config } from '#core/config.ts';
import { nFeatures } from '#core/features/layout.ts';
import type { AnalysisWindow } from '#core/features/window.ts';
import { randomModel, randomWindow } from './random-model.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/network/${name}`, import.meta.url));
const manifest = JSON.parse(fixture('manifest.json').toString()) as LightManifest;
const torchLogits = (JSON.parse(fixture('logits.json').toString()) as number[][]).flat();
const bytes = Uint8Array.from(fixture('weights.bin')).buffer;
const weights = readWeights(manifest, bytes);
const head = readHead(weights);
const { nFrames } = config.window;

const smallShape = {
  melChannels: [2, 3, 4],
  trackChannels: [3, 3, 3],
  projection: 8,
  lstmUnits: [4, 4],
  attentionHeads: 2,
  embedding: 6,
};

/** The windows in fixtures/network/make.py. */
function fixtureWindow(w: number): AnalysisWindow {
  const features = new Float32Array(nFrames * nFeatures);
  for (let t = 0; t < nFrames; t++) {
    for (let i = 0; i < nFeatures; i++) features[t * nFeatures + i] = Math.sin(0.37 * i + 0.11 * t * (1 + w));
  }
  const mask = Uint8Array.from({ length: nFrames }, (_, t) => (w === 2 || (w === 0 && t >= 40 && t < 100) ? 1 : 0));
  return { features, mask, nSpeechFrames: mask.reduce((a, b) => a + b, 0), levelDb: 0 };
}

describe.each(['cpu', 'wasm', null])('the network on the %s backend (null: own kernels)', (backend) => {
  const by = backend ? tf : null;
  beforeAll(async () => {
    if (!backend) return;
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    expect(await tf.setBackend(backend)).toBe(true);
  });

  it("matches torch's logits within 1e-4", async () => {
    const network = createNetwork(by, manifest, weights);
    const pooled = await network.pooled([0, 1, 2].map(fixtureWindow));
    network.dispose();
    const nPooled = pooled.length / 3;
    const logits = [0, 1, 2].flatMap((w) => [...headLogits(head, pooled.slice(w * nPooled, (w + 1) * nPooled))]);
    expect(Math.max(...torchLogits.map(Math.abs))).toBeGreaterThan(0.1);
    expect(Math.max(...torchLogits.map((x, i) => Math.abs(x - (logits[i] ?? NaN))))).toBeLessThan(1e-4);
  });

  it('gives a window the same pooled vector alone and in a batch', async () => {
    const network = createNetwork(by, manifest, weights);
    const together = await network.pooled([0, 1, 2].map(fixtureWindow));
    for (const w of [0, 1, 2]) {
      const alone = await network.pooled([fixtureWindow(w)]);
      alone.forEach((x, i) => {
        expect(x).toBeCloseTo(together[w * alone.length + i] ?? NaN, 5);
      });
    }
    network.dispose();
  });

  it('returns an empty array for no windows', async () => {
    const network = createNetwork(by, manifest, weights);
    expect(await network.pooled([])).toHaveLength(0);
    network.dispose();
  });

  if (!backend) return;

  it('leaks no tensors in a pass, and frees all of them on dispose', async () => {
    const before = tf.memory().numTensors;
    const { manifest, bytes } = randomModel({ ...smallShape });
    const network = createNetwork(by, manifest, readWeights(manifest, bytes));
    const loaded = tf.memory().numTensors;
    await network.pooled([randomWindow(1), randomWindow(2)]);
    await network.pooled([randomWindow(3)]);
    expect(tf.memory().numTensors).toBe(loaded);
    network.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('has direct access to tensor memory only on WASM', () => {
    expect(memoryOf(tf) !== null).toBe(backend === 'wasm');
  });

  it('matches the kernels, also for sizes that fill no whole tile', async () => {
    const sizes = { melChannels: [8, 9, 4], trackChannels: [1, 2, 3], projection: 33, lstmUnits: [5, 9] };
    for (const shape of [smallShape, { ...smallShape, ...sizes }]) {
      const { manifest, bytes } = randomModel(shape);
      const windows = [1, 2, 3, 4, 5].map(randomWindow);
      const [theirs, ours] = await Promise.all(
        [tf, null].map((by) => createNetwork(by, manifest, readWeights(manifest, bytes)).pooled(windows)),
      );
      expect(ours).toHaveLength(theirs!.length);
      expect(Math.max(...ours!.map((x, i) => Math.abs(x - theirs![i]!)))).toBeLessThan(1e-4);
    }
  });
});
