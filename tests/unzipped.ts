import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** The text files in a ZIP by name. An independent reader also checks sizes and checksums. */
export async function unzipped(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const archive = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
  const files = new Map<string, string>();
  for await (const entry of archive.eachEntry()) {
    if (files.has(entry.fileName)) throw new Error(`${entry.fileName} is there twice`);
    files.set(entry.fileName, await text(await archive.openReadStreamPromise(entry)));
  }
  return files;
}
