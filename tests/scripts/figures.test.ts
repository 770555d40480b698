import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { picturesOf } from '../../model/pictures/from-reports.ts';
import { documents, figures, withFigures } from '../../scripts/figures.ts';

const folder = new URL('../../model/reports/', import.meta.url);

describe('the figures in the documents', () => {
  it.each(documents)('are in %s those of the reports, number for number', (document) => {
    const text = readFileSync(new URL(`../../${document}`, import.meta.url), 'utf8');
    expect(withFigures(text, figures(document))).toBe(text);
  });

  it('are drawn in the pictures as they are in the reports', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const reports = names.map((name) => [
      name.replace(/\.json$/, ''),
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown,
    ]);
    for (const { file, svg } of picturesOf(Object.fromEntries(reports) as Record<string, unknown>))
      expect(readFileSync(new URL(`pictures/${file}`, folder), 'utf8')).toBe(svg);
  });

  it('leave no table of README wider than five columns', () => {
    const rows = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.split('|').length - 2).toBeLessThanOrEqual(5);
  });

  it('go between the marks of their section, and say so where there is no report', () => {
    const mark = (name: string, inner: string) => `<!-- figures:${name}:start -->${inner}<!-- figures:${name}:end -->`;
    const text = `# A\n${mark('main', 'old')}\nand\n${mark('other', '')}\nend`;
    const missing = 'There is no report of this yet.';
    expect(withFigures(text, { main: 'new' })).toBe(
      `# A\n${mark('main', '\n\nnew\n\n')}\nand\n${mark('other', `\n\n${missing}\n\n`)}\nend`,
    );
  });

  it('go nowhere when the marks are missing or cross', () => {
    expect(() => withFigures('# A text without marks', {})).toThrow(/marks/);
    expect(() => withFigures('<!-- figures:a:start --><!-- figures:b:end -->', {})).toThrow(/section a end with b/);
  });
});
