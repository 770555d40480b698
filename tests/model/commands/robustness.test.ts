import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableGroups } from '../../../model/robustness/conditions.ts';
import { voice, wavBytes } from '../sounds.ts';
import { createWorkbench, runShell } from '../workbench.ts';
import type { Workbench } from '../workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await createWorkbench();
  for (const folder of ['noise', 'rooms']) await mkdir(join(bench.folder, folder));
  await bench.put('a.wav', wavBytes([voice(1)]));
  await bench.put('b.wav', wavBytes([voice(1.2)]));
  await bench.put('noise/babble.wav', wavBytes([voice(1).map((x, i) => x * Math.sin(i))]));
  const impulse = Float32Array.from({ length: 8000 }, (_, i) => 10 ** ((-3 * i) / 16_000 / 0.5) * (i % 2 ? -0.5 : 0.5));
  await bench.put('rooms/office.wav', wavBytes([impulse]));
});
afterAll(() => bench.remove());

const conditions = async (rows: readonly string[], ...more: string[]) => {
  const clips = await bench.put('clips.csv', ['file,emotion,speaker,corpus', ...rows].join('\n'));
  const folders = ['--noise', join(bench.folder, 'noise'), '--rooms', join(bench.folder, 'rooms')];
  return runShell('robustness', [
    ...['--clips', clips, '--root', bench.folder, '--model', bench.modelFolder, ...folders],
    ...more,
  ]);
};

interface Written {
  kind: string;
  command: string;
  nClips: number;
  rooms: unknown[];
  failures: unknown[];
  beside: string | null;
  rows: {
    group: string;
    name: string;
    uar: { value: number };
    beside?: { uar: { value: number }; ahead: { value: number } };
  }[];
  noSpeech: { kind: string; share: number }[];
  loudSpeech: { kind: string }[];
}

describe('npm run robustness', () => {
  it('scores every clip in every condition, checks noises and loud speech, and reports missing files', async () => {
    const json = join(bench.folder, 'conditions.json');
    const rows = ['a.wav,angry,s1,one', 'b.wav,sad,s2,one', 'gone.wav,sad,s3,one'];
    const { code, stderr, stdout } = await conditions(rows, '--json', json);
    const report = JSON.parse(await readFile(json, 'utf8')) as Written;
    expect(report).toMatchObject({ kind: 'robustness', nClips: 2 });
    expect(report.rooms).toEqual([
      { file: 'office.wav', kind: 'office', reverberationS: expect.any(Number) as number },
    ]);
    const groups = new Set(report.rows.map(({ group }) => group));
    // Codecs need ffmpeg.
    const rowGroups = tableGroups.filter((group) => !/speech|codec/.test(group));
    for (const group of rowGroups) expect(groups).toContain(group);
    const silence = report.noSpeech.find(({ kind }) => kind.startsWith('digital silence'));
    expect(silence).toMatchObject({ share: 1 });
    expect(report.loudSpeech.map(({ kind }) => kind)).toContain('angry, clipped by 12 dB');
    expect(report.failures).toEqual([
      { file: 'gone.wav', message: expect.stringContaining('cannot be read') as string },
    ]);
    expect(report.command).toMatch(/^npm run robustness -- --clips clips\.csv --root \S+ --model model --noise noise/);
    expect(JSON.stringify(report)).not.toContain(bench.folder);
    expect(stdout).toMatch(/noise reduction off: 0 dB/);
    expect(stderr).toContain('gone.wav');
    expect(code).toBe(1);
  });

  it('scores only the requested conditions, and compares with another model (here itself)', async () => {
    const json = join(bench.folder, 'two.json');
    const { stdout } = await conditions(
      ['a.wav,angry,s1,one', 'b.wav,sad,s2,one'],
      ...['--only', 'microphone', '--beside', bench.modelFolder, '--json', json],
    );
    const report = JSON.parse(await readFile(json, 'utf8')) as Written;
    expect(new Set(report.rows.map(({ group }) => group))).toEqual(new Set(['', 'microphone']));
    expect([report.noSpeech, report.loudSpeech]).toEqual([[], []]);
    expect(report.beside).toBe('tiny');
    for (const { beside, uar } of report.rows) expect(beside).toMatchObject({ uar, ahead: { value: 0 } });
    expect(stdout).toContain('UAR of tiny');
  });

  it('reports invalid arguments before doing anything', async () => {
    const { code, stderr } = await conditions(['a.wav,angry,s1,one'], '--per-corpus', 'some');
    expect([code, stderr.split('\n')[0]]).toEqual([2, '--per-corpus some is not a positive whole number']);
  });
});
