/** Common names of codecs, by their code in containers. */
const names: Readonly<Record<string, string>> = {
  '.mp3': 'MP3',
  aac: 'AAC',
  ac3: 'AC-3',
  'ac-3': 'AC-3',
  alac: 'Apple Lossless',
  A_AC3: 'AC-3',
  A_DTS: 'DTS',
  dtsc: 'DTS',
  eac3: 'E-AC-3',
  'ec-3': 'E-AC-3',
  flac: 'FLAC',
  ima4: 'IMA ADPCM',
  mp3: 'MP3',
  opus: 'Opus',
  samr: 'AMR',
  sawb: 'AMR',
  sowt: 'PCM',
  twos: 'PCM',
  vorbis: 'Vorbis',
};

/** The common name of a codec, such as "AMR" for `samr`. */
export function codecName(code: string): string {
  return names[code] ?? code.replace(/^A_/, '').toUpperCase();
}
