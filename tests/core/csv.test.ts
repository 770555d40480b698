import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvLine, readCsv, readCsvRecords } from '#core/csv.ts';

const fieldsOf = (text: string) => readCsv(text).map(({ fields }) => fields);

describe('reading CSV', () => {
  it('counts the line breaks within quotes in line numbers', () => {
    expect(readCsv('a,b\n"1\n2",x\ny,z')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['1\n2', 'x'] },
      { line: 4, fields: ['y', 'z'] },
    ]);
  });

  it('keeps empty fields, including the last one', () => {
    expect(fieldsOf('a,b,\n,,')).toEqual([
      ['a', 'b', ''],
      ['', '', ''],
    ]);
  });

  it('takes the separator from the header, ignoring quoted text', () => {
    expect(fieldsOf('"name, first";age\nx;1')).toEqual([
      ['name, first', 'age'],
      ['x', '1'],
    ]);
    expect(fieldsOf('a\tb\n1,5\t2')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
  });

  it("takes the separator from Excel's sep= line", () => {
    expect(readCsv('sep=;\r\nfile;emotion\r\n"a,b.wav";sad\r\n')).toEqual([
      { line: 2, fields: ['file', 'emotion'] },
      { line: 3, fields: ['a,b.wav', 'sad'] },
    ]);
  });

  it('accepts a lone carriage return as a line ending', () => {
    expect(readCsv('file,emotion\ra.wav,sad\r').map(({ line, fields }) => [line, ...fields])).toEqual([
      [1, 'file', 'emotion'],
      [2, 'a.wav', 'sad'],
    ]);
  });

  it.each([
    ['quotes', 'a,b\n"say ""no""",""\n'],
    ['carriage returns', 'a,b\r\n1,"x\r\ny"\r\n'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['empty lines and no last line end', 'a,b\n\n1,2\n\n3,4'],
  ])('agrees with csv-parse on %s', (_, text) => {
    expect(fieldsOf(text)).toEqual(parse(text, { bom: true, skip_empty_lines: true }));
  });

  it('returns records by column name, without fields missing from short rows', () => {
    expect(readCsvRecords('file,emotion\na.wav,sad\nb.wav\n')).toEqual([
      { file: 'a.wav', emotion: 'sad' },
      { file: 'b.wav' },
    ]);
    expect(readCsvRecords('')).toEqual([]);
  });
});

describe('writing CSV', () => {
  it('round-trips', () => {
    const fields = ['plain', 'a, b', 'say "no"', 'two\nlines', ' space', ''];
    expect(fieldsOf(csvLine(fields))).toEqual([fields]);
    expect(csvLine(['a', 1.5])).toBe('a,1.5');
  });
});
