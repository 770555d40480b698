/** The part of TextDecoder used here. Browsers, workers and Node have it, but ES2023's types do not. */
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/**
 * Decodes a list written by a spreadsheet: UTF-16 if it has a byte order mark, otherwise UTF-8 or, if that is invalid,
 * Windows-1252.
 */
export function decodeListText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le', { fatal: false }).decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be', { fatal: false }).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252', { fatal: false }).decode(bytes);
  }
}
