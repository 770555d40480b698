/**
 * Draws the reports.
 *
 *   npm run pictures -- [--reports DIR] [--out DIR]
 *
 * Reads the reports of `npm run tables` and `npm run conditions` and the learning curves (learning-curve-RUN.json) in --reports
 * (model/reports) and writes SVG pictures into --out (its folder `pictures`). A report that is not there has no picture.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { picturesOf } from './pictures/from-reports.ts';
import { exitEarly } from './cli/arguments.ts';

const usage = 'usage: npm run pictures -- [--reports DIR] [--out DIR]';

function readArguments() {
  try {
    return parseArgs({
      options: { reports: { type: 'string', default: 'model/reports' }, out: { type: 'string' } },
    }).values;
  } catch (error) {
    return exitEarly(error instanceof Error ? error.message : String(error), usage);
  }
}

const values = readArguments();
const out = values.out ?? join(values.reports, 'pictures');
const names = await readdir(values.reports).catch((error: unknown) => exitEarly(String(error)));
const reports: Record<string, unknown> = {};
for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
  reports[name.replace(/\.json$/, '')] = JSON.parse(await readFile(join(values.reports, name), 'utf8'));
}
await mkdir(out, { recursive: true });
for (const { file, svg } of picturesOf(reports)) {
  await writeFile(join(out, file), svg);
  process.stdout.write(`${join(out, file)}\n`);
}
