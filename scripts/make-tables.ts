/**
 * npm run make-tables: reads the windows, the mel filterbank and the DCT out of essentia.js and writes them into the core. Run it
 * after changing a frame size, the mel bands or the MFCC in src/core/config.ts, or the version of essentia.js.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readTables } from '#core/features/read-tables.ts';
import { tableBytes } from '#core/features/table-bytes.ts';
import { loadEssentia } from '../model/recogniser/essentia.ts';

const base64 = Buffer.from(tableBytes(readTables(loadEssentia()))).toString('base64');
const path = fileURLToPath(new URL('../src/core/features/essentia-tables.ts', import.meta.url));
await writeFile(
  path,
  `/** Written by scripts/make-tables.ts, by essentia.js: see feature-tables.ts. */\nexport const encoded =\n  '${base64}';\n`,
);
