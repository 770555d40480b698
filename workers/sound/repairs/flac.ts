import { createByteWindow } from '../byte-window.ts';
import { asItIs, type Repaired } from './repaired.ts';

/** The library looks for a frame in no less than this. */
const longestHeaderBytes = 16;
/** The frame header's code for a rate that follows as one byte of kHz. RFC 9639, section 9.1.2 */
const rateInKhz = 12;

/**
 * A native FLAC file that mediabunny 1.61 reads whole. It loses a last frame of fewer than 16 bytes, as digital silence is,
 * and takes a rate coded in kHz for Hz, finds that it differs from the file's, and reads no frame at all.
 * @param start where `fLaC` stands
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
  const frame = (await read(at, 4)).slice();
  const padding = new Uint8Array(longestHeaderBytes);
  if (((frame[2] ?? 0) & 0x0f) !== rateInKhz || infoAt < 0) return paddedWith([file.slice(start)]);
  const info = withRate(await read(infoAt, 34), 0, (rateHz) => Math.round(rateHz / 1000));
  return paddedWith([file.slice(start, infoAt), info, file.slice(infoAt + info.length)], 1000);

  function paddedWith(pieces: BlobPart[], rateFactor = 1): Repaired {
    const blob = new Blob([...pieces, padding]);
    return { ...asItIs(blob, 'exact'), parts: [{ blob, isNewStream: true, rateFactor }] };
  }
}

/** A copy of FLAC's STREAMINFO, which stands at an offset of some bytes, with another sampling rate. RFC 9639, section 8.2 */
export function withRate(
  bytes: Uint8Array,
  infoAt: number,
  change: (rateHz: number) => number,
): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const [a, b, c] = [10, 11, 12].map((i) => infoAt + i) as [number, number, number];
  const rateHz = change(((copy[a] ?? 0) << 12) | ((copy[b] ?? 0) << 4) | ((copy[c] ?? 0) >> 4));
  copy[a] = rateHz >> 12;
  copy[b] = (rateHz >> 4) & 0xff;
  copy[c] = ((rateHz & 0x0f) << 4) | ((copy[c] ?? 0) & 0x0f);
  return copy;
}
