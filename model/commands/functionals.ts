import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstDifference } from '#core/classifier/manifest-checks.ts';
import { functionalLabels, functionalsVersion, nFunctionals } from '#core/classifier/baselines/functionals.ts';
import { config } from '#core/config.ts';
import { command } from '../cli/command.ts';
import { CommandError, required } from '../cli/options.ts';
import { writeFunctionals } from '../training-data/functionals.ts';

export const functionals = command({
  name: 'functionals',
  summary: 'Computes functionals from the windows of `npm run features`, for training the baseline classifiers.',
  options: {
    features: required('DIR', 'Output folder of `npm run features`'),
    out: required(
      'DIR',
      'Output folder for functionals.f32 (32-bit floats, one row per window) and functionals.json (their names)',
    ),
  },
  async run({ features: folder, out }, { io }) {
    const meta = JSON.parse(await readFile(join(folder, 'meta.json'), 'utf8')) as { nWindows: number; config: unknown };
    const difference = firstDifference(meta.config, config, 'config');
    if (difference !== null)
      throw new CommandError(`${folder} was written with another ${difference}: run \`npm run features\` again`);
    const { nWindows } = meta;
    await mkdir(out, { recursive: true });
    await writeFunctionals(folder, nWindows, join(out, 'functionals.f32'));
    const index = { nWindows, nFunctionals, functionalsVersion, labels: functionalLabels, config };
    await writeFile(join(out, 'functionals.json'), JSON.stringify(index));
    io.stdout.write(`${JSON.stringify({ nWindows, nFunctionals })}\n`);
    return 0;
  },
});
