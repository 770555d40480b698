/** What a file's first bytes say it is. */
export type FileFormat =
  | { readonly kind: 'wav' | 'flac' | 'opus' | 'mp3' }
  /** A known kind of sound or video that no decoder here reads. */
  | { readonly kind: 'unsupported'; readonly name: string }
  | { readonly kind: 'unknown' };

const unsupported = (name: string): FileFormat => ({ kind: 'unsupported', name });

function tag(bytes: Uint8Array, offset: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[offset + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** Bytes before the sound that an ID3v2 tag takes; 0 where there is none. https://id3.org/id3v2.4.0-structure section 3.1 */
export function id3Bytes(bytes: Uint8Array): number {
  if (!tag(bytes, 0, 'ID3') || bytes.length < 10) return 0;
  const size = [6, 7, 8, 9].reduce((sum, i) => sum * 128 + ((bytes[i] ?? 0) & 0x7f), 0);
  const hasFooter = ((bytes[5] ?? 0) & 0x10) !== 0;
  return 10 + size + (hasFooter ? 10 : 0);
}

/** MPEG audio frame header with valid version, bit rate and sample rate; layer 0 is AAC's ADTS. */
function mpeg(bytes: Uint8Array, offset: number): FileFormat {
  const [sync, head, rates] = [bytes[offset] ?? 0, bytes[offset + 1] ?? 0, bytes[offset + 2] ?? 0];
  if (sync !== 0xff || (head & 0xe0) !== 0xe0) return { kind: 'unknown' };
  const layer = (head >> 1) & 3;
  if (layer === 0) return (head & 0xf0) === 0xf0 ? unsupported('AAC') : { kind: 'unknown' };
  const isValid = ((head >> 3) & 3) !== 1 && rates >> 4 !== 15 && ((rates >> 2) & 3) !== 3;
  return isValid ? { kind: 'mp3' } : { kind: 'unknown' };
}

/** The codec of an Ogg file, from the first packet of its first page (RFC 3533, section 6). */
function ogg(bytes: Uint8Array): FileFormat {
  const packet = 27 + (bytes[26] ?? 0);
  if (tag(bytes, packet, 'OpusHead')) return { kind: 'opus' };
  if (tag(bytes, packet + 1, 'FLAC')) return { kind: 'flac' };
  if (tag(bytes, packet + 1, 'vorbis')) return unsupported('Ogg Vorbis');
  return unsupported('an unknown codec in Ogg');
}

/**
 * Tells a file's format by its content; the name's ending plays no part.
 * @param bytes the whole file, or its first kilobytes (an ID3 tag must lie within)
 */
export function formatOf(bytes: Uint8Array): FileFormat {
  if ((tag(bytes, 0, 'RIFF') || tag(bytes, 0, 'RF64') || tag(bytes, 0, 'BW64')) && tag(bytes, 8, 'WAVE'))
    return { kind: 'wav' };
  if (tag(bytes, 0, 'OggS')) return ogg(bytes);
  if (tag(bytes, 4, 'ftyp')) return unsupported('MP4 or M4A');
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3)
    return unsupported('WebM or Matroska');
  if (tag(bytes, 0, 'FORM') && tag(bytes, 8, 'AIF')) return unsupported('AIFF');
  if (tag(bytes, 0, 'caff')) return unsupported('CAF');
  if (tag(bytes, 0, '#!AMR')) return unsupported('AMR');
  const start = id3Bytes(bytes);
  if (tag(bytes, start, 'fLaC')) return { kind: 'flac' };
  return mpeg(bytes, start);
}
