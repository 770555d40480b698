// Bundles a module of the command line with all its imports, and caches the bundle until a source changes. Unbundled, loading three
// hundred modules takes longer than analysing a minute of audio. Plain JavaScript, because it runs before TypeScript can be loaded.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(import.meta.url);
const root = join(dirname(here), '../..');
const cache = join(root, 'node_modules/.cache/undertone/bundles');

/** A package of many modules, all loaded at every start. Other packages are not bundled. */
const bundledPackage = /^mediabunny(\/|$)/;
/** Other files that a bundle depends on: the installed packages, and this script. */
const surroundings = [join(root, 'node_modules/.package-lock.json'), here];
/** A module's own URL, as a pattern that does not match itself. */
const ownPlace = /\bimport\.meta\.url\b/g;
/** Replaced bundles are kept for this long, because running programs may still use them. */
const keptMs = 24 * 3600 * 1000;

/**
 * A bundle: its input files with their states, and the file to import.
 * @typedef {{ readonly root: string, readonly inputs: Readonly<Record<string, string>>, readonly file: string }} Made
 */

/**
 * The bundle of a module, rebuilt if a source has changed. With source maps enabled, errors name lines of the sources.
 * @param {URL} module a file of this project @returns {Promise<URL>} the file to import instead
 */
export async function bundleOf(module) {
  const path = fileURLToPath(module);
  const name = relative(root, path).replaceAll(/\W+/g, '-');
  const recordFile = join(cache, `${name}.json`);
  let made = readRecord(recordFile);
  if (!made || !isFresh(made)) {
    made = await make(path, name);
    const whole = `${made.file}.json`;
    writeFileSync(whole, JSON.stringify(made));
    renameSync(whole, recordFile);
  }
  return pathToFileURL(made.file);
}

/** @param {string} file @returns {Made | null} */
function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Whether a bundle is up to date. node_modules may have been copied from another checkout. @param {Made} made */
function isFresh({ file, inputs, root: madeIn }) {
  return (
    madeIn === root && stateOf(file) !== '' && Object.entries(inputs).every(([path, state]) => stateOf(path) === state)
  );
}

/** A string that changes with the file; empty if there is none. @param {string} path */
function stateOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size}` : '';
}

/** @param {string} path @param {string} name @returns {Promise<Made>} */
async function make(path, name) {
  const { rolldown } = await import('rolldown');
  mkdirSync(cache, { recursive: true });
  removeOld(name);
  const folder = mkdtempSync(join(cache, `${name}-`));
  /** @type {Record<string, string>} */
  const inputs = {};
  for (const file of surroundings) inputs[file] = stateOf(file);
  const bundle = await rolldown({
    input: { [name]: path },
    cwd: root,
    platform: 'node',
    logLevel: 'warn',
    external: (id) => /^[@\w]/.test(id) && !bundledPackage.test(id) && !id.startsWith(root),
    plugins: [
      {
        name: 'undertone:place-of-sources',
        transform(code, id) {
          if (id.startsWith('\0') || id.includes('node_modules')) return null;
          inputs[id] = stateOf(id);
          // Models and packages are located relative to the sources.
          if (code.search(ownPlace) < 0) return null;
          // No map is needed, because line numbers do not change.
          return { code: code.replaceAll(ownPlace, JSON.stringify(pathToFileURL(id).href)), map: null };
        },
      },
    ],
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
    sourcemap: true,
    sourcemapExcludeSources: true,
  });
  await bundle.close();
  return { root, inputs, file: join(folder, `${name}.mjs`) };
}

/** Deletes old bundles of a module. @param {string} name */
function removeOld(name) {
  for (const entry of readdirSync(cache)) {
    const path = join(cache, entry);
    const isOurs = entry.startsWith(`${name}-`) && statSync(path).mtimeMs < Date.now() - keptMs;
    if (isOurs) rmSync(path, { recursive: true, force: true });
  }
}
