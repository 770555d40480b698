import { download } from './exports.ts';

/** Destination of a potentially large file. */
export interface SaveStream {
  readonly stream: WritableStream<Uint8Array>;
  /** Settles when everything is saved. Call after the stream was closed. */
  finish(): Promise<void>;
}

/** Files from this size on are streamed to disk if the browser supports it. */
const largeBytes = 200e6;

/** Supported by Chromium but not part of the standard. */
type SavePicker = (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;

/**
 * Opens a stream that is saved as a file. Must be called while handling a user gesture.
 * @param expectedBytes approximate size
 * @returns null if the person cancelled the file picker
 */
export async function openSave(name: string, expectedBytes: number): Promise<SaveStream | null> {
  const { showSaveFilePicker: pick } = globalThis as { showSaveFilePicker?: SavePicker };
  if (pick && expectedBytes > largeBytes) {
    try {
      const handle = await pick({ suggestedName: name });
      return { stream: await handle.createWritable(), finish: () => Promise.resolve() };
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return null;
      // Not allowed here: download it instead.
    }
  }
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const blob = new Response(readable).blob();
  // Write errors are reported by the writer.
  blob.catch(() => undefined);
  return { stream: writable, finish: async () => download(name, await blob) };
}
