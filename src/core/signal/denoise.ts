import { config } from '../config.ts';
import { meanSquare } from './level.ts';
import { createNoiseGate } from './noise-gate.ts';
import { createSampleQueue } from './sample-queue.ts';
import { createSuppression, type Suppression } from './suppression.ts';
import type { NoiseSuppressor, NoiseSuppressorFactory, SignalStage } from './types.ts';

const { hopSamples } = config.frame;

/** Delay in hops, whether or not RNNoise runs: one for RNNoise, and two for the look-ahead of its resamplers. */
const delayHops = 3;

/** Noise reduction that is bit-exact while inactive. */
export interface Denoiser extends SignalStage {
  /** See NoiseGate.snrDb. */
  readonly snrDb: number | null;
  /** Whether the last hop returned was denoised, fully or partly. */
  readonly isDenoising: boolean;
  /**
   * Not null while the suppressor is loading and audio is buffered. Once settled, the next `push` (even an empty one) continues;
   * `flush` continues without it.
   */
  readonly waitsFor: Promise<void> | null;
  /** Frees the suppressor. */
  dispose(): void;
}

/**
 * Gated noise reduction at 16 kHz. RNNoise (J.-M. Valin, MMSP 2018) runs only while the gate is open. The output stays aligned in
 * time, with 30 ms buffered until `flush`.
 * @param make creates the suppressor when it is first needed; null: no noise reduction
 * Tested in tests/core/signal/denoise.test.ts.
 */
export function createDenoiser(make: NoiseSuppressorFactory | null): Denoiser {
  let factory = make;
  const gate = createNoiseGate();
  const waiting = createSampleQueue();
  const held = createSampleQueue();
  const hop = new Float32Array(hopSamples);
  const dry = new Float32Array(hopSamples);
  const wet = new Float32Array(hopSamples);
  let suppressor: NoiseSuppressor | null = null;
  let suppression: Suppression | null = null;
  let waitsFor: Promise<void> | null = null;
  /** Whether the gate has seen the first hop in `waiting`. */
  let isGated = false;
  let nWarmUpLeft = 0;
  let nHopsIn = 0;
  let share = 0;

  /** Makes sure there is a suppressor if the gate needs one. Returns false while it is loading. */
  function isEquipped(): boolean {
    waitsFor = null;
    if (!gate.isOpen || suppressor || !factory) return true;
    const made = factory();
    if (made instanceof Promise) waitsFor = made;
    else if (made) suppressor = made;
    else factory = null;
    return waitsFor === null;
  }

  function switchOn(suppressor: NoiseSuppressor): void {
    suppression = createSuppression(suppressor, 10 ** ((config.denoise.workingLevelDbfs - gate.speechDbfs) / 20));
    // Buffered audio precedes the switch, so it never reaches the suppressor.
    nWarmUpLeft = config.denoise.warmUpHops + delayHops;
  }

  /** Takes one hop and writes the hop from `delayHops` earlier to `out[offset]`, if there is one. Returns the number of samples written. */
  function advance(out: Float32Array, offset: number): number {
    nHopsIn++;
    if (suppressor && gate.isOpen && !suppression) switchOn(suppressor);
    suppression?.push(hop);
    held.write(hop);
    if (nHopsIn <= delayHops) return 0;
    held.peek(dry);
    held.skip(hopSamples);
    mix();
    out.set(dry, offset);
    return hopSamples;
  }

  /** Cross-fades `dry` with the denoised hop. A full fade takes one hop. */
  function mix(): void {
    if (!suppression) return;
    if (nWarmUpLeft > config.denoise.warmUpHops) {
      nWarmUpLeft--;
      return;
    }
    suppression.take(wet);
    const target = gate.isOpen && nWarmUpLeft === 0 ? 1 : 0;
    if (nWarmUpLeft > 0) nWarmUpLeft--;
    const step = (target - share) / hopSamples;
    if (share > 0 || target > 0) {
      for (let i = 0; i < hopSamples; i++) {
        const wetShare = target === share ? share : share + step * (i + 1);
        dry[i] = dry[i]! + wetShare * (wet[i]! - dry[i]!);
      }
    }
    share = target;
    if (share === 0 && !gate.isOpen) suppression = null;
  }

  function push(block: Float32Array): Float32Array {
    waiting.write(block);
    const nHops = Math.floor(waiting.length / hopSamples);
    const out = new Float32Array(hopSamples * Math.max(0, nHops - Math.max(0, delayHops - nHopsIn)));
    let nOut = 0;
    for (let h = 0; h < nHops; h++) {
      waiting.peek(hop);
      if (!isGated) gate.push(meanSquare(hop));
      isGated = !isEquipped();
      if (isGated) return out.slice(0, nOut);
      waiting.skip(hopSamples);
      nOut += advance(out, nOut);
    }
    return out;
  }

  /** Returns the buffered audio; `waiting` holds less than a hop. */
  function flushHeld(): Float32Array {
    const nLeft = held.length + waiting.length;
    const nRest = waiting.length;
    const nHops = Math.ceil(nRest / hopSamples) + delayHops;
    const out = new Float32Array(nHops * hopSamples);
    waiting.writeZeros(nHops * hopSamples - nRest);
    let nOut = 0;
    // The gate ignores a partial hop that is padded with silence.
    for (let h = 0; h < nHops; h++) {
      waiting.peek(hop);
      waiting.skip(hopSamples);
      nOut += advance(out, nOut);
    }
    return out.subarray(0, Math.min(nLeft, nOut)).slice();
  }

  return {
    push,
    flush() {
      if (!waitsFor) return flushHeld();
      factory = null;
      const before = push(new Float32Array(0));
      const rest = flushHeld();
      const all = new Float32Array(before.length + rest.length);
      all.set(before);
      all.set(rest, before.length);
      return all;
    },
    dispose() {
      suppressor?.dispose();
      suppressor = null;
      suppression = null;
    },
    get snrDb() {
      return gate.snrDb;
    },
    get isDenoising() {
      return share > 0;
    },
    get waitsFor() {
      return waitsFor;
    },
  };
}
