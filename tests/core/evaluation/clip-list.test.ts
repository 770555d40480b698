import { describe, expect, it } from 'vitest';
import { readClipList } from '#core/evaluation/clip-list.ts';
import { readCsv } from '#core/evaluation/csv-rows.ts';
import { emotionFromWord } from '#core/evaluation/emotion-words.ts';

describe('a list of clips', () => {
  it('is read by the names of its columns, others left aside', () => {
    expect(readClipList('corpus,language,speaker,emotion,file\nnemo,pl,nemo:EB0,anger,a/1.opus\n')).toEqual({
      ok: true,
      clips: [{ file: 'a/1.opus', emotion: 'angry', speaker: 'nemo:EB0', corpus: 'nemo' }],
    });
  });

  it('needs no speaker and no corpus', () => {
    expect(readClipList('file,emotion\na.wav,Happy')).toMatchObject({ clips: [{ speaker: null, corpus: null }] });
  });

  it('takes the CSV of a spreadsheet: byte order mark, semicolons, carriage returns, quotes', () => {
    const list = readClipList('\uFEFF"File";"Emotion"\r\n"a;b ""c"".wav";sadness\r\n\r\n');
    expect(list).toMatchObject({ ok: true, clips: [{ file: 'a;b "c".wav', emotion: 'sad' }] });
  });

  it('names every row that it cannot read, not only the first', () => {
    const list = readClipList('file,emotion\na.wav,bored\nb.wav,sad\n,sad\nc.wav\nb.wav,happy\n');
    expect(list).toEqual({
      ok: false,
      problems: [
        { kind: 'unknown-emotion', line: 2, word: 'bored' },
        { kind: 'no-file', line: 4 },
        { kind: 'too-few-fields', line: 5 },
        { kind: 'listed-twice', line: 6, file: 'b.wav' },
      ],
    });
  });

  it('says which column is missing, and that a list is empty', () => {
    expect(readClipList('path,label\na,b\n')).toMatchObject({
      problems: [
        { kind: 'no-column', column: 'file', found: ['path', 'label'] },
        { kind: 'no-column', column: 'emotion' },
      ],
    });
    for (const text of ['', '\n\n', 'file,emotion\n'])
      expect(readClipList(text)).toEqual({ ok: false, problems: [{ kind: 'empty' }] });
  });
});

describe('reading CSV', () => {
  it('counts lines past line breaks within quotes', () => {
    expect(readCsv('a,b\n"1\n2",x\ny,z')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['1\n2', 'x'] },
      { line: 4, fields: ['y', 'z'] },
    ]);
  });

  it('keeps empty fields, also the last', () => {
    expect(readCsv('a,b,\n,,').map(({ fields }) => fields)).toEqual([
      ['a', 'b', ''],
      ['', '', ''],
    ]);
  });
});

describe('words for emotions', () => {
  it.each([
    ['anger', 'angry'],
    ['Fear', 'fearful'],
    [' happiness ', 'happy'],
    ['surprise', 'surprised'],
    ['pleasant surprise', 'surprised'],
    ['DIS', 'disgust'],
    ['calm', 'calm'],
  ])('%s means %s', (word, emotion) => expect(emotionFromWord(word)).toBe(emotion));

  it('beyond the eight mean none of them', () => {
    for (const word of ['boredom', '', 'constructor']) expect(emotionFromWord(word)).toBeNull();
  });
});
