// Builds the engine for other pages into build-engine/: an npm package that also works copied to any static host, under any
// path. Worker, worklet, WASM and models are plain files, each named once in the entries as `new URL('file', import.meta.url)`:
// bundlers copy such files as they are, and browsers find them beside the module. Option: --out FOLDER.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { build } from 'vite';
import { embedEntries } from './embed-entries.mjs';
import { packageManifest } from './engine-package.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { out: outDir } = parseArgs({ options: { out: { type: 'string', default: 'build-engine' } } }).values;
/** All files except the entries have hashed names, so that they can be cached forever. */
const filesDir = 'undertone-files';
const workerDir = mkdtempSync(join(tmpdir(), 'undertone-worker-'));
const input = Object.fromEntries(
  Object.entries(embedEntries).map(([fileName, file]) => [fileName.replace(/\.js$/, ''), file]),
);

/** WASM files by name, in the order the worker imports them. @type {Map<string, string>} */
const wasmFiles = new Map();

/**
 * The worker's WASM files. Their URLs are passed in the worker's name, because bundlers may rename copied files.
 * @type {import('vite').Plugin}
 */
const wasmByName = {
  name: 'undertone:wasm-by-name',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith('.wasm?url')) return null;
    const found = await this.resolve(source.replace(/\?url$/, ''), importer, { skipSelf: true });
    if (!found) return null;
    wasmFiles.set(basename(found.id), found.id);
    return `\0wasm:${basename(found.id)}`;
  },
  load: (id) =>
    id.startsWith('\0wasm:') ? `export default JSON.parse(self.name)[${JSON.stringify(id.slice(6))}]` : null,
};

/**
 * The decoder of rare formats is 32 MB and under the GPL. The package omits it, and reports such formats by name.
 * @type {import('vite').Plugin}
 */
const withoutRareKinds = {
  name: 'undertone:without-rare-kinds',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('/workers/sound/load-ffmpeg.ts')
      ? "export const loadFfmpeg = async () => ({ ok: false, error: { code: 'audio/unsupported-codec' } });"
      : null,
};

/** @type {import('vite').InlineConfig} */
const shared = {
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
};

/** Source of an object with the URL of each file, for a module of the page. @param {Iterable<[string, string]>} files name and path */
function addresses(files) {
  const entries = [...files].map(([name, path], i) => ({ name: JSON.stringify(name), path, variable: `file${i}` }));
  return {
    imports: entries.map(({ path, variable }) => `import ${variable} from ${JSON.stringify(`${path}?url&no-inline`)};`),
    object: `{ ${entries.map(({ name, variable }) => `${name}: ${variable}`).join(', ')} }`,
  };
}

/** The models in static/models by kind; the accurate one is optional. @type {Record<string, string>} */
const { id: light, accurate } = JSON.parse(readFileSync('static/models/current.json', 'utf8'));
const models = Object.entries({ light, accurate }).flatMap(([kind, id]) => {
  const folder = id ? join(process.cwd(), 'static/models', id) : '';
  return id && existsSync(folder) ? [{ kind, folder }] : [];
});

/** Source text that replaces modules that locate files by folder. @type {Record<string, () => string>} */
const replaced = {
  '#workers/analysis.worker.ts?worker': () => {
    const { imports, object } = addresses([['worker', join(workerDir, 'analysis.worker.js')], ...wasmFiles]);
    return [
      ...imports,
      `import { PlainWorker } from '/src/embed/plain-worker.ts';`,
      `const { worker, ...files } = ${object};`,
      'export default class extends PlainWorker { constructor() { super(worker, files); } }',
    ].join('\n');
  },
  '#app/engine/current-model.ts': () => {
    const { imports, object } = addresses(
      models.flatMap(({ kind, folder }) => [
        [`${kind} manifest`, join(folder, 'manifest.json')],
        [`${kind} weights`, join(folder, 'weights.bin')],
      ]),
    );
    return [
      ...imports,
      `const files = ${object};`,
      'const absolute = (address) => new URL(address, document.baseURI).href;',
      'const value = (manifest, weights) => `${absolute(manifest)}#${new URLSearchParams({ weights: absolute(weights) })}`;',
      "const missing = (detail) => ({ ok: false, error: { code: 'model/missing', detail } });",
      "export const findModel = async (_, kind = 'light') => {",
      '  const manifest = files[`${kind} manifest`];',
      '  if (!manifest) return missing(`this package holds no ${kind} model`);',
      '  return { ok: true, value: value(manifest, files[`${kind} weights`]) };',
      '};',
    ].join('\n');
  },
};

/** @type {import('vite').Plugin} */
const plainFiles = {
  name: 'undertone:plain-files',
  enforce: 'pre',
  resolveId: (source) => (source in replaced ? `\0undertone:${source}` : null),
  load: (id) => replaced[id.replace('\0undertone:', '')]?.() ?? null,
};

await build({
  ...shared,
  base: './',
  plugins: [wasmByName, withoutRareKinds],
  build: {
    ...shared.build,
    outDir: workerDir,
    rolldownOptions: {
      input: 'workers/analysis.worker.ts',
      output: { entryFileNames: 'analysis.worker.js', codeSplitting: false },
      checks: { pluginTimings: false },
    },
  },
});

await build({
  ...shared,
  base: './',
  plugins: [plainFiles],
  worker: { format: 'es' },
  build: {
    ...shared.build,
    outDir,
    assetsDir: filesDir,
    rolldownOptions: {
      input,
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', chunkFileNames: `${filesDir}/[name]-[hash].js` },
      checks: { pluginTimings: false },
    },
  },
});
rmSync(workerDir, { recursive: true });

const types = await rolldown({
  input,
  plugins: [dts({ emitDtsOnly: true, tsconfig: 'src/embed/tsconfig.json' })],
  external: [/\?/],
});
await types.write({ dir: outDir, entryFileNames: '[name].js', chunkFileNames: `${filesDir}/[name].js` });

for (const path of ['embed-demo.html', 'licences.txt']) cpSync(join('static', path), join(outDir, path));
cpSync('LICENSE', join(outDir, 'LICENSE'));
cpSync('docs/embedding.md', join(outDir, 'README.md'));
writeFileSync(join(outDir, 'package.json'), `${JSON.stringify(packageManifest(), null, 2)}\n`);
console.log(
  `The engine is in ${outDir}/: install it with npm, or copy the folder to a static host and open embed-demo.html.`,
);
