import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = '_app/immutable/workers';
/** Downloaded and stored on demand: the decoder of rare formats, 32 MB. */
const onUse = /ffmpeg/;

/**
 * Vite's manifest lists the workers but not their chunks and WASM. SvelteKit derives the list of files that the
 * service worker stores from that manifest, so this adds them. Without it, the engine would not start offline.
 * @returns {import('vite').Plugin}
 */
export function listWorkerFiles() {
  return {
    name: 'undertone:list-worker-files',
    apply: 'build',
    writeBundle: {
      order: 'post',
      handler({ dir = '' }) {
        const manifest = join(dir, '.vite/manifest.json');
        const workers = join(dir, folder);
        if (!existsSync(manifest) || !existsSync(workers)) return;
        const files = readdirSync(workers, { recursive: true, withFileTypes: true }).filter(
          (entry) => entry.isFile() && !onUse.test(entry.name),
        );
        const paths = files.map((file) =>
          join(file.parentPath, file.name)
            .slice(dir.length + 1)
            .replaceAll('\\', '/'),
        );
        const [file, ...assets] = paths.sort();
        const entries = JSON.parse(readFileSync(manifest, 'utf8'));
        writeFileSync(manifest, JSON.stringify({ ...entries, 'undertone:workers': { file, assets } }, null, 2));
      },
    },
  };
}
