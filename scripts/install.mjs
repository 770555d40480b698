// Installs the packages if they are missing or the lock file has changed. Runs before `npm start` and `npm test`, when nothing
// may be installed yet, so it only uses Node built-ins.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const oldest = { major: 20, minor: 19 };

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean }>} */
function lockedPackages(path) {
  return JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).packages;
}

/** Whether node_modules contains every package of the lock file in that version, according to npm's own copy of the lock file. */
function isInstalled() {
  try {
    const installed = lockedPackages('node_modules/.package-lock.json');
    return Object.entries(lockedPackages('package-lock.json')).every(
      ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
    );
  } catch {
    return false;
  }
}

function fitsNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}

/** Runs `npm ci` with the npm that started this script, or the one in PATH. */
function install() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'];
  return npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

if (!fitsNode()) {
  console.error(`Undertone needs Node ${oldest.major}.${oldest.minor} or later; this is ${process.versions.node}.`);
  process.exitCode = 1;
} else if (!isInstalled()) {
  console.log('Installing the packages (once; they are kept in node_modules/) ...');
  const { status } = install();
  if (status !== 0) console.error('The packages could not be installed: see what npm says above.');
  process.exitCode = status ?? 1;
}
