import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { toHalf } from '#core/classifier/half-float.ts';
import type { LabelledClip } from '#core/evaluation/clip-list.ts';
import { command } from '../cli/command.ts';
import { filesIn, readClips } from '../cli/files.ts';
import { flag, optional, required, UsageError } from '../cli/options.ts';
import { createEncoderRows, inRandomRoom } from '../training-data/encoder-rows.ts';

const clipsPerBlock = 200;

type Listed = Omit<LabelledClip, 'emotion'> & { readonly emotion: string };

/** Parses which corpora are thinned: `tess=5` takes every fifth clip. */
function readThinning(text: string | undefined): ReadonlyMap<string, number> {
  const pairs = (text ?? '').split(',').filter((pair) => pair !== '');
  return new Map(
    pairs.map((pair): [string, number] => {
      const [, corpus = '', n = ''] = /^(.+)=([1-9]\d*)$/.exec(pair) ?? [];
      if (n === '') throw new UsageError(`--thin ${pair} is not CORPUS=N`);
      return [corpus, Number(n)];
    }),
  );
}

function thinned(clips: readonly Listed[], every: ReadonlyMap<string, number>): Listed[] {
  const seen = new Map<string, number>();
  return clips.filter(({ corpus }) => {
    const n = seen.get(corpus ?? '') ?? 0;
    seen.set(corpus ?? '', n + 1);
    return n % (every.get(corpus ?? '') ?? 1) === 0;
  });
}

export const encoderFeatures = command({
  name: 'encoder-features',
  summary: "Writes the log-mel input for training the accurate model's encoder.",
  options: {
    out: required('DIR', 'Folder to write to'),
    clips: optional('CSV', 'List of recordings with the columns file, corpus, speaker and emotion'),
    root: optional('DIR', 'Folder that file names in the list are relative to; default: the current one'),
    sounds: optional('DIR', 'Instead of a list: a folder of noises'),
    thin: optional('CORPUS=N,...', 'Write only every Nth clip of a corpus'),
    'random-rooms': flag('Place each clip in a random synthetic room, at a speed of 0.9 to 1.1'),
  },
  notes: [
    'An interrupted run continues where it stopped. It uses one thread: about 8 minutes for 10,000 clips, or 17 in random rooms.',
  ],
  async run({ clips: list, out, root = '.', sounds, thin, 'random-rooms': inRooms }, { io }) {
    if ((list === undefined) === (sounds === undefined)) throw new UsageError('give either --clips or --sounds');
    const folder = sounds ?? root;
    const every = readThinning(thin);
    const clips: readonly Listed[] =
      list === undefined
        ? (await filesIn(folder)).map((path) => ({ file: basename(path), corpus: 'noise', speaker: '', emotion: '' }))
        : thinned(await readClips(list), every);
    const rowsOf = await createEncoderRows(inRooms ? inRandomRoom : null);
    await mkdir(out, { recursive: true });
    for (let start = 0; start < clips.length; start += clipsPerBlock) {
      const path = join(out, `block-${String(start).padStart(6, '0')}`);
      if (existsSync(`${path}.json`)) continue;
      const index: object[] = [];
      const parts: Uint16Array[] = [];
      for (const { file, corpus, speaker, emotion } of clips.slice(start, start + clipsPerBlock)) {
        const { rows, nFrames, failure } = await rowsOf(join(folder, file), file);
        index.push({ file, corpus, speaker, emotion, nFrames, failure });
        parts.push(Uint16Array.from(rows, toHalf));
      }
      // The index is written last and renamed into place, so a block with an index is complete.
      await writeFile(`${path}.f16`, Buffer.concat(parts.map((part) => Buffer.from(part.buffer))));
      await writeFile(`${path}.part`, JSON.stringify(index));
      await rename(`${path}.part`, `${path}.json`);
      io.stderr.write(`${Math.min(start + clipsPerBlock, clips.length)} of ${clips.length} clips\n`);
    }
    return 0;
  },
});
