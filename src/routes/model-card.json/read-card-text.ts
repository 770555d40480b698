import type { CardBlock, CardLine, CardSpan, CardText } from '#app/reports/card-text.ts';

/** Strong text, code, a link; anything else is plain. */
const marks = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)/g;

/** One line of Markdown. Links into the repository become plain text: the app has no such pages. */
export function readLine(markdown: string): CardLine {
  const spans: CardSpan[] = [];
  const add = (span: CardSpan): unknown => span.text && spans.push(span);
  let at = 0;
  for (const { 0: whole, 1: strong, 2: code, 3: name, 4: address = '', index } of markdown.matchAll(marks)) {
    add({ text: markdown.slice(at, index) });
    if (strong !== undefined) add({ text: strong, isStrong: true });
    else if (code !== undefined) add({ text: code, isCode: true });
    else if (name !== undefined) add(/^https?:/.test(address) ? { text: name, href: address } : { text: name });
    at = index + whole.length;
  }
  add({ text: markdown.slice(at) });
  return spans;
}

const plain = (markdown: string): string =>
  readLine(markdown)
    .map(({ text }) => text)
    .join('');

function readTable(lines: readonly string[], title: string): CardBlock {
  const cells = (line: string): string[] =>
    line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim());
  const [head = '', rule = '', ...rows] = lines;
  const numbers = cells(rule).flatMap((cell, i) => (/^-+:$/.test(cell) ? [i] : []));
  return {
    kind: 'table',
    title,
    head: cells(head).map(plain),
    rows: rows.map((row) => cells(row).map(plain)),
    numbers,
  };
}

/** Items that run over several lines are joined. */
const readItems = (lines: readonly string[]): CardLine[] =>
  lines
    .join('\n')
    .split(/^- /m)
    .slice(1)
    .map((item) => readLine(item.replaceAll(/\s*\n\s*/g, ' ').trim()));

function readBlocks(markdown: string, section: string): CardBlock[] {
  const blocks: CardBlock[] = [];
  // A paragraph that is strong as a whole is the title of the table below it.
  let title = section;
  for (const text of markdown.split(/\n{2,}/).map((block) => block.trim())) {
    const lines = text.split('\n');
    const own = /^\*\*([^*]+)\*\*$/.exec(text)?.[1];
    if (text === '') continue;
    else if (own !== undefined) title = own;
    else if (text.startsWith('|')) blocks.push(readTable(lines, title));
    else if (text.startsWith('- ')) blocks.push({ kind: 'list', items: readItems(lines) });
    else blocks.push({ kind: 'paragraph', line: readLine(lines.join(' ')) });
  }
  return blocks;
}

/**
 * Reads the model card. It knows what the card uses of Markdown: headings of two levels, paragraphs, lists of one level,
 * tables, strong text, code and links. Comments and pictures are left out.
 * @throws Error where there is no title
 */
export function readCardText(markdown: string): CardText {
  const [first = '', ...sections] = markdown
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/^!\[[^\]]*\]\([^)]*\)$/gm, '')
    .split(/^## /m);
  const title = /^# (.+)$/m.exec(first)?.[1];
  if (title === undefined) throw new Error('The model card has no title.');
  return {
    title,
    sections: sections.map((section) => {
      const [heading = '', ...rest] = section.split('\n');
      return { title: heading.trim(), blocks: readBlocks(rest.join('\n'), heading.trim()) };
    }),
  };
}
