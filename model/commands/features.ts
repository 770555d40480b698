import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readCsvRecords } from '#core/csv.ts';
import { featureTables } from '#core/features/feature-tables.ts';
import { command } from '../cli/command.ts';
import { filesIn, readText } from '../cli/files.ts';
import { flag, jobs, optional, required, text, UsageError } from '../cli/options.ts';
import { createProgress } from '../cli/progress.ts';
import { runJobs } from '../threads/pool.ts';
import type { Block, ExtractorOptions } from '../training-data/blocks.ts';
import { blocksOf } from '../training-data/blocks.ts';
import { joinBlocks } from '../training-data/join-blocks.ts';

export const features = command({
  name: 'features',
  summary: 'Writes the feature windows for training the network, from original or augmented clips.',
  options: {
    clips: required('CSV', 'Clip list with the columns file and emotion, optionally corpus, speaker and voices'),
    root: required('DIR', 'Folder that file names in the list are relative to'),
    out: required('DIR', 'Output folder'),
    rooms: optional(
      'DIR',
      'Room impulse responses: play each clip at a speed of 0.9 to 1.1, half of the clips in a room',
    ),
    noise: optional('DIR', 'With --rooms, also mix noise from this folder into two thirds of the clips'),
    'random-noise': flag(
      'With --rooms, synthesise half of the noise, and apply a random microphone to a third of the clips',
    ),
    seed: text('TEXT', '1', 'Random seed of the augmentation'),
    jobs,
  },
  notes: [
    'The column file can name several files per row, joined by " + ", which are mixed at equal loudness. The column voices names\n' +
      'files of other speakers in the same way. Clips with voices get noise more often and louder, and in a third of cases these voices\n' +
      'are the noise. With --random-noise, recorded noise is also changed in speed and spectrum.',
    'An interrupted run continues where it stopped. Files that cannot be decoded get no windows and are counted at the end.',
  ],
  async run({ jobs: nThreads, out, root, seed, ...values }, { io }) {
    if (values.rooms === undefined && (values.noise !== undefined || values['random-noise']))
      throw new UsageError('--noise and --random-noise need --rooms');
    const augmentation =
      values.rooms === undefined
        ? null
        : {
            noise: values.noise === undefined ? [] : await filesIn(values.noise),
            rooms: await filesIn(values.rooms),
            isRandom: values['random-noise'],
          };
    const rows = readCsvRecords(await readText(values.clips));
    const clips = rows.map(({ file = '', corpus = '', speaker = '', emotion = '', voices = '' }) => ({
      ...{ file, corpus, speaker, emotion, voices },
    }));
    await mkdir(out, { recursive: true });

    const blocks = blocksOf(clips);
    const waiting = blocks.filter(({ name }) => !existsSync(join(out, `${name}.json`)));
    const progress = createProgress(clips.length, io, 'clips');
    for (const block of blocks) if (!waiting.includes(block)) progress.step(block.clips.length);
    const options: ExtractorOptions = { root, out, seed, augmentation };
    const module = new URL('../training-data/extract.ts', import.meta.url);
    const done = runJobs<Block, number>(waiting, { module, options, nThreads });
    for await (const { answer: nClips } of done) progress.step(nClips);
    progress.stop();
    const names = blocks.map(({ name }) => name);
    const written = await joinBlocks(out, names, featureTables);
    io.stdout.write(`${JSON.stringify(written)}\n`);
    return 0;
  },
});
