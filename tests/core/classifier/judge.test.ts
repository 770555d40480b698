import { describe, expect, it } from 'vitest';
import { notAdapted, type Adaptation } from '#core/classifier/adaptation.ts';
import { calibratedProbabilities, calibrationBetween } from '#core/classifier/calibration.ts';
import { headLogits, type Head } from '#core/classifier/head.ts';
import { createJudge } from '#core/classifier/judge.ts';
import { createSoundContext, type SoundContext } from '#core/classifier/sound-context.ts';
import { readWeights, weight } from '#core/classifier/weights.ts';
import { config, knownVoiceNeutral } from '#core/config.ts';
import { createRandom, randomModel, type Extras } from './random-model.ts';

const shape = {
  melChannels: [2, 3, 4],
  trackChannels: [3, 3, 3],
  projection: 8,
  lstmUnits: [4, 4],
  attentionHeads: 2,
  embedding: 6,
};
const bias = [-0.4, 0.1, 0, 0.2, 0, 0, 0.3, -0.2];
const recentring = {
  baseline: { strength: 0.8, prior: 4, calibration: { temperature: 1.1, bias } },
  running: { strength: 0.5, prior: 2, calibration: { temperature: 0.9, bias: [...bias].reverse() } },
};
const nPooled = 32;
const full = config.window.nFrames;
const { fileHopFrames, liveHopFrames } = config.window;

function made(extras: Extras) {
  const { manifest, bytes } = randomModel(shape, 3, extras);
  const weights = readWeights(manifest, bytes);
  return { judge: createJudge(manifest, weights), weights, calibration: manifest.calibration };
}
function vector(seed: number, offset = 0): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length: nPooled }, () => 2 * random() - 1 + offset);
}
const using = (adaptation: Partial<Adaptation>, hopFrames: number = fileHopFrames) =>
  createSoundContext(hopFrames, { ...notAdapted, ...adaptation });
const near = (expected: Float32Array) => Array.from(expected, (x): number => expect.closeTo(x, 5) as number);

describe('a judge', () => {
  it('gives the softmax of the shipped head without adaptation', () => {
    const { judge, calibration } = made({ recentring });
    expect(judge.nPooled).toBe(nPooled);
    const { probabilities, pooled, speech } = judge.judge(vector(1), full, using({}));
    expect([...probabilities!]).toEqual(near(calibratedProbabilities(headLogits(judge.head, vector(1)), calibration)));
    expect(pooled).toEqual(vector(1));
    expect(speech).toBeNull();
  });

  it('shifts a voice towards the neutral mean by strength * n / (n + prior), blends its calibration by n / (n + prior), and raises neutral', () => {
    const { judge, weights, calibration } = made({ recentring });
    const voice = { name: 'Ada', modelId: 'random', mean: vector(2), count: 12 };
    const neutral = weight(weights, 'recentring.neutral').data;
    const moved = vector(1).map((x, i) => x + 0.8 * (12 / 16) * (neutral[i]! - voice.mean[i]!));
    const between = calibrationBetween(calibration, recentring.baseline.calibration, 12 / 16);
    const lifted = between.bias!.map((b, i) => b + (i === 0 ? knownVoiceNeutral * (12 / 16) : 0));
    const expected = calibratedProbabilities(headLogits(judge.head, moved), { ...between, bias: lifted });
    const { probabilities, pooled } = judge.judge(vector(1), full, using({ voice, running: true }));
    expect([...probabilities!]).toEqual(near(expected));
    expect([...judge.probabilities(vector(1), { ...notAdapted, voice })]).toEqual(near(expected));
    expect(pooled).toEqual(vector(1));
  });

  it('re-centres on the sound so far, including the current window', () => {
    const { judge, weights, calibration } = made({ recentring });
    const overall = weight(weights, 'recentring.overall').data;
    const context = using({ running: true });
    judge.judge(vector(1), full, context);
    const { probabilities } = judge.judge(vector(2), full / 2, context);
    const mean = vector(1).map((x, i) => (x + 0.5 * vector(2)[i]!) / 1.5);
    const moved = vector(2).map((x, i) => x + 0.5 * (1.5 / 3.5) * (overall[i]! - mean[i]!));
    const between = calibrationBetween(calibration, recentring.running.calibration, 1.5 / 3.5);
    expect([...probabilities!]).toEqual(near(calibratedProbabilities(headLogits(judge.head, moved), between)));
  });

  it('counts four live windows as much as one window of a file', () => {
    const { judge } = made({ recentring });
    const [live, file] = [using({ running: true }, liveHopFrames), using({ running: true })];
    let last = judge.judge(vector(1), full, live);
    for (let i = 0; i < 3; i++) last = judge.judge(vector(1), full, live);
    expect([...last.probabilities!]).toEqual(near(judge.judge(vector(1), full, file).probabilities!));
  });

  it('does not re-centre with a model that lacks re-centring means', () => {
    const { judge } = made({});
    const voice = { name: 'Ada', modelId: 'random', mean: vector(2), count: 12 };
    const plain = judge.judge(vector(1), full, using({})).probabilities;
    expect(judge.judge(vector(1), full, using({ voice })).probabilities).toEqual(plain);
    expect(judge.judge(vector(1), full, using({ running: true })).probabilities).toEqual(plain);
  });

  it('uses the fine-tuned head instead of the shipped one', () => {
    const { judge } = made({});
    const head: Head = {
      embedding: judge.head.embedding,
      output: { ...judge.head.output, bias: Float32Array.of(0, 0, 0, 0, 50, 0, 0, 0) },
    };
    const { probabilities } = judge.judge(
      vector(1),
      full,
      using({ head: { ...head, name: 'Fine-tuning', modelId: 'random' } }),
    );
    expect(probabilities![4]).toBeGreaterThan(0.99);
  });

  it('detects speech from a running mean with the same time constant live and in files', () => {
    const { weights } = made({ recentring, speech: { threshold: 0.5, memory: 0.5 } });
    const { judge } = made({ recentring, speech: { threshold: 0.5, memory: 0.5 } });
    const kernel = weight(weights, 'speech.kernel').data;
    const bias = weight(weights, 'speech.bias').data[0]!;
    const logit = (v: Float32Array) => v.reduce((sum, x, i) => sum + x * kernel[i]!, bias);
    const speechOf = (v: Float32Array, context: SoundContext) => judge.judge(v, full, context).speech!;
    const inverse = (p: number) => Math.log(p / (1 - p));
    const [file, live] = [using({}), using({}, liveHopFrames)];
    expect(inverse(speechOf(vector(1), file))).toBeCloseTo(logit(vector(1)), 4);
    const halfWay = (logit(vector(1)) + logit(vector(2))) / 2;
    expect(inverse(speechOf(vector(2), file))).toBeCloseTo(halfWay, 4);
    speechOf(vector(1), live);
    for (let i = 1; i < fileHopFrames / liveHopFrames; i++) speechOf(vector(2), live);
    expect(inverse(speechOf(vector(2), live))).toBeCloseTo(halfWay, 4);
  });

  it('rejects windows below the speech threshold regardless of the voice, and leaves them out of the running mean', () => {
    const { weights } = made({ recentring, speech: { threshold: 0.5 } });
    const kernel = weight(weights, 'speech.kernel').data;
    const along = (size: number) => kernel.map((x) => size * x);
    const { judge } = made({ recentring, speech: { threshold: 0.5 } });
    const voice = { name: 'Ada', modelId: 'random', mean: along(-90), count: 1000 };
    const music = judge.judge(along(-9), full, using({ voice }));
    expect(music.speech).toBeLessThan(0.5);
    expect(music.probabilities).toBeNull();
    const context = using({ running: true });
    judge.judge(along(-9), full, context);
    const talk = judge.judge(along(9), full, context);
    expect(talk.speech).toBeGreaterThan(0.5);
    expect(talk.probabilities).toEqual(judge.judge(along(9), full, using({ running: true })).probabilities);
  });
});
