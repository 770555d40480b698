import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Row } from './figures.ts';
import { speech48k, wav } from './sounds.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const nFiles = 16;
const fileS = 60;

/** What `npm run analyse` takes for a folder of recordings, by wall time, with one thread and with two. */
export async function measureShell(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'undertone-shell-'));
  try {
    const bytes = wav(await speech48k(fileS), 48_000);
    for (let i = 0; i < nFiles; i++) await writeFile(join(folder, `${i}.wav`), bytes);
    const [one, two] = [await speedOf(folder, 1), await speedOf(folder, 2)];
    return [
      { name: 'Shell: sixteen files of a minute', value: one, unit: 'x real time' },
      { name: 'Shell: the same with --jobs 2', value: two, unit: 'x real time', target: '1.8 times as fast' },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function speedOf(folder: string, jobs: number): Promise<number> {
  const startMs = performance.now();
  const command = [
    'run',
    '--silent',
    'analyse',
    '--',
    '--jobs',
    String(jobs),
    '--out',
    join(folder, 'out.json'),
    folder,
  ];
  await run('npm', command, { cwd: root });
  return (nFiles * fileS * 1000) / (performance.now() - startMs);
}
