import { describe, expect, it } from 'vitest';
import { readClipList } from '#core/evaluation/clip-list.ts';
import { genderOf, readSpeakers } from '../../../model/training-data/speakers.ts';
import { listHeader, trainingList } from '../../../model/training-data/corpus-list.ts';

const sound = (file: string, sha256 = file) => ({ file, sha256 });

describe('a training list', () => {
  it.each([
    ['ravdess', 'Actor_02/03-01-06-01-02-01-02.wav', 'en,ravdess:02,f,fearful'],
    ['crema-d', 'AudioWAV/1001_DFA_ANG_XX.wav', 'en,crema-d:1001,,angry'],
    ['tess', 'OAF_happy/OAF_back_happy.wav', 'en,tess:OA,f,happy'],
    ['savee', 'AudioData/DC/su15.wav', 'en,savee:DC,m,surprised'],
    ['emodb', 'wav/03a01Nc.wav', 'de,emodb:03,m,neutral'],
    ['emovo', 'f1/rab-f1-b1.wav', 'it,emovo:f1,f,angry'],
    ['nemo', 'samples/SK0_sadness_12.wav', 'pl,nemo:SK0,,sad'],
  ] as const)('for %s is read from the publisher’s file names', (corpus, file, rest) => {
    expect(trainingList(corpus, [sound(file)]).rows).toEqual([`${file},${corpus},${rest}`]);
  });

  it('can be read by the evaluator', () => {
    const { rows } = trainingList('emodb', [sound('a folder, of mine/03a01Nc.wav'), sound('16b10Wb.wav')]);
    const read = readClipList([listHeader, ...rows].join('\n'));
    expect(read.ok && read.clips).toEqual([
      { file: '16b10Wb.wav', corpus: 'emodb', speaker: 'emodb:16', emotion: 'angry' },
      { file: 'a folder, of mine/03a01Nc.wav', corpus: 'emodb', speaker: 'emodb:03', emotion: 'neutral' },
    ]);
  });

  it('leaves out copies, songs, other emotions and unknown names, and counts them', () => {
    expect(
      trainingList('emodb', [sound('a/03a01Nc.wav', 'x'), sound('b/03a01Nc.wav', 'x'), sound('03a01Lc.wav')]),
    ).toEqual({
      rows: ['a/03a01Nc.wav,emodb,de,emodb:03,m,neutral'],
      leftOut: { 'other-emotion': 1, copy: 1 },
    });
    expect(trainingList('ravdess', [sound('03-02-03-01-01-01-01.wav'), sound('x.wav')]).leftOut).toEqual({
      song: 1,
      'unknown-name': 1,
    });
  });

  it("takes genders from the corpus's own table", () => {
    const actors = readSpeakers('ActorID,Age,Sex,Race,Ethnicity\n1001,51,Male,x,y\n1002,21,Female,x,y\n');
    expect(['1001', '1002', '1003'].map((id) => genderOf('crema-d', `crema-d:${id}`, actors))).toEqual(['m', 'f', '']);
    const tsv = readSpeakers('file_id\tspeaker_id\tgender\nx\tSK0\tfemale\n');
    expect(genderOf('nemo', 'nemo:SK0', tsv)).toBe('f');
    expect(readSpeakers('a,b\n1,2\n')).toEqual(new Map());
  });
});
