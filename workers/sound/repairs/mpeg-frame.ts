/** One MPEG audio frame's header. ISO 11172-3, 2.4.1.3, and 13818-3 for the lower rates. */
export interface MpegFrame {
  /** Bytes of the whole frame. */
  readonly nBytes: number;
  readonly nSamples: number;
  readonly sampleRateHz: number;
  readonly layer: 1 | 2 | 3;
  readonly isMpeg1: boolean;
  readonly isMono: boolean;
}

const ratesHz = [44_100, 48_000, 32_000];
/** kbit/s by the header's four bits, for layers 1, 2 and 3 of MPEG-1, then for layer 1 and layers 2 and 3 of MPEG-2. */
const bitRates = {
  mpeg1: {
    1: [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
    2: [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
    3: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  },
  mpeg2: {
    1: [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
    2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    3: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  },
} as const;

/** Reads the header at an offset, or null where there is none. Free-format frames, which nobody writes, count as none. */
export function mpegFrameAt(bytes: Uint8Array, at: number): MpegFrame | null {
  const [sync, head, rates, mode] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0];
  if (sync !== 0xff || (head & 0xe0) !== 0xe0) return null;
  const version = (head >> 3) & 3;
  const layerBits = (head >> 1) & 3;
  const rateHz = ratesHz[(rates >> 2) & 3];
  if (version === 1 || layerBits === 0 || rateHz === undefined) return null;
  const isMpeg1 = version === 3;
  const layer = (4 - layerBits) as 1 | 2 | 3;
  const kbits = bitRates[isMpeg1 ? 'mpeg1' : 'mpeg2'][layer][rates >> 4];
  if (!kbits) return null;
  const sampleRateHz = isMpeg1 ? rateHz : version === 2 ? rateHz / 2 : rateHz / 4;
  const nSamples = layer === 1 ? 384 : layer === 3 && !isMpeg1 ? 576 : 1152;
  const padding = (rates >> 1) & 1;
  const slotBytes = layer === 1 ? 4 : 1;
  const nBytes = (Math.floor((nSamples * kbits * 125) / sampleRateHz / slotBytes) + padding) * slotBytes;
  return { nBytes, nSamples, sampleRateHz, layer, isMpeg1, isMono: mode >> 6 === 3 };
}

const isAlike = (a: MpegFrame, b: MpegFrame | null): boolean =>
  b !== null && a.layer === b.layer && a.isMpeg1 === b.isMpeg1 && a.sampleRateHz === b.sampleRateHz;

/**
 * The first place from which several frames of one kind follow one another: a lone sync word is mostly chance.
 * @param isLast `bytes` reach to the end of the file, where fewer frames may follow
 * @returns its offset, or -1
 */
export function findMpegFrames(bytes: Uint8Array, isLast: boolean, nFrames = 4): number {
  for (let start = 0; start + 4 <= bytes.length; start++) {
    const first = mpegFrameAt(bytes, start);
    if (!first) continue;
    let at = start + first.nBytes;
    let found = 1;
    while (found < nFrames && at + 4 <= bytes.length && isAlike(first, mpegFrameAt(bytes, at))) {
      at += mpegFrameAt(bytes, at)!.nBytes;
      found++;
    }
    // Two frames that fill the rest of a short file are enough.
    if (found === nFrames || (isLast && found >= 2 && at + 4 > bytes.length)) return start;
  }
  return -1;
}
