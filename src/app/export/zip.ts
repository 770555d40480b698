import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

/** Extensions of compressed files, which are stored without compression. */
const isPacked = /\.(?:png|jpe?g|webp|zip|webm|ogg|opus|mp3|m4a)$/i;

/**
 * Creates a ZIP with UTF-8 names, compressed by the browser. Load on demand.
 * @param files unique names with `/` between folders
 */
export async function zipOf(files: readonly { readonly name: string; readonly blob: Blob }[]): Promise<Blob> {
  // The library's own workers would be blocked by the Content Security Policy.
  const archive = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (const { name, blob } of files)
    await archive.add(name, new BlobReader(blob), { level: isPacked.test(name) ? 0 : 6 });
  return archive.close();
}
