/**
 * Simulates hours of listening, as fast as possible: the app's examples in a loop with pauses, block by block, every hop scored.
 *
 *   npm run soak -- [--hours 8]
 *
 * Fails if memory grows faster than the data kept of a session, which is four scores a second.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createLiveRecogniser } from '#core/pipeline.ts';
import { decodeFile } from '../model/recogniser/decode.ts';
import { createNodeEngine } from '../model/recogniser/engine.ts';

const { values } = parseArgs({ options: { hours: { type: 'string', default: '8' } } });
const hours = Number(values.hours);
const blockS = 0.04;
const pauseS = 1.5;
const toldEveryS = 600;
/** More than the scores, embeddings and speech segments of an hour. */
const mostMbPerHour = 16;

interface Reading {
  readonly heardS: number;
  readonly heapMb: number;
  readonly residentMb: number;
}

/** Memory in use after garbage collection. */
function read(heardS: number): Reading {
  globalThis.gc?.();
  const { arrayBuffers, heapUsed, rss } = process.memoryUsage();
  const mb = (bytes: number): number => Math.round((10 * bytes) / 2 ** 20) / 10;
  return { heardS, heapMb: mb(heapUsed + arrayBuffers), residentMb: mb(rss) };
}

async function exampleSound(): Promise<{ readonly samples: Float32Array; readonly sampleRateHz: number }> {
  const parts: Float32Array[] = [];
  let rateHz = 0;
  for (const name of ['lively', 'low-slow', 'loud-fast', 'flat']) {
    const sound = await decodeFile(join('static/examples', `${name}.mp3`));
    if (!sound.ok) throw new Error(`${name}.mp3: ${sound.error.code}`);
    rateHz = sound.value.sampleRateHz;
    parts.push(sound.value.channels[0] ?? new Float32Array(0), new Float32Array(pauseS * rateHz));
  }
  const samples = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return { samples, sampleRateHz: rateHz };
}

if (!globalThis.gc) throw new Error('start it by `npm run soak`: it needs --expose-gc');
const { sampleRateHz, samples } = await exampleSound();
const engine = await createNodeEngine();
if (!engine.ok) throw new Error(engine.error.code);
const recogniser = createLiveRecogniser(sampleRateHz, engine.value.parts);
const blockSamples = Math.round(blockS * sampleRateHz);
const readings: Reading[] = [];
let [nScored, nextToldS, at] = [0, toldEveryS / 10, 0];
const startMs = performance.now();
while (recogniser.doneS < hours * 3600) {
  if (at + blockSamples > samples.length) at = 0;
  const step = recogniser.push([samples.subarray(at, at + blockSamples)]);
  at += blockSamples;
  if (step.isHopClosed && (await recogniser.score())) nScored++;
  if (recogniser.doneS < nextToldS) continue;
  nextToldS += toldEveryS;
  const reading = read(recogniser.doneS);
  readings.push(reading);
  console.log(`${(reading.heardS / 60).toFixed(0)} min: ${reading.heapMb} MB held, ${reading.residentMb} MB resident`);
}
const [first] = readings;
const last = read(recogniser.doneS);
const analysis = await recogniser.finish();
recogniser.dispose();
const heardHours = first ? (last.heardS - first.heardS) / 3600 : 0;
const mbPerHour = first && heardHours > 0 ? (last.heapMb - first.heapMb) / heardHours : 0;
const speed = last.heardS / ((performance.now() - startMs) / 1000);
console.log(
  `${(last.heardS / 3600).toFixed(2)} h of sound at ${speed.toFixed(1)} times its speed: ${nScored} hops scored, ${analysis.windows.length} kept, ` +
    `${mbPerHour.toFixed(1)} MB more an hour`,
);
if (first && mbPerHour > mostMbPerHour) process.exitCode = 1;
engine.value.dispose();
