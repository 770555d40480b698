// Builds the engine for pages of others into build-engine/: a folder to be copied to any static host, under any path. The
// entries keep their names; worker, worklet and WASM are found relative to them, the model beside them. Option: --out FOLDER.
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { build } from 'vite';
import { embedEntries } from './embed-entries.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { out: outDir } = parseArgs({ options: { out: { type: 'string', default: 'build-engine' } } }).values;
/** Everything but the entries: hashed, so that a host may let browsers keep it for good. */
const filesDir = 'undertone-files';
const input = Object.fromEntries(
  Object.entries(embedEntries).map(([fileName, file]) => [fileName.replace(/\.js$/, ''), file]),
);

await build({
  configFile: false,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  worker: { format: 'es' },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    assetsDir: filesDir,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input,
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', chunkFileNames: `${filesDir}/[name]-[hash].js` },
      checks: { pluginTimings: false },
    },
  },
});

const types = await rolldown({
  input,
  plugins: [dts({ emitDtsOnly: true, tsconfig: 'src/embed/tsconfig.json' })],
  external: [/\?/],
});
await types.write({ dir: outDir, entryFileNames: '[name].js', chunkFileNames: `${filesDir}/[name].js` });

const { id } = JSON.parse(readFileSync('static/models/current.json', 'utf8'));
/** The yardsticks are for evaluating, and larger than the model. @param {string} path */
const isWanted = (path) => !/yardsticks\.(?:bin|json)$/.test(path);
for (const path of ['models/current.json', `models/${id}`, 'embed-demo.html', 'licences.txt'])
  cpSync(join('static', path), join(outDir, path), { recursive: true, filter: isWanted });
cpSync('LICENSE', join(outDir, 'LICENSE'));
cpSync('docs/embedding.md', join(outDir, 'README.md'));
console.log(`The engine is in ${outDir}/: copy the folder to a static host and open embed-demo.html there.`);
