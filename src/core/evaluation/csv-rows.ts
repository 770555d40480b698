/** A row of a CSV file. */
export interface CsvRow {
  /** The line that the row begins on, counted from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** How a separator is found out: Excel's own first line `sep=;` says it, else the first of `, ; tab` in the first line. */
function separatorOf(source: string): { readonly separator: string; readonly nSkipped: number } {
  const [first = ''] = source.split(/\r\n|\n|\r/, 1);
  const said = /^"?sep=(.)"?$/i.exec(first)?.[1];
  if (said !== undefined) return { separator: said, nSkipped: first.length };
  return { separator: /[,;\t]/.exec(first)?.[0] ?? ',', nSkipped: 0 };
}

/**
 * Reads CSV by RFC 4180: quoted fields may hold separators, doubled quotes and line breaks. A byte order mark and Excel's line
 * `sep=;` are dropped, empty lines are skipped, and lines may end as on Unix, Windows or the old Macintosh.
 */
export function readCsv(text: string): readonly CsvRow[] {
  const source = text.replace(/^\uFEFF/, '');
  const { separator, nSkipped } = separatorOf(source);
  const rows: CsvRow[] = [];
  let [fields, field, isQuoted, line, startLine] = [[] as string[], '', false, 1, 1];

  function endRow(): void {
    fields.push(field);
    if (fields.length > 1 || field !== '') rows.push({ line: startLine, fields });
    [fields, field] = [[], ''];
  }

  for (let i = nSkipped; i < source.length; i++) {
    const c = source[i] ?? '';
    const isLineEnd = c === '\n' || (c === '\r' && source[i + 1] !== '\n');
    if (isLineEnd) line++;
    if (isQuoted) {
      if (c !== '"') field += c;
      else if (source[i + 1] === '"') field += source[++i] ?? '';
      else isQuoted = false;
    } else if (c === '"' && field === '') isQuoted = true;
    else if (c === separator) {
      fields.push(field);
      field = '';
    } else if (isLineEnd) {
      endRow();
      startLine = line;
    } else if (c !== '\r') field += c;
  }
  endRow();
  return rows;
}
