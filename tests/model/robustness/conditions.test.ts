import { describe, expect, it } from 'vitest';
import { emotions } from '#core/classifier/labels.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import { conditionsFor } from '../../../model/robustness/conditions.ts';
import { allKinds, conditionRows, noSpeechRows } from '../../../model/robustness/table.ts';

const sureOf = (emotion: Emotion): readonly number[] => emotions.map((each) => (each === emotion ? 1 : 0));
const clipOf = (corpus: string, speaker: string, emotion: Emotion, n = 1) => ({
  file: `${corpus}/${speaker}-${emotion}-${n}.wav`,
  corpus,
  speaker: `${corpus}:${speaker}`,
  emotion,
});

describe('the conditions', () => {
  it('are those that the material allows, clean speech first, with unique names', () => {
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

  it('include synthetic noises together and individually if loud enough', () => {
    const names = conditionsFor({ families: [], rooms: [], codecs: [], groups: ['noise of new kinds'] })
      .slice(1)
      .map(({ name }) => name);
    expect(names).toContain('all, 0 dB');
    expect(names).toContain('keyboard clicks, 10 dB');
    expect(names.join()).not.toContain('silence');
  });

  it('can be chosen by group, along with their references', () => {
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

  it('without noise reduction are compared with the same noise and noise reduction', () => {
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
          // Everything on the telephone is recognised as sad, and half a second is too short to detect speech.
          id.includes('telephone') ? sureOf('sad') : id.includes('0.5 s') ? null : sureOf(emotion),
        ]),
      ),
      beside: null,
    })),
  );
  const rows = conditionRows(heard, conditions, { nResamples: 50, level: 0.95, seed: 1 });
  const row = (part: string) => rows.find(({ name }) => name.includes(part))!;

  it('has average recall, the loss, and the number of clips without speech', () => {
    expect(row('clean')).toMatchObject({ uar: { value: 1 }, lost: { value: 0 }, nWithoutSpeech: 0 });
    expect(row('telephone')).toMatchObject({ uar: { value: 0.5 }, lost: { value: 0.5 }, perCorpus: { c: 0.5 } });
    expect(row('0.5 s')).toMatchObject({ uar: { value: 0 }, lost: { value: 1 }, nWithoutSpeech: 6 });
    expect(row('telephone').lost.interval).toEqual([0.5, 0.5]);
  });

  it('weights corpora equally, whatever their size', () => {
    const other = {
      clip: clipOf('d', '1', 'sad'),
      answers: Object.fromEntries(conditions.map(({ id }) => [id, null])),
      beside: null,
    };
    const [clean] = conditionRows([...heard, other], conditions, { nResamples: 20, level: 0.95, seed: 1 });
    expect(clean!.uar.value).toBe(0.5);
  });

  it('compares another model on the same clips in each condition', () => {
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
  it('are counted by kind and in total', () => {
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
