import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCardText, readLine } from '../../../src/routes/model-card.json/read-card-text.ts';

describe('the model card on the page', () => {
  it('has the sections of docs/model-card.md, without Markdown syntax', () => {
    const text = readFileSync(new URL('../../../docs/model-card.md', import.meta.url), 'utf8');
    const { sections, title } = readCardText(text);
    expect(title).toMatch(/^Model card/);
    expect(sections.map((section) => section.title)).toEqual(
      expect.arrayContaining([
        'Intended use',
        'Out of scope',
        'Training data',
        'Evaluation',
        'Limits',
        'Ethical considerations',
        'Licence',
      ]),
    );
    for (const { blocks } of sections) expect(blocks.length).toBeGreaterThan(0);
    expect(JSON.stringify(sections)).not.toMatch(/\*\*|`|\]\(|<!--/);
    expect(text.split('\n').length).toBeLessThanOrEqual(151);
  });

  it('supports bold, code and web links, and turns repository links into text', () => {
    expect(readLine('**Work**: `unsure`, see [this](https://a.b/c) and [that](results.md#x).')).toEqual([
      { text: 'Work', isStrong: true },
      { text: ': ' },
      { text: 'unsure', isCode: true },
      { text: ', see ' },
      { text: 'this', href: 'https://a.b/c' },
      { text: ' and ' },
      { text: 'that' },
      { text: '.' },
    ]);
  });

  it('supports paragraphs, lists and tables with the title above them', () => {
    const [section] = readCardText(
      '# T\n\n## A\n\nOne\nline.\n\n- a\n  b\n- c\n\n**Title**\n\n| x | n |\n| --- | ---: |\n| y | 1 |\n',
    ).sections;
    expect(section?.blocks).toEqual([
      { kind: 'paragraph', line: [{ text: 'One line.' }] },
      { kind: 'list', items: [[{ text: 'a b' }], [{ text: 'c' }]] },
      { kind: 'table', title: 'Title', head: ['x', 'n'], rows: [['y', '1']], numbers: [1] },
    ]);
  });
});
