/**
 * Reads CSV by RFC 4180: quoted fields may hold separators, doubled quotes and line breaks; a byte order mark is dropped,
 * empty lines are skipped. The separator is the first of `, ; tab` to occur in the first line.
 * @returns rows with the line each begins on, counted from 1
 */
export function readCsv(text: string): readonly { readonly line: number; readonly fields: readonly string[] }[] {
  const source = text.replace(/^\uFEFF/, '');
  const separator = /[,;\t]/.exec(source.split(/\r?\n/, 1)[0] ?? '')?.[0] ?? ',';
  const rows: { line: number; fields: string[] }[] = [];
  let [fields, field, isQuoted, line, startLine] = [[] as string[], '', false, 1, 1];

  function endRow(): void {
    fields.push(field);
    if (fields.length > 1 || field !== '') rows.push({ line: startLine, fields });
    [fields, field] = [[], ''];
  }

  for (let i = 0; i < source.length; i++) {
    const c = source[i] ?? '';
    if (c === '\n') line++;
    if (isQuoted) {
      if (c !== '"') field += c;
      else if (source[i + 1] === '"') field += source[++i] ?? '';
      else isQuoted = false;
    } else if (c === '"' && field === '') isQuoted = true;
    else if (c === separator) {
      fields.push(field);
      field = '';
    } else if (c === '\n') {
      endRow();
      startLine = line;
    } else if (c !== '\r' || source[i + 1] !== '\n') field += c;
  }
  endRow();
  return rows;
}
