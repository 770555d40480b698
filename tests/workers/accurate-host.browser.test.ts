import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AccurateManifest } from '#core/classifier/manifest.ts';
import { readManifest } from '#core/classifier/read-manifest.ts';
import { createClassifierHost, type Model } from '#workers/classifier-host.ts';
import expected from '../fixtures/accurate/tiny/expected.json' with { type: 'json' };
import manifest from '../fixtures/accurate/tiny/manifest.json' with { type: 'json' };
import { tinyWindows } from '../core/classifier/accurate/tiny-sounds.ts';

const weightsUrl = new URL('../fixtures/accurate/tiny/weights.bin', import.meta.url);
let model: Model<AccurateManifest>;
const windows = [0, 1, 2].flatMap(tinyWindows);
const torch = expected.flatMap(({ pooled }) => pooled);

beforeAll(async () => {
  const read = readManifest(manifest);
  if (!read.ok || read.value.kind !== 'accurate') throw new Error('not the accurate model');
  model = { manifest: read.value, weights: await (await fetch(weightsUrl)).arrayBuffer() };
});

describe('the accurate network on a backend', () => {
  it.each(['wasm', 'webgl', 'webgpu'] as const)(
    "matches torch's pooled vectors within 1e-3 on %s, or on WASM if the browser lacks it",
    async (backend) => {
      const host = createClassifierHost(model);
      expect(await host.enter(backend)).toBe(true);
      expect(host.backend).toBe(host.warmUpMs[backend] === null ? 'wasm' : backend);
      const judgements = await host.classify(windows);
      const apart = judgements.flatMap(({ pooled }, w) => torch[w]!.map((x, i) => Math.abs(x - (pooled[i] ?? NaN))));
      expect(Math.max(...apart)).toBeLessThan(1e-3);
      const before = memory().numTensors;
      await host.classify(windows.slice(-3));
      expect(memory().numTensors).toBe(before);
      host.dispose();
    },
  );
});
