import { describe, expect, it } from 'vitest';
import { noiseFoldOf, noiseKindOf, noiseRecordingOf } from '../../../model/acoustics/noise-files.ts';

describe('a noise file', () => {
  it.each([
    ['UrbanSound8K__101415-3-0-2.opus', 'dog bark', null],
    ['fold1/102305-6-0-0.wav', 'gun shot', null],
    ['7061-9-0-0.wav', 'street music', 'music'],
    ['1-100032-A-0.wav', 'dog', null],
    ['5-9032-A-10.wav', 'rain', 'house'],
    ['ESC-10__1-100032-A.opus', 'ESC-10, animals to engines', null],
    ['JonBoley_noises__babble.opus', 'babble', 'babble'],
    ['JonBoley_noises__speech-shaped noise.opus', 'steady noise', 'steady'],
    ['speech_commands_background__doing_the_dishes.opus', 'household', 'house'],
    ['x/whatever.wav', 'other', null],
  ])('called %s is of kind %s', (name, kind, family) => {
    expect(noiseKindOf(name)).toEqual({ kind, family });
  });

  it.each([
    // Folds from Python's zlib.crc32, as in training.
    ['noise/ESC-10__1-100032-A.opus', 'noise:ESC-10:100032', 2],
    ['UrbanSound8K__118101-3-0-6.opus', 'noise:UrbanSound8K:118101', 3],
    ['1-100032-A-0.wav', 'noise:ESC-10:100032', 2],
    ['JonBoley_noises__babble.opus', 'noise:JonBoley_noises:JonBoley_noises__babble.opus', 0],
  ])('in %s was cut from %s', (name, recording, fold) => {
    expect(noiseRecordingOf(name)).toBe(recording);
    expect(noiseFoldOf(name)).toBe(fold);
  });
});
