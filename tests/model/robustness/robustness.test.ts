import { describe, expect, it } from 'vitest';
import { emotions } from '#core/classifier/labels.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import { chooseClips, clipsLike } from '../../../model/robustness/test-clips.ts';
import { conditionsFor } from '../../../model/robustness/conditions.ts';
import { madeUpNoises } from '../../../model/acoustics/synthetic-noise.ts';
import { noiseFoldOf, noiseKindOf, noiseRecordingOf } from '../../../model/acoustics/noise-files.ts';
import { allKinds, conditionRows, noSpeechRows } from '../../../model/robustness/table.ts';

const sureOf = (emotion: Emotion): readonly number[] => emotions.map((each) => (each === emotion ? 1 : 0));
const clipOf = (corpus: string, speaker: string, emotion: Emotion, n = 1) => ({
  file: `${corpus}/${speaker}-${emotion}-${n}.wav`,
  corpus,
  speaker: `${corpus}:${speaker}`,
  emotion,
});

describe('the conditions', () => {
  it('are those that the material allows, the clean one first, each with a name of its own', () => {
    const all = conditionsFor({
      families: ['babble', 'music'],
      rooms: ['office'],
      codecs: ['opus, 24 kbit/s'],
      groups: null,
    });
    expect(all[0]!.id).toBe('clean');
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const ids = new Set(all.map(({ id }) => id));
    expect(all.every(({ against }) => ids.has(against))).toBe(true);
    expect(all.filter(({ group }) => group === 'room').map(({ name }) => name)).toEqual(['office']);
    expect(all.filter(({ group }) => group === 'kind of noise')).toHaveLength(2);
    const bare = conditionsFor({ families: [], rooms: [], codecs: [], groups: null });
    expect(new Set(bare.map(({ group }) => group))).toEqual(
      new Set(['', 'noise of new kinds', 'microphone', 'level', 'length', 'noise reduction off']),
    );
  });

  it('know noises of new kinds, all together and each by itself, of those that are loud enough to speak in', () => {
    const names = conditionsFor({ families: [], rooms: [], codecs: [], groups: ['noise of new kinds'] })
      .slice(1)
      .map(({ name }) => name);
    expect(names).toContain('all, 0 dB');
    expect(names).toContain('keyboard clicks, 10 dB');
    expect(names.join()).not.toContain('silence');
  });

  it('can be asked for by group, with what they are compared with', () => {
    const some = conditionsFor({ families: ['babble'], rooms: ['hall'], codecs: [], groups: ['noise reduction off'] });
    expect(some.map(({ id }) => id)).toEqual([
      'clean',
      'noise: 10 dB, all kinds',
      'noise: 0 dB, all kinds',
      'noise reduction off: clean',
      'noise reduction off: 10 dB, all kinds',
      'noise reduction off: 0 dB, all kinds',
    ]);
  });

  it('without noise reduction lose against the same noise with it', () => {
    const all = conditionsFor({ families: ['babble'], rooms: [], codecs: [], groups: null });
    const off = all.filter(({ hasNoiseReduction }) => !hasNoiseReduction);
    expect(off.map(({ against }) => against)).toEqual(['clean', 'noise: 10 dB, all kinds', 'noise: 0 dB, all kinds']);
  });
});

describe('the table of conditions', () => {
  const conditions = conditionsFor({ families: [], rooms: [], codecs: [], groups: null });
  const heard = ['1', '2', '3'].flatMap((speaker) =>
    (['sad', 'angry'] as const).map((emotion) => ({
      clip: clipOf('c', speaker, emotion),
      answers: Object.fromEntries(
        conditions.map(({ id }) => [
          id,
          // Over the telephone everybody is sad, and of half a second nothing is heard.
          id.includes('telephone') ? sureOf('sad') : id.includes('0.5 s') ? null : sureOf(emotion),
        ]),
      ),
      beside: null,
    })),
  );
  const rows = conditionRows(heard, conditions, { nResamples: 50, level: 0.95, seed: 1 });
  const row = (part: string) => rows.find(({ name }) => name.includes(part))!;

  it('has average recall, what is lost of it, and clips without speech', () => {
    expect(row('clean')).toMatchObject({ uar: { value: 1 }, lost: { value: 0 }, nWithoutSpeech: 0 });
    expect(row('telephone')).toMatchObject({ uar: { value: 0.5 }, lost: { value: 0.5 }, perCorpus: { c: 0.5 } });
    expect(row('0.5 s')).toMatchObject({ uar: { value: 0 }, lost: { value: 1 }, nWithoutSpeech: 6 });
    expect(row('telephone').lost.interval).toEqual([0.5, 0.5]);
  });

  it('weighs corpora alike, whatever they hold', () => {
    const other = {
      clip: clipOf('d', '1', 'sad'),
      answers: Object.fromEntries(conditions.map(({ id }) => [id, null])),
      beside: null,
    };
    const [clean] = conditionRows([...heard, other], conditions, { nResamples: 20, level: 0.95, seed: 1 });
    expect(clean!.uar.value).toBe(0.5);
  });

  it('compares another model on the same clips, in each condition by itself', () => {
    const both = heard.map((of) => ({
      ...of,
      beside: Object.fromEntries(
        conditions.map(({ id }) => [id, id.includes('laptop') ? null : sureOf(of.clip.emotion)]),
      ),
    }));
    const compared = conditionRows(both, conditions, { nResamples: 50, level: 0.95, seed: 1 });
    const besideOf = (part: string) => compared.find(({ name }) => name.includes(part))!.beside;
    expect(besideOf('telephone')).toMatchObject({ uar: { value: 1 }, lost: { value: 0 }, nWithoutSpeech: 0 });
    expect(besideOf('telephone')!.ahead).toEqual({ value: 0.5, interval: [0.5, 0.5] });
    expect(besideOf('laptop')).toMatchObject({ uar: { value: 0 }, lost: { value: 1 }, ahead: { value: -1 } });
    expect(compared.map(({ beside: _, ...first }) => first)).toEqual(rows);
    expect(row('telephone').beside).toBeUndefined();
  });
});

describe('windows without speech', () => {
  it('are counted by kind and together', () => {
    const counts = [
      { kind: 'rain', count: { nWindows: 4, nNoSpeech: 4 } },
      { kind: 'music', count: { nWindows: 2, nNoSpeech: 1 } },
      { kind: 'rain', count: { nWindows: 2, nNoSpeech: 1 } },
    ];
    const rows = noSpeechRows(counts);
    expect(rows).toEqual([
      { kind: 'music', nSounds: 1, nWindows: 2, share: 0.5 },
      { kind: 'rain', nSounds: 2, nWindows: 6, share: 5 / 6 },
    ]);
    expect(allKinds(rows)).toEqual({ kind: 'all', nSounds: 3, nWindows: 8, share: 6 / 8 });
  });
});

describe('a noise', () => {
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
  ])('called %s is %s', (name, kind, family) => {
    expect(noiseKindOf(name)).toEqual({ kind, family });
  });

  it.each([
    // Folds by Python's zlib.crc32, as training deals them.
    ['noise/ESC-10__1-100032-A.opus', 'noise:ESC-10:100032', 2],
    ['UrbanSound8K__118101-3-0-6.opus', 'noise:UrbanSound8K:118101', 3],
    ['1-100032-A-0.wav', 'noise:ESC-10:100032', 2],
    ['JonBoley_noises__babble.opus', 'noise:JonBoley_noises:JonBoley_noises__babble.opus', 0],
  ])('in %s was cut from %s', (name, recording, fold) => {
    expect(noiseRecordingOf(name)).toBe(recording);
    expect(noiseFoldOf(name)).toBe(fold);
  });

  it('can be made up: every one is finite, within full scale, and the same each time', () => {
    const [noises, again] = [madeUpNoises(), madeUpNoises()];
    for (const [i, { isLoud, samples }] of noises.entries()) {
      expect(samples.every((x) => Math.abs(x) <= 1)).toBe(true);
      // Not toEqual: it looks at each of 160,000 numbers slowly.
      expect(samples.every((x, at) => x === again[i]!.samples[at])).toBe(true);
      expect(samples.some((x) => Math.abs(x) > 0.01)).toBe(isLoud);
    }
  });
});

describe('a choice of clips', () => {
  const clips = ['1', '2', '3'].flatMap((speaker) =>
    (['sad', 'angry'] as const).flatMap((emotion) => [1, 2, 3, 4].map((n) => clipOf('c', speaker, emotion, n))),
  );

  it('has emotions and speakers as evenly as it can, and is the same for the same seed', () => {
    const chosen = chooseClips(clips, { perCorpus: 6, perEmotion: 1 }, 'x');
    expect(new Set(chosen.map(({ emotion, speaker }) => `${emotion} ${speaker}`)).size).toBe(6);
    expect(chooseClips(clips, { perCorpus: 6, perEmotion: 1 }, 'x')).toEqual(chosen);
    expect(
      chooseClips(clips.toReversed(), { perCorpus: 6, perEmotion: 1 }, 'x')
        .map(({ file }) => file)
        .sort(),
    ).toEqual(chosen.map(({ file }) => file).sort());
    expect(chooseClips(clips, { perCorpus: 100, perEmotion: 1 }, 'x')).toHaveLength(24);
  });

  it('leaves out emotions with hardly a clip, and a corpus of which one emotion would be left', () => {
    const few = [1, 2, 3].map((n) => clipOf('c', '1', 'happy', n));
    const lonely = [1, 2, 3, 4, 5, 6].map((n) => clipOf('d', '1', n > 5 ? 'happy' : 'sad', n));
    expect(
      chooseClips([...clips, ...few, ...lonely], { perCorpus: 100, perEmotion: 4 }, 'x')
        .map(({ file }) => file)
        .sort(),
    ).toEqual(clips.map(({ file }) => file).sort());
  });

  it('goes on with clips of the same voice in the same emotion', () => {
    const like = clipsLike(clips[0]!, clips);
    expect(like.map(({ file }) => file)).toEqual([2, 3, 4].map((n) => `c/1-sad-${n}.wav`));
    expect(clipsLike({ ...clips[0]!, speaker: null }, clips)).toEqual([]);
  });
});
