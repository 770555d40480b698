import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

const suffix = '?packed';
const require = createRequire(import.meta.url);

/**
 * `import { url, nBytes } from 'package/file.wasm?packed'`: a WASM file of many megabytes, compressed when the app is built. Every host
 * sends it at that size, some take no file of more than 25 MB, and the build does not spend minutes on compressing it harder.
 * Without a build the file is given as it is.
 * @returns {import('vite').Plugin}
 */
export function packedWasm() {
  let isBuild = false;
  return {
    name: 'undertone:packed-wasm',
    enforce: 'pre',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    // Its own guess at where its WASM lies, which would put a second copy into the app.
    transform: (code, id) =>
      id.includes('/@ffmpeg/core/') ? code.replace('new URL("ffmpeg-core.wasm",import.meta.url).href', '""') : null,
    resolveId: (source) => (source.endsWith(suffix) ? `\0packed:${source.slice(0, -suffix.length)}` : null),
    load(id) {
      if (!id.startsWith('\0packed:')) return null;
      const source = id.slice('\0packed:'.length);
      const path = require.resolve(source);
      const whole = readFileSync(path);
      if (!isBuild) return `export { default as url } from '${source}?url'; export const nBytes = ${whole.length};`;
      const packed = gzipSync(whole, { level: 9 });
      const name = `${source.replace(/\W+/g, '-').replace(/^-/, '')}.bin`;
      const file = this.emitFile({ type: 'asset', name, originalFileName: path, source: packed });
      return `export const url = import.meta.ROLLUP_FILE_URL_${file}; export const nBytes = ${packed.length};`;
    },
  };
}
