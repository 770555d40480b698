import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { config } from '#core/config.ts';
import { featureGroups, nFeatures } from '#core/features/layout.ts';
import type { FeatureTables } from '#core/features/tables.ts';
import type { IndexRow } from './blocks.ts';

const files = { windows: 'windows.f16', masks: 'masks.u8', starts: 'starts.i32', levels: 'levels.f32' } as const;

/**
 * Joins the blocks of a variant, in order, into the files that training reads: windows.f16, masks.u8, starts.i32, levels.f32, clips.csv
 * and meta.json. Removes the blocks.
 * @returns numbers of clips and windows written, and of failed clips by error code
 */
export async function joinBlocks(
  out: string,
  names: readonly string[],
  tables: FeatureTables,
): Promise<{ nClips: number; nWindows: number; failures: Record<string, number> }> {
  const lines = ['file,corpus,speaker,emotion,first_window,n_windows,speed'];
  const failures: Record<string, number> = {};
  let nWindows = 0;
  for (const name of names) {
    for (const row of JSON.parse(await readFile(join(out, `${name}.json`), 'utf8')) as IndexRow[]) {
      if (row.failure) failures[row.failure] = (failures[row.failure] ?? 0) + 1;
      const text = [row.file, row.corpus, row.speaker, row.emotion].map((s) =>
        /[",\n]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s,
      );
      lines.push([...text, nWindows, row.nWindows, row.speed].join(','));
      nWindows += row.nWindows;
    }
  }
  for (const [part, file] of Object.entries(files)) {
    const target = join(out, file);
    await rm(target, { force: true });
    for (const name of names)
      await pipeline(createReadStream(join(out, `${name}.${part}`)), createWriteStream(target, { flags: 'a' }));
  }
  await writeFile(join(out, 'clips.csv'), lines.join('\n') + '\n');
  const meta = {
    nWindows,
    nFrames: config.window.nFrames,
    nFeatures,
    groups: featureGroups,
    dct: Array.from(tables.dct),
    config,
  };
  await writeFile(join(out, 'meta.json'), JSON.stringify(meta));
  for (const name of names) for (const end of [...Object.keys(files), 'json']) await rm(join(out, `${name}.${end}`));
  return { nClips: lines.length - 1, nWindows, failures };
}
