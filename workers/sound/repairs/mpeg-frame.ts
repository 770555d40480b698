/** Header of an MPEG audio frame. ISO 11172-3, 2.4.1.3, and 13818-3 for the lower rates. */
export interface MpegFrame {
  /** Size of the frame, including the header. */
  readonly nBytes: number;
  readonly nSamples: number;
  readonly sampleRateHz: number;
  readonly layer: 1 | 2 | 3;
  readonly isMpeg1: boolean;
  readonly isMono: boolean;
}

const ratesHz = [44_100, 48_000, 32_000];
/** Bit rates in kbit/s by layer, indexed by the four bits of the header. */
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

/** Parses the header at an offset; null if there is none. Free-format frames are not supported: no encoder writes them. */
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
 * Finds several consecutive frames of one kind. A single sync word is usually a coincidence.
 * @param isLast `bytes` extend to the end of the file, where fewer frames are enough
 * @returns the offset of the first frame, or -1
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
    // Two frames are enough if they fill the rest of a short file.
    if (found === nFrames || (isLast && found >= 2 && at + 4 > bytes.length)) return start;
  }
  return -1;
}
