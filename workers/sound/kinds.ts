import { createByteWindow, spells, viewOf } from './byte-window.ts';
import { findMpegFrames, mpegFrameAt } from './repairs/mpeg-frame.ts';

/** A file's format, detected from its bytes. The file name extension is ignored. */
export type Kind =
  /** Read by the container library, from `start` on. */
  | { readonly kind: 'wav' | 'ogg' | 'flac' | 'mp3' | 'other'; readonly start: number }
  /** A known format that only the second decoder reads, with its common name. */
  | { readonly kind: 'foreign'; readonly name: string }
  /** A damaged or unknown file. */
  | { readonly kind: 'unknown' };

/** Formats by their signature: name, offset, text. */
const signatures: readonly (readonly [name: string, at: number, text: string])[] = [
  ['AMR', 0, '#!AMR'],
  ['WMA', 0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11'],
  ['AIFF', 8, 'AIFF'],
  ['AIFF', 8, 'AIFC'],
  ['CAF', 0, 'caff'],
  ['Wave64', 0, 'riff\x2e\x91\xcf\x11'],
  ['AU', 0, '.snd'],
  ['AVI', 8, 'AVI '],
  ['WavPack', 0, 'wvpk'],
  ["Monkey's Audio", 0, 'MAC '],
  ['AC-3', 0, '\x0b\x77'],
  ['SPHERE', 0, 'NIST_1A'],
  ['DSS', 1, 'dss'],
  ['VOC', 0, 'Creative Voice File'],
  ['RealAudio', 0, '.RMF'],
  ['TTA', 0, 'TTA1'],
];
/** Codecs in Ogg by the bytes of their first packet. */
const oggCodecs: readonly (readonly [name: string | null, text: string])[] = [
  [null, 'OpusHead'],
  [null, '\x01vorbis'],
  ['Speex', 'Speex   '],
  ['Ogg FLAC', '\x7fFLAC'],
];
const otherContainers: readonly (readonly [at: number, text: string])[] = [
  [4, 'ftyp'],
  [4, 'moov'],
  [4, 'mdat'],
  [4, 'wide'],
  [4, 'free'],
  [4, 'skip'],
  [0, '\x1a\x45\xdf\xa3'],
];
/** Search range for the first frame of an mp3. */
const searchBytes = 512 * 1024;

/** Detects a file's format. */
export async function kindOf(file: Blob): Promise<Kind> {
  const read = createByteWindow(file);
  const start = await behindTags(read, file.size);
  const head = await read(start, 64);
  const [riff, form] = [spells(head, 0, 'RIFF') || spells(head, 0, 'RF64') || spells(head, 0, 'BW64'), 'WAVE'];
  if (start === 0 && riff && spells(head, 8, form)) return { kind: 'wav', start };
  if (spells(head, 0, 'OggS')) return oggKind(head);
  if (spells(head, 0, 'fLaC')) return { kind: 'flac', start };
  for (const [at, text] of otherContainers) if (spells(head, at, text)) return { kind: 'other', start: 0 };
  for (const [name, at, text] of signatures) if (spells(head, at, text)) return { kind: 'foreign', name };
  return (await framesFrom(start)) ?? { kind: isPlayedByOthers(head) ? 'other' : 'unknown', start: 0 };

  async function framesFrom(from: number): Promise<Kind | null> {
    const bytes = await read(from, searchBytes);
    const found = findMpegFrames(bytes, from + bytes.length >= file.size);
    const frame = found < 0 ? null : mpegFrameAt(bytes, found);
    if (!frame) return null;
    return frame.layer === 3 ? { kind: 'mp3', start: from + found } : { kind: 'foreign', name: 'MP2' };
  }
}

function oggKind(head: Uint8Array): Kind {
  const packet = 27 + (head[26] ?? 0);
  for (const [name, text] of oggCodecs)
    if (name !== null && spells(head, packet, text)) return { kind: 'foreign', name };
  return { kind: 'ogg', start: 0 };
}

/** AAC frames (ADTS) and MPEG transport streams, which have no signature of their own. */
function isPlayedByOthers(head: Uint8Array): boolean {
  return (head[0] === 0xff && ((head[1] ?? 0) & 0xf6) === 0xf0) || head[0] === 0x47;
}

/** Start of the audio, after ID3v2 tags and the zeros that some programs add after them. */
async function behindTags(read: ReturnType<typeof createByteWindow>, fileBytes: number): Promise<number> {
  let at = 0;
  for (;;) {
    const head = await read(at, 10);
    if (!spells(head, 0, 'ID3') || head.length < 10) break;
    const size = [6, 7, 8, 9].reduce((sum, i) => sum * 128 + ((head[i] ?? 0) & 0x7f), 0);
    at += 10 + size + (((head[5] ?? 0) & 0x10) !== 0 ? 10 : 0);
  }
  if (at === 0) return 0;
  for (; at < fileBytes; at++) if ((await read(at, 1))[0] !== 0) return at;
  return at;
}

/** Whether an MP4 is encrypted, according to its sample table at the start or the end of the file (ISO 14496-12, 8.12). */
export async function isProtected(file: Blob): Promise<boolean> {
  const reach = 512 * 1024;
  for (const part of [file.slice(0, reach), file.slice(Math.max(0, file.size - reach))]) {
    const text = new TextDecoder('latin1').decode(await part.arrayBuffer());
    if (/ftyp/.test(text.slice(0, 64)) || part.size === reach) {
      if (/(?:enca|drms)[\s\S]{1,400}?(?:sinf|schm)/.test(text)) return true;
    }
  }
  return false;
}

/** Whether a Matroska or WebM file ends before its segment does. False for a segment of unknown length. RFC 9559, section 5.1 */
export async function matroskaExtent(file: Blob): Promise<'none' | 'whole' | 'cut off'> {
  const bytes = await createByteWindow(file)(0, 4096);
  if (!spells(bytes, 0, '\x1a\x45\xdf\xa3')) return 'none';
  const head = sizeAt(bytes, 4);
  const at = 4 + head.nBytes + head.value;
  if (!spells(bytes, at, '\x18\x53\x80\x67')) return 'whole';
  const segment = sizeAt(bytes, at + 4);
  return !segment.isOpen && at + 4 + segment.nBytes + segment.value > file.size ? 'cut off' : 'whole';
}

/** An EBML variable-size integer: one byte, and another for each leading zero of the first. All ones: unknown. RFC 8794, section 4 */
function sizeAt(bytes: Uint8Array, at: number): { value: number; nBytes: number; isOpen: boolean } {
  const first = bytes[at] ?? 0;
  const nBytes = Math.clz32(first) - 23;
  const view = viewOf(bytes);
  let value = first & (0xff >> nBytes);
  let isOpen = value === 0xff >> nBytes;
  for (let i = 1; i < nBytes && at + i < view.byteLength; i++) {
    const byte = view.getUint8(at + i);
    value = value * 256 + byte;
    isOpen &&= byte === 0xff;
  }
  return { value, nBytes, isOpen };
}
