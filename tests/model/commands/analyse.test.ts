import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emotions } from '#core/classifier/labels.ts';
import type { ExportedFile, JsonExport } from '#core/result/json.ts';
import { voice, wavBytes } from '../sounds.ts';
import { createWorkbench, runShell } from '../workbench.ts';
import type { Workbench } from '../workbench.ts';

let bench: Workbench;
let good: string[];
let bad: string;
beforeAll(async () => {
  bench = await createWorkbench();
  const lengths = [4, 1, 2.5];
  good = await Promise.all(lengths.map((s, i) => bench.put(`voice, ${i}.wav`, wavBytes([voice(s)]))));
  bad = await bench.put('not-sound.wav', 'these are words');
});
afterAll(() => bench.remove());

const analyse = (...args: string[]) => runShell('analyse', [...args, '--model', bench.modelFolder]);

/** CSV text for values that Parquet stores as text or numbers. Only the CSV has pandas times. */
const asText = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)]));

describe('npm run analyse', () => {
  it('writes JSON in the given order, with failures in place', async () => {
    const { code, stderr, stdout } = await analyse(good[0]!, bad, good[1]!);
    const { files, model } = JSON.parse(stdout) as JsonExport;
    expect(model).toBe('tiny');
    expect(files.map(({ file }) => file)).toEqual([good[0], bad, good[1]]);
    expect(files[1]).toMatchObject({
      error: { code: 'audio/undecodable', message: expect.stringMatching(/\.$/) as string },
    });
    const first = files[0] as ExportedFile;
    expect(Object.keys(first.scores)).toEqual([...emotions]);
    expect(Object.values(first.scores).reduce((a, b) => a + b)).toBeCloseTo(1, 4);
    expect(first.segments.at(-1)!.end).toBe(4);
    expect(code).toBe(1);
    expect(stderr).toContain('1 of 3 files failed');
  });

  it('gives the same output with one and three threads, and exits with 0', async () => {
    const one = await analyse(...good);
    const three = await analyse(...good, '--jobs', '3');
    expect([one.code, three.code]).toEqual([0, 0]);
    expect(three.stdout).toBe(one.stdout);
  });

  it('writes CSV of five emotions to a file', async () => {
    const out = join(bench.folder, 'out.csv');
    const { code, stdout } = await analyse(good[0]!, bad, '--format', 'csv', '--five', '--out', out);
    const lines = (await readFile(out, 'utf8')).split('\r\n');
    expect([code, stdout]).toEqual([1, '']);
    expect(lines[0]).toBe(
      'file,start,end,start_s,end_s,answer,likeliest,confidence,activation,valence,p_neutral,p_happy,p_sad,p_angry,p_fearful,warning,adapted_to,model,version',
    );
    expect(lines[1]).toMatch(/^".*voice, 0\.wav",0 days 00:00:00\.000000,0 days 00:00:0/);
    expect(lines.some((line) => line.includes('not-sound'))).toBe(false);
  });

  it.each([
    ['segment', 'csv'],
    ['file', 'summary'],
    ['hop', 'hops'],
  ] as const)('writes Parquet with a row per %s, like its CSV', async (rows, format) => {
    const out = join(bench.folder, `${rows}.parquet`);
    const { code } = await analyse(good[0]!, bad, good[2]!, '--format', 'parquet', '--rows', rows, '--out', out);
    expect(code).toBe(1);
    const file = await asyncBufferFromFile(out);
    const found = await parquetReadObjects({ file });
    const { stdout } = await analyse(good[0]!, bad, good[2]!, '--format', format);
    const wanted = parse<Record<string, string>>(stdout, { columns: true }).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !['start', 'end'].includes(name))),
    );
    expect(found.map(asText)).toEqual(wanted);
    expect(typeof found[0]?.confidence).toBe('number');
    const { key_value_metadata: said } = await parquetMetadataAsync(file);
    expect(JSON.parse(said?.find(({ key }) => key === 'undertone')?.value ?? '')).toMatchObject({ model: 'tiny' });
  });

  it('writes Parquet to a file only', async () => {
    const { code, stderr } = await analyse(good[0]!, '--format', 'parquet');
    expect([code, stderr.includes('--format parquet needs --out')]).toEqual([2, true]);
  });

  it('writes a row per file including failed ones, and a row per quarter of a second', async () => {
    const files = await analyse(good[0]!, bad, '--format', 'summary');
    const rows: Record<string, string>[] = parse(files.stdout, { columns: true });
    expect(rows.map(({ file }) => file)).toEqual([good[0], bad]);
    expect(rows[0]).toMatchObject({ duration_s: '4', model: 'tiny', error: '' });
    expect(rows[1]!['error']).toMatch(/^audio\/undecodable: /);
    const hops = await analyse(good[0]!, '--format', 'hops');
    expect(parse(hops.stdout, { columns: true })).toHaveLength(16);
  });

  it('shows its usage and reports a missing model before doing anything', async () => {
    const none = await runShell('analyse', []);
    expect([none.code, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toContain('usage:');
    const lost = await runShell('analyse', [good[0]!, '--model', join(bench.folder, 'nowhere')]);
    expect([lost.code, lost.stdout]).toEqual([2, '']);
    expect(lost.stderr).toContain('no model');
  });
});
