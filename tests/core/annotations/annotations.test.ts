import { describe, expect, it } from 'vitest';
import { WebVTTParser } from 'webvtt-parser';
import { answerLabel, answerValues } from '#core/annotations/annotation-file.ts';
import type { ReadAnnotations } from '#core/annotations/annotation-file.ts';
import { readAudacityLabels } from '#core/annotations/audacity-labels.ts';
import { readCaptions } from '#core/annotations/captions.ts';
import { readAnnotationTable } from '#core/annotations/table.ts';
import { readTextGrid } from '#core/annotations/text-grid.ts';
import type { Segment } from '#core/result/types.ts';
import { readTextGrid as readByPraat } from '../result/readers/text-grid.ts';

const heard = (answer: 'angry' | 'unsure'): Segment => ({
  startS: 0,
  endS: 1,
  answer,
  likeliest: 'angry',
  confidence: 0.54,
  scores: { angry: 0.54 },
  dimensions: { activation: 0.812, valence: 0.25 },
});
const answers = [heard('angry'), heard('unsure')];

function fileOf(read: ReadAnnotations) {
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.file;
}
const rowsOf = (read: ReadAnnotations) =>
  fileOf(read).tiers[0]?.annotations.map(({ startS, endS, text }) => [startS, endS, text]);
const problemOf = (read: ReadAnnotations) => (read.ok ? null : read.problem);

const vtt = `WEBVTT - an interview

NOTE kept as it is

intro
00:01.000 --> 00:02.500 align:start
<v Ada>Hello &amp; welcome</v>

1:00:03.250 --> 1:00:04.000
two
lines
`;

describe('captions', () => {
  it('are read from WebVTT with or without hours, cue identifiers and markup', () => {
    expect(rowsOf(readCaptions(vtt, 'vtt'))).toEqual([
      [1, 2.5, 'Hello & welcome'],
      [3603.25, 3604, 'two lines'],
    ]);
  });

  it('are written with the result below each text, as valid WebVTT', () => {
    const written = fileOf(readCaptions(vtt, 'vtt')).write(0, answers);
    const { cues, errors } = new WebVTTParser({}).parse(written, 'metadata');
    expect(errors).toEqual([]);
    expect(cues.map(({ startTime, endTime, text }) => [startTime, endTime, text])).toEqual([
      [1, 2.5, '<v Ada>Hello &amp; welcome</v>\n[angry 54%, activation 0.812, valence 0.250]'],
      [3603.25, 3604, 'two\nlines\n[unsure, likeliest angry 54%, activation 0.812, valence 0.250]'],
    ]);
    expect(written).toContain('NOTE kept as it is');
    expect(
      written
        .split('\n')
        .filter((line) => !line.startsWith('['))
        .join('\n'),
    ).toBe(vtt);
  });

  it('are read from SubRip, and keep their Windows line endings', () => {
    const srt =
      '\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\nHello\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nBye\r\n';
    const read = readCaptions(srt, 'srt');
    expect(rowsOf(read)).toEqual([
      [1, 2.5, 'Hello'],
      [3, 4, 'Bye'],
    ]);
    expect(fileOf(read).write(0, answers)).toContain(
      'Hello\r\n[angry 54%, activation 0.812, valence 0.250]\r\n\r\n2\r\n',
    );
  });

  it.each([
    ['an invalid time', 'WEBVTT\n\n00:01.000 --> soon\nHello\n', { kind: 'time', line: 3 }],
    ['an end before the start', 'WEBVTT\n\n00:05.000 --> 00:04.000\nHello\n', { kind: 'time', line: 3 }],
    ['another kind of file', 'Hello\n', { kind: 'format', line: 1 }],
    ['a file without cues', 'WEBVTT\n', { kind: 'empty', line: null }],
  ])('report %s with its line', (_, text, problem) => {
    expect(problemOf(readCaptions(text, 'vtt'))).toEqual(problem);
  });
});

describe('Audacity labels', () => {
  const text = '1.5\t2,25\thello\n\\\t100\t200\n3\t3\t\n';

  it('are read with decimal points, decimal commas and frequency lines, and written with the result in brackets', () => {
    const read = readAudacityLabels(text);
    expect(rowsOf(read)).toEqual([
      [1.5, 2.25, 'hello'],
      [3, 3, ''],
    ]);
    expect(fileOf(read).write(0, answers).split('\n')).toEqual([
      `1.5\t2,25\thello [${answerLabel(answers[0]!)}]`,
      '\\\t100\t200',
      `3\t3\t [${answerLabel(answers[1]!)}]`,
      '',
    ]);
  });

  it('report malformed lines', () => {
    expect(problemOf(readAudacityLabels('1\t2\ta\nnotes\n'))).toEqual({ kind: 'format', line: 2 });
    expect(problemOf(readAudacityLabels('1\t2\ta\n5\t4\tb\n'))).toEqual({ kind: 'time', line: 2 });
  });
});

describe('an annotation table', () => {
  it('is read with any column order and separator, and written with columns for the result', () => {
    const read = readAnnotationTable(
      'file;start;end;transcript\na.wav;0,5;1,5;"yes; no"\na.wav;00:00:02;00:00:03;well\n',
    );
    expect(rowsOf(read)).toEqual([
      [0.5, 1.5, 'yes; no'],
      [2, 3, 'well'],
    ]);
    expect(fileOf(read).write(0, answers).split('\n').slice(0, 3)).toEqual([
      'file;start;end;transcript;emotion;confidence;likeliest;activation;valence',
      'a.wav;0,5;1,5;"yes; no";angry;0.540;angry;0.812;0.250',
      'a.wav;00:00:02;00:00:03;well;unsure;0.540;angry;0.812;0.250',
    ]);
  });

  it('reports what is missing and where', () => {
    expect(problemOf(readAnnotationTable('file,text\na.wav,hello\n'))).toEqual({ kind: 'columns', line: 1 });
    expect(problemOf(readAnnotationTable('start,end\n1,2\nnow,later\n'))).toEqual({ kind: 'time', line: 3 });
    expect(problemOf(readAnnotationTable('start,end\n'))).toEqual({ kind: 'empty', line: null });
  });
});

const long = `File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0 
xmax = 4.5 
tiers? <exists> 
size = 2 
item []: 
    item [1]:
        class = "IntervalTier" 
        name = "words" 
        xmin = 0 
        xmax = 4.5 
        intervals: size = 3 
        intervals [1]:
            xmin = 0 
            xmax = 1.25 
            text = "" 
        intervals [2]:
            xmin = 1.25 
            xmax = 3 
            text = "a ""quoted"" word" 
        intervals [3]:
            xmin = 3 
            xmax = 4.5 
            text = "bye" 
    item [2]:
        class = "TextTier" 
        name = "clicks" 
        xmin = 0 
        xmax = 4.5 
        points: size = 1 
        points [1]:
            number = 2.5 
            mark = "click" 
`;

describe('a TextGrid', () => {
  const short =
    '"ooTextFile"\n"TextGrid"\n0\n4.5\n<exists>\n1\n"IntervalTier"\n"words"\n0\n4.5\n2\n0\n1\n""\n1\n4.5\n"yes"\n';

  it('is read in the long and short formats, skipping intervals without text', () => {
    expect(rowsOf(readTextGrid(long))).toEqual([
      [1.25, 3, 'a "quoted" word'],
      [3, 4.5, 'bye'],
    ]);
    expect(rowsOf(readTextGrid(short))).toEqual([[1, 4.5, 'yes']]);
  });

  it('is written with its own tiers and one tier for each part of the result', () => {
    const tiers = readByPraat(`${fileOf(readTextGrid(long)).write(0, answers)}\n`);
    expect(tiers.map(({ name }) => name)).toEqual([
      'words',
      'clicks',
      'words emotion',
      'words confidence',
      'words likeliest',
      'words activation',
      'words valence',
    ]);
    expect(tiers[2]?.intervals).toEqual([
      { startS: 0, endS: 1.25, text: '' },
      { startS: 1.25, endS: 3, text: 'angry' },
      { startS: 3, endS: 4.5, text: 'unsure' },
    ]);
  });

  it('reports the line of an error', () => {
    expect(problemOf(readTextGrid(long.replace('xmax = 3 ', 'xmax = ')))).toEqual({ kind: 'format', line: 22 });
    expect(problemOf(readTextGrid(long.replace('xmax = 3 ', 'xmax = 1 ')))).toEqual({ kind: 'time', line: 20 });
    expect(problemOf(readTextGrid('hello'))?.kind).toBe('format');
  });
});

it('annotation values are empty where nobody speaks', () => {
  const silent: Segment = { ...heard('angry'), answer: 'no speech', likeliest: null, scores: null, dimensions: null };
  expect(answerValues(silent)).toEqual(['no speech', '0.540', '', '', '']);
});
