import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExportedFile, JsonExport } from '#core/result/json.ts';
import { modelFolderOf } from '../../../model/cli/start-engine.ts';
import { shippedModelFolder } from '../../../model/recogniser/engine.ts';
import { voice, wavBytes } from '../sounds.ts';
import { createWorkbench, runShell } from '../workbench.ts';
import type { Workbench } from '../workbench.ts';

const tiny = fileURLToPath(new URL('../../fixtures/accurate/tiny', import.meta.url));
let bench: Workbench;
let talk: string;
beforeAll(async () => {
  bench = await createWorkbench();
  talk = await bench.put('set/angry/talk.wav', wavBytes([voice(7)]));
  await bench.put('set/happy/word.wav', wavBytes([voice(1)]));
});
afterAll(() => bench.remove());

describe('the accurate model on the command line', () => {
  it('analyses a recording from end to end', async () => {
    const { code, stdout } = await runShell('analyse', [talk, '--model', tiny]);
    expect(code).toBe(0);
    const { files, model } = JSON.parse(stdout) as JsonExport;
    expect(model).toBe('tiny-accurate');
    const file = files[0] as ExportedFile;
    expect(Object.values(file.scores).reduce((a, b) => a + b)).toBeCloseTo(1, 4);
    expect(file.segments.at(-1)!.end).toBe(7);
  });

  it('evaluates without baseline classifiers, and says so', async () => {
    const { code, stdout, stderr } = await runShell('evaluate', [
      ...['--root', join(bench.folder, 'set'), '--model', tiny, '--baselines'],
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('model tiny-accurate');
    expect(stdout).not.toContain('random forest');
    expect(stderr).toContain('the accurate model has no baseline classifiers');
  });

  it('is found by name if shipped, and reported if missing', async () => {
    await bench.put('models/current.json', '{ "id": "one", "accurate": "two" }');
    await bench.put('models/two/manifest.json', '{}');
    const models = join(bench.folder, 'models');
    expect(await shippedModelFolder('accurate', models)).toEqual({ ok: true, value: join(models, 'two') });
    expect(await shippedModelFolder('light', models)).toMatchObject({ ok: false, error: { code: 'model/missing' } });
    await bench.put('models/current.json', '{ "id": "two" }');
    expect(await shippedModelFolder('accurate', models)).toMatchObject({
      error: { code: 'model/missing', detail: 'static/models/current.json names no accurate model' },
    });
    expect(await modelFolderOf(tiny)).toBe(tiny);
    expect(await modelFolderOf(undefined)).toBeNull();
  });
});
