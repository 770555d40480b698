/** A FLAC file and the byte offset of each frame. */
interface MadeUpFlac {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly framesAt: readonly number[];
}

const sampleRateHz = 16_000;

/**
 * Encodes 16-bit mono sound at 16 kHz as uncompressed FLAC, with verbatim subframes of equal size. RFC 9639
 * @param formatCodes header bytes for block size and sample rate, and for channels and sample size
 */
function flacOf(
  samples: Int16Array,
  blockSamples: number,
  formatCodes: readonly [number, number] = [0x75, 0x08],
): MadeUpFlac {
  const info = [
    ...[...u16(blockSamples), ...u16(blockSamples), 0, 0, 0, 0, 0, 0],
    ...[sampleRateHz >> 12, (sampleRateHz >> 4) & 0xff, ((sampleRateHz & 0x0f) << 4) | 0, 0xf0],
    ...[...u16(samples.length >>> 16), ...u16(samples.length & 0xffff)],
    ...Array.from({ length: 16 }, () => 0),
  ];
  const file = [...new TextEncoder().encode('fLaC'), 0x80, 0, 0, info.length, ...info];
  const framesAt: number[] = [];
  for (let start = 0, n = 0; start < samples.length; start += blockSamples, n++) {
    framesAt.push(file.length);
    const block = samples.subarray(start, start + blockSamples);
    const number = n < 0x80 ? [n] : [0xc0 | (n >> 6), 0x80 | (n & 0x3f)];
    const header = [0xff, 0xf8, ...formatCodes, ...number, ...u16(block.length - 1)];
    const frame = [...header, crc(header, 8, 0x07), 0x02, ...[...block].flatMap(u16)];
    file.push(...frame, ...u16(crc(frame, 16, 0x8005)));
  }
  return { bytes: Uint8Array.from(file), framesAt };
}

const u16 = (value: number): number[] => [(value >> 8) & 0xff, value & 0xff];

function crc(bytes: readonly number[], nBits: number, polynomial: number): number {
  const mask = 2 ** nBits - 1;
  return bytes.reduce((sum, byte) => {
    let next = sum ^ (byte << (nBits - 8));
    for (let bit = 0; bit < 8; bit++) next = ((next << 1) ^ ((next >> (nBits - 1)) & 1 ? polynomial : 0)) & mask;
    return next;
  }, 0);
}

const nFrames = 40;
const block = 1600;
/** Four seconds of a tone with changing amplitude, 16 bits at 16 kHz. */
const tone = Int16Array.from(
  { length: nFrames * block },
  (_, i) => 12_000 * Math.sin(i / 9) * (0.6 + 0.4 * Math.sin(i / 3000)),
);
const whole = flacOf(tone, block);
/** Byte offset of the middle of a frame. */
const within = (frame: number): number => whole.framesAt[frame]! + block;

function zeroed(...holes: readonly (readonly [from: number, to: number])[]): Uint8Array<ArrayBuffer> {
  const bytes = whole.bytes.slice();
  for (const [from, to] of holes) bytes.fill(0, from, to);
  return bytes;
}

/** Damaged files, and the frames that are lost. */
export const holedFlacs: readonly {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lost: readonly number[];
}[] = [
  { name: 'zeros', bytes: zeroed([within(10), within(13)]), lost: [10, 11, 12, 13] },
  {
    name: 'missing bytes',
    bytes: Uint8Array.from([...whole.bytes.subarray(0, within(10)), ...whole.bytes.subarray(within(13))]),
    lost: [10, 11, 12, 13],
  },
  { name: 'a damaged beginning', bytes: zeroed([whole.framesAt[0]!, within(1)]), lost: [0, 1] },
  { name: 'two holes', bytes: zeroed([within(5), within(6)], [within(20), within(22)]), lost: [5, 6, 20, 21, 22] },
];

/** The tone from -1 to 1 with lost frames silenced. */
export function toneWithout(lost: readonly number[]): Float32Array {
  return Float32Array.from(tone, (x, i) => (lost.includes(Math.floor(i / block)) ? 0 : x / 32_768));
}
export const wholeFlac = whole.bytes;
/** The same file, with sample rate and size given only in STREAMINFO. */
export const flacWithoutRates = flacOf(tone, block, [0x70, 0x00]).bytes;
