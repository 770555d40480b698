/** A text without half characters: lone surrogates, which no encoding has, become U+FFFD. */
export function wholeCharacters(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
