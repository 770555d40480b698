/** Colours for both white and near-black backgrounds, because pictures have none of their own. */
export const ink = {
  /** 4.5 : 1 on white, 4.2 : 1 on #0d1117. */
  text: '#6e7781',
  line: '#8c959f',
  series: ['#3b82c4', '#c8641b', '#2b9467', '#9a6fc0', '#b8860b', '#c2557f'],
} as const;

/** Dashes distinguish series without colour. */
export const dashes = ['none', '7 4', '2 3', '9 3 2 3', '4 2', '1 2'] as const;

type Attributes = Readonly<Record<string, string | number>>;

/** Escapes text for SVG. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const written = (value: string | number): string =>
  typeof value === 'number' ? String(Number(value.toFixed(2))) : escaped(value);

/** An element with attributes and content. Numbers are rounded to two decimals. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${written(value)}"`);
  return content.length === 0 ? `<${name}${head.join('')}/>` : `<${name}${head.join('')}>${content.join('')}</${name}>`;
}

/** A line of text. `anchor` says which part of it is at x. */
export function label(
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
  more: Attributes = {},
): string {
  return element('text', { x, y, 'text-anchor': anchor, fill: ink.text, ...more }, escaped(text));
}

/** A straight line. */
export function rule(x1: number, y1: number, x2: number, y2: number, more: Attributes = {}): string {
  return element('line', { x1, y1, x2, y2, stroke: ink.line, 'stroke-width': 1, ...more });
}

/**
 * A whole picture.
 * @param title what it shows, for screen readers and as a heading
 * @param description its message, for screen readers
 */
export function picture(
  size: { readonly width: number; readonly height: number },
  title: string,
  description: string,
  content: readonly string[],
): string {
  const { height, width } = size;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'font-family': 'system-ui, sans-serif',
    'font-size': 12,
  };
  const heading = label(title, 12, 22, 'start', { 'font-size': 14, 'font-weight': 600 });
  return `${element(
    'svg',
    root,
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(description)),
    heading,
    ...content,
  )}\n`;
}
