import { describe, expect, it } from 'vitest';
import { readClipList, readListRows } from '#core/evaluation/clip-list.ts';
import { codeOf, createLabelReader, emotionFromWord } from '#core/evaluation/emotion-words.ts';
import { decodeListText } from '#core/evaluation/list-text.ts';
import { clipName, secondsOf, soundOf } from '#core/evaluation/clip-name.ts';

describe('a list of clips', () => {
  it('is read by column name, ignoring other columns', () => {
    expect(readClipList('corpus,language,speaker,emotion,file\nnemo,pl,nemo:EB0,anger,a/1.opus\n')).toEqual({
      ok: true,
      clips: [{ file: 'a/1.opus', emotion: 'angry', speaker: 'nemo:EB0', corpus: 'nemo' }],
    });
  });

  it('needs no speaker or corpus', () => {
    expect(readClipList('file,emotion\na.wav,Happy')).toMatchObject({ clips: [{ speaker: null, corpus: null }] });
  });

  it('accepts CSV from spreadsheets: byte order mark, semicolons, carriage returns, quotes', () => {
    const list = readClipList('\uFEFF"File";"Emotion"\r\n"a;b ""c"".wav";sadness\r\n\r\n');
    expect(list).toMatchObject({ ok: true, clips: [{ file: 'a;b "c".wav', emotion: 'sad' }] });
  });

  it('reports every unreadable row, not only the first', () => {
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

  it('reports missing columns and empty lists', () => {
    expect(readClipList('when,mood\na,b\n')).toMatchObject({
      problems: [
        { kind: 'no-column', column: 'file', found: ['when', 'mood'] },
        { kind: 'no-column', column: 'emotion' },
      ],
    });
    for (const text of ['', '\n\n', 'file,emotion\n'])
      expect(readClipList(text)).toEqual({ ok: false, problems: [{ kind: 'empty' }] });
  });
});

describe('the text of a list', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);

  it('is UTF-8, UTF-16 with a byte order mark, or otherwise Windows-1252', () => {
    expect(decodeListText(new TextEncoder().encode('wütend'))).toBe('wütend');
    expect(decodeListText(bytes(0xff, 0xfe, 0xfc, 0, 0x41, 0))).toBe('üA');
    expect(decodeListText(bytes(0xfe, 0xff, 0, 0xfc, 0, 0x41))).toBe('üA');
    expect(decodeListText(bytes(0x77, 0xfc, 0x74))).toBe('wüt');
  });
});

describe('columns with other names', () => {
  it('are recognised by common names', () => {
    const read = readListRows('filename;label;spk\na.wav;Wut;F1\n');
    expect(read).toMatchObject({
      ok: true,
      columns: { file: 'filename', emotion: 'label', speaker: 'spk' },
      rows: [{ file: 'a.wav', word: 'Wut', speaker: 'F1', span: null }],
    });
  });

  it('can be chosen explicitly', () => {
    const text = 'what,how,emotion\na.wav,sad,0\n';
    expect(readListRows(text)).toMatchObject({ ok: false, head: ['what', 'how', 'emotion'] });
    expect(readListRows(text, { file: 'what', emotion: 'how' })).toMatchObject({
      ok: true,
      rows: [{ file: 'a.wav', word: 'sad' }],
    });
  });

  it('may hold the start and end of a segment, as in audformat and nkululeko', () => {
    const read = readClipList(
      'file,start,end,emotion\na.wav,0 days 00:00:00,0 days 00:00:01.200000,anger\na.wav,0 days 00:00:01.2,NaT,sad\n',
    );
    expect(read).toMatchObject({
      ok: true,
      clips: [
        { file: 'a.wav#t=0,1.2', emotion: 'angry' },
        { file: 'a.wav#t=1.2', emotion: 'sad' },
      ],
    });
  });
});

describe('segment times', () => {
  it.each([
    ['1.25', 1.25],
    ['1,25', 1.25],
    ['250 ms', 0.25],
    ['00:01:02.5', 62.5],
    ['1 days 00:00:01', 86_401],
    ['NaT', null],
    ['', null],
    ['soon', null],
  ])('%s is %s seconds', (text, seconds) => expect(secondsOf(text)).toBe(seconds));

  it('round-trip through the name of a clip', () => {
    const span = { startS: 1.2, endS: 3 };
    expect(soundOf(clipName('a#b.wav', span))).toEqual({ path: 'a#b.wav', span });
    expect(soundOf('a.wav')).toEqual({ path: 'a.wav', span: null });
  });
});

describe('labels in other languages and of other corpora', () => {
  it.each([
    ['Wut', 'angry'],
    ['Überraschung', 'surprised'],
    ['colère', 'angry'],
    ['dégoût', 'disgust'],
    ['alegría', 'happy'],
    ['paura', 'fearful'],
    ['złość', 'angry'],
    ['smutek', 'sad'],
  ])('%s means %s', (word, emotion) => expect(emotionFromWord(word)).toBe(emotion));

  it('are read as a code if the whole list uses it', () => {
    expect(codeOf(['01', '05', '08'])).toEqual(
      new Map([
        ['01', 'neutral'],
        ['05', 'angry'],
        ['08', 'surprised'],
      ]),
    );
    expect(codeOf(['W', 'A', 'N'])?.get('a')).toBe('fearful');
    expect(codeOf(['H', 'A', 'C'])?.get('a')).toBe('angry');
    expect(codeOf(['H', 'A', 'C'])?.get('c')).toBeNull();
  });

  it('stay unread if several codes fit and differ, or if words are among them', () => {
    expect(codeOf(['A', 'N'])).toBeNull();
    expect(codeOf(['A', 'angry'])).toBeNull();
  });

  it('have the meaning chosen by the user, if any', () => {
    const meaningOf = createLabelReader(
      ['Angray', 'boredom', 'sad'],
      new Map([
        ['angray', 'angry'],
        ['sad', 'left-out'],
      ]),
    );
    expect(['ANGRAY', 'boredom', 'sad', 'Superise', 'not happy'].map(meaningOf)).toEqual([
      'angry',
      'other-emotion',
      'other-emotion',
      'unknown',
      'denied',
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

  it('mean nothing beyond the eight emotions', () => {
    for (const word of ['boredom', '', 'constructor']) expect(emotionFromWord(word)).toBeNull();
  });
});
