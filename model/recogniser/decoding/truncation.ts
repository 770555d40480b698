import { id3Bytes } from './format.ts';

/** Samples that a native FLAC file's STREAMINFO promises; 0 where it does not say. RFC 9639, section 8.2 */
export function promisedFlacSamples(bytes: Uint8Array): number {
  const start = id3Bytes(bytes);
  if (bytes[start] !== 0x66 || bytes.length < start + 26) return 0;
  const at = (i: number): number => bytes[start + 8 + i] ?? 0;
  return (at(13) & 0x0f) * 2 ** 32 + ((at(14) << 24) >>> 0) + (at(15) << 16) + (at(16) << 8) + at(17);
}

/** How far an Ogg stream is whole (RFC 3533, section 6). */
export interface OggExtent {
  /** Bytes up to the end of the last whole page. */
  readonly wholeBytes: number;
  /** The stream ends within a page or without its end-of-stream page. */
  readonly isCutOff: boolean;
  /** Granule position of the last whole page: the sample at which it ends. */
  readonly endSample: number;
}

/** Walks an Ogg file's pages. */
export function oggExtent(bytes: Uint8Array): OggExtent {
  let at = 0;
  let [endSample, isEnded] = [0, false];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  while (at < bytes.length) {
    const nSegments = bytes[at + 26] ?? 0;
    let next = at + 27 + nSegments;
    for (let i = 0; i < nSegments; i++) next += bytes[at + 27 + i] ?? 0;
    if (bytes[at] !== 0x4f || bytes[at + 1] !== 0x67 || next > bytes.length) break;
    isEnded = ((bytes[at + 5] ?? 0) & 4) !== 0;
    endSample = view.getUint32(at + 6, true) + view.getUint32(at + 10, true) * 2 ** 32;
    at = next;
  }
  return { wholeBytes: at, isCutOff: at < bytes.length || !isEnded, endSample };
}

/** Samples at the beginning of an Ogg Opus file that are not to be heard. RFC 7845, section 5.1 */
export function opusPreSkip(bytes: Uint8Array): number {
  const head = 27 + (bytes[26] ?? 0);
  return (bytes[head + 10] ?? 0) + ((bytes[head + 11] ?? 0) << 8);
}

/**
 * Samples that an mp3's Xing or Info header promises, one frame of tolerance taken off; 0 where there is no such header.
 * http://gabriel.mp3-tech.org/mp3infotag.html
 */
export function promisedMp3Samples(bytes: Uint8Array): number {
  const start = id3Bytes(bytes);
  const isMpeg1 = (((bytes[start + 1] ?? 0) >> 3) & 3) === 3;
  const isMono = (bytes[start + 3] ?? 0) >> 6 === 3;
  const tag = start + 4 + (isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17);
  const name = String.fromCharCode(...bytes.subarray(tag, tag + 4));
  if ((name !== 'Xing' && name !== 'Info') || ((bytes[tag + 7] ?? 0) & 1) === 0 || tag + 144 > bytes.length) return 0;
  const nFrames = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(tag + 8);
  const frameSamples = isMpeg1 ? 1152 : 576;
  const [a, b, c] = [141, 142, 143].map((i) => bytes[tag + i] ?? 0) as [number, number, number];
  const trimmed = (a << 4) + (b >> 4) + ((b & 0x0f) << 8) + c;
  return (nFrames - 1) * frameSamples - trimmed;
}
