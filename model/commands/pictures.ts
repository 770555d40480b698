import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { command } from '../cli/command.ts';
import { filesIn } from '../cli/files.ts';
import { optional, text } from '../cli/options.ts';
import { picturesOf } from '../pictures/from-reports.ts';

export const pictures = command({
  name: 'pictures',
  summary: 'Draws charts of the reports of `npm run tables` and `npm run robustness`, and the learning curves, as SVG.',
  options: {
    reports: text('DIR', 'model/reports', 'Folder of the reports'),
    out: optional('DIR', 'Output folder; default: pictures in --reports'),
  },
  async run({ reports: folder, out = join(folder, 'pictures') }, { io }) {
    const reports: Record<string, unknown> = {};
    for (const path of await filesIn(folder)) {
      if (path.endsWith('.json')) reports[basename(path, '.json')] = JSON.parse(await readFile(path, 'utf8'));
    }
    await mkdir(out, { recursive: true });
    for (const { file, svg } of picturesOf(reports)) {
      await writeFile(join(out, file), svg);
      io.stdout.write(`${join(out, file)}\n`);
    }
    return 0;
  },
});
