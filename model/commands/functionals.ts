/**
 * Writes what the yardsticks (support-vector machine, random forest) are trained on: the functionals of every window that
 * `npm run features` wrote, by the code that describes windows in the app.
 *
 *   npm run functionals -- --features DIR/clean --out DIR
 *
 * functionals.f32 holds nFunctionals 32-bit floats a window, in the order of windows.f16; functionals.json names them.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { decodeHalfFloats } from '#core/classifier/half-float.ts';
import { firstDifference } from '#core/classifier/read-manifest.ts';
import {
  functionalLabels,
  functionals,
  functionalsVersion,
  nFunctionals,
} from '#core/classifier/yardsticks/functionals.ts';
import { config } from '#core/config.ts';
import { nFeatures } from '#core/features/layout.ts';
import { exitEarly } from '../cli/arguments.ts';

const { values } = parseArgs({ options: { features: { type: 'string' }, out: { type: 'string' } } });
const usage = 'usage: npm run functionals -- --features DIR/clean --out DIR';
const folder = values.features ?? exitEarly('--features is needed', usage);
const out = values.out ?? exitEarly('--out is needed', usage);

const meta = JSON.parse(await readFile(join(folder, 'meta.json'), 'utf8')) as { nWindows: number; config: unknown };
const difference = firstDifference(meta.config, config, 'config');
if (difference !== null) exitEarly(`${folder} was written with another ${difference}: write the features anew`);

const { nFrames } = config.window;
const size = nFrames * nFeatures;
await mkdir(out, { recursive: true });
const masks = await readFile(join(folder, 'masks.u8'));
const windows = await open(join(folder, 'windows.f16'));
const written = createWriteStream(join(out, 'functionals.f32'));
for (let w = 0; w < meta.nWindows; w++) {
  const halves = new Uint16Array(size);
  await windows.read(new Uint8Array(halves.buffer), 0, 2 * size, 2 * size * w);
  const mask = masks.subarray(w * nFrames, (w + 1) * nFrames);
  const nSpeechFrames = mask.reduce((sum, flag) => sum + flag, 0);
  const row = functionals({ features: decodeHalfFloats(halves), mask, nSpeechFrames });
  if (!written.write(new Uint8Array(row.buffer))) await once(written, 'drain');
}
await windows.close();
await finished(written.end());
const index = { nWindows: meta.nWindows, nFunctionals, functionalsVersion, labels: functionalLabels, config };
await writeFile(join(out, 'functionals.json'), JSON.stringify(index));
process.stdout.write(`${JSON.stringify({ nWindows: meta.nWindows, nFunctionals })}\n`);
