import '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import { config } from '#core/config.ts';
import { analyseSound, createLiveRecogniser } from '#core/pipeline.ts';
import { createNodeEngine } from '../../model/recogniser/engine.ts';
import { time, type Row } from './figures.ts';
import { speech48k } from './sounds.ts';

const seconds = 60;
const liveSeconds = 12;
const nRuns = 3;
const rate = 48_000;

/**
 * Benchmarks the accurate model in Node on one thread of WASM.
 * @param modelFolder its folder, or null if it is missing, which gives no rows
 */
export async function measureAccurate(modelFolder: string | null): Promise<Row[]> {
  if (modelFolder === null) return [];
  const engine = await createNodeEngine({ modelFolder });
  if (!engine.ok) throw new Error(engine.error.code);
  const loadedBytes = tf.memory().numBytes;
  const { parts } = engine.value;
  const sound = await speech48k(seconds);
  const fileMs = await time(nRuns, () => analyseSound({ channels: [sound], sampleRateHz: rate }, parts));
  const hopMs = await timeHops(sound.subarray(0, liveSeconds * rate));
  engine.value.dispose();
  const bytes = loadedBytes - tf.memory().numBytes;
  return [
    {
      name: 'Node: accurate model, file',
      value: (seconds * 1000) / fileMs,
      unit: 'x real time',
      target: '12 or more',
    },
    { name: 'Node: accurate model, live hop', value: hopMs, unit: 'ms', target: '500 or less' },
    { name: 'Node: accurate model, tensor memory', value: bytes / 1e6, unit: 'MB' },
  ];

  /** Mean processor time of hops with a complete chunk. */
  async function timeHops(heard: Float32Array): Promise<number> {
    const recogniser = createLiveRecogniser(rate, parts);
    const block = (rate * config.frame.hopSamples) / config.sampleRateHz;
    let [sum, n] = [0, 0];
    for (let at = 0; at < heard.length; at += block) {
      if (!recogniser.push([heard.subarray(at, at + block)]).isHopClosed) continue;
      const start = process.cpuUsage();
      const hop = await recogniser.score();
      const { user, system } = process.cpuUsage(start);
      if (!hop || recogniser.doneS < liveSeconds / 2) continue;
      sum += (user + system) / 1000;
      n++;
    }
    recogniser.dispose();
    return sum / n;
  }
}
