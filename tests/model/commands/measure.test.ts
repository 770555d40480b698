import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voice, wavBytes } from '../sounds.ts';
import { createWorkbench, runShell } from '../workbench.ts';
import type { Workbench } from '../workbench.ts';

let bench: Workbench;
let good: string;
let bad: string;
beforeAll(async () => {
  bench = await createWorkbench();
  good = await bench.put('voice.wav', wavBytes([voice(4)]));
  bad = await bench.put('not-sound.wav', 'these are words');
});
afterAll(() => bench.remove());
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true });

describe('npm run measure', () => {
  it('writes rows for the file, its segments and its frames, and documents the columns', async () => {
    const [frames, dictionary] = ['frames.csv', 'dictionary.csv'].map((name) => join(bench.folder, name));
    const { code, stderr, stdout } = await runShell('measure', [
      ...[good, bad, '--model', bench.modelFolder, '--frames', frames!, '--dictionary', dictionary!],
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain(`${bad}: The file is not a readable recording`);
    const rows = rowsOf(stdout);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows[0]).toMatchObject({ file: good, part: 'file', start_s: '0', end_s: '4', model: 'tiny' });
    // The voice's pitch varies around 140 Hz.
    expect(Number(rows[0]!['pitch_hz_p50'])).toBeGreaterThan(95);
    expect(Number(rows[0]!['pitch_hz_p50'])).toBeLessThan(185);
    expect(rowsOf(await readFile(frames!, 'utf8'))).toHaveLength(200);
    const explained = rowsOf(await readFile(dictionary!, 'utf8')).map(({ column }) => column);
    expect(explained).toContain('pitch_hz_p50');
    expect(explained).toContain('mfcc_1');
  });

  it('writes the dictionary alone, and shows its usage without arguments', async () => {
    const dictionary = join(bench.folder, 'alone.csv');
    expect(await runShell('measure', ['--dictionary', dictionary])).toMatchObject({ code: 0, stdout: '' });
    expect(rowsOf(await readFile(dictionary, 'utf8')).length).toBeGreaterThan(300);
    expect(await runShell('measure', [])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('usage:') as string,
    });
  });
});
