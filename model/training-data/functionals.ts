import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { decodeHalfFloats } from '#core/classifier/half-float.ts';
import { functionals } from '#core/classifier/baselines/functionals.ts';
import { config } from '#core/config.ts';
import { nFeatures } from '#core/features/layout.ts';

/**
 * Writes the functionals of every window in a features folder, computed by the app's own code.
 * @param nWindows from the folder's meta.json
 * @param out 32-bit floats, row-major [nWindows, nFunctionals]
 */
export async function writeFunctionals(folder: string, nWindows: number, out: string): Promise<void> {
  const { nFrames } = config.window;
  const size = nFrames * nFeatures;
  const masks = await readFile(join(folder, 'masks.u8'));
  const windows = await open(join(folder, 'windows.f16'));
  const written = createWriteStream(out);
  for (let w = 0; w < nWindows; w++) {
    const halves = new Uint16Array(size);
    await windows.read(new Uint8Array(halves.buffer), 0, 2 * size, 2 * size * w);
    const mask = masks.subarray(w * nFrames, (w + 1) * nFrames);
    const nSpeechFrames = mask.reduce((sum, flag) => sum + flag, 0);
    const row = functionals({ features: decodeHalfFloats(halves), mask, nSpeechFrames });
    if (!written.write(new Uint8Array(row.buffer))) await once(written, 'drain');
  }
  await windows.close();
  await finished(written.end());
}
