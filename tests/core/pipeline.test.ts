import { beforeAll, describe, expect, it } from 'vitest';
import { notAdapted } from '#core/classifier/adaptation.ts';
import type { LightClassifier } from '#core/classifier/classifier.ts';
import { config, hopS } from '#core/config.ts';
import { readTables } from '#core/features/read-tables.ts';
import type { FeatureTables } from '#core/features/tables.ts';
import { analyseSound, createFileRecogniser, createLiveRecogniser } from '#core/pipeline.ts';
import { maxColumns } from '#core/recogniser/display-columns.ts';
import type { Analysis, WindowScores } from '#core/result/types.ts';
import type { NoiseSuppressorFactory } from '#core/signal/types.ts';
import { loadEssentia } from '../../model/recogniser/essentia.ts';
import { loadSuppressor } from '../../model/recogniser/rnnoise.ts';
import { createRandom, randomModel } from './classifier/random-model.ts';

const rate: number = config.sampleRateHz;
const { manifest } = randomModel({
  melChannels: [1, 1, 1],
  trackChannels: [1, 1, 1],
  projection: 1,
  lstmUnits: [1],
  attentionHeads: 1,
  embedding: 1,
});
/** A stand-in for the network: eight numbers that depend on every feature of the window. */
const classifier: LightClassifier & { batches: number[] } = {
  manifest,
  judge: {} as LightClassifier['judge'],
  batches: [],
  classify(windows) {
    classifier.batches.push(windows.length);
    return Promise.resolve(
      windows.map(({ features }) => {
        const sums = new Float64Array(8);
        features.forEach((x, i) => (sums[i % 8]! += Math.abs(x) * (1 + (i % 101))));
        const total = sums.reduce((a, b) => a + b, 0);
        const probabilities = Float32Array.from(sums, (x) => x / total);
        return { pooled: probabilities, speech: null, probabilities };
      }),
    );
  },
  dispose: () => undefined,
};
let tables: FeatureTables;
beforeAll(() => {
  tables = readTables(loadEssentia());
});
const parts = () => ({ tables, suppressor: null, classifier });

/** A buzzing voice of changing pitch and loudness for `seconds`, with a little noise. */
function voice(seconds: number, sampleRateHz: number = rate): Float32Array {
  const random = createRandom(5);
  let phase = 0;
  return Float32Array.from({ length: Math.round(seconds * sampleRateHz) }, (_, n) => {
    const t = n / sampleRateHz;
    phase += (140 + 40 * Math.sin(2 * t)) / sampleRateHz;
    const buzz = [1, 2, 3, 4, 5, 6].reduce((sum, k) => sum + Math.sin(2 * Math.PI * k * phase) / k, 0);
    return 0.1 * buzz * (0.55 + 0.45 * Math.sin(7 * t)) + 0.0005 * (random() - 0.5);
  });
}
async function inBlocks(sound: Float32Array, size: number): Promise<Analysis> {
  const recogniser = createFileRecogniser(rate, parts());
  for (let n = 0; n < sound.length; n += size) await recogniser.push([sound.subarray(n, n + size)]);
  const result = await recogniser.finish();
  recogniser.dispose();
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
async function whole(sound: Float32Array, sampleRateHz = rate): Promise<Analysis> {
  const result = await analyseSound({ channels: [sound], sampleRateHz }, parts());
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const errorOf = async (sound: Float32Array) => {
  const result = await analyseSound({ channels: [sound], sampleRateHz: rate }, parts());
  return result.ok ? null : result.error.code;
};

describe('a file', () => {
  it('gives the same analysis for any block size', async () => {
    const sound = voice(7.3);
    const expected = await whole(sound);
    expect(expected.windows.length).toBeGreaterThan(4);
    expect(expected.overall).not.toBeNull();
    for (const size of [701, 16_000, sound.length]) expect(await inBlocks(sound, size)).toEqual(expected);
  });

  it('has a window every second and a last one that ends with the sound', async () => {
    const { windows, durationS } = await whole(voice(6.5));
    const first = windows.slice(0, -1).map(({ startS }) => startS);
    expect(first).toEqual(first.map((_, i) => expect.closeTo(i * config.window.fileHopFrames * hopS, 9)));
    expect(durationS).toBeCloseTo(6.5, 9);
    expect(windows.at(-1)?.endS).toBeCloseTo(6.5, 9);
    expect(windows.at(-1)?.startS).toBeCloseTo(6.5 - config.window.nFrames * hopS, 9);
  });

  it('gives the same results whether the noise suppressor is loaded before or during the analysis', async () => {
    const noise = createRandom(9);
    const sound = voice(8).map((x) => x + 0.1 * (noise() - 0.5));
    const analyse = async (suppressor: NoiseSuppressorFactory) => {
      const result = await analyseSound({ channels: [sound], sampleRateHz: rate }, { ...parts(), suppressor });
      return result.ok ? result.value : result.error;
    };
    const make = await loadSuppressor();
    let nAsked = 0;
    const late = await analyse(() => (++nAsked < 3 ? Promise.resolve() : make()));
    expect(nAsked).toBe(3);
    expect(late).toEqual(await analyse(make));
    expect(late).not.toEqual(await analyse(() => null));
  });

  it('sends batches of at most sixteen windows to the network', async () => {
    classifier.batches = [];
    const { windows } = await whole(voice(24));
    expect(Math.max(...classifier.batches)).toBe(16);
    expect(classifier.batches.reduce((a, b) => a + b, 0)).toBe(windows.filter((w) => w.probabilities).length);
  });

  it('classifies a single word of 0.3 s', async () => {
    const { windows, overall, speechS } = await whole(voice(0.3));
    expect(windows).toHaveLength(1);
    expect(windows[0]?.startS).toBe(0);
    expect(windows[0]?.endS).toBeCloseTo(0.3, 9);
    expect(windows[0]?.probabilities).not.toBeNull();
    expect(overall).not.toBeNull();
    expect(speechS).toBeLessThanOrEqual(0.3);
  });

  it('keeps about one pooled vector per second of speech', async () => {
    const { windows, pooled } = await whole(voice(6.5));
    expect(pooled?.nPooled).toBe(8);
    expect(pooled?.windows).toEqual(windows.slice(0, -1).map((_, i) => i));
    expect(pooled?.halves).toHaveLength(8 * (windows.length - 1));
    expect((await whole(new Float32Array(4 * rate))).pooled).toBeUndefined();
  });

  it('counts no speech where the model detects none', async () => {
    const deaf: LightClassifier = {
      ...classifier,
      classify: (windows) =>
        Promise.resolve(windows.map(() => ({ pooled: new Float32Array(8), speech: 0.1, probabilities: null }))),
    };
    const result = await analyseSound({ channels: [voice(4)], sampleRateHz: rate }, { ...parts(), classifier: deaf });
    expect(result.ok && result.value).toMatchObject({ overall: null, speechS: 0, speech: [] });
    expect(result.ok && result.value.windows.map(({ speechShare }) => speechShare)).toEqual([0, 0]);
  });

  it('names the voice and the fine-tuning used', async () => {
    const adaptation = {
      ...notAdapted,
      voice: { name: 'Ada', modelId: 'random', mean: new Float32Array(8), count: 9 },
    };
    const sound = { channels: [voice(2)], sampleRateHz: rate };
    const fitted = await analyseSound(sound, { ...parts(), adaptation });
    expect(fitted.ok && fitted.value.fittedTo).toEqual({ voice: 'Ada', fineTuning: null, running: false });
    expect((await whole(voice(2))).fittedTo).toBeUndefined();
  });

  it('has neither probabilities nor an overall result for silence', async () => {
    const { windows, overall, speechS } = await whole(new Float32Array(4 * rate));
    expect(windows.map(({ probabilities }) => probabilities)).toEqual([null, null]);
    expect(overall).toBeNull();
    expect(speechS).toBe(0);
  });

  it('is rejected if empty, too short, or mostly not finite', async () => {
    expect(await errorOf(new Float32Array(0))).toBe('audio/empty');
    expect(await errorOf(new Float32Array(1))).toBe('audio/too-short');
    expect(await errorOf(voice(0.05))).toBe('audio/too-short');
    expect(await errorOf(new Float32Array(rate).fill(NaN))).toBe('audio/not-finite');
  });

  it('is analysed despite a few samples that are not finite', async () => {
    const sound = voice(2);
    sound.fill(NaN, 5000, 5010);
    const { overall } = await whole(sound);
    expect(overall?.every(Number.isFinite)).toBe(true);
  });

  it('may have eight channels at 48 kHz', async () => {
    const sound = voice(1, 48_000);
    const result = await analyseSound({ channels: Array<Float32Array>(8).fill(sound), sampleRateHz: 48_000 }, parts());
    expect(result.ok && result.value.durationS).toBeCloseTo(1, 9);
  });

  it('has one display column per frame, and fewer and longer ones for long sounds', async () => {
    const short = (await whole(voice(2))).display;
    expect(short.columnS).toBe(hopS);
    expect(short.envelope).toHaveLength(400);
    expect(short.spectrogram).toHaveLength(200 * config.mel.nBands);
    const sound = voice(61);
    const long = (await whole(sound)).display;
    const nColumns = long.envelope.length / 2;
    expect(nColumns).toBeLessThanOrEqual(maxColumns);
    expect(nColumns * long.columnS).toBeCloseTo(61, 6);
    expect(Math.max(...long.envelope)).toBeGreaterThan(0.1);
  });
});

describe('live sound', () => {
  /** Scores of every hop, for blocks of 20 ms. */
  async function listen(sound: Float32Array, blockSamples = 320) {
    const recogniser = createLiveRecogniser(rate, parts());
    const scores: WindowScores[] = [];
    const kept: number[] = [];
    let nColumns = 0;
    for (let n = 0; n < sound.length; n += blockSamples) {
      const step = recogniser.push([sound.subarray(n, n + blockSamples)]);
      nColumns += step.envelope.length / 2;
      if (step.isHopClosed) {
        const newest = await recogniser.score();
        if (newest) scores.push(newest.scores);
        if (newest?.pooled) kept.push(...newest.pooled);
      }
    }
    const analysis = await recogniser.finish();
    recogniser.dispose();
    return { scores, kept, analysis, nColumns };
  }

  it('gives the same numbers as the file at the same position', async () => {
    const sound = voice(6);
    const file = await whole(sound);
    const { scores } = await listen(sound);
    const shared = file.windows.slice(0, -1).map((window) => ({
      window,
      live: scores.find(
        ({ endS, startS }) => Math.abs(endS - window.endS) < 1e-6 && Math.abs(startS - window.startS) < 1e-6,
      ),
    }));
    expect(shared.filter(({ live }) => live)).not.toHaveLength(0);
    for (const { window, live } of shared) if (live) expect(live).toEqual(window);
  });

  it('closes a hop every quarter of a second from the start, without scores before there is speech', async () => {
    const { scores, kept, analysis } = await listen(voice(4));
    const firstEndS = scores[0]?.endS ?? NaN;
    expect(firstEndS).toBeLessThan(0.5);
    expect(scores.length).toBeGreaterThan(12);
    expect(scores.map(({ endS }) => endS)).toEqual(scores.map((_, i) => expect.closeTo(firstEndS + i * 0.25, 9)));
    expect(scores[0]?.startS).toBe(0);
    expect(scores.at(-1)?.probabilities).not.toBeNull();
    expect(analysis.windows).toEqual(scores);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).toEqual([...analysis.pooled!.halves]);
    expect(analysis.durationS).toBeCloseTo(4, 9);
    const silent = await listen(new Float32Array(2 * rate));
    expect(silent.scores.every(({ probabilities }) => probabilities === null)).toBe(true);
  });

  it('skips to the newest hop when scored late, and returns nothing twice', async () => {
    const recogniser = createLiveRecogniser(rate, parts());
    expect(await recogniser.score()).toBeNull();
    recogniser.push([voice(2)]);
    const late = await recogniser.score();
    expect(late?.scores.endS).toBeGreaterThan(1.7);
    expect(await recogniser.score()).toBeNull();
    recogniser.dispose();
  });

  it('can finish before any sound arrives', async () => {
    const recogniser = createLiveRecogniser(rate, parts());
    expect(await recogniser.finish()).toMatchObject({ durationS: 0, windows: [], overall: null });
    recogniser.dispose();
  });
});
