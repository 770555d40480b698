// Finds unused files, exports and packages, and exports that only tests use. Fails if there are any.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @param {string[]} args */
const knip = (args) =>
  spawnSync(process.execPath, ['node_modules/knip/bin/knip.js', ...args], { cwd: root, stdio: 'inherit' });

const found = [[], ['--production', '--include', 'files,exports,types']].map((args) => knip(args).status !== 0);
console.log(found.includes(true) ? 'unused: delete what is named above, or use it' : 'unused: nothing');
process.exitCode = found.includes(true) ? 1 : 0;
