import { download } from './exports.ts';

/** Where a file that may be large is written to. */
export interface SaveStream {
  readonly stream: WritableStream<Uint8Array>;
  /** Settles when all of it is saved. Call after the stream was closed. */
  finish(): Promise<void>;
}

/** From here on a file is written straight to the disk where the browser can do that. */
const largeBytes = 200e6;

/** What Chromium has and the standard has not. */
type SavePicker = (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;

/**
 * Opens a stream whose content the person gets as a file. To be called while a press of theirs is being handled.
 * @param expectedBytes about how large it will be
 * @returns null where the person chose no place for it
 */
export async function openSave(name: string, expectedBytes: number): Promise<SaveStream | null> {
  const { showSaveFilePicker: pick } = globalThis as { showSaveFilePicker?: SavePicker };
  if (pick && expectedBytes > largeBytes) {
    try {
      const handle = await pick({ suggestedName: name });
      return { stream: await handle.createWritable(), finish: () => Promise.resolve() };
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return null;
      // Not allowed here: as a download, then.
    }
  }
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const blob = new Response(readable).blob();
  // Where writing fails, the failure is told by who writes.
  blob.catch(() => undefined);
  return { stream: writable, finish: async () => download(name, await blob) };
}
