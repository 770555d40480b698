import { describe, expect, it } from 'vitest';
import type { FineTuning, Voice } from '#app/storage/voices.ts';
import { fineTuningText, readVoiceFile, voiceText } from '#app/voice/voice-files.ts';

const model = { modelId: 'm', nPooled: 3 };
const common = { id: 'here', createdAt: 5, modelId: 'm' };
const voice: Voice = { ...common, name: 'Ada', mean: new Float32Array([0.5, 0.25, -1]), count: 4, speechS: 12 };
const example = {
  id: 'e',
  emotion: 'calm',
  answered: 'sad',
  group: 'g',
  label: 'a.wav',
  startS: 1,
  endS: 2,
  addedAt: 6,
};
const vector = new Float32Array([0.5, 0, 2]);
const fineTuning = { ...common, name: 'My words', examples: [{ ...example, vector }], taught: null } as FineTuning;

describe('a file with a voice or a fine-tuning', () => {
  it('round-trips under a new id', () => {
    const newId = expect.not.stringMatching('^here$') as string;
    expect(readVoiceFile(voiceText(voice), model)).toEqual({
      ok: true,
      value: { kind: 'voice', voice: { ...voice, id: newId } },
    });
    expect(readVoiceFile(fineTuningText(fineTuning), model)).toEqual({
      ok: true,
      value: { kind: 'fine-tuning', fineTuning: { ...fineTuning, id: newId } },
    });
  });

  it('can be read from earlier versions, which called fine-tunings lessons', () => {
    const old = fineTuningText(fineTuning).replace('undertone-fine-tuning', 'undertone-lesson');
    expect(readVoiceFile(old, model)).toMatchObject({ ok: true, value: { fineTuning: { name: 'My words' } } });
  });
});
