import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { backend, memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LightManifest } from '#core/classifier/manifest.ts';
import type { Judgement } from '#core/classifier/judge.ts';
import { createClassifierHost, type Model } from '#workers/classifier-host.ts';
import { randomWindow } from '../core/classifier/random-model.ts';
import { madeUpModel } from './made-up.ts';

let model: Model<LightManifest>;
let expected: Float32Array[];
const windows = [randomWindow(1), randomWindow(2)];

function probabilitiesOf({ probabilities }: Judgement): Float32Array {
  if (!probabilities) throw new Error('no probabilities');
  return probabilities;
}

/** Largest difference from the expected probabilities. */
const difference = (judgements: readonly Judgement[]) =>
  Math.max(...judgements.map(probabilitiesOf).flatMap((p, w) => [...p].map((x, i) => Math.abs(x - expected[w]![i]!))));

beforeAll(async () => {
  const { manifest, bytes } = await madeUpModel();
  model = { manifest, weights: bytes };
  const host = createClassifierHost(model);
  expect(await host.enter('wasm')).toBe(true);
  expected = (await host.classify(windows)).map(probabilitiesOf);
  host.dispose();
});

describe('the network on a backend', () => {
  it('gives the same probabilities on WebGL as on WASM', async () => {
    const host = createClassifierHost(model);
    expect(await host.enter('webgl')).toBe(true);
    expect(host.backend).toBe('webgl');
    expect(host.warmUpMs.webgl).toBeGreaterThan(0);
    expect(difference(await host.classify(windows))).toBeLessThan(1e-3);
    host.dispose();
  });

  it('repeats a pass on WASM when the GPU context is lost, and stays there', async () => {
    const host = createClassifierHost(model);
    await host.enter('webgl');
    (backend() as MathBackendWebGL).gpgpu.gl.getExtension('WEBGL_lose_context')!.loseContext();
    expect(difference(await host.classify(windows))).toBe(0);
    expect(host.backend).toBe('wasm');
    expect(difference(await host.classify(windows))).toBe(0);
    host.dispose();
  });

  it('leaks no tensors when switching backends or on dispose', async () => {
    const before = memory().numTensors;
    const host = createClassifierHost(model);
    await host.enter('wasm');
    const loaded = memory().numTensors;
    await host.enter('wasm');
    expect(memory().numTensors).toBe(loaded);
    host.dispose();
    expect(memory().numTensors).toBe(before);
  });

  it('runs on WebGPU, or on WASM if the browser lacks it', async () => {
    const host = createClassifierHost(model);
    expect(await host.enter('webgpu')).toBe(true);
    expect(host.backend).toBe(host.warmUpMs.webgpu === null ? 'wasm' : 'webgpu');
    expect(difference(await host.classify(windows))).toBeLessThan(1e-3);
    host.dispose();
  });
});
