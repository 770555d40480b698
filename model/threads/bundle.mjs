// Bundles a module of the shell tools with all that it imports, once until a source changes: read one by one, three hundred
// modules take longer to start than a minute of sound to analyse. Plain JavaScript, since it comes before TypeScript is read.
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

/** Of many modules, all of them read at every start. Other packages are imported where they are. */
const bundledPackage = /^mediabunny(\/|$)/;
/** What a bundle depends on beside the sources: the packages as they are installed, and how it is made. */
const surroundings = [join(root, 'node_modules/.package-lock.json'), here];
/** How a module asks where it lies; as an expression that is not itself taken for it. */
const ownPlace = /\bimport\.meta\.url\b/g;
/** Programs that run may still read from bundles that were replaced. */
const keptMs = 24 * 3600 * 1000;

/**
 * A bundle that was made: from what, in which state, and the file to import.
 * @typedef {{ readonly root: string, readonly inputs: Readonly<Record<string, string>>, readonly file: string }} Made
 */

/**
 * The bundle of a module, made anew where a source has changed. Errors in it name the lines of the sources once source maps are enabled.
 * @param {URL} module a file of this project @returns {Promise<URL>} what to import instead
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

/** Whether all is as it was. node_modules may have been copied from another checkout. @param {Made} made */
function isFresh({ file, inputs, root: madeIn }) {
  return (
    madeIn === root && stateOf(file) !== '' && Object.entries(inputs).every(([path, state]) => stateOf(path) === state)
  );
}

/** Changes with the file; empty where there is none. @param {string} path */
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
          // Models and packages are found from where the sources lie.
          if (code.search(ownPlace) < 0) return null;
          // No map: lines stay what they are.
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

/** @param {string} name of the module whose bundles have been replaced for long */
function removeOld(name) {
  for (const entry of readdirSync(cache)) {
    const path = join(cache, entry);
    const isOurs = entry.startsWith(`${name}-`) && statSync(path).mtimeMs < Date.now() - keptMs;
    if (isOurs) rmSync(path, { recursive: true, force: true });
  }
}
