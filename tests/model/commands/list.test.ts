import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listHeader } from '../../../model/training-data/corpus-list.ts';
import { createWorkbench, runShell } from '../workbench.ts';
import type { Workbench } from '../workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
  for (const folder of ['corpora/emodb/wav', 'corpora/savee/DC', 'corpora/noise', 'empty']) {
    await mkdir(join(bench.folder, folder), { recursive: true });
  }
  await bench.put('corpora/emodb/wav/03a01Nc.wav', 'one');
  await bench.put('corpora/emodb/wav/copy-03a01Nc.wav', 'not its name');
  await bench.put('corpora/emodb/readme.txt', 'not a sound');
  await bench.put('corpora/savee/DC/a01.wav', 'two');
  await bench.put('corpora/noise/101415-3-0-2.wav', 'three');
});
afterAll(() => bench.remove());

describe('npm run list', () => {
  const list = (...args: string[]) => runShell('list', args);

  it('merges several corpora into one list, each file once', async () => {
    const [out, base] = [join(bench.folder, 'clips.csv'), join(bench.folder, 'corpora')];
    const args = (corpus: string) => ['--corpus', corpus, '--root', join(base, corpus), '--base', base, '--out', out];
    const first = await list(...args('emodb'));
    expect(first.stderr).toContain('1 left out: unknown-name');
    expect((await list(...args('savee'))).code).toBe(0);
    const again = await list(...args('savee'));
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('1 were already there')]);
    expect(await readFile(out, 'utf8')).toBe(
      [
        listHeader,
        'emodb/wav/03a01Nc.wav,emodb,de,emodb:03,m,neutral',
        'savee/DC/a01.wav,savee,en,savee:DC,m,angry',
        '',
      ].join('\n'),
    );
  });

  it('lists noises by recording', async () => {
    const out = join(bench.folder, 'noise.csv');
    expect((await list('--noise', '--root', join(bench.folder, 'corpora/noise'), '--out', out)).code).toBe(0);
    expect(await readFile(out, 'utf8')).toContain('101415-3-0-2.wav,noise,,noise:UrbanSound8K:101415,,none\n');
  });

  it('reports an unknown corpus and an empty folder', async () => {
    const out = join(bench.folder, 'none.csv');
    const unknown = await list('--corpus', 'iemocap', '--root', bench.folder, '--out', out);
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('cannot read "iemocap"')]);
    expect((await list('--corpus', 'cremad', '--root', join(bench.folder, 'empty'), '--out', out)).code).toBe(1);
  });
});
