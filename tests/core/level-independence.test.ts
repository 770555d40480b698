import '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { readTables } from '#core/features/read-tables.ts';
import { analyseSound, createClassifier, type RecogniserParts } from '#core/pipeline.ts';
import { decodeBytes } from '../../model/recogniser/decode.ts';
import { loadEssentia } from '../../model/recogniser/essentia.ts';
import { randomModel } from './classifier/random-model.ts';

let parts: RecogniserParts;

beforeAll(async () => {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await tf.setBackend('wasm');
  const { manifest, bytes } = randomModel({
    melChannels: [8, 12, 16],
    trackChannels: [8, 12, 16],
    projection: 32,
    lstmUnits: [16, 16],
    attentionHeads: 2,
    embedding: 32,
  });
  const normalisation = {
    mean: manifest.normalisation.mean.map(() => -10),
    deviation: manifest.normalisation.deviation.map(() => 10),
  };
  const classifier = createClassifier(tf, { ...manifest, normalisation, calibration: { temperature: 0.5 } }, bytes);
  parts = { tables: readTables(loadEssentia()), suppressor: null, classifier };
});
afterAll(() => {
  parts.classifier.dispose();
});

const examples = new URL('../../static/examples/', import.meta.url);
// Four speaking styles. The fifth example is as long as these together.
const clips = readdirSync(examples).filter((name) => name.endsWith('.mp3') && name !== 'turn.mp3');

const found = new Map<string, Promise<Float32Array>>();
/** The overall probabilities of a clip normalised to a peak level. */
function probabilitiesAt(clip: string, peakDbfs: number): Promise<Float32Array> {
  const key = `${clip} ${peakDbfs}`;
  const known = found.get(key) ?? analysedAt(clip, peakDbfs);
  found.set(key, known);
  return known;
}
async function analysedAt(clip: string, peakDbfs: number): Promise<Float32Array> {
  const decoded = await decodeBytes(readFileSync(new URL(clip, examples)));
  if (!decoded.ok) throw new Error(decoded.error.code);
  const { channels, sampleRateHz } = decoded.value;
  const peak = channels[0]!.reduce((highest, x) => Math.max(highest, Math.abs(x)), 0);
  const gain = 10 ** (peakDbfs / 20) / peak;
  const result = await analyseSound({ channels: [channels[0]!.map((x) => x * gain)], sampleRateHz }, parts);
  if (!result.ok || !result.value.overall) throw new Error('no answer');
  return result.value.overall;
}
const difference = (a: Float32Array, b: Float32Array) => Math.max(...a.map((x, i) => Math.abs(x - b[i]!)));

/** Weak passages may end a frame or two earlier or later. */
const mostDifference = 0.05;

it('gives the same probabilities at -30, -10 and 0 dB', async () => {
  for (const clip of clips) {
    const loud = await probabilitiesAt(clip, 0);
    expect(difference(loud, await probabilitiesAt(clip, -10))).toBeLessThan(mostDifference);
    expect(difference(loud, await probabilitiesAt(clip, -30))).toBeLessThan(mostDifference);
  }
});

it('distinguishes the clips, so the test above is not vacuous', async () => {
  const [first, ...others] = await Promise.all(clips.map((clip) => probabilitiesAt(clip, -10)));
  expect(Math.max(...others.map((other) => difference(first!, other)))).toBeGreaterThan(0.1);
});
