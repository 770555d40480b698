import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableNames } from '../../../model/tables/make-tables.ts';
import { createWorkbench, runShell } from '../workbench.ts';
import type { Workbench } from '../workbench.ts';
import { madeUpCorpora, madeUpPredictions, toCsv } from '../tables/made-up-predictions.ts';

let bench: Workbench;
let predictions: string;
beforeAll(async () => {
  bench = await createWorkbench();
  predictions = join(bench.folder, 'predictions');
  await mkdir(predictions);
  const corpora = madeUpCorpora.map((corpus) => ({ ...corpus, nSpeakers: 3, clipsPerEmotion: 1 }));
  const rows = madeUpPredictions({ run: 'undertone', seeds: [0, 1], hitRate: { alone: 0.6 }, corpora });
  await bench.put('predictions/seed-0.csv', toCsv(rows.filter(({ seed }) => seed === 0)));
  await bench.put('predictions/seed-1.csv.gz', gzipSync(toCsv(rows.filter(({ seed }) => seed === 1))));
  const note = { undertone: { command: 'train it', seconds: 60 } };
  await bench.put('predictions/runs.json', JSON.stringify(note));
});
afterAll(() => bench.remove());

interface Written {
  kind: string;
  command: string;
  runs: string[];
  madeBy: unknown;
  eight: { seeds: number[] };
}

describe('npm run tables', () => {
  it('joins the files of a run, writes each table with its command, and skips tables without runs', async () => {
    const out = join(bench.folder, 'out');
    const { code, stderr, stdout } = await runShell('tables', ['--predictions', predictions, '--out', out]);
    expect([code, stderr.match(/^.*no run for it$/gm)]).toEqual([
      0,
      ['left-out', 'dimensions', 'baselines', 'ablations'].map((name) => `${name}: there is no run for it`),
    ]);
    const written = stdout.trim().split('\n');
    expect(written).toEqual(
      ['main', 'groups', 'false-alarms', 'coverage'].map((name) => join(out, `tables-${name}.json`)),
    );
    const main = JSON.parse(await readFile(written[0]!, 'utf8')) as Written;
    expect(main).toMatchObject({ kind: 'tables-main', runs: ['undertone'], eight: { seeds: [0, 1] } });
    expect(main.madeBy).toEqual({ undertone: { command: 'train it', seconds: 60 } });
    // The folders' location is left out, because it says nothing to others.
    expect(main.command).toBe('npm run tables -- --predictions predictions --out out --only main');
  });

  it('writes a separate set of ablations with its own reference under a name', async () => {
    const own = join(bench.folder, 'ablations');
    await mkdir(own);
    const out = join(bench.folder, 'sets');
    for (const run of ['ablation-reference', 'ablation-no-a']) {
      const rows = madeUpPredictions({ run, seeds: [1], hitRate: { alone: 0.6 }, corpora: madeUpCorpora });
      await bench.put(`ablations/${run}.csv`, toCsv(rows));
    }
    const note = { group: 'g', label: 'l', changed: 'c' };
    await bench.put('ablations/ablations.json', JSON.stringify({ reference: note, 'no-a': note }));
    const only = ['--predictions', own, '--out', out, '--only', 'ablations'];
    const { stdout } = await runShell('tables', [...only, '--set', 'later']);
    expect(stdout.trim()).toBe(join(out, 'tables-ablations-later.json'));
    const written = JSON.parse(await readFile(stdout.trim(), 'utf8')) as Written & { set: string };
    expect(written).toMatchObject({ kind: 'tables-ablations', set: 'later' });
    expect(written.command).toBe('npm run tables -- --predictions ablations --out sets --set later --only ablations');
    const { code, stderr } = await runShell('tables', [...only, '--set', '../later']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('--set ../later may only contain')]);
  });

  it('names a file that cannot be unpacked', async () => {
    await mkdir(join(bench.folder, 'cut'));
    await bench.put('cut/r.csv.gz', gzipSync('file,corpus').subarray(0, 12));
    const { code, stderr } = await runShell('tables', ['--predictions', join(bench.folder, 'cut')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/r\.csv\.gz is broken: it cannot be unpacked/);
  });

  it('names an invalid file and the reason', async () => {
    const broken = join(bench.folder, 'broken');
    await mkdir(broken);
    const text = toCsv(madeUpPredictions({ run: 'r', seeds: [0], hitRate: { alone: 1 } }));
    await bench.put('broken/r.csv', text.replace(',alone,', ',aloud,'));
    const { code, stderr } = await runShell('tables', ['--predictions', broken, '--out', join(bench.folder, 'none')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/r\.csv: line 2: "aloud" is none of the modes/);
  });

  it('rejects an unknown table', async () => {
    const { code, stderr } = await runShell('tables', ['--predictions', predictions, '--only', 'mian']);
    expect([code, stderr.split('\n')[0]]).toEqual([2, `--only "mian" is not one of ${tableNames.join(', ')}`]);
  });
});
