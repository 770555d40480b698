// Checks the types of every runtime, each with its own tsconfig. Prints all errors, and fails if there are any. The native compiler
// takes a quarter of the time. The page is checked by svelte-check with the other one, which reads the Svelte components of packages.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const runtimes = [
  'src/core',
  'src/service-worker',
  'src/embed',
  'workers',
  'workers/worklet',
  'model',
  'scripts',
  'tests',
];

/** @param {string} script @param {string[]} args */
function run(script, args) {
  return spawnSync(process.execPath, [`node_modules/${script}`, ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

const synced = run('@sveltejs/kit/svelte-kit.js', ['sync']);
const checked = runtimes.map((folder) => run('@typescript/native/bin/tsc', ['-p', folder, '--pretty', 'false']));
const page = run('svelte-check/bin/svelte-check', [
  '--tsconfig',
  './tsconfig.json',
  '--output',
  'human',
  '--fail-on-warnings',
]);

runtimes.forEach((folder, i) => console.log(`${checked[i] ? 'ok     ' : 'FAILED '} ${folder}`));
console.log(`${page ? 'ok     ' : 'FAILED '} page (src/app, src/routes)`);
process.exitCode = synced && page && checked.every(Boolean) ? 0 : 1;
