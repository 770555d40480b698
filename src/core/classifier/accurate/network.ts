import type { EncoderWindow } from '../../features/encoder-chunk.ts';
import { memoryOf } from '../lstm-in-memory.ts';
import type { AccurateManifest } from '../manifest.ts';
import type { Network } from '../network.ts';
import type { Tf } from '../tf.ts';
import { weight, type Weights } from '../weights.ts';
import { createEncoder } from './encoder.ts';
import { createWindowPooling } from './head.ts';
import { createLoader } from './layers.ts';
import { createPartsInMemory } from './parts-in-memory.ts';
import { createPartsOfOperations } from './parts-of-operations.ts';
import { normaliseRow } from './transformer-parts.ts';

/**
 * Builds the network of model/training/accurate from the same names. With head.ts it equals torch to 1e-3
 * (tests/core/classifier/accurate/network.test.ts).
 * @param tf TensorFlow.js with a backend set; the weights are uploaded to that backend
 * @param weights of the manifest's file, as readWeights gives them
 * @param breathe awaited several times a pass, which takes long: lets whoever shares the thread do something
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

  /** Of windows of one chunk, all equally long. */
  async function pooledOf(windows: readonly EncoderWindow[]): Promise<Float32Array> {
    const { chunk, nSteps } = windows[0]!;
    const layers = await encoder.encode(chunk, head.layers, breathe);
    const result = tf.tidy(() => {
      const firsts = windows.map(({ firstStep }) => firstStep);
      return pooling.pool(pooling.steps(layers), firsts, nSteps);
    });
    tf.dispose(layers);
    try {
      const pooled = (await result.data()).slice() as Float32Array;
      for (let row = 0; row < pooled.length; row += gain.length) {
        normaliseRow(pooled, row, row + gain.length);
        gain.forEach((factor, i) => (pooled[row + i] = pooled[row + i]! * factor + offset[i]!));
      }
      return pooled;
    } finally {
      result.dispose();
    }
  }

  return {
    async pooled(windows) {
      const pooled = new Float32Array(windows.length * gain.length);
      for (let at = 0; at < windows.length;) {
        const { chunk, nSteps } = windows[at]!;
        const rest = windows.slice(at);
        const n = rest.findIndex((window) => window.chunk !== chunk || window.nSteps !== nSteps);
        const together = n < 0 ? rest : rest.slice(0, n);
        pooled.set(await pooledOf(together), at * gain.length);
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
