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
  summary: 'Writes the windows of features that the network is trained on, of clips as they are or augmented.',
  options: {
    clips: required('CSV', 'Clip list with the columns file and emotion, optionally corpus, speaker and voices'),
    root: required('DIR', 'Folder that the files of the list are relative to'),
    out: required('DIR', 'Folder for the features'),
    rooms: optional(
      'DIR',
      'Room impulse responses: augment each clip with a speed of 0.9 to 1.1, half of them with a room',
    ),
    noise: optional('DIR', 'Noises: with --rooms, also mix noise into two thirds of the clips'),
    'random-noise': flag(
      'With --rooms, generate half of the noise, and send a third of the clips through a random microphone',
    ),
    seed: text('TEXT', '1', 'Seed of the augmentation'),
    jobs,
  },
  notes: [
    'A file of the list may be several, joined by " + ", which are mixed at equal loudness. The column voices names files of other\n' +
      'speakers in the same way. A clip with voices gets noise more often and louder, and in a third of cases the noise is these\n' +
      'voices; with --random-noise, recorded noise behind it is changed in speed and spectrum.',
    'A run that was interrupted continues where it stopped. Files that cannot be decoded get no windows and are counted at the end.',
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
