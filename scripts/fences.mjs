// Checks the import rules. Prints forbidden imports, and fails if there are any.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSources, findViolations } from './fences/cruise.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readSources(root);
const violations = await findViolations(sources, join(root, 'node_modules'));
for (const { from, to, rule, remedy, cycle } of violations) {
  console.log(`${from} -> ${cycle.length > 0 ? cycle.join(' -> ') : to}\n  ${rule}: ${remedy}`);
}
console.log(`fences: ${sources.size} files, ${violations.length} forbidden imports`);
process.exitCode = violations.length > 0 ? 1 : 0;
