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
import {
  ablationPictures,
  certaintyPictures,
  conditionPictures,
  confusionPictures,
  learningPicture,
} from './pictures/from-reports.ts';
import type { Epoch, NamedPicture } from './pictures/from-reports.ts';
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

/** By the report's kind, what is drawn of it; there may be several reports of one kind, told apart by their names. */
const drawings: Readonly<Record<string, (report: never, name: string) => readonly NamedPicture[]>> = {
  'tables-main': confusionPictures,
  'tables-coverage': certaintyPictures,
  'tables-ablations': ablationPictures,
  conditions: conditionPictures,
};

const values = readArguments();
const out = values.out ?? join(values.reports, 'pictures');
const names = await readdir(values.reports).catch((error: unknown) => exitEarly(String(error)));
const pictures: NamedPicture[] = [];
const curves: Record<string, readonly Epoch[]> = {};
for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
  const report = JSON.parse(await readFile(join(values.reports, name), 'utf8')) as { kind?: string };
  const run = /^learning-curve-(.+)\.json$/.exec(name)?.[1];
  if (run !== undefined && Array.isArray(report)) curves[run] = report as Epoch[];
  pictures.push(...(drawings[report.kind ?? '']?.(report as never, name.replace(/\.json$/, '')) ?? []));
}
if (Object.keys(curves).length > 0) pictures.push(learningPicture(curves));
await mkdir(out, { recursive: true });
for (const { file, svg } of pictures) {
  await writeFile(join(out, file), svg);
  process.stdout.write(`${join(out, file)}\n`);
}
