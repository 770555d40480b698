import { createByteWindow, type ByteWindow } from '../byte-window.ts';

/** Frames that follow one another. */
export interface FlacRun {
  /** Where its first frame begins, and where its last whole frame ends, in bytes. */
  readonly from: number;
  readonly to: number;
  /** Samples before its first frame, as the frame says. */
  readonly startSample: number;
}

interface FrameHeader {
  readonly at: number;
  readonly startSample: number;
  readonly nSamples: number;
}

/** The longest header, and what is searched at once. */
const longestHeaderBytes = 16;
const searchedBytes = 1024 * 1024 - longestHeaderBytes;

/**
 * Finds the frames of a FLAC file by their headers, of which each has a sum. Frames that follow one another make a run. What stands
 * between runs is damaged or missing; the frame before it cannot be told from it and is left out.
 * @param at where the first frame should be
 * @param blockSamples STREAMINFO's largest block, by which frames of one size are counted
 */
export async function flacRuns(file: Blob, at: number, blockSamples: number): Promise<readonly FlacRun[]> {
  const read = createByteWindow(file);
  const runs: FlacRun[] = [];
  let run: { readonly from: number; readonly startSample: number; last: FrameHeader } | null = null;
  /** A header that does not go on where the run is: of the next run, or bytes that look like one. */
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

/** Reads a frame's header. Source: RFC 9639, section 9.1 */
function headerIn(bytes: Uint8Array, at: number, blockSamples: number): Omit<FrameHeader, 'at'> | null {
  const [, sync = 0, sizes = 0, layout = 0, first = 0] = bytes.subarray(at, at + 5);
  const [sizeCode, rateCode] = [sizes >> 4, sizes & 0x0f];
  const isLaidOut = layout >> 4 <= 10 && (layout & 0x01) === 0;
  if ((sync & 0xfe) !== 0xf8 || sizeCode === 0 || rateCode === 15 || !isLaidOut) return null;
  // The number is coded as UTF-8 codes characters, and may be longer.
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

/** The sum of a frame's header: x^8 + x^2 + x + 1. Source: RFC 9639, section 9.1.8 */
function crc8(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = ((crc << 1) ^ (crc & 0x80 ? 0x07 : 0)) & 0xff;
  }
  return crc;
}
