/** Of the runtimes' TextDecoder what is used here: browsers, workers and Node all have it, ES2023's types do not. */
declare const TextDecoder: new (label: string, options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/**
 * The text of a list as spreadsheets write it: UTF-16 by its byte order mark, else UTF-8, else, where that is not valid,
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
