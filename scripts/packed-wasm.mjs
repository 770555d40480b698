import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

const suffix = '?packed';
const require = createRequire(import.meta.url);

/**
 * `import { url, nBytes } from 'package/file.wasm?packed'`: a large WASM file, gzipped during the build. So every host serves it
 * compressed, it fits hosts that accept no file over 25 MB, and the build does not spend minutes on stronger compression.
 * In development, the file is served uncompressed.
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
    // The package's own reference to its WASM would add a second copy to the app.
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
