import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Row } from './figures.ts';
import { speech48k, wav } from './sounds.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const nFiles = 16;
const fileS = 60;

/** Wall time of `npm run analyse` for a folder of recordings with one and with two threads. */
export async function measureShell(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'undertone-shell-'));
  try {
    const bytes = wav(await speech48k(fileS), 48_000);
    for (let i = 0; i < nFiles; i++) await writeFile(join(folder, `${i}.wav`), bytes);
    const [one, two] = [await speedOf(folder, 1), await speedOf(folder, 2)];
    const ceiling = (2 * (await secondsOf(1))) / (await secondsOf(2));
    return [
      { name: 'Command line: 16 files of one minute', value: one, unit: 'x real time' },
      { name: 'Command line: the same, with --jobs 2', value: two, unit: 'x real time', target: '1.8 times as fast' },
      { name: 'Machine: throughput of two threads, relative to one', value: ceiling, unit: 'times' },
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

/** Independent arithmetic without memory access: the most that a second thread can gain on this machine. */
const arithmetic = `
  function compute(a, b, c, d, e, f, g, h) {
    for (let i = 0; i < 2e8; i++) {
      a = a * 0.999 + 1; b = b * 0.999 + 1; c = c * 0.999 + 1; d = d * 0.999 + 1;
      e = e * 0.999 + 1; f = f * 0.999 + 1; g = g * 0.999 + 1; h = h * 0.999 + 1;
    }
    return a + b + c + d + e + f + g + h;
  }
  require('node:worker_threads').parentPort.postMessage(compute(1, 2, 3, 4, 5, 6, 7, 8));
`;

/** Wall time of threads that compute at the same time. */
async function secondsOf(nThreads: number): Promise<number> {
  const startMs = performance.now();
  await Promise.all(Array.from({ length: nThreads }, () => once(new Worker(arithmetic, { eval: true }), 'exit')));
  return (performance.now() - startMs) / 1000;
}
