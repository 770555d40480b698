// Builds the app if its sources are newer than the build, serves it on localhost and prints the address.
// Options: --port N (exactly this port), --no-build, --host NAME.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const root = fileURLToPath(new URL('..', import.meta.url));
const firstPort = 4173;
const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    host: { type: 'string', default: 'localhost' },
    'no-build': { type: 'boolean', default: false },
  },
});

/** Newest modification time of a file or of all files under a folder, in ms. @param {string} path @returns {number} */
function newestMs(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestMs(join(path, name))), info.mtimeMs);
}

function isBuilt() {
  const sources = [
    'src',
    'workers',
    'static',
    'docs/model-card.md',
    'model/reports',
    'package-lock.json',
    'package.json',
    'svelte.config.js',
    'vite.config.ts',
  ];
  const builtMs = newestMs(join(root, 'build/_app/version.json'));
  return builtMs > 0 && sources.every((source) => newestMs(join(root, source)) < builtMs);
}

function build() {
  console.log('Building the app ...');
  const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  // Print nothing after a successful build: SvelteKit's advice on what to run next does not apply here.
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
}

/** @param {import('node:http').Server} server @param {number} port @param {boolean} isFixed @returns {Promise<number>} */
function listen(server, port, isFixed) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && !isFixed) resolve(listen(server, port + 1, isFixed));
      else reject(error);
    });
    server.listen(port, values.host, () => resolve(port));
  });
}

if (!values['no-build'] && !isBuilt()) build();

const files = sirv(join(root, 'build'), {
  // The build contains compressed copies of all text and WASM files.
  brotli: true,
  gzip: true,
  etag: true,
  extensions: ['html'],
  setHeaders(response, pathname) {
    const isHashed = pathname.includes('/_app/immutable/');
    response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
  },
});
// The page's URLs are relative. <base> makes them start at the root, however deep the unknown path is.
const notFound = readFileSync(join(root, 'build/404.html'), 'utf8').replace('<head>', '<head><base href="/">');
const server = createServer((request, response) =>
  files(request, response, () => {
    response.writeHead(404, { 'Content-Type': 'text/html' }).end(notFound);
  }),
);
const port = await listen(server, Number(values.port ?? firstPort), values.port !== undefined);
console.log(`\nUndertone is at  http://${values.host}:${port}\nStop it with Ctrl+C.`);
