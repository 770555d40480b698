import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '#core/result/types.ts';
import { createNodeEngine } from '../../../model/recogniser/engine.ts';
import type { ShellResult } from '../../../model/recogniser/failure.ts';
import { voice, wavBytes } from '../sounds.ts';
import { createWorkbench } from '../workbench.ts';
import type { Workbench } from '../workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
});
afterAll(() => bench.remove());

const failureWith = async (folder: string) => {
  const engine = await createNodeEngine({ modelFolder: folder });
  return engine.ok ? null : engine.error.code;
};

describe('the engine in Node', () => {
  it('analyses a file from bytes to probabilities without TensorFlow.js', async () => {
    const path = await bench.put('voice.wav', wavBytes([voice(5)]));
    const results: ShellResult<Analysis>[] = [];
    // Other tests in this thread may have started TensorFlow.js, so its operations are counted.
    const { kernelNames } = await tf.profile(async () => {
      const engine = await createNodeEngine({ modelFolder: bench.modelFolder });
      if (!engine.ok) throw new Error(engine.error.code);
      results.push(await engine.value.analyse(path));
      engine.value.dispose();
      return [];
    });
    const [result] = results;
    if (!result?.ok) throw new Error(result?.error.code);
    const { durationS, overall, speechS, warning, windows } = result.value;
    expect([durationS, warning]).toEqual([5, null]);
    expect(windows.length).toBeGreaterThan(1);
    expect(speechS).toBeGreaterThan(2);
    expect([...overall!].reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    expect(kernelNames).toEqual([]);
  });

  it('analyses what is left of a truncated file, and warns', async () => {
    const bytes = wavBytes([voice(5)]);
    const path = await bench.put('cut.wav', bytes.subarray(0, Math.floor(bytes.length / 2)));
    const engine = await createNodeEngine({ modelFolder: bench.modelFolder });
    if (!engine.ok) throw new Error(engine.error.code);
    expect(await engine.value.analyse(path)).toMatchObject({ ok: true, value: { warning: 'audio/truncated' } });
    expect(await engine.value.analyse(join(bench.folder, 'none.wav'))).toMatchObject({
      error: { code: 'file/unreadable' },
    });
    engine.value.dispose();
  });

  it('rejects a model that is missing, corrupt, or made for other features', async () => {
    expect(await failureWith(join(bench.folder, 'nowhere'))).toBe('model/missing');
    const spoilt = await createWorkbench();
    const weights = join(spoilt.modelFolder, 'weights.bin');
    const bytes = await readFile(weights);
    await writeFile(weights, bytes.fill(1, 0, 1));
    expect(await failureWith(spoilt.modelFolder)).toBe('model/corrupt');
    await spoilt.put('model/manifest.json', '{ "schema": 1');
    expect(await failureWith(spoilt.modelFolder)).toBe('model/corrupt');
    await spoilt.put('model/manifest.json', JSON.stringify({ ...bench.manifest, featureVersion: -1 }));
    expect(await failureWith(spoilt.modelFolder)).toBe('model/config-mismatch');
    await spoilt.remove();
  });
});
