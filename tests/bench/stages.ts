import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import type { LightManifest } from '#core/classifier/manifest.ts';
import type { Tf } from '#core/classifier/tf.ts';
import { config, hopS } from '#core/config.ts';
import { createFeatureExtractor } from '#core/features/extractor.ts';
import { nFeatures } from '#core/features/layout.ts';
import { featureTables } from '#core/features/feature-tables.ts';
import { cutWindow } from '#core/features/window.ts';
import { createCurveTrace } from '#core/measurements/curves.ts';
import { createFrontEnd } from '#core/front-end.ts';
import { createClassifier } from '#core/pipeline.ts';
import { createDenoiser } from '#core/signal/denoise.ts';
import { createFramer } from '#core/signal/framing.ts';
import { createHighPass } from '#core/signal/high-pass.ts';
import { mixToMono } from '#core/signal/mono.ts';
import { createResampler } from '#core/signal/resample.ts';
import { createVoiceActivity } from '#core/speech/voice-activity.ts';
import { decodeBytes } from '../../model/recogniser/decode.ts';
import { loadEssentia } from '../../model/recogniser/essentia.ts';
import { loadSuppressor } from '../../model/recogniser/rnnoise.ts';
import { time, type Row } from './figures.ts';
import { mp3, speech48k, withNoise } from './sounds.ts';

const seconds = 60;
const nRuns = 7;
const windowsPerBatch = 16;
const matrixSize = 512;
const blockSamples = 640;
const curvesS = 10;

/** Benchmarks each stage in Node on the same minute of speech at 48 kHz. @param modelFolder of the model */
export async function measureStages(modelFolder: string): Promise<Row[]> {
  const sound = await speech48k(seconds);
  const encoded = Buffer.concat(await mp3(seconds));
  const mono16k = resampled(sound);
  const tables = featureTables;
  const suppressor = await loadSuppressor();
  const essentia = loadEssentia();
  const { rows, isSpeech } = frontEndOf(mono16k);
  const { nFrames: windowFrames, fileHopFrames } = config.window;
  const firsts = Array.from(
    { length: Math.floor((rows.nFrames - windowFrames) / fileHopFrames) },
    (_, i) => i * fileHopFrames,
  );
  const windows = firsts.map((first) => cutWindow(rows, isSpeech, first, tables));
  const classifier = await loadClassifier(modelFolder, null);
  // As on a GPU, where tensor memory is not accessible.
  const ofOperations = await loadClassifier(modelFolder, { ...tf, backend: () => new tf.KernelBackend() });

  function frontEndOf(samples: Float32Array) {
    const frontEnd = createFrontEnd(config.sampleRateHz, { tables, suppressor: null });
    const output = frontEnd.push([samples]);
    frontEnd.dispose();
    return output;
  }

  function extractAll(): void {
    const extractor = createFeatureExtractor(tables);
    const framer = createFramer();
    const frame = new Float32Array(config.frame.longSamples);
    const row = new Float32Array(nFeatures);
    framer.push(mono16k);
    while (framer.nReady > 0) {
      framer.next(frame);
      extractor.process(frame, row, 0);
    }
  }

  function findSpeech(): void {
    const voiceActivity = createVoiceActivity();
    for (let t = 0; t < rows.nFrames; t++) voiceActivity.push(rows.data, t * nFeatures);
  }

  async function classifyAll(size: number, by = classifier): Promise<void> {
    for (let i = 0; i < windows.length; i += size) await by.classify(windows.slice(i, i + size));
  }

  async function decode(): Promise<void> {
    const decoded = await decodeBytes(encoded);
    if (!decoded.ok) throw new Error(decoded.error.code);
  }

  /** Denoises a sound. Returns whether the noise gate opened. */
  function denoise(samples: Float32Array): boolean {
    const denoiser = createDenoiser(suppressor);
    denoiser.push(samples);
    const { isDenoising } = denoiser;
    denoiser.flush();
    denoiser.dispose();
    return isDenoising;
  }

  /** Computes pitch and loudness of live sound in blocks. */
  function traceCurves(samples: Float32Array): void {
    const trace = createCurveTrace(config.sampleRateHz, essentia, 0);
    for (let at = 0; at < samples.length; at += blockSamples) trace.push(samples.subarray(at, at + blockSamples));
  }

  const perS = async (run: () => unknown) => (await time(nRuns, run)) / seconds;
  const decodingMs = await perS(decode);
  const stages: [string, number][] = [
    ['decode (mp3, mpg123)', decodingMs],
    ['resample (48 kHz)', await perS(() => resampled(sound))],
    ['high-pass', await perS(() => createHighPass(config.highPassHz, config.sampleRateHz).process(mono16k.slice()))],
    ['noise gate (clean sound)', await perS(() => denoise(mono16k))],
    ['features', await perS(extractAll)],
    ['voice activity', await perS(findSpeech)],
    ['windows', await perS(() => firsts.forEach((first) => cutWindow(rows, isSpeech, first, tables)))],
    ['network (batches of 16)', await perS(() => classifyAll(windowsPerBatch))],
  ];
  const sum = stages.reduce((total, [, ms]) => total + ms, 0);
  const noisy = withNoise(mono16k);
  if (!denoise(noisy) || denoise(mono16k)) throw new Error('the noise gate is not where the bench needs it');
  const one = (await time(nRuns, () => classifyAll(1))) / windows.length;
  const oneOfOperations = (await time(nRuns, () => classifyAll(1, ofOperations))) / windows.length;
  const liveHopS = config.window.liveHopFrames * hopS;
  const curvesOf = mono16k.subarray(0, curvesS * config.sampleRateHz);
  const curvesMs = ((await time(nRuns, () => traceCurves(curvesOf))) / curvesS) * liveHopS;
  const machineSpeed = await multiplied();
  classifier.dispose();
  ofOperations.dispose();
  return [
    { name: 'Node: matrix product, to compare machines', value: machineSpeed, unit: 'GFLOP/s' },
    ...stages.map(([name, ms]): Row => ({
      name: `Node: ${name}`,
      value: ms,
      unit: `ms per s, ${share(ms, sum)} of all`,
    })),
    { name: 'Node: all stages', value: 1000 / sum, unit: 'x real time' },
    { name: 'Node: all stages, relative to decoding', value: sum / decodingMs, unit: 'times', target: '10' },
    { name: 'Node: noise reduction (noisy sound)', value: await perS(() => denoise(noisy)), unit: 'ms per s' },
    { name: 'Node: network, single window', value: one, unit: 'ms' },
    { name: 'Node: network, single window, in TensorFlow.js operations', value: oneOfOperations, unit: 'ms' },
    { name: 'Node: live pitch and loudness, per hop of 250 ms', value: curvesMs, unit: 'ms' },
  ];
}

/** Speed of square matrix multiplication on the backend in GFLOP/s: the machine's limit for any network. */
async function multiplied(): Promise<number> {
  const matrix = tf.ones([matrixSize, matrixSize]);
  const ms = await time(nRuns, () => tf.dispose(tf.matMul(matrix, matrix)));
  matrix.dispose();
  return (2 * matrixSize ** 3) / (ms * 1e6);
}

function share(ms: number, sum: number): string {
  return `${Math.round((100 * ms) / sum)} %`;
}

function resampled(sound: Float32Array): Float32Array {
  const resampler = createResampler(48_000, config.sampleRateHz);
  return resampler.push(mixToMono([sound]).samples);
}

async function loadClassifier(folder: string, ops: Tf | null) {
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await tf.setBackend('wasm');
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as LightManifest;
  return createClassifier(ops, manifest, Uint8Array.from(await readFile(join(folder, manifest.weights.file))).buffer);
}
