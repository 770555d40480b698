import { config } from '../config.ts';
import { meanSquare } from './level.ts';
import { createNoiseGate } from './noise-gate.ts';
import { createSampleQueue } from './sample-queue.ts';
import { createSuppression, type Suppression } from './suppression.ts';
import type { NoiseSuppressor, NoiseSuppressorFactory, SignalStage } from './types.ts';

const { hopSamples } = config.frame;

/** Hops held back, switched on or not: one of RNNoise's own, and two for the look-ahead of its resamplers. */
const delayHops = 3;

/** Noise reduction that passes what it need not touch bit by bit. */
export interface Denoiser extends SignalStage {
  /** See NoiseGate.snrDb. */
  readonly snrDb: number | null;
  /** Whether the last hop given out was cleaned, in whole or in part. */
  readonly isDenoising: boolean;
  /**
   * Not null: the suppressor is on the way, and sound is held back until it is there. When this is settled, the next `push`, of
   * nothing at least, goes on; `flush` goes on without it.
   */
  readonly waitsFor: Promise<void> | null;
  /** Frees the suppressor. */
  dispose(): void;
}

/**
 * Gated noise reduction at 16 kHz. RNNoise (J.-M. Valin, MMSP 2018) runs only where the gate is open; the sound stays aligned in
 * time, with 30 ms held back until `flush`.
 * @param make makes the suppressor when it is first needed; null: the sound is never touched
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
  /** Whether the gate has heard the hop that is first in `waiting`. */
  let isGated = false;
  let nWarmUpLeft = 0;
  let nHopsIn = 0;
  let share = 0;

  /** Has a suppressor if the gate asks for one. False: it is on the way. */
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
    // What is held back came before the switch, so it never reaches the suppressor.
    nWarmUpLeft = config.denoise.warmUpHops + delayHops;
  }

  /** Takes one hop; gives the hop of `delayHops` before at `out[offset]`, once there is one. Returns the samples given. */
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

  /** Replaces `dry` by its mixture with the cleaned hop; the share of that moves by one whole in one hop. */
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

  /** Gives what is held back, by `waiting` less than a hop. */
  function flushHeld(): Float32Array {
    const nLeft = held.length + waiting.length;
    const nRest = waiting.length;
    const nHops = Math.ceil(nRest / hopSamples) + delayHops;
    const out = new Float32Array(nHops * hopSamples);
    waiting.writeZeros(nHops * hopSamples - nRest);
    let nOut = 0;
    // The gate learns nothing from a part of a hop and the silence after it.
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
