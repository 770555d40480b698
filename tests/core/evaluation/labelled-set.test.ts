import { describe, expect, it } from 'vitest';
import { readListRows } from '#core/evaluation/clip-list.ts';
import { isSoundName, readLabels, readingsOf } from '#core/evaluation/labelled-set.ts';
import { isLitter } from '#core/evaluation/litter.ts';
import type { ClipListFile } from '#core/evaluation/listed-files.ts';

function list(path: string, text: string): ClipListFile {
  const read = readListRows(text);
  return { path, rows: read.ok ? read.rows : [] };
}
const brief = ({ clips }: ReturnType<typeof readLabels>) =>
  clips.map(({ file, emotion, speaker }) => `${file} ${emotion} ${speaker ?? '-'}`);
const out = ({ leftOut }: ReturnType<typeof readLabels>) => leftOut.map(({ file, reason }) => `${file} ${reason}`);

describe('a folder per emotion', () => {
  it('has no speaker if no folder names one', () => {
    expect(brief(readLabels(['set/Anger/1.wav', 'set/happiness/1.wav'], [], 'folders'))).toEqual([
      'set/Anger/1.wav angry -',
      'set/happiness/1.wav happy -',
    ]);
  });

  it("may be within a speaker's folder or contain it", () => {
    expect(brief(readLabels(['set/anna/sad/1.wav', 'set/ben/sad/1.wav'], [], 'folders'))).toEqual([
      'set/anna/sad/1.wav sad anna',
      'set/ben/sad/1.wav sad ben',
    ]);
    expect(brief(readLabels(['set/sad/anna/1.wav', 'set/sad/ben/1.wav'], [], 'folders'))).toEqual([
      'set/sad/anna/1.wav sad anna',
      'set/sad/ben/1.wav sad ben',
    ]);
  });

  it('may have more in its name than the emotion', () => {
    const read = readLabels(['OAF_Pleasant_surprise/a.wav', 'YAF_angry/a.wav', '03 - fear/a.wav'], [], 'folders');
    expect(read.clips.map(({ emotion }) => emotion)).toEqual(['surprised', 'angry', 'fearful']);
  });

  it('takes precedence over a parent folder that merely mentions an emotion', () => {
    expect(brief(readLabels(['my angry recordings/neutral/a.wav'], [], 'folders'))).toEqual([
      'my angry recordings/neutral/a.wav neutral -',
    ]);
  });

  it('leaves out clips with two labels, an unreadable label, another emotion, or no folder', () => {
    const read = readLabels(
      ['angry/sad/a.wav', 'happy or sad/a.wav', 'takes/a.wav', 'boredom/a.wav', 'a.wav', 'calm/a.wav'],
      [],
      'folders',
    );
    expect(out(read)).toEqual([
      'angry/sad/a.wav two-labels',
      'happy or sad/a.wav two-labels',
      'takes/a.wav unreadable-label',
      'boredom/a.wav other-emotion',
      'a.wav no-folder',
    ]);
    expect(read.leftOut[3]?.word).toBe('boredom');
    expect(read.clips).toHaveLength(1);
  });
});

describe('folders with negated labels or without a speaker', () => {
  it('give no emotion if they negate it', () => {
    const sounds = ['angry/1.wav', 'not_angry/2.wav', 'non-angry/3.wav', 'very angry/4.wav', 'slightly_angry/5.wav'];
    const read = readLabels([...sounds, 'nicht sehr traurig/6.wav'], [], 'folders');
    expect(brief(read)).toEqual(['angry/1.wav angry -', 'very angry/4.wav angry -', 'slightly_angry/5.wav angry -']);
    expect(out(read)).toEqual([
      'not_angry/2.wav denied-label',
      'non-angry/3.wav denied-label',
      'nicht sehr traurig/6.wav denied-label',
    ]);
  });

  it('are not speakers if they name a split, an intensity or a session', () => {
    expect(brief(readLabels(['train/angry/1.wav', 'test/angry/2.wav'], [], 'folders'))).toEqual([
      'train/angry/1.wav angry -',
      'test/angry/2.wav angry -',
    ]);
    expect(
      brief(readLabels(['anna/session1/sad/strong/1.wav', 'ben/Session 2/sad/weak/1.wav'], [], 'folders')),
    ).toEqual(['anna/session1/sad/strong/1.wav sad anna', 'ben/Session 2/sad/weak/1.wav sad ben']);
  });

  it('have the meaning chosen by the user', () => {
    const read = readLabels(['grumpy/1.wav', 'angry/2.wav'], [], 'folders', new Map([['grumpy', 'angry']]));
    expect(read.clips.map(({ emotion }) => emotion)).toEqual(['angry', 'angry']);
  });
});

describe('a list from another machine', () => {
  const read = (sounds: string[], rows: string) => readLabels(sounds, [list('labels.csv', rows)], 'list');

  it('matches sounds by the longest common suffix of their paths', () => {
    const rows = 'file,emotion\n/home/me/corpus/snd/angry/1.wav,angry\nC:\\\\data\\\\snd\\\\sad\\\\1.wav,sad\n';
    expect(brief(read(['set/snd/angry/1.wav', 'set/snd/sad/1.wav'], rows))).toEqual([
      'set/snd/angry/1.wav angry -',
      'set/snd/sad/1.wav sad -',
    ]);
  });

  it('does not match files by name alone if their folders differ', () => {
    const rows = 'file,emotion\n/x/anna/1.wav,angry\n/x/ben/1.wav,sad\n';
    expect(out(read(['set/carl/1.wav'], rows)).slice(0, 2)).toEqual([
      '/x/anna/1.wav no-sound',
      '/x/ben/1.wav no-sound',
    ]);
  });

  it('matches names across Unicode normal forms', () => {
    expect(brief(read(['nfd/Ju\u0308rgen.wav'], 'file,emotion\nnfd/Jürgen.wav,angry\n'))).toEqual([
      'nfd/Ju\u0308rgen.wav angry -',
    ]);
  });
});

describe('a list of segments of recordings', () => {
  it('gives each segment its own label', () => {
    const rows = 'file,start,end,emotion\na.wav,0,1.2,anger\na.wav,1.2,2.5,happiness\n';
    expect(brief(readLabels(['a.wav'], [list('l.csv', rows)], 'list'))).toEqual([
      'a.wav#t=0,1.2 angry -',
      'a.wav#t=1.2,2.5 happy -',
    ]);
  });
});

describe('a list next to the sounds', () => {
  const sounds = ['set/audio/a.wav', 'set/audio/b.flac', 'set/audio/c.wav', 'set/extra/d.wav', 'set/other/d.wav'];

  it('finds sounds relative to the list, from the root, and by the end of their paths', () => {
    const rows = 'file,emotion,speaker\naudio/a.wav,anger,s1\nb.wav,sad,s2\nset/audio/c.wav,calm,\n';
    expect(brief(readLabels(sounds, [list('set/labels.csv', rows)], 'list'))).toEqual([
      'set/audio/a.wav angry s1',
      'set/audio/b.flac sad s2',
      'set/audio/c.wav calm -',
    ]);
  });

  it('gives a reason for every file left out', () => {
    const rows = [
      'file,emotion',
      'audio/a.wav,anger',
      'audio/a.wav,happy',
      'audio/b.flac,grumpy',
      'audio/c.wav,contempt',
      'gone.wav,sad',
      'd.wav,sad',
      ',sad',
      'lonely',
    ];
    expect(out(readLabels(sounds, [list('set/labels.csv', rows.join('\n'))], 'list'))).toEqual([
      'set/audio/b.flac unreadable-label',
      'set/audio/c.wav other-emotion',
      'gone.wav no-sound',
      'd.wav several-sounds',
      'set/labels.csv:8 broken-row',
      'lonely broken-row',
      'set/audio/a.wav two-labels',
      'set/other/d.wav not-listed',
    ]);
  });

  it('counts a file once if it is listed twice with the same label', () => {
    const read = readLabels(['a.wav'], [list('l.csv', 'file,emotion\na.wav,sad\na.wav,sadness\n')], 'list');
    expect([read.clips.length, read.leftOut.length]).toEqual([1, 0]);
  });
});

describe('the readings of a set', () => {
  it('start with a matching list', () => {
    const sounds = ['angry/03a01Fa.wav', 'angry/03a01Wa.wav'];
    const read = readingsOf(sounds, [list('l.csv', 'file,emotion\nangry/03a01Fa.wav,calm\n')]);
    expect(read.map(({ reader, clips }) => [reader, clips.length])).toEqual([
      ['list', 1],
      ['emodb', 2],
      ['folders', 2],
    ]);
  });

  it('skip a list without matching sounds', () => {
    expect(
      readingsOf(['sad/1.wav'], [list('l.csv', 'file,emotion\nx.wav,calm\n')]).map(({ reader }) => reader),
    ).toEqual(['folders']);
  });

  it('start with a matching list even if its labels are unknown, so that the user can assign them', () => {
    const lists = [list('l.csv', 'file,emotion\nangry/1.wav,Angray\nhappy/1.wav,Superise\n')];
    const sounds = ['angry/1.wav', 'happy/1.wav'];
    const before = readingsOf(sounds, lists);
    expect(before.map(({ reader, clips }) => [reader, clips.length])).toEqual([
      ['list', 0],
      ['folders', 2],
    ]);
    expect(before[0]?.leftOut.map(({ word }) => word)).toEqual(['Angray', 'Superise']);
    const [mapped] = readingsOf(sounds, lists, new Map([['superise', 'surprised']]));
    expect(brief(mapped!)).toEqual(['happy/1.wav surprised -']);
  });

  it('offer several corpora together and individually', () => {
    const read = readingsOf(['03a01Fa.wav', '03a01Wa.wav', '03a01La.wav', 'AudioWAV/1001_DFA_ANG_XX.wav', 'x.wav'], []);
    expect(read.map(({ reader }) => reader)).toEqual(['names', 'emodb', 'crema-d']);
    expect(out(read[0]!)).toEqual(['03a01La.wav other-emotion', 'x.wav unknown-name']);
  });

  it('are empty if nothing is labelled', () => expect(readingsOf(['holiday.wav'], [])).toEqual([]));

  it('distinguish song from speech', () => {
    expect(out(readLabels(['03-02-06-01-02-01-12.wav'], [], 'ravdess'))).toEqual(['03-02-06-01-02-01-12.wav song']);
  });
});

describe('file names', () => {
  it('are sounds if they have an audio or video extension', () => {
    expect(['a.WAV', 'b.opus', 'c.mp4'].every(isSoundName)).toBe(true);
    expect(['labels.csv', 'readme', 'wav'].some(isSoundName)).toBe(false);
  });

  it('are ignored if they belong to the operating system', () => {
    const litter = ['.DS_Store', 'a/._1.wav', '__MACOSX/a/1.wav', 'a/Thumbs.db', 'desktop.ini'];
    expect(litter.every(isLitter)).toBe(true);
    expect(isLitter('a/1.wav')).toBe(false);
  });
});
