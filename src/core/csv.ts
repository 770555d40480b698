/** One row of a CSV file. */
export interface CsvRow {
  /** The line that the row starts on, counted from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * The separator, and the number of characters to skip. The separator is given by Excel's line `sep=;`, or else it is the
 * first `,`, `;` or tab of the header outside quotes.
 */
export function separatorOf(source: string): { readonly separator: string; readonly nSkipped: number } {
  const [first = ''] = source.split(/\r\n|\n|\r/, 1);
  const named = /^"?sep=(.)"?$/i.exec(first)?.[1];
  if (named !== undefined) return { separator: named, nSkipped: first.length };
  const unquoted = first.replaceAll(/"(?:[^"]|"")*"/g, '');
  return { separator: /[,;\t]/.exec(unquoted)?.[0] ?? ',', nSkipped: 0 };
}

/**
 * Reads CSV as RFC 4180 defines it: quoted fields may contain separators, doubled quotes and line breaks. Drops a byte order mark, the
 * line `sep=;` of Excel and empty lines. Lines may end as on Unix, Windows or the old Macintosh.
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

/**
 * Reads CSV with a header line.
 * @returns one record per row, keyed by column name; missing trailing fields are left out
 */
export function readCsvRecords(text: string): readonly Readonly<Partial<Record<string, string>>>[] {
  const [header, ...rows] = readCsv(text);
  return rows.map(({ fields }) =>
    Object.fromEntries(fields.slice(0, header?.fields.length).map((value, i) => [header?.fields[i] ?? '', value])),
  );
}

/** A field as RFC 4180 writes it: quoted if it contains the separator, a quote or a line break, or starts or ends with a space. */
export function csvField(text: string, separator = ','): string {
  return text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A file name as a field that no spreadsheet evaluates as a formula: `./` is prepended to names that start with = + - @ (or their
 * full-width forms) or a control character. The path stays the same.
 */
export function csvFileName(file: string): string {
  // eslint-disable-next-line no-control-regex -- matches control characters on purpose
  return csvField(/^[=+\-@＝＋－＠\u0000-\u001f]/.test(file) ? `./${file}` : file);
}

/** A row of fields, without the line end. */
export function csvLine(fields: readonly (string | number)[], separator = ','): string {
  return fields.map((value) => csvField(String(value), separator)).join(separator);
}
