import { fail, ok } from '#core/errors.ts';
import type { Result } from '#core/errors.ts';
import type { FileSound } from './sound.ts';

/** WAVE format tags: Microsoft's mmreg.h. */
const tags = { pcm: 1, float: 3, extensible: 0xfffe } as const;

interface Layout {
  readonly isFloat: boolean;
  readonly nChannels: number;
  readonly sampleRateHz: number;
  readonly bytesPerSample: number;
}

type Reader = (view: DataView, offset: number) => number;

const integerReaders: Readonly<Record<number, Reader>> = {
  1: (view, at) => (view.getUint8(at) - 128) / 128,
  2: (view, at) => view.getInt16(at, true) / 32_768,
  3: (view, at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8_388_608,
  4: (view, at) => view.getInt32(at, true) / 2_147_483_648,
};
const floatReaders: Readonly<Record<number, Reader>> = {
  4: (view, at) => view.getFloat32(at, true),
  8: (view, at) => view.getFloat64(at, true),
};

function readLayout(view: DataView, offset: number, size: number): Result<Layout> {
  if (size < 16) return fail('audio/undecodable', 'the wav format chunk is cut off');
  const nChannels = view.getUint16(offset + 2, true);
  const sampleRateHz = view.getUint32(offset + 4, true);
  const bytesPerSample = Math.ceil(view.getUint16(offset + 14, true) / 8);
  const plain = view.getUint16(offset, true);
  const format = plain === tags.extensible && size >= 26 ? view.getUint16(offset + 24, true) : plain;
  if (format !== tags.pcm && format !== tags.float) return fail('audio/unsupported-codec', `wav format tag ${format}`);
  if (nChannels === 0 || sampleRateHz === 0) return fail('audio/undecodable', 'a wav with no channels or no rate');
  return ok({ isFloat: format === tags.float, nChannels, sampleRateHz, bytesPerSample });
}

/** Chunks of a RIFF file: id, where the content starts, and the size it claims. */
function* chunks(view: DataView): Generator<{ id: string; start: number; size: number }> {
  for (let at = 12; at + 8 <= view.byteLength;) {
    const id = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
    const size = view.getUint32(at + 4, true);
    yield { id, start: at + 8, size };
    at += 8 + size + (size % 2);
  }
}

/**
 * Reads a RIFF (or RF64) wave file: PCM of 8, 16, 24 or 32 bits, or float of 32 or 64 bits, any channel count and rate.
 * @param bytes the whole file
 * @returns the sound; `audio/empty`, `audio/truncated` (nothing but the head), `audio/undecodable` or `audio/unsupported-codec` where there is none to be had
 */
export function decodeWav(bytes: Uint8Array): Result<FileSound> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let layout: Layout | undefined;
  for (const { id, start, size } of chunks(view)) {
    if (id === 'fmt ') {
      const read = readLayout(view, start, Math.min(size, view.byteLength - start));
      if (!read.ok) return read;
      layout = read.value;
    } else if (id === 'data') {
      if (!layout) return fail('audio/undecodable', 'a wav whose data comes before its format');
      return readSamples(view, start, size, layout);
    }
  }
  return fail('audio/empty', 'a wav without a data chunk');
}

function readSamples(view: DataView, start: number, claimedBytes: number, layout: Layout): Result<FileSound> {
  const { bytesPerSample, isFloat, nChannels, sampleRateHz } = layout;
  const read = (isFloat ? floatReaders : integerReaders)[bytesPerSample];
  if (!read) return fail('audio/unsupported-codec', `wav samples of ${8 * bytesPerSample} bits`);
  const heldBytes = view.byteLength - start;
  // Programs that write to a pipe leave the size at 0 or all ones, as RF64 does: the data then reaches to the end.
  const isOpen = claimedBytes === 0xffffffff || (claimedBytes === 0 && heldBytes > 0);
  const frameBytes = nChannels * bytesPerSample;
  const nFrames = Math.floor((isOpen ? heldBytes : Math.min(claimedBytes, heldBytes)) / frameBytes);
  if (nFrames === 0) return fail(claimedBytes > 0 && !isOpen ? 'audio/truncated' : 'audio/empty');
  const channels = Array.from({ length: nChannels }, (_, c) => {
    const samples = new Float32Array(nFrames);
    for (let i = 0; i < nFrames; i++) samples[i] = read(view, start + i * frameBytes + c * bytesPerSample);
    return samples;
  });
  return ok({ channels, sampleRateHz, isTruncated: !isOpen && heldBytes < claimedBytes });
}
