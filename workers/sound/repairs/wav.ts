import { createByteWindow, spells, viewOf, type ByteWindow } from '../byte-window.ts';
import { asItIs, type Repaired } from './repaired.ts';

/** WAVE format tags: Microsoft's mmreg.h. */
const tags = { pcm: 1, float: 3, alaw: 6, mulaw: 7, extensible: 0xfffe } as const;
const foreignTags: Readonly<Record<number, string>> = {
  0x02: 'ADPCM',
  0x11: 'ADPCM',
  0x31: 'GSM',
  0x45: 'G.726',
  0x50: 'MP2',
  0x55: 'MP3',
  0x160: 'WMA',
  0x161: 'WMA',
  0x162: 'WMA',
};
/** Sizes from here on are placeholders for an unknown size: SoX writes 0x7ffff000, ffmpeg 0xffffffff. */
const openFrom = 0x7fff_0000;
const largest = 0xffff_ffff;

interface Layout {
  readonly tag: number;
  readonly nChannels: number;
  readonly sampleRateHz: number;
  readonly bytesPerSample: number;
}

/** A repaired wave file. `foreign` names an encoding that the container library cannot read. */
export type WavRepair = Repaired | { readonly foreign: string } | { readonly broken: string };

/**
 * Rewrites the header of a wave file with its true sizes. mediabunny 1.61 trusts RIFF and data sizes that are too small, and cannot
 * read 20-bit samples.
 */
export async function repairWav(file: Blob): Promise<WavRepair> {
  const read = createByteWindow(file);
  let layout: Layout | null = null;
  let data: { start: number; claimed: number } | null = null;
  let longDataBytes = 0;
  for (let at = 12; at + 8 <= file.size && !data;) {
    const head = await read(at, 48);
    const size = viewOf(head).getUint32(4, true);
    if (spells(head, 0, 'fmt ')) {
      const found = layoutOf(head.subarray(8, 8 + Math.min(size, 40)));
      if ('broken' in found || 'foreign' in found) return found;
      layout = found;
    } else if (spells(head, 0, 'ds64') && head.length >= 24) {
      longDataBytes = Number(viewOf(head).getBigUint64(16, true));
    } else if (spells(head, 0, 'data')) data = { start: at + 8, claimed: size };
    at += 8 + size + (size % 2);
  }
  if (!layout) return { broken: 'a wav without a format' };
  if (!data) return { ...asItIs(file, 'none'), parts: [] };
  const claimed = data.claimed === largest && longDataBytes > 0 ? longDataBytes : data.claimed;
  const held = file.size - data.start;
  const isOpen = (claimed >= openFrom && claimed > held && longDataBytes === 0) || (claimed === 0 && held > 0);
  const isWhole = !isOpen && claimed <= held && (await isFollowedByChunks(read, data.start + claimed, file.size));
  const frameBytes = layout.nChannels * layout.bytesPerSample;
  const nFrames = Math.floor((isWhole ? claimed : held) / frameBytes);
  // Sizes in a wave header are 32-bit.
  if (nFrames * frameBytes + 36 > largest) return asItIs(file, 'container');
  const blob = new Blob([headOf(layout, nFrames), file.slice(data.start, data.start + nFrames * frameBytes)]);
  return {
    ...asItIs(blob, 'none'),
    isCutOff: !isOpen && claimed > held,
    durationS: nFrames / layout.sampleRateHz,
  };
}

function layoutOf(format: Uint8Array): Layout | { readonly broken: string } | { readonly foreign: string } {
  if (format.length < 14) return { broken: 'the format of the wav is cut off' };
  const view = viewOf(format);
  const plain = view.getUint16(0, true);
  const tag = plain === tags.extensible && format.length >= 26 ? view.getUint16(24, true) : plain;
  const nChannels = view.getUint16(2, true);
  const sampleRateHz = view.getUint32(4, true);
  const bits = format.length >= 16 ? view.getUint16(14, true) : 8;
  if (nChannels === 0 || sampleRateHz === 0) return { broken: 'a wav with no channels or no rate' };
  const isLaw = tag === tags.alaw || tag === tags.mulaw;
  if (tag !== tags.pcm && tag !== tags.float && !isLaw)
    return { foreign: foreignTags[tag] ?? `format ${String(tag)} in WAV` };
  // Samples are left-justified, so 20 bits can be read as 24.
  const aligned = view.getUint16(12, true) / nChannels;
  const needed = Math.ceil(bits / 8);
  const bytesPerSample = isLaw ? 1 : Number.isInteger(aligned) && aligned > needed && aligned <= 4 ? aligned : needed;
  const isRead = tag === tags.float ? [4, 8].includes(bytesPerSample) : bytesPerSample >= 1 && bytesPerSample <= 4;
  return isRead ? { tag, nChannels, sampleRateHz, bytesPerSample } : { foreign: `${String(bits)}-bit WAV` };
}

/** Whether only chunks follow the data. If the size was never updated, more audio follows. */
async function isFollowedByChunks(read: ByteWindow, end: number, fileBytes: number): Promise<boolean> {
  for (let at = end + (end % 2); at + 8 <= fileBytes;) {
    const head = await read(at, 8);
    if (!head.subarray(0, 4).every((byte) => byte >= 0x20 && byte < 0x7f)) return false;
    const size = viewOf(head).getUint32(4, true);
    at += 8 + size + (size % 2);
    if (at > fileBytes + 1) return false;
  }
  return true;
}

function headOf({ bytesPerSample, nChannels, sampleRateHz, tag }: Layout, nFrames: number): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(44));
  const frameBytes = nChannels * bytesPerSample;
  const word = (at: number, text: string) => {
    for (let i = 0; i < 4; i++) view.setUint8(at + i, text.charCodeAt(i));
  };
  word(0, 'RIFF');
  view.setUint32(4, 36 + nFrames * frameBytes, true);
  word(8, 'WAVE');
  word(12, 'fmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, tag, true);
  view.setUint16(22, nChannels, true);
  view.setUint32(24, sampleRateHz, true);
  view.setUint32(28, Math.min(largest, sampleRateHz * frameBytes), true);
  view.setUint16(32, frameBytes, true);
  view.setUint16(34, 8 * bytesPerSample, true);
  word(36, 'data');
  view.setUint32(40, nFrames * frameBytes, true);
  return view.buffer;
}
