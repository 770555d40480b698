import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** A chunk in Vite's manifest. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(
  readFileSync(join(root, '.svelte-kit/output/client/.vite/manifest.json'), 'utf8'),
) as Record<string, Chunk>;
const generated = '.svelte-kit/generated/client-optimized';
const start = ['node_modules/@sveltejs/kit/src/runtime/client/entry.js', `${generated}/app.js`];

/** Keys of all chunks that load eagerly with the given ones. */
function withImports(keys: readonly string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the manifest`);
    if (!seen.has(key)) withImports(chunk.imports ?? [], seen.add(key));
  }
  return seen;
}

const textOf = (key: string): string => readFileSync(join(root, 'build', manifest[key]?.file ?? ''), 'utf8');
const gzippedBytes = (keys: Iterable<string>): number =>
  [...keys].reduce((sum, key) => sum + gzipSync(textOf(key), { level: 9 }).length, 0);

/** The pages by SvelteKit's node number: 0 is the layout, 1 the error page. */
const pages = Object.keys(manifest)
  .map((key) => new RegExp(`^${generated}/nodes/(\\d+)\\.js$`).exec(key)?.[1])
  .filter((n) => n !== undefined && Number(n) > 1)
  .map((n) => `${generated}/nodes/${n}.js`);
const always = [...start, `${generated}/nodes/0.js`];

test('no page loads more than 132 kB of gzipped script at startup', () => {
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    const bytes = gzippedBytes(withImports([...always, page]));
    expect(bytes, `${manifest[page]?.file} begins with ${(bytes / 1000).toFixed(1)} kB`).toBeLessThan(132_000);
    expect(bytes).toBeGreaterThan(20_000); // Guards against an empty sum.
  }
});

test('each page loads its own code and no other page’s', () => {
  for (const page of pages) {
    const loaded = withImports([...always, page]);
    for (const other of pages.filter((each) => each !== page)) expect(loaded).not.toContain(other);
  }
  const html = readdirSync(join(root, 'build'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.html') && name !== 'embed-demo.html',
  );
  expect(html.length).toBe(pages.length);
  for (const name of html) {
    const nodes = readFileSync(join(root, 'build', name), 'utf8').match(/immutable\/nodes\/\d+\.[\w-]+\.js/g) ?? [];
    expect([...new Set(nodes)], `${name} asks for the layout and itself`).toHaveLength(2);
  }
});

test('charts, exports and languages other than English load on demand', () => {
  const atOnce = withImports([...always, ...pages]);
  const later = Object.values(manifest).flatMap(({ dynamicImports }) => dynamicImports ?? []);
  const chartJs = Object.keys(manifest).filter(
    (key) => manifest[key]?.file.endsWith('.js') && textOf(key).includes('Failed to create chart'),
  );
  expect(chartJs).toHaveLength(1);
  const sources = [
    ...chartJs,
    'src/app/export/zip.ts',
    'src/app/export/export-files.ts',
    'src/app/export/ExportForm.svelte',
  ];
  for (const source of sources) {
    expect(later).toContain(source);
    expect(atOnce).not.toContain(source);
  }
  for (const source of later.filter((key) => key.startsWith('src/app/words/'))) expect(atOnce).not.toContain(source);
});

test('the engine is only in the workers: no page loads TensorFlow.js, essentia, RNNoise or a decoder at startup', () => {
  const atOnce = withImports([...always, ...pages]);
  const workers = join(root, 'build/_app/immutable/workers');
  const scripts = readdirSync(workers, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  for (const mark of ['tfjs-backend-wasm', 'FrameGenerator', 'rnnoise', 'EBML']) {
    expect(scripts.some((script) => script.includes(mark)), `${mark} marks the engine`).toBe(true); // prettier-ignore
    for (const key of atOnce) expect(textOf(key).includes(mark), `${mark} in ${key}`).toBe(false);
  }
});

test('the build leaves out threaded WebAssembly, which the app never starts', () => {
  const names = readdirSync(join(root, 'build/_app/immutable/workers'), { recursive: true, encoding: 'utf8' });
  const scripts = names
    .filter((name) => name.endsWith('.js'))
    .map((name) => join('build/_app/immutable/workers', name));
  const withBackend = scripts
    .map((name) => readFileSync(join(root, name), 'utf8'))
    .filter((x) => x.includes('tfjs-backend-wasm'));
  expect(withBackend).not.toHaveLength(0);
  for (const script of withBackend) expect(script).not.toContain('allocateUnusedWorker');
});

test('host configuration is not among the files that the service worker stores', () => {
  const stored = readFileSync(join(root, 'build/service-worker.js'), 'utf8');
  expect(readdirSync(join(root, 'build'))).toContain('_headers');
  expect(stored).not.toContain('_headers');
  for (const name of ['undertone.js', 'emotion-meter.js', 'embed-demo.html']) expect(stored).toContain(name);
});
