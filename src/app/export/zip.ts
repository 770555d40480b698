import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

/** What is compressed already is only stored. */
const isPacked = /\.(?:png|jpe?g|webp|zip|webm|ogg|opus|mp3|m4a)$/i;

/**
 * Files as one zip, names in UTF-8, compressed by the browser itself. Loaded only when somebody asks for one.
 * @param files names with `/` between folders, no two alike
 */
export async function zipOf(files: readonly { readonly name: string; readonly blob: Blob }[]): Promise<Blob> {
  // The library's own workers would come from addresses that the content-security policy does not allow.
  const archive = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (const { name, blob } of files)
    await archive.add(name, new BlobReader(blob), { level: isPacked.test(name) ? 0 : 6 });
  return archive.close();
}
