/** A table with its title. Titles, heads, cells and notes may hold Markdown's marks of code. */
export interface ReportTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** The first so many columns are words, the others figures; 1 if left out. */
  readonly nWords?: number;
}

/** The tables of one report, and the notes below them. */
export interface ReportSection {
  readonly tables: readonly ReportTable[];
  readonly notes: readonly string[];
}

function markdownTable({ head, nWords = 1, rows, title }: ReportTable): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i < nWords ? '---' : '---:'));
  return [`**${title}**`, '', line(head), line(rule), ...rows.map(line)].join('\n');
}

/** A section as Markdown: figures are aligned to the right. */
export function markdownOf({ notes, tables }: ReportSection): string {
  return [...tables.map(markdownTable), ...notes].join('\n\n');
}
