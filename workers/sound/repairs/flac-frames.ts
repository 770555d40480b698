import { createByteWindow, type ByteWindow } from '../byte-window.ts';

/** A run of consecutive frames. */
export interface FlacRun {
  /** Byte offsets of the start of its first frame and the end of its last complete frame. */
  readonly from: number;
  readonly to: number;
  /** Position of its first frame in samples, from the frame header. */
  readonly startSample: number;
}

interface FrameHeader {
  readonly at: number;
  readonly startSample: number;
  readonly nSamples: number;
}

/** Maximum size of a header, and the size of the blocks searched. */
const longestHeaderBytes = 16;
const searchedBytes = 1024 * 1024 - longestHeaderBytes;

/**
 * Finds the frames of a FLAC file by their headers, which have a checksum, and groups consecutive frames into runs. Between runs, data
 * is damaged or missing. The last frame before the damage is dropped, because its end is unknown.
 * @param at expected offset of the first frame
 * @param blockSamples maximum block size in STREAMINFO, the unit of frame numbers in files with a fixed block size
 */
export async function flacRuns(file: Blob, at: number, blockSamples: number): Promise<readonly FlacRun[]> {
  const read = createByteWindow(file);
  const runs: FlacRun[] = [];
  let run: { readonly from: number; readonly startSample: number; last: FrameHeader } | null = null;
  /** A header that does not continue the run: the next run, or bytes that only look like a header. */
  let stray: FrameHeader | null = null;
  for await (const header of headersIn(read, at, file.size, blockSamples)) {
    const end: number = run ? run.last.startSample + run.last.nSamples : -1;
    if (run && header.startSample === end) {
      run.last = header;
      stray = null;
    } else if (stray && header.startSample === stray.startSample + stray.nSamples && stray.startSample >= end) {
      if (run) runs.push({ from: run.from, to: run.last.at, startSample: run.startSample });
      run = { from: stray.at, startSample: stray.startSample, last: header };
      stray = null;
    } else stray = header;
  }
  if (run) runs.push({ from: run.from, to: file.size, startSample: run.startSample });
  return runs;
}

async function* headersIn(
  read: ByteWindow,
  from: number,
  end: number,
  blockSamples: number,
): AsyncGenerator<FrameHeader> {
  for (let start = from; start < end; start += searchedBytes) {
    const bytes = await read(start, searchedBytes + longestHeaderBytes);
    for (let i = bytes.indexOf(0xff); i >= 0 && i < searchedBytes; i = bytes.indexOf(0xff, i + 1)) {
      const header = headerIn(bytes, i, blockSamples);
      if (header) yield { ...header, at: start + i };
    }
  }
}

/** Parses a frame header. RFC 9639, section 9.1 */
function headerIn(bytes: Uint8Array, at: number, blockSamples: number): Omit<FrameHeader, 'at'> | null {
  const [, sync = 0, sizes = 0, layout = 0, first = 0] = bytes.subarray(at, at + 5);
  const [sizeCode, rateCode] = [sizes >> 4, sizes & 0x0f];
  const isLaidOut = layout >> 4 <= 10 && (layout & 0x01) === 0;
  if ((sync & 0xfe) !== 0xf8 || sizeCode === 0 || rateCode === 15 || !isLaidOut) return null;
  // The number is coded as in UTF-8, with up to 7 bytes.
  const nOnes = Math.clz32(~(first << 24));
  if (nOnes === 1 || nOnes === 8) return null;
  let number = nOnes === 0 ? first : first & (0x7f >> nOnes);
  let i = at + 5;
  for (const numberEnd = at + 4 + Math.max(1, nOnes); i < numberEnd; i++)
    number = number * 64 + ((bytes[i] ?? 0) & 0x3f);
  let nSamples = sizeCode === 1 ? 192 : sizeCode < 6 ? 144 << sizeCode : 1 << sizeCode;
  if (sizeCode === 6) nSamples = (bytes[i++] ?? 0) + 1;
  if (sizeCode === 7) nSamples = ((bytes[i++] ?? 0) << 8) + (bytes[i++] ?? 0) + 1;
  i += rateCode === 12 ? 1 : rateCode > 12 ? 2 : 0;
  if (i >= bytes.length || crc8(bytes.subarray(at, i)) !== bytes[i]) return null;
  const isVariable = (sync & 1) === 1;
  return { startSample: isVariable ? number : number * blockSamples, nSamples };
}

/** Checksum of a frame header: x^8 + x^2 + x + 1. RFC 9639, section 9.1.8 */
function crc8(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ (crc & 0x80 ? 0x07 : 0)) & 0xff;
  }
  return crc;
}
