// Runs the tests and ends with one line summed over all runners: `N passed, N failed`, and `, N skipped` if any were skipped.
// Installs Chromium if there is none, and nothing else. `npm test -- unit e2e` runs only these kinds. `format`, `lint`, `python`,
// `fences` and `unused` run only when named.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallChromium } from './find-chromium.mjs';
import { countJunit, countPlaywright, countVitest } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */
/**
 * Runs a command in a folder of the project. Resolves to whether it succeeded.
 * @typedef {(command: string, args: string[], env?: NodeJS.ProcessEnv, folder?: string) => Promise<boolean>} Run
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'test-results/reports');

/** @param {(text: string) => void} [say] receives the command's output, which otherwise goes to the terminal @returns {Run} */
function running(say) {
  return async (command, args, env = {}, folder = root) => {
    const stdio = say ? 'pipe' : 'inherit';
    const child = spawn(command, args, { cwd: folder, stdio, env: { ...process.env, ...env } });
    if (say) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', say);
    const [status] = await once(child, 'close');
    return status === 0;
  };
}

/** @param {Run} run @param {string} script @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const node = (run, script, args, env) => run(process.execPath, [join(root, script), ...args], env);

const nothing = { passed: 0, failed: 0, skipped: 0, reasons: [] };
const onePassed = { ...nothing, passed: 1 };
const oneFailed = { ...nothing, failed: 1 };

/**
 * Counts from a runner's report. A runner that failed without a failed test counts as one failed test.
 * @param {boolean} succeeded @param {string} report @param {(text: string) => Counts} count @returns {Counts}
 */
function read(succeeded, report, count) {
  const counts = existsSync(report) ? count(readFileSync(report, 'utf8')) : nothing;
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** @param {Run} run @param {string} kind @param {readonly string[]} [projects] of vite.config.ts */
async function vitest(run, kind, projects = [kind]) {
  const report = join(reports, `${kind}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const args = ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return read(await node(run, 'node_modules/vitest/vitest.mjs', args), report, countVitest);
}

/** @param {Run} run */
async function endToEnd(run) {
  const report = join(reports, 'e2e.json');
  if (!(await isBuilt)) return oneFailed;
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = ['test', '--reporter=list,json'];
  return read(await node(run, 'node_modules/@playwright/test/cli.js', args, env), report, countPlaywright);
}

/** A Python with the packages for training. The system's may have them even if an active virtual environment does not. */
function findPython() {
  const imports = ['-c', 'import torch, sklearn, scipy, pytest'];
  return ['python3', '/usr/bin/python3'].find((python) => spawnSync(python, imports).status === 0);
}

/** @param {string} folder @returns {number} number of test functions in its files */
function countPythonTests(folder) {
  const files = readdirSync(folder).filter((name) => /^test_.*\.py$/.test(name));
  const count = (/** @type {string} */ name) =>
    readFileSync(join(folder, name), 'utf8').match(/^\s*def test_/gm)?.length ?? 0;
  return files.reduce((sum, name) => sum + count(name), 0);
}

/** @param {Run} run */
async function training(run) {
  const python = findPython();
  if (!python) {
    const reasons = ['the tests of training need python3 with torch, scikit-learn, scipy and pytest'];
    return { ...nothing, skipped: countPythonTests(join(root, 'model/training/tests')), reasons };
  }
  const report = join(reports, 'training.xml');
  const args = ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', `--junitxml=${report}`, 'training/tests'];
  // Small networks are no faster on several threads, and slower on a busy machine.
  const env = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', PYTHONDONTWRITEBYTECODE: '1' };
  return read(await run(python, args, env, join(root, 'model')), report, countJunit);
}

/** Format, lint and types of the Python code. They run in model/, where they are configured. */
const pythonChecks = {
  black: ['--check', '--config', 'pyproject.toml'],
  flake8: [],
  mypy: ['--no-error-summary'],
};

/** @param {Run} run @returns {Promise<Counts>} */
async function python(run) {
  /** @type {Counts} */
  const counts = { ...nothing, reasons: [] };
  for (const [name, args] of Object.entries(pythonChecks)) {
    const command = [name, `/usr/bin/${name}`].find((each) => spawnSync(each, ['--version']).status === 0);
    if (!command) {
      counts.skipped += 1;
      counts.reasons.push(`${name} is not installed`);
    } else if (await run(command, [...args, 'training', '../tests'], {}, join(root, 'model'))) counts.passed += 1;
    else counts.failed += 1;
  }
  return counts;
}

/** A check that counts as a single test. @param {Run} run @param {string} script @param {string[]} args */
async function check(run, script, args) {
  return (await node(run, script, args)) ? onePassed : oneFailed;
}

/** @type {Record<string, (run: Run) => Promise<Counts>>} */
const kinds = {
  format: (run) => check(run, 'node_modules/prettier/bin/prettier.cjs', ['--check', '.']),
  types: (run) => check(run, 'scripts/types.mjs', []),
  lint: (run) => check(run, 'node_modules/eslint/bin/eslint.js', ['.']),
  fences: (run) => check(run, 'scripts/fences.mjs', []),
  unused: (run) => check(run, 'scripts/unused.mjs', []),
  python,
  training,
  unit: (run) => vitest(run, 'unit', ['!browser']),
  browser: (run) => vitest(run, 'browser'),
  e2e: endToEnd,
};
/** Kinds that use one core. They run in parallel to the others, and their output is printed between those. */
const beside = ['format', 'types', 'lint', 'fences', 'unused', 'python', 'training'];
const named = process.argv.slice(2);
const asked = named.length > 0 ? named : ['types', 'training', 'unit', 'browser', 'e2e'];
const unknown = asked.filter((kind) => !(kind in kinds));
if (unknown.length > 0)
  throw new Error(`There are no such tests: ${unknown.join(', ')}. Kinds: ${Object.keys(kinds).join(', ')}`);

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
process.env.UNDERTONE_CHROMIUM ??= findOrInstallChromium();
// The build and the tests that run in parallel write the same generated files: see svelte.config.js.
process.env.UNDERTONE_VERSION ??= String(Date.now());

const chosen = Object.entries(kinds).filter(([kind]) => asked.includes(kind));
const total = { passed: 0, failed: 0, skipped: 0 };
/** @param {Omit<Counts, 'reasons'>} counts */
const countsText = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
/** @param {string} kind @param {Counts} counts */
function add(kind, counts) {
  for (const reason of counts.reasons) console.log(`Skipped: ${reason}`);
  console.log(`${kind}: ${countsText(counts)}`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

/** @type {(() => void)[]} */
const ended = [];
const tellEnded = () => ended.splice(0).forEach((tell) => tell());

/** Builds the app for the end-to-end tests, in parallel to the tests before them. */
async function build() {
  let said = '\n== build\n';
  const say = (/** @type {string} */ text) => (said += text);
  const isDone = await node(running(say), 'node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  ended.push(() => process.stdout.write(said));
  return isDone;
}
const isBuilt = asked.includes('e2e') ? build() : false;

async function runBeside() {
  // One at a time, so that the other tests keep a core.
  await isBuilt;
  for (const [kind, runKind] of chosen.filter(([name]) => beside.includes(name))) {
    let said = `\n== ${kind}\n`;
    const counts = await runKind(running((text) => (said += text)));
    ended.push(() => {
      process.stdout.write(said);
      add(kind, counts);
    });
  }
}

const besides = runBeside();
for (const [kind, runKind] of chosen.filter(([name]) => !beside.includes(name))) {
  console.log(`\n== ${kind}`);
  add(kind, await runKind(running()));
  tellEnded();
}
await besides;
tellEnded();
if (total.passed === 0) total.failed += 1;
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${countsText(total)}`);
