/**
 * Writes what the network is trained on.
 *
 *   npm run features -- --clips CLIPS.csv --root DIR --out DIR/clean [--jobs N]
 *   npm run features -- --clips CLIPS.csv --root DIR --out DIR/changed --rooms DIR [--noise DIR] [--made-up] [--seed 1] [--jobs N]
 *
 * The list has the columns file, emotion and, for masks and folds, corpus and speaker; a file may be several, joined by ` + `,
 * that are played together. With --rooms every clip is first played at 0.9 to 1.1 of its speed and half of them in a room; with
 * --noise, too, two thirds are put into noise. With --made-up half of that noise is none that was recorded, and a third of the clips
 * go through a microphone that nobody built. Where the list has a column voices, files of others who talk at once, a clip is put
 * into noise more often and louder, a third of it is those voices, and with --made-up recorded noise is played at other speeds and
 * coloured. A run cut short goes on.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { parse } from 'csv-parse/sync';
import { readTables } from '#core/features/tables.ts';
import { loadEssentia } from '../recogniser/essentia.ts';
import type { Block, ClipRow, ExtractorOptions } from '../training-data/blocks.ts';
import { joinBlocks } from '../training-data/join-blocks.ts';

const clipsPerBlock = 100;

const { values } = parseArgs({
  options: {
    clips: { type: 'string' },
    root: { type: 'string' },
    out: { type: 'string' },
    noise: { type: 'string' },
    rooms: { type: 'string' },
    'made-up': { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
  },
});

function required(name: 'clips' | 'root' | 'out'): string {
  const value = values[name];
  if (value === undefined) {
    process.stderr.write(`--${name} is needed; see the head of model/features.ts\n`);
    process.exit(2);
  }
  return value;
}

async function filesOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort().map((name) => join(folder, name));
}

const out = required('out');
const options: ExtractorOptions = {
  root: required('root'),
  out,
  seed: values.seed,
  changes: values.rooms
    ? {
        noise: values.noise ? await filesOf(values.noise) : [],
        rooms: await filesOf(values.rooms),
        isMadeUp: values['made-up'],
      }
    : null,
};
const rows = parse(await readFile(required('clips')), { columns: true, bom: true }) as Partial<ClipRow>[];
const clips = rows.map(({ file = '', corpus = '', speaker = '', emotion = '', voices = '' }) => ({
  file,
  corpus,
  speaker,
  emotion,
  voices,
}));
await mkdir(out, { recursive: true });

const blocks: Block[] = [];
for (let start = 0; start < clips.length; start += clipsPerBlock) {
  blocks.push({ name: `block-${String(start).padStart(6, '0')}`, clips: clips.slice(start, start + clipsPerBlock) });
}
const waiting = blocks.filter((block) => !existsSync(join(out, `${block.name}.json`)));
let nDone = blocks.length - waiting.length;

/** Feeds one thread block by block until none waits. */
function runThread(): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../training-data/thread.mjs', import.meta.url), {
      workerData: options,
    });
    const next = (): void => {
      const block = waiting.shift();
      if (block) worker.postMessage(block);
      else void worker.terminate().then(() => resolve());
    };
    worker.on('message', () => {
      nDone++;
      process.stderr.write(`${Math.min(nDone * clipsPerBlock, clips.length)} of ${clips.length} clips\n`);
      next();
    });
    worker.on('error', reject);
    next();
  });
}

await Promise.all(Array.from({ length: Math.max(1, Number(values.jobs)) }, runThread));
const written = await joinBlocks(
  out,
  blocks.map((block) => block.name),
  readTables(loadEssentia()),
);
process.stdout.write(`${JSON.stringify(written)}\n`);
