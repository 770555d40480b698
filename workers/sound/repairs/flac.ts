import { createByteWindow, viewOf } from '../byte-window.ts';
import { flacRuns } from './flac-frames.ts';
import { asItIs, type Repaired } from './repaired.ts';

/** The library searches for a frame only if at least this much data is left. */
const longestHeaderBytes = 16;
/** Code in a frame header for a rate given as one byte in kHz. RFC 9639, section 9.1.2 */
const rateInKhz = 12;
const infoBytes = 34;
/** `fLaC` and the header of STREAMINFO (34 bytes), marked as the last metadata block. */
const head = Uint8Array.of(0x66, 0x4c, 0x61, 0x43, 0x80, 0, 0, infoBytes);

/**
 * Rewrites a native FLAC file so that mediabunny 1.61 reads all of it. mediabunny drops a last frame shorter than 16 bytes, such as
 * digital silence. It reads a rate coded in kHz as Hz and then rejects every frame, because the rate differs from STREAMINFO's. And it
 * stops at the first frame that does not continue the one before.
 * @param start offset of `fLaC`
 */
export async function repairFlac(file: Blob, start: number): Promise<Repaired> {
  const read = createByteWindow(file);
  let at = start + 4;
  let infoAt = -1;
  for (let isLast = false; !isLast && at + 4 <= file.size;) {
    const [type = 0, a = 0, b = 0, c = 0] = await read(at, 4);
    isLast = type >= 0x80;
    if ((type & 0x7f) === 0) infoAt = at + 4;
    at += 4 + (a << 16) + (b << 8) + c;
  }
  const padding = new Uint8Array(longestHeaderBytes);
  if (infoAt < 0) return oneStream(new Blob([file.slice(start), padding]));
  const info = (await read(infoAt, infoBytes)).slice();
  const runs = await flacRuns(file, at, viewOf(info).getUint16(2));
  const [first] = runs;
  const firstAt = first?.from ?? at;
  const rateFactor = (((await read(firstAt, 4))[2] ?? 0) & 0x0f) === rateInKhz ? 1000 : 1;
  const told = rateFactor === 1 ? info : withRate(info, 0, (rateHz) => Math.round(rateHz / rateFactor));
  if (!first || (runs.length === 1 && firstAt === at))
    return oneStream(new Blob([file.slice(start, infoAt), told, file.slice(infoAt + infoBytes), padding]), rateFactor);
  // In an excerpt of a longer recording, frame numbers do not start at 0.
  const zero = firstAt === at ? first.startSample : 0;
  const parts = runs.map(({ from, startSample, to }) => ({
    blob: new Blob([head, told, file.slice(from, to), padding]),
    ...{ isNewStream: true, rateFactor, startS: (startSample - zero) / rateOf(info, 0) },
  }));
  return { ...asItIs(file, 'exact'), parts, hasHole: true };
}

function oneStream(blob: Blob, rateFactor = 1): Repaired {
  return { ...asItIs(blob, 'exact'), parts: [{ blob, isNewStream: true, rateFactor }] };
}

/** A copy of `bytes` with another sample rate in the STREAMINFO at `infoAt`. RFC 9639, section 8.2 */
export function withRate(
  bytes: Uint8Array,
  infoAt: number,
  change: (rateHz: number) => number,
): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const at = infoAt + rateOffset;
  const rateHz = change(rateOf(bytes, infoAt));
  copy[at] = rateHz >> 12;
  copy[at + 1] = (rateHz >> 4) & 0xff;
  copy[at + 2] = ((rateHz & 0x0f) << 4) | ((copy[at + 2] ?? 0) & 0x0f);
  return copy;
}

const rateOffset = 10;

/** The sample rate in a STREAMINFO. */
function rateOf(bytes: Uint8Array, infoAt: number): number {
  const [a = 0, b = 0, c = 0] = bytes.subarray(infoAt + rateOffset, infoAt + rateOffset + 3);
  return (a << 12) | (b << 4) | (c >> 4);
}
