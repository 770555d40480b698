// Runs the tests and ends with one line, `N passed, N failed`, summed over all runners. Installs nothing but a Chromium,
// where none is found. `npm test -- unit e2e` runs some kinds only; `format` and `lint` run only when named.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallChromium } from './find-chromium.mjs';
import { countJunit, countPlaywright, countVitest } from './test-counts.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'test-results/reports');

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env] @param {string} [folder] */
function run(command, args, env = {}, folder = root) {
  return spawnSync(command, args, { cwd: folder, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

/** @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const node = (script, args, env) => run(process.execPath, [join(root, script), ...args], env);

/** What a runner reported; a runner that failed without reporting a failed test counts as one. */
/** @param {boolean} succeeded @param {string} report @param {(text: string) => Counts} count @returns {Counts} */
function read(succeeded, report, count) {
  const counts = existsSync(report) ? count(readFileSync(report, 'utf8')) : { passed: 0, failed: 0 };
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** @param {string} project @returns {Counts} */
function vitest(project) {
  const report = join(reports, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return read(node('node_modules/vitest/vitest.mjs', args), report, countVitest);
}

/** @returns {Counts} */
function endToEnd() {
  const report = join(reports, 'e2e.json');
  if (!node('node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'])) return { passed: 0, failed: 1 };
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return read(
    node('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], env),
    report,
    countPlaywright,
  );
}

/** A Python that has what training needs; a virtual environment may hide the system's own. */
function findPython() {
  const imports = ['-c', 'import torch, sklearn, scipy, pytest'];
  return ['python3', '/usr/bin/python3'].find((python) => spawnSync(python, imports).status === 0);
}

/** @returns {Counts} */
function training() {
  const python = findPython();
  if (!python) {
    console.log('Skipped: the tests of training need python3 with torch, scikit-learn, scipy and pytest.');
    return { passed: 0, failed: 0 };
  }
  const report = join(reports, 'training.xml');
  const args = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', `--junitxml=${report}`, 'training/tests'];
  const env = { OPENBLAS_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1' };
  return read(run(python, args, env, join(root, 'model')), report, countJunit);
}

/** A check that is right or wrong as a whole. @param {string} script @param {string[]} args @returns {Counts} */
function check(script, args) {
  return node(script, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @type {Record<string, () => Counts>} */
const kinds = {
  format: () => check('node_modules/prettier/bin/prettier.cjs', ['--check', '.']),
  types: () => check('scripts/types.mjs', []),
  lint: () => check('node_modules/eslint/bin/eslint.js', ['.']),
  unit: () => vitest('unit'),
  training,
  browser: () => vitest('browser'),
  e2e: endToEnd,
};
const named = process.argv.slice(2);
const asked = named.length > 0 ? named : ['types', 'unit', 'training', 'browser', 'e2e'];
const unknown = asked.filter((kind) => !(kind in kinds));
if (unknown.length > 0)
  throw new Error(`There are no such tests: ${unknown.join(', ')}. Kinds: ${Object.keys(kinds).join(', ')}`);

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
process.env.UNDERTONE_CHROMIUM ??= findOrInstallChromium();

const total = { passed: 0, failed: 0 };
for (const [kind, runKind] of Object.entries(kinds)) {
  if (!asked.includes(kind)) continue;
  console.log(`\n== ${kind}`);
  const counts = runKind();
  console.log(`${kind}: ${counts.passed} passed, ${counts.failed} failed`);
  total.passed += counts.passed;
  total.failed += counts.failed;
}
if (total.passed === 0) total.failed += 1;
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
