import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { picturesOf } from '../../model/pictures/from-reports.ts';
import { documents, figures, withFigures } from '../../scripts/figures.ts';

const folder = new URL('../../model/reports/', import.meta.url);

describe('the figures in the documents', () => {
  it.each(documents)('match the reports in %s', (document) => {
    const text = readFileSync(new URL(`../../${document}`, import.meta.url), 'utf8');
    expect(withFigures(text, figures(document))).toBe(text);
  });

  it('match the reports in the charts', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const reports = names.map((name) => [
      name.replace(/\.json$/, ''),
      JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as unknown,
    ]);
    for (const { file, svg } of picturesOf(Object.fromEntries(reports) as Record<string, unknown>))
      expect(readFileSync(new URL(`pictures/${file}`, folder), 'utf8')).toBe(svg);
  });

  it('keep tables in the README within five columns', () => {
    const rows = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.split('|').length - 2).toBeLessThanOrEqual(5);
  });

  it("are inserted between their section's markers, with a note if there is no report", () => {
    const mark = (name: string, inner: string) => `<!-- figures:${name}:start -->${inner}<!-- figures:${name}:end -->`;
    const text = `# A\n${mark('main', 'old')}\nand\n${mark('other', '')}\nend`;
    const missing = 'There is no report of this yet.';
    expect(withFigures(text, { main: 'new' })).toBe(
      `# A\n${mark('main', '\n\nnew\n\n')}\nand\n${mark('other', `\n\n${missing}\n\n`)}\nend`,
    );
  });

  it('are rejected if the markers are missing or overlap', () => {
    expect(() => withFigures('# A text without marks', {})).toThrow(/marks/);
    expect(() => withFigures('<!-- figures:a:start --><!-- figures:b:end -->', {})).toThrow(/section a end with b/);
  });
});
