import { wholeCharacters } from './text.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A text safe within an XML element or a quoted attribute. Tabs and line breaks become references, which attributes keep;
 * what XML 1.0 has no place for (control characters, half characters) becomes U+FFFD.
 */
export function xmlText(text: string): string {
  return (
    wholeCharacters(text)
      // eslint-disable-next-line no-control-regex -- matches control characters on purpose
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"]/g, (character) => entities[character] ?? '')
      .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}

/** An element on lines of its own, its content indented by two spaces; without content it closes itself. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  content: readonly string[] | string = [],
): readonly string[] {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlText(String(value))}"`)].join(
    ' ',
  );
  if (typeof content === 'string') return [`<${head}>${xmlText(content)}</${name}>`];
  if (content.length === 0) return [`<${head}/>`];
  return [`<${head}>`, ...content.map((line) => `  ${line}`), `</${name}>`];
}
