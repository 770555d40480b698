import { config } from '#core/config.ts';
import { randomFrom } from '../acoustics/random.ts';
import type { GapKind } from './plan.ts';
import type { Utterance } from './utterances.ts';

const rateHz = config.sampleRateHz;
const toneRms = 10 ** (-60 / 20);
const fullScale = 32_768;
/** The gate closes when the level has been below this for `holdS`. */
const gateRms = 10 ** (-50 / 20);
const gateBlockSamples = rateHz / 100;
const holdS = 0.08;

const quantised = (x: number): number =>
  Math.max(-1, Math.min(1 - 1 / fullScale, Math.round(x * fullScale) / fullScale));

/** A noise gate that outputs exact zeros while closed. One per recording. */
function createGate(): (block: Float32Array) => void {
  let quietS = Infinity;
  return (block) => {
    for (let start = 0; start < block.length; start += gateBlockSamples) {
      const part = block.subarray(start, start + gateBlockSamples);
      const rms = Math.sqrt(part.reduce((sum, x) => sum + x * x, 0) / part.length);
      quietS = rms < gateRms ? quietS + part.length / rateHz : 0;
      if (quietS > holdS) part.fill(0);
    }
  };
}

/**
 * A synthesised recording with 16-bit resolution at the core's rate, in blocks of ten seconds.
 * @param utterances in order of time, without overlap
 */
export function* conversationBlocks(
  utterances: readonly Utterance[],
  durationS: number,
  kind: GapKind,
  seed: string,
): Generator<Float32Array> {
  const random = randomFrom(`${seed}:tone`);
  const gate = createGate();
  const nSamples = Math.round(durationS * rateHz);
  for (let start = 0; start < nSamples; start += 10 * rateHz) {
    const block = new Float32Array(Math.min(10 * rateHz, nSamples - start));
    for (const { samples, startS } of utterances) {
      const at = Math.round(startS * rateHz) - start;
      if (at >= block.length || at + samples.length <= 0) continue;
      const from = Math.max(0, -at);
      block.set(samples.subarray(from, from + block.length - Math.max(0, at)), Math.max(0, at));
    }
    if (kind !== 'zeros')
      for (let i = 0; i < block.length; i++) block[i] = (block[i] ?? 0) + toneRms * Math.sqrt(3) * (2 * random() - 1);
    for (let i = 0; i < block.length; i++) block[i] = quantised(block[i] ?? 0);
    if (kind === 'gated') gate(block);
    yield block;
  }
}
