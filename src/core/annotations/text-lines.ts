/** A text as lines and the line end that it uses; a byte order mark is dropped. */
export function linesOf(text: string): { readonly lines: readonly string[]; readonly lineEnd: string } {
  const plain = text.replace(/^\uFEFF/, '');
  return { lines: plain.split(/\r\n|\n|\r/), lineEnd: /\r\n|\n|\r/.exec(plain)?.[0] ?? '\n' };
}
