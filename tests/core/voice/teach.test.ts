import { describe, expect, it } from 'vitest';
import { headLogits, type Head } from '#core/classifier/head.ts';
import { emotions, type Emotion } from '#core/classifier/labels.ts';
import { indexOfMax } from '#core/result/answer.ts';
import { foldsOf, teach } from '#core/voice/teach.ts';
import { examplesOf, plainHead, vectorLike } from './made-up.ts';

const breathe = () => Promise.resolve();
const learn = (examples: Parameters<typeof teach>[1], shares: number[] = []) =>
  teach({ head: plainHead(), activation: 'relu' }, examples, (share) => shares.push(share), breathe);
const answer = (head: Head, sounds: Emotion, seed = 7) =>
  emotions[indexOfMax(headLogits(head, vectorLike(sounds, seed)))];

describe('fine-tuning', () => {
  it('starts from a head that recognises the made-up emotions', () => {
    for (const emotion of emotions) expect(answer(plainHead(), emotion)).toBe(emotion);
  });

  it('learns that a voice sounds sad when calm, and reports that this helped', async () => {
    const { head, check } = await learn([...examplesOf('sad', 'calm', 6), ...examplesOf('happy', 'happy', 6)]);
    expect(answer(head, 'sad')).toBe('calm');
    expect(check).toMatchObject({ nExamples: 12, nRightBefore: 6, nRightAfter: 12, nGained: 6, nLost: 0 });
    expect(check?.verdict).toBe('helped');
    expect(check?.lossAfter).toBeLessThan(check!.lossBefore);
  });

  it('leaves untrained emotions unchanged', async () => {
    const { head } = await learn(examplesOf('sad', 'calm', 4));
    expect(answer(head, 'sad')).toBe('calm');
    for (const other of emotions.filter((emotion) => emotion !== 'sad')) expect(answer(head, other)).toBe(other);
  });

  it('reports no harm if the results were already right', async () => {
    const { check } = await learn([...examplesOf('sad', 'sad', 3), ...examplesOf('angry', 'angry', 3)]);
    expect(check).toMatchObject({ nRightBefore: 6, nRightAfter: 6, nGained: 0, nLost: 0 });
    expect(check?.verdict).not.toContain('hurt');
  });

  it('does not claim success if the examples contradict each other', async () => {
    const contradictory = emotions.flatMap((emotion, i) => [
      ...examplesOf(emotion, emotion, 1),
      ...examplesOf(emotion, emotions[(i + 1) % 8]!, 2),
      ...examplesOf(emotion, emotions[(i + 2) % 8]!, 2),
    ]);
    const { check } = await learn(contradictory);
    expect(check!.nRightAfter).toBeLessThan(check!.nExamples / 2);
    expect(check?.verdict).not.toBe('helped');
  });

  it('reports the loss curve from before the first step, and its progress', async () => {
    const shares: number[] = [];
    const { curve } = await learn(examplesOf('sad', 'calm', 3), shares);
    expect(curve.training).toHaveLength(81);
    expect(curve.heldOut).toHaveLength(81);
    expect(curve.training.at(-1)).toBeLessThan(curve.training[0]! / 2);
    expect(curve.heldOut!.at(-1)).toBeLessThan(curve.heldOut![0]!);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('is deterministic', async () => {
    const examples = examplesOf('sad', 'calm', 2);
    expect(await learn(examples)).toEqual(await learn(examples));
  });

  it('skips the check with a single recording or a single example per emotion', async () => {
    const together = examplesOf('sad', 'calm', 4).map((example) => ({ ...example, group: 'one' }));
    expect((await learn(together)).check).toBeNull();
    const lone = await learn([...examplesOf('sad', 'calm', 1), ...examplesOf('happy', 'angry', 1)]);
    expect(lone).toMatchObject({ check: null, curve: { heldOut: null } });
  });

  it('stops when the yield callback rejects', async () => {
    const stop = () => Promise.reject(new Error('stopped'));
    await expect(
      teach({ head: plainHead(), activation: 'relu' }, examplesOf('sad', 'calm', 2), () => undefined, stop),
    ).rejects.toThrow('stopped');
  });
});

describe('cross-validation folds', () => {
  it('never have a recording on both sides', () => {
    const examples = [...examplesOf('sad', 'calm', 20), ...examplesOf('happy', 'calm', 4)].map((example, i) => ({
      ...example,
      group: `recording ${i % 9}`,
    }));
    const folds = foldsOf(examples);
    expect(folds).toHaveLength(6);
    expect(folds.flatMap(({ tested }) => tested)).toHaveLength(24);
    for (const { own, tested } of folds) {
      const taught = new Set(own.map(({ group }) => group));
      expect(tested.some(({ group }) => taught.has(group))).toBe(false);
    }
  });
});
