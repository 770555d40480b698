import type { EncoderChunk, EncoderWindow } from '../../features/encoder-chunk.ts';
import { memoryOf } from '../lstm.ts';
import type { AccurateManifest } from '../manifest.ts';
import type { Network } from '../network-layers.ts';
import type { Tensor, Tf } from '../tf.ts';
import { weight, type Weights } from '../weights.ts';
import { createEncoder } from './encoder.ts';
import { createWindowPooling } from './head.ts';
import { createLoader } from './layers.ts';
import { createPartsInMemory } from './parts-in-memory.ts';
import { createPartsOfOperations } from './parts-of-operations.ts';
import { normaliseRow } from './transformer-parts.ts';

/**
 * Builds the network of model/training/accurate from the same tensor names. Together with head.ts, it equals PyTorch to 1e-3
 * (tests/core/classifier/accurate/network.test.ts).
 * @param tf TensorFlow.js with a backend set; the weights are uploaded to that backend
 * @param weights of the manifest's file, from readWeights
 * @param breathe awaited several times during the long forward pass, to yield to other tasks on the thread
 */
export function createAccurateNetwork(
  tf: Tf,
  { encoder: encoderShape, head }: AccurateManifest,
  weights: Weights,
  breathe: () => Promise<void> = () => Promise.resolve(),
): Network<EncoderWindow> {
  const loader = createLoader(tf, weights);
  const view = memoryOf(tf);
  const parts = view ? createPartsInMemory(tf, view) : createPartsOfOperations(tf);
  const encoder = createEncoder(tf, encoderShape, loader, parts);
  const pooling = createWindowPooling(tf, head, loader, parts);
  const gain = weight(weights, 'head.pooled_norm.weight').data;
  const offset = weight(weights, 'head.pooled_norm.bias').data;

  const stepsOf = new WeakMap<EncoderChunk, Float32Array>();

  /** A chunk's steps, row-major [steps, width]; cached as long as the chunk is referenced, because later windows may need them. */
  async function encoded(chunk: EncoderChunk): Promise<Float32Array> {
    const known = stepsOf.get(chunk);
    if (known) return known;
    const layers = await encoder.encode(chunk, head.layers, breathe);
    const steps = await taken(tf.tidy(() => pooling.steps(layers)));
    tf.dispose(layers);
    stepsOf.set(chunk, steps);
    return steps;
  }

  /** Reads and disposes a tensor. */
  async function taken(tensor: Tensor): Promise<Float32Array> {
    try {
      return (await tensor.data()).slice() as Float32Array;
    } finally {
      tensor.dispose();
    }
  }

  /** The steps of a window, row-major [nSteps, width]. */
  async function stepsIn({ parts }: EncoderWindow): Promise<Float32Array> {
    const inside = new Float32Array(lengthOf(parts) * head.width);
    let at = 0;
    for (const { chunk, firstStep, nSteps } of parts) {
      const steps = await encoded(chunk);
      inside.set(steps.subarray(firstStep * head.width, (firstStep + nSteps) * head.width), at);
      at += nSteps * head.width;
    }
    return inside;
  }

  /** Pools windows of one length and normalises each. */
  async function pooledOf(windows: readonly Float32Array[], nSteps: number): Promise<Float32Array> {
    const together = new Float32Array(windows.length * nSteps * head.width);
    windows.forEach((window, w) => {
      together.set(window, w * window.length);
    });
    const pooled = await taken(tf.tidy(() => pooling.pool(together, nSteps)));
    for (let row = 0; row < pooled.length; row += gain.length) {
      normaliseRow(pooled, row, row + gain.length);
      gain.forEach((factor, i) => (pooled[row + i] = pooled[row + i]! * factor + offset[i]!));
    }
    return pooled;
  }

  return {
    async pooled(windows) {
      const pooled = new Float32Array(windows.length * gain.length);
      for (let at = 0; at < windows.length;) {
        const nSteps = lengthOf(windows[at]!.parts);
        const rest = windows.slice(at);
        const n = rest.findIndex(({ parts }) => lengthOf(parts) !== nSteps);
        const together = n < 0 ? rest : rest.slice(0, n);
        const steps: Float32Array[] = [];
        for (const window of together) steps.push(await stepsIn(window));
        pooled.set(await pooledOf(steps, nSteps), at * gain.length);
        at += together.length;
      }
      return pooled;
    },
    dispose() {
      loader.dispose();
      pooling.dispose();
    },
  };
}

function lengthOf(parts: EncoderWindow['parts']): number {
  return parts.reduce((sum, { nSteps }) => sum + nSteps, 0);
}
