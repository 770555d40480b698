import '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notAdapted } from '#core/classifier/adaptation.ts';
import { createClassifier, type AccurateClassifier } from '#core/classifier/classifier.ts';
import { accurateFile, accurateInput, accurateLive, config, hopS } from '#core/config.ts';
import { createEncoderChunk, type EncoderWindow } from '#core/features/encoder-chunk.ts';
import { readTables } from '#core/features/read-tables.ts';
import type { FeatureTables } from '#core/features/tables.ts';
import { createFrontEnd } from '#core/front-end.ts';
import { analyseSound, createFileRecogniser, createLiveRecogniser } from '#core/pipeline.ts';
import type { Analysis, WindowScores } from '#core/result/types.ts';
import { loadEssentia } from '../../model/recogniser/essentia.ts';
import { voice } from '../workers/made-up.ts';
import { tinyModel } from './classifier/accurate/tiny.ts';

const rate = config.sampleRateHz;
const { bands, chunkRows, rowsPerStep, windowHopSteps, windowSteps } = accurateInput;
const { marginRows } = accurateFile;
const hopRows = windowHopSteps * rowsPerStep;
const windowRows = windowSteps * rowsPerStep;
let tables: FeatureTables;
let classifier: AccurateClassifier;
/** The windows of each call to the network. */
let asked: (readonly EncoderWindow[])[] = [];

beforeAll(async () => {
  tables = readTables(loadEssentia());
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  expect(await tf.setBackend('wasm')).toBe(true);
  const { manifest, bytes } = tinyModel();
  const own = createClassifier(tf, manifest, bytes);
  classifier = {
    ...own,
    classify(windows, context) {
      asked.push(windows);
      return own.classify(windows, context);
    },
  };
});
afterAll(() => {
  classifier.dispose();
});
const parts = () => ({ tables, suppressor: null, classifier });

async function inBlocks(sound: Float32Array, size: number): Promise<Analysis> {
  const recogniser = createFileRecogniser(rate, parts());
  for (let n = 0; n < sound.length; n += size) await recogniser.push([sound.subarray(n, n + size)]);
  const result = await recogniser.finish();
  recogniser.dispose();
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
async function whole(sound: Float32Array): Promise<Analysis> {
  asked = [];
  const result = await analyseSound({ channels: [sound], sampleRateHz: rate }, parts());
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const partsAsked = () => asked.flat().flatMap(({ parts }) => parts);
const starts = ({ windows }: Analysis) => windows.map(({ startS }) => Math.round(startS / hopS));

describe('a file analysed by the accurate model', () => {
  it('gives the same analysis for any block size', async () => {
    const sound = voice(14.3, rate);
    const expected = await whole(sound);
    expect(expected.overall).not.toBeNull();
    for (const size of [701, 50_000]) expect(await inBlocks(sound, size)).toEqual(expected);
  });

  it('has a window every 0.96 s and a last one that ends with the sound, each classified once', async () => {
    const analysis = await whole(voice(20.03, rate));
    const nRows = Math.ceil(20.03 / hopS);
    const last = Math.ceil(nRows / rowsPerStep) * rowsPerStep - windowRows;
    const regular = Array.from({ length: Math.floor((nRows - windowRows) / hopRows) + 1 }, (_, i) => i * hopRows);
    expect(starts(analysis)).toEqual([...regular, last]);
    expect(analysis.windows.at(-1)?.endS).toBeCloseTo(20.03, 9);
    expect(asked.flat()).toHaveLength(analysis.windows.filter(({ probabilities }) => probabilities).length);
    // The regular windows are far enough apart to keep a vector each. The last one is not.
    expect(analysis.pooled?.windows).toHaveLength(regular.length);
  });

  it('encodes little more than the sound itself, and takes each step from a single chunk', async () => {
    const nRows = 2000;
    await whole(voice(nRows * hopS, rate));
    const chunks = [...new Set(partsAsked().map(({ chunk }) => chunk))];
    expect(chunks.map(({ nRows }) => nRows)).toEqual([chunkRows, chunkRows, chunkRows, chunkRows]);
    // Chunks begin at rows 0, 552, 1104 and 1400. Parts are identified by length, because a window's start row gives its position.
    const across = asked.flat().filter(({ parts }) => parts.length === 2);
    expect(across.length).toBeGreaterThan(5);
    for (const { parts } of asked.flat()) expect(parts.reduce((sum, { nSteps }) => sum + nSteps, 0)).toBe(windowSteps);
    for (const { parts } of across) {
      const [before, after] = parts;
      const isLast = after!.chunk === chunks[3];
      expect(before!.firstStep + before!.nSteps).toBe((chunkRows - marginRows) / rowsPerStep);
      expect(after!.firstStep).toBe(
        isLast ? (1104 + chunkRows - marginRows - 1400) / rowsPerStep : marginRows / rowsPerStep,
      );
    }
  });

  it('encodes a sound of one chunk as in training: whole, from the first row to the last step', async () => {
    const sound = voice(5.5, rate);
    const analysis = await whole(sound);
    const frontEnd = createFrontEnd(rate, parts(), true);
    const rows = [...frontEnd.push([sound.slice()]).encoderRows, ...frontEnd.flush().encoderRows];
    frontEnd.dispose();
    const chunk = createEncoderChunk(Float32Array.from(rows));
    expect(chunk.nRows).toBe(552);
    expect(asked).toHaveLength(1);
    const heard = partsAsked();
    expect(heard.map(({ firstStep }) => firstStep)).toEqual([0, 12, 24, 31]);
    expect(new Set(heard.map((part) => part.chunk)).size).toBe(1);
    expect(heard[0]!.chunk).toEqual(chunk);
    expect(analysis.windows).toHaveLength(4);
  });

  it('classifies a single word of 0.3 s', async () => {
    const { windows, overall } = await whole(voice(0.3, rate));
    expect(windows).toHaveLength(1);
    expect(partsAsked().map(({ firstStep, nSteps }) => [firstStep, nSteps])).toEqual([[0, 4]]);
    expect(overall).not.toBeNull();
  });

  it('does not call the network for silence', async () => {
    const { overall, windows } = await whole(new Float32Array(12 * rate));
    expect(windows.length).toBeGreaterThan(8);
    expect([overall, asked]).toEqual([null, []]);
  });

  it('adapts to the sound so far', async () => {
    const sound = { channels: [voice(8, rate)], sampleRateHz: rate };
    const plain = await whole(sound.channels[0]!);
    const running = await analyseSound(sound, { ...parts(), adaptation: { ...notAdapted, running: true } });
    expect(running.ok && running.value.fittedTo).toEqual({ voice: null, fineTuning: null, running: true });
    expect(running.ok && running.value.overall).not.toEqual(plain.overall);
  });
});

describe('live sound analysed by the accurate model', () => {
  async function listen(sound: Float32Array): Promise<{ scores: WindowScores[]; analysis: Analysis }> {
    asked = [];
    const recogniser = createLiveRecogniser(rate, parts());
    const scores: WindowScores[] = [];
    for (let n = 0; n < sound.length; n += 640) {
      if (!recogniser.push([sound.subarray(n, n + 640)]).isHopClosed) continue;
      const newest = await recogniser.score();
      if (newest) scores.push(newest.scores);
    }
    const analysis = await recogniser.finish();
    recogniser.dispose();
    return { scores, analysis };
  }

  it('has a window per second, at the end of a chunk that ends with it', async () => {
    const { scores, analysis } = await listen(voice(9, rate));
    const ends = scores.map(({ endS }) => Math.round(endS / hopS));
    expect(ends).toEqual([112, 208, 304, 400, 496, 592, 688, 784, 880]);
    expect(scores[0]?.startS).toBe(0);
    expect(analysis.windows).toEqual(scores);
    const sizes = partsAsked().map(({ chunk, firstStep, nSteps }) => [chunk.nRows, firstStep + nSteps]);
    expect(sizes.at(0)).toEqual([112, 14]);
    expect(sizes.at(-1)).toEqual([accurateLive.chunkRows, accurateLive.chunkRows / rowsPerStep]);
    expect(asked.every((windows) => windows.length === 1)).toBe(true);
    expect(analysis.pooled?.nPooled).toBe(88);
    expect(partsAsked().at(-1)!.chunk.mel).toHaveLength(accurateLive.chunkRows * bands);
  });

  it('leaks no tensors', async () => {
    await listen(voice(4, rate));
    const before = tf.memory().numTensors;
    await listen(voice(6, rate));
    await whole(voice(13, rate));
    expect(tf.memory().numTensors).toBe(before);
  });
});
