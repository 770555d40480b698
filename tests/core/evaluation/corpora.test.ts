import { describe, expect, it } from 'vitest';
import { readCorpusFile } from '#core/evaluation/corpora.ts';

describe('file names of known corpora', () => {
  it.each([
    ['Actor_12/03-01-06-01-02-01-12.wav', 'ravdess', 'ravdess:12', 'fearful'],
    ['03-01-02-02-01-02-03.flac', 'ravdess', 'ravdess:03', 'calm'],
    ['AudioWAV/1022_ITS_ANG_XX.wav', 'crema-d', 'crema-d:1022', 'angry'],
    ['AudioWAV/1040_ITH_SAD_X.wav', 'crema-d', 'crema-d:1040', 'sad'],
    ['AudioMP3/1091_WSI_NEU_XX.mp3', 'crema-d', 'crema-d:1091', 'neutral'],
    ['1002_IEO_FEA_MD.wav', 'crema-d', 'crema-d:1002', 'fearful'],
    ['1001_IEO_SAD_HI.wav', 'crema-d', 'crema-d:1001', 'sad'],
    ['wav/03a01Fa.wav', 'emodb', 'emodb:03', 'happy'],
    ['08a05Ea.wav', 'emodb', 'emodb:08', 'disgust'],
    ['11b03Ac.wav', 'emodb', 'emodb:11', 'fearful'],
    ['16b10Wb.wav', 'emodb', 'emodb:16', 'angry'],
    ['OAF_back_angry.wav', 'tess', 'tess:OA', 'angry'],
    ['YAF_Pleasant_surprised/YAF_youth_ps.wav', 'tess', 'tess:YA', 'surprised'],
    ['OA_bite_neutral.wav', 'tess', 'tess:OA', 'neutral'],
    ['AudioData/DC/sa03.wav', 'savee', 'savee:DC', 'sad'],
    ['JK_su15.wav', 'savee', 'savee:JK', 'surprised'],
    ['DC/n30.wav', 'savee', 'savee:DC', 'neutral'],
    ['DCd03.wav', 'savee', 'savee:DC', 'disgust'],
    ['KL_a01.wav', 'savee', 'savee:KL', 'angry'],
    ['emovo/f1/rab-f1-l4.wav', 'emovo', 'emovo:f1', 'angry'],
    ['EMOVO/m2/gio-m2-d1.wav', 'emovo', 'emovo:m2', 'happy'],
    ['tri-f3-n5.wav', 'emovo', 'emovo:f3', 'sad'],
    ['sor-m1-l2.wav', 'emovo', 'emovo:m1', 'surprised'],
    ['pau-m3-b2.wav', 'emovo', 'emovo:m3', 'fearful'],
    [String.raw`samples\EB0_happiness_14.wav`, 'nemo', 'nemo:EB0', 'happy'],
  ])('%s is from %s, by %s, %s', (file, corpus, speaker, emotion) => {
    expect(readCorpusFile(file)).toEqual({ corpus, speaker, emotion });
  });

  it('also give labels beyond the eight emotions', () => {
    expect(readCorpusFile('03a01La.wav')).toEqual({ corpus: 'emodb', speaker: 'emodb:03', emotion: 'boredom' });
    expect(readCorpusFile('03-02-06-01-02-01-12.wav')).toMatchObject({ corpus: 'ravdess', emotion: 'song' });
  });

  it('are read only as the requested corpora', () => {
    expect(readCorpusFile('03a01Fa.wav', ['tess'])).toBeNull();
    expect(readCorpusFile('03a01Fa.wav', ['tess', 'emodb'])?.corpus).toBe('emodb');
  });

  it.each([
    ['a video without sound', '02-01-06-01-02-01-12.mp4'],
    ['a ninth emotion', '03-01-09-01-02-01-12.wav'],
    ['any other name', 'holiday.wav'],
    ['a name without an extension', '03a01Fa'],
    ['an empty name', ''],
  ])('give no emotion for %s', (_, file) => expect(readCorpusFile(file)).toBeNull());
});
