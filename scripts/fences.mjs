// Checks the import rules: prints every forbidden import, and fails if there is one.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSources, refusals } from './fences/cruise.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readSources(root);
const refused = await refusals(sources, join(root, 'node_modules'));
for (const { from, to, rule, remedy, cycle } of refused) {
  console.log(`${from} -> ${cycle.length > 0 ? cycle.join(' -> ') : to}\n  ${rule}: ${remedy}`);
}
console.log(`fences: ${sources.size} files, ${refused.length} refused imports`);
process.exitCode = refused.length > 0 ? 1 : 0;
