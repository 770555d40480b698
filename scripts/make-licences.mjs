// npm run licences: builds the app, and writes static/licences.json and static/licences.txt for the packages in the build.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const vite = fileURLToPath(new URL('../node_modules/vite/bin/vite.js', import.meta.url));
const env = { ...process.env, UNDERTONE_LICENCES: 'write' };
process.exitCode =
  spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { stdio: 'inherit', env }).status ?? 1;
