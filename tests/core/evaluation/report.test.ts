import { describe, expect, it } from 'vitest';
import { emotions } from '#core/classifier/labels.ts';
import type { Emotion } from '#core/classifier/labels.ts';
import { maskProbabilities } from '#core/evaluation/masking.ts';
import { reportJson, type WrittenReport } from '#core/evaluation/report-json.ts';
import { evaluateClips } from '#core/evaluation/report.ts';
import type { ScoredClip } from '#core/evaluation/report.ts';

/** A clip with the given probabilities. */
function clip(
  corpus: string | null,
  speaker: string | null,
  emotion: Emotion,
  scores: Partial<Record<Emotion, number>> | null,
): ScoredClip {
  const probabilities = scores && Float32Array.from(emotions, (e) => scores[e] ?? 0);
  return { file: 'x', corpus, speaker, emotion, probabilities };
}

describe('masking', () => {
  it('rescales the remaining probabilities to sum to 1', () => {
    expect([...maskProbabilities([0.5, 0.25, 0.25], [false, true, true])]).toEqual([0, 0.5, 0.5]);
  });

  it('is uniform over the allowed classes if they have no probability, and 0 if none is allowed', () => {
    expect([...maskProbabilities([1, 0, 0], [false, true, true])]).toEqual([0, 0.5, 0.5]);
    expect([...maskProbabilities([1, 0], [false, false])]).toEqual([0, 0]);
  });
});

describe('an evaluation', () => {
  const clips = [
    clip('a', 'a1', 'happy', { calm: 0.6, happy: 0.4 }),
    clip('a', 'a2', 'sad', { sad: 1 }),
    clip('b', 'b1', 'calm', { calm: 0.9, happy: 0.1 }),
    clip('b', 'b1', 'happy', { happy: 0.2, calm: 0.8 }),
  ];

  it('masks the emotions missing from each clip’s own corpus, and also gives the unmasked metrics', () => {
    const { corpora, overall } = evaluateClips(clips, 'eight');
    expect(corpora.map(({ corpus }) => corpus)).toEqual(['a', 'b']);
    expect(corpora[0]).toMatchObject({ nClips: 2, nSpeakers: 2, emotions: ['happy', 'sad'] });
    expect(corpora[0]!.masked).toMatchObject({ accuracy: 1, uar: 1 });
    expect(corpora[0]!.unmasked).toMatchObject({ accuracy: 0.5, uar: 0.5 });
    expect(corpora[1]!.masked.uar).toBe(0.5);
    expect(overall.masked.accuracy).toBe(0.75);
    expect(overall.unmasked.accuracy).toBe(0.5);
  });

  it('computes the calibration of masked results from masked probabilities', () => {
    const { corpora } = evaluateClips(clips, 'eight');
    expect(corpora[0]!.masked.ece).toBeCloseTo(0, 6);
    expect(corpora[0]!.unmasked.ece).toBeCloseTo(0.3, 6);
  });

  it('counts clips without speech as wrong, and reports their number', () => {
    const { overall } = evaluateClips([clip('a', 's', 'sad', null), clip('a', 's', 'sad', { sad: 1 })], 'eight');
    expect(overall).toMatchObject({ nClips: 2, nWithoutSpeech: 1, masked: { accuracy: 0.5, ece: 0 } });
    expect(overall.masked.confusion.missed[emotions.indexOf('sad')]).toBe(1);
  });

  it('takes the most likely emotion at any confidence, and tolerates NaN', () => {
    const unsure = clip('a', 's', 'sad', { sad: 0.13, happy: 0.12 });
    const broken = { ...clip('a', 's', 'happy', {}), probabilities: new Float32Array(8).fill(Number.NaN) };
    const { overall } = evaluateClips([unsure, broken], 'eight');
    expect(overall.unmasked.classes.find(({ emotion }) => emotion === 'sad')!.recall).toBe(1);
    expect(JSON.stringify(overall)).not.toMatch(/NaN|"accuracy":null/);
  });

  it('counts calm as neutral among five emotions, and leaves out the other clips', () => {
    const report = evaluateClips([...clips, clip('a', 'a1', 'disgust', { disgust: 1 })], 'five');
    expect(report.nLeftOut).toBe(1);
    expect(report.labels).toHaveLength(5);
    expect(report.corpora[1]).toMatchObject({ emotions: ['neutral', 'happy'] });
    expect(report.corpora[1]!.masked.classes[0]).toMatchObject({ emotion: 'neutral', support: 1, recall: 1 });
  });

  it("uses the recogniser's biases for five emotions", () => {
    const heard = clip('a', 'a1', 'sad', { sad: 0.4, neutral: 0.5, disgust: 0.1 });
    const other = clip('a', 'a2', 'neutral', { neutral: 1 });
    const [plain, biased] = [heard, { ...heard, fiveBias: [-1, 0, 0, 0, 0] }].map(
      (own) => evaluateClips([own, other], 'five').overall.unmasked.uar,
    );
    expect([plain, biased]).toEqual([0.5, 1]);
  });

  it('resamples speakers, and keeps speakers with the same name in two corpora apart', () => {
    const six = ['1', '2', '3'].flatMap((id) => [clip('a', id, 'sad', { sad: 1 }), clip('b', id, 'sad', { happy: 1 })]);
    const { overall } = evaluateClips(six, 'eight');
    expect(overall.nSpeakers).toBe(6);
    const [low, high] = overall.unmasked.uarInterval ?? [];
    expect([low, high]).toEqual([expect.closeTo(1 / 6, 6), expect.closeTo(5 / 6, 6)]);
  });

  it('gives no interval for fewer than five speakers', () => {
    const some = ['1', '2', '3', '4'].map((id) => clip('a', id, 'sad', id === '1' ? { sad: 1 } : { happy: 1 }));
    expect(evaluateClips(some, 'eight').overall.unmasked.uarInterval).toBeNull();
    expect(
      evaluateClips([...some, clip('a', '5', 'sad', { sad: 1 })], 'eight').overall.unmasked.uarInterval,
    ).not.toBeNull();
  });

  it('gives no interval without speakers, and no corpus row without corpora', () => {
    const report = evaluateClips(
      [clip(null, null, 'sad', { sad: 1 }), clip(null, null, 'happy', { happy: 1 })],
      'eight',
    );
    expect(report.overall.masked.uarInterval).toBeNull();
    expect(report.overall.nSpeakers).toBe(0);
    expect(report.corpora).toEqual([]);
  });

  it('is all zeros without clips', () => {
    const { overall } = evaluateClips([], 'eight');
    expect(overall).toMatchObject({
      nClips: 0,
      masked: { accuracy: 0, uar: 0, uarInterval: null, macroF1: 0, ece: 0 },
    });
  });

  it('also gives intervals of accuracy and macro F1, and metrics per speaker', () => {
    const two = [clip('a', '1', 'sad', { sad: 1 }), clip('b', '1', 'sad', { happy: 1 })];
    const { masked, unmasked } = evaluateClips(two, 'eight').overall;
    const five = evaluateClips(
      [
        ...two,
        clip('a', '2', 'sad', { sad: 1 }),
        clip('a', '3', 'sad', { sad: 1 }),
        clip('b', '2', 'sad', { happy: 1 }),
      ],
      'eight',
    ).overall;
    expect(five.unmasked.accuracyInterval).toEqual([expect.closeTo(0.2, 6), 1]);
    expect(five.unmasked.macroF1Interval?.[1]).toBe(1);
    expect(unmasked.speakers).toEqual([
      { speaker: '1', corpus: 'a', nClips: 1, accuracy: 1, uar: 1 },
      { speaker: '1', corpus: 'b', nClips: 1, accuracy: 0, uar: 0 },
    ]);
    expect(masked.coverage.at(-1)).toMatchObject({ coverage: 1, accuracy: 1 });
  });
});

describe('a report as JSON', () => {
  const report = evaluateClips([clip('a', 's', 'sad', { sad: 0.7, happy: 0.3 })], 'eight');
  const head = { model: 'm', failures: [{ file: 'x.wav', code: 'audio/empty', message: 'it is empty' }] };

  it('rounds to six decimals', () => {
    const read = JSON.parse(reportJson(report, head)) as WrittenReport;
    expect(read).toMatchObject({ schema: 1, ...head, labelSet: 'eight', overall: { nClips: 1 } });
    expect(read.overall.masked.coverage).toEqual([{ confidenceFrom: 1, n: 1, coverage: 1, accuracy: 1 }]);
    expect(read.overall.unmasked.coverage[0]!.confidenceFrom).toBe(0.7);
  });
});
