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
  it('is read with no speaker where folders name none', () => {
    expect(brief(readLabels(['set/Anger/1.wav', 'set/happiness/1.wav'], [], 'folders'))).toEqual([
      'set/Anger/1.wav angry -',
      'set/happiness/1.wav happy -',
    ]);
  });

  it('may lie within folders of speakers, or hold them', () => {
    expect(brief(readLabels(['set/anna/sad/1.wav', 'set/ben/sad/1.wav'], [], 'folders'))).toEqual([
      'set/anna/sad/1.wav sad anna',
      'set/ben/sad/1.wav sad ben',
    ]);
    expect(brief(readLabels(['set/sad/anna/1.wav', 'set/sad/ben/1.wav'], [], 'folders'))).toEqual([
      'set/sad/anna/1.wav sad anna',
      'set/sad/ben/1.wav sad ben',
    ]);
  });

  it('may be called by more than the emotion', () => {
    const read = readLabels(['OAF_Pleasant_surprise/a.wav', 'YAF_angry/a.wav', '03 - fear/a.wav'], [], 'folders');
    expect(read.clips.map(({ emotion }) => emotion)).toEqual(['surprised', 'angry', 'fearful']);
  });

  it('wins over a folder around it that only speaks of an emotion', () => {
    expect(brief(readLabels(['my angry recordings/neutral/a.wav'], [], 'folders'))).toEqual([
      'my angry recordings/neutral/a.wav neutral -',
    ]);
  });

  it('leaves out two labels, labels that say nothing, other emotions, and what lies in no folder', () => {
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

describe('folders that say what a clip is not, or nothing about who speaks', () => {
  it('never give the emotion that they deny', () => {
    const sounds = ['angry/1.wav', 'not_angry/2.wav', 'non-angry/3.wav', 'very angry/4.wav', 'slightly_angry/5.wav'];
    const read = readLabels([...sounds, 'nicht sehr traurig/6.wav'], [], 'folders');
    expect(brief(read)).toEqual(['angry/1.wav angry -', 'very angry/4.wav angry -', 'slightly_angry/5.wav angry -']);
    expect(out(read)).toEqual([
      'not_angry/2.wav denied-label',
      'non-angry/3.wav denied-label',
      'nicht sehr traurig/6.wav denied-label',
    ]);
  });

  it('are no speakers: parts for training and testing, intensities, sessions', () => {
    expect(brief(readLabels(['train/angry/1.wav', 'test/angry/2.wav'], [], 'folders'))).toEqual([
      'train/angry/1.wav angry -',
      'test/angry/2.wav angry -',
    ]);
    expect(
      brief(readLabels(['anna/session1/sad/strong/1.wav', 'ben/Session 2/sad/weak/1.wav'], [], 'folders')),
    ).toEqual(['anna/session1/sad/strong/1.wav sad anna', 'ben/Session 2/sad/weak/1.wav sad ben']);
  });

  it('mean what the person says', () => {
    const read = readLabels(['grumpy/1.wav', 'angry/2.wav'], [], 'folders', new Map([['grumpy', 'angry']]));
    expect(read.clips.map(({ emotion }) => emotion)).toEqual(['angry', 'angry']);
  });
});

describe('a list that was made on another machine', () => {
  const read = (sounds: string[], rows: string) => readLabels(sounds, [list('labels.csv', rows)], 'list');

  it('finds sounds by the longest common ending of their paths', () => {
    const rows = 'file,emotion\n/home/me/corpus/snd/angry/1.wav,angry\nC:\\\\data\\\\snd\\\\sad\\\\1.wav,sad\n';
    expect(brief(read(['set/snd/angry/1.wav', 'set/snd/sad/1.wav'], rows))).toEqual([
      'set/snd/angry/1.wav angry -',
      'set/snd/sad/1.wav sad -',
    ]);
  });

  it('does not take one file for another that only has its name', () => {
    const rows = 'file,emotion\n/x/anna/1.wav,angry\n/x/ben/1.wav,sad\n';
    expect(out(read(['set/carl/1.wav'], rows)).slice(0, 2)).toEqual([
      '/x/anna/1.wav no-sound',
      '/x/ben/1.wav no-sound',
    ]);
  });

  it('finds names that are composed differently', () => {
    expect(brief(read(['nfd/Ju\u0308rgen.wav'], 'file,emotion\nnfd/Jürgen.wav,angry\n'))).toEqual([
      'nfd/Ju\u0308rgen.wav angry -',
    ]);
  });
});

describe('a list of parts of recordings', () => {
  it('gives each part its own label', () => {
    const rows = 'file,start,end,emotion\na.wav,0,1.2,anger\na.wav,1.2,2.5,happiness\n';
    expect(brief(readLabels(['a.wav'], [list('l.csv', rows)], 'list'))).toEqual([
      'a.wav#t=0,1.2 angry -',
      'a.wav#t=1.2,2.5 happy -',
    ]);
  });
});

describe('a list beside the sounds', () => {
  const sounds = ['set/audio/a.wav', 'set/audio/b.flac', 'set/audio/c.wav', 'set/extra/d.wav', 'set/other/d.wav'];

  it('finds its sounds from where it lies, from the root, and by the end of their paths', () => {
    const rows = 'file,emotion,speaker\naudio/a.wav,anger,s1\nb.wav,sad,s2\nset/audio/c.wav,calm,\n';
    expect(brief(readLabels(sounds, [list('set/labels.csv', rows)], 'list'))).toEqual([
      'set/audio/a.wav angry s1',
      'set/audio/b.flac sad s2',
      'set/audio/c.wav calm -',
    ]);
  });

  it('says of every file why it is left out', () => {
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

  it('that names a file twice in the same way counts it once', () => {
    const read = readLabels(['a.wav'], [list('l.csv', 'file,emotion\na.wav,sad\na.wav,sadness\n')], 'list');
    expect([read.clips.length, read.leftOut.length]).toEqual([1, 0]);
  });
});

describe('the readings of a set', () => {
  it('begin with a list that fits', () => {
    const sounds = ['angry/03a01Fa.wav', 'angry/03a01Wa.wav'];
    const read = readingsOf(sounds, [list('l.csv', 'file,emotion\nangry/03a01Fa.wav,calm\n')]);
    expect(read.map(({ reader, clips }) => [reader, clips.length])).toEqual([
      ['list', 1],
      ['emodb', 2],
      ['folders', 2],
    ]);
  });

  it('pass over a list that fits nothing', () => {
    expect(
      readingsOf(['sad/1.wav'], [list('l.csv', 'file,emotion\nx.wav,calm\n')]).map(({ reader }) => reader),
    ).toEqual(['folders']);
  });

  it('begin with a list that fits even where none of its labels is known, for the person to say what they mean', () => {
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

  it('offer several corpora together, and each alone', () => {
    const read = readingsOf(['03a01Fa.wav', '03a01Wa.wav', '03a01La.wav', 'AudioWAV/1001_DFA_ANG_XX.wav', 'x.wav'], []);
    expect(read.map(({ reader }) => reader)).toEqual(['names', 'emodb', 'crema-d']);
    expect(out(read[0]!)).toEqual(['03a01La.wav other-emotion', 'x.wav unknown-name']);
  });

  it('are none where nothing is labelled', () => expect(readingsOf(['holiday.wav'], [])).toEqual([]));

  it('know song from speech', () => {
    expect(out(readLabels(['03-02-06-01-02-01-12.wav'], [], 'ravdess'))).toEqual(['03-02-06-01-02-01-12.wav song']);
  });
});

describe('names of sounds', () => {
  it('end as sounds and videos do', () => {
    expect(['a.WAV', 'b.opus', 'c.mp4'].every(isSoundName)).toBe(true);
    expect(['labels.csv', 'readme', 'wav'].some(isSoundName)).toBe(false);
  });

  it('leave out what systems put beside them', () => {
    const litter = ['.DS_Store', 'a/._1.wav', '__MACOSX/a/1.wav', 'a/Thumbs.db', 'desktop.ini'];
    expect(litter.every(isLitter)).toBe(true);
    expect(isLitter('a/1.wav')).toBe(false);
  });
});
