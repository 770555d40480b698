/** Magic bytes of a gzip stream (RFC 1952). */
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Compresses with gzip, which includes a checksum, if the browser supports it; otherwise returns the input. */
export async function compressed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof CompressionStream === 'undefined') return bytes;
  return through(bytes, new CompressionStream('gzip'));
}

/** Decompresses. Rejects if the checksum is wrong or the data is truncated. */
export async function decompressed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return isGzip(bytes) ? through(bytes, new DecompressionStream('gzip')) : bytes;
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
