import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decodeHalfFloats } from '#core/classifier/half-float.ts';
import { functionals, nFunctionals } from '#core/classifier/baselines/functionals.ts';
import { config } from '#core/config.ts';
import { readCsvRecords } from '#core/csv.ts';
import { nFeatures } from '#core/features/layout.ts';
import { voice, wavBytes } from '../sounds.ts';
import { createWorkbench, runShell, type Workbench } from '../workbench.ts';

let bench: Workbench;

beforeAll(async () => {
  bench = await createWorkbench();
  await bench.put('long.wav', wavBytes([voice(5)]));
  await bench.put('short.wav', wavBytes([voice(1).map((x) => x / 2)]));
  await bench.put('text.wav', 'no sound at all');
  await bench.put(
    'clips.csv',
    'file,corpus,speaker,emotion\nlong.wav,c,c:1,sad\ntext.wav,c,c:1,sad\nshort.wav,c,c:2,happy\n',
  );
  await bench.put('babble.csv', 'file,corpus,speaker,emotion\nlong.wav + short.wav,noise,voices:0:1,none\n');
});
afterAll(() => bench.remove());

it('npm run features writes consistent windows, masks, starts and an index, and skips files without sound', async () => {
  const out = join(bench.folder, 'features');
  const args = ['--clips', join(bench.folder, 'clips.csv'), '--root', bench.folder, '--out', out];
  const ended = await runShell('features', args);
  expect(ended.stderr).toContain('3 of 3 clips');
  const written = JSON.parse(ended.stdout) as { nWindows: number; failures: Record<string, number> };
  expect(written.failures).toEqual({ 'audio/undecodable': 1 });
  expect(written.nWindows).toBe(4);

  const size = config.window.nFrames * nFeatures;
  expect((await readFile(join(out, 'windows.f16'))).length).toBe(4 * size * 2);
  expect((await readFile(join(out, 'masks.u8'))).length).toBe(4 * config.window.nFrames);
  const starts = await readFile(join(out, 'starts.i32'));
  expect([0, 4, 8].map((at) => starts.readInt32LE(at))).toEqual([0, 100, 196]);
  // One second in a window of 304 frames leaves 102 frames of silence before it.
  expect(starts.readInt32LE(12)).toBe(-102);
  const levels = await readFile(join(out, 'levels.f32'));
  expect(levels.length).toBe(4 * 4);
  expect(levels.readFloatLE(0) - levels.readFloatLE(12), 'half as loud is 6 dB less').toBeCloseTo(6, 0);
  expect((await readFile(join(out, 'clips.csv'), 'utf8')).trim().split('\n').slice(1)).toEqual([
    'long.wav,c,c:1,sad,0,3,1',
    'text.wav,c,c:1,sad,3,0,1',
    'short.wav,c,c:2,happy,3,1,1',
  ]);
  const meta = JSON.parse(await readFile(join(out, 'meta.json'), 'utf8')) as { config: unknown };
  expect(meta.config).toEqual(config);

  const together = ['--clips', join(bench.folder, 'babble.csv'), '--root', bench.folder, '--out', `${out}-babble`];
  expect(JSON.parse((await runShell('features', together)).stdout)).toMatchObject({ nWindows: 3, failures: {} });

  // The functionals for training must match the app's own code.
  const described = join(bench.folder, 'functionals');
  const then = await runShell('functionals', ['--features', out, '--out', described]);
  expect(JSON.parse(then.stdout)).toEqual({ nWindows: 4, nFunctionals });
  const halves = await readFile(join(out, 'windows.f16'));
  const mask = (await readFile(join(out, 'masks.u8'))).subarray(3 * config.window.nFrames);
  const last = decodeHalfFloats(new Uint16Array(Uint8Array.from(halves.subarray(3 * size * 2)).buffer));
  const rows = new Float32Array(Uint8Array.from(await readFile(join(described, 'functionals.f32'))).buffer);
  const nSpeechFrames = mask.reduce((sum, flag) => sum + flag, 0);
  expect(rows.slice(3 * nFunctionals)).toEqual(functionals({ features: last, mask, nSpeechFrames }));
});

it('npm run features mixes noise into clips, and voices if the list has them', async () => {
  const nClips = 16;
  const windowBytes = 2 * config.window.nFrames * nFeatures;
  const list = (voices: string): string =>
    `file,voices\n${Array.from({ length: nClips }, (_, k) => `${k}.wav,${voices}`).join('\n')}\n`;
  for (let k = 0; k < nClips; k++) await bench.put(`${k}.wav`, wavBytes([voice(1)]));
  await bench.put('other.wav', wavBytes([voice(0.7).reverse()]));
  await bench.put('alone.csv', list(''));
  await bench.put('behind.csv', list('long.wav + other.wav'));
  await mkdir(join(bench.folder, 'noise'));
  await mkdir(join(bench.folder, 'rooms'));
  await bench.put('noise/hiss.wav', wavBytes([voice(1).map((_, i) => ((i * 7919) % 101) / 101 - 0.5)]));
  await bench.put('rooms/none.wav', wavBytes([Float32Array.of(1, 0)]));
  const windowsOf = async (name: string): Promise<string[]> => {
    const out = join(bench.folder, name);
    const from = ['--clips', join(bench.folder, `${name}.csv`), '--root', bench.folder, '--out', out];
    const changes = ['--noise', join(bench.folder, 'noise'), '--rooms', join(bench.folder, 'rooms'), '--random-noise'];
    await runShell('features', [...from, ...changes]);
    const windows = await readFile(join(out, 'windows.f16'));
    const index = readCsvRecords(await readFile(join(out, 'clips.csv'), 'utf8'));
    return index.map(({ first_window: first, n_windows: n }) =>
      windows.subarray(Number(first) * windowBytes, (Number(first) + Number(n)) * windowBytes).toString('base64'),
    );
  };
  const alone = await windowsOf('alone');
  const behind = await windowsOf('behind');
  const nDifferent = behind.filter((window, k) => window !== alone[k]).length;
  expect(nDifferent, 'what is in noise').toBeGreaterThan(0);
  expect(nDifferent, 'the rest as it was').toBeLessThan(nClips);
});
