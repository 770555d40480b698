/** Reads `nBytes` bytes at an offset of a file, or fewer at its end. The view is valid until the next call. */
export type ByteWindow = (at: number, nBytes: number) => Promise<Uint8Array>;

const windowBytes = 1024 * 1024;

/** Reads a file in pieces of a megabyte, so that scanning its headers needs no more memory than that. */
export function createByteWindow(file: Blob): ByteWindow {
  let start = 0;
  let bytes = new Uint8Array(0);
  return async (at, nBytes) => {
    if (at < start || at + nBytes > start + bytes.length) {
      start = at;
      bytes = new Uint8Array(await file.slice(at, at + Math.max(nBytes, windowBytes)).arrayBuffer());
    }
    return bytes.subarray(at - start, at - start + nBytes);
  };
}

/** Whether the bytes at an offset equal an ASCII text. */
export function spells(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** A view for reading numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
