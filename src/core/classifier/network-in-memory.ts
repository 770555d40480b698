import type { AnalysisWindow } from '../features/window.ts';
import { createKernels } from '../kernels/kernels.ts';
import { createConvolutionStack } from './convolutions-in-memory.ts';
import { createDenseInMemory } from './dense-in-memory.ts';
import { applyDense, type DenseWeights } from './head.ts';
import { createLstmInMemory } from './lstm-in-memory.ts';
import {
  createNormaliser,
  maskBiasOf,
  nBands,
  nFrames,
  nSteps,
  nTracks,
  type Network,
  type NetworkLayers,
} from './network-layers.ts';

/** Added to variances before the square root. */
const leastVariance = 1e-5;

/** The network on the CPU, in C kernels, without TensorFlow.js. */
export function createNetworkInMemory(layers: NetworkLayers): Network<AnalysisWindow> {
  const kernels = createKernels();
  const mel = createConvolutionStack(kernels, layers.mel, { height: nFrames, width: nBands, channels: 1 });
  const tracks = createConvolutionStack(kernels, layers.tracks, { height: 1, width: nFrames, channels: nTracks });
  const projection = createDenseInMemory(kernels, layers.projection, 'relu');
  const lstms = layers.lstms.map(({ directions, units }) => createLstmInMemory(directions, units));
  const hidden = createDenseInMemory(kernels, layers.attention.hidden, 'tanh');
  const { score } = layers.attention;
  const normalise = createNormaliser(layers.normalisation);
  const bandsPerStep = mel.size.width;
  const melWidth = bandsPerStep * mel.size.channels;
  const width = melWidth + tracks.size.channels;

  /** @returns [nSteps, batch, width] */
  function convolved(windows: readonly AnalysisWindow[]): Float32Array {
    const out = new Float32Array(nSteps * windows.length * width);
    windows.forEach(({ features }, w) => {
      const [melInput, trackInput, tracksAt] = [mel.input(), tracks.input(), tracks.rowAt(0)];
      for (let t = 0; t < nFrames; t++) {
        normalise(features, t, melInput, mel.rowAt(t), trackInput, tracksAt + t * nTracks);
      }
      mel.apply();
      tracks.apply();
      for (let step = 0; step < nSteps; step++) {
        const row = (step * windows.length + w) * width;
        mel.copy(step * bandsPerStep, bandsPerStep, out, row);
        tracks.copy(step, 1, out, row + melWidth);
      }
    });
    return out;
  }

  /** Runs the recurrent layers, with residual connections where the widths match. */
  function recur(input: Float32Array, batch: number): Float32Array {
    let h = input;
    for (const lstm of lstms) {
      const y = lstm.apply(h, nSteps, batch);
      if (y.length === h.length) for (let i = 0; i < y.length; i++) y[i]! += h[i]!;
      h = y;
    }
    return h;
  }

  return {
    pooled(windows) {
      const batch = windows.length;
      if (batch === 0) return Promise.resolve(new Float32Array(0));
      const h = recur(projection.apply(convolved(windows)), batch);
      const scores = scored(hidden.apply(h), score);
      const found = windows.map(({ mask }, w) => pool(h, scores, maskBiasOf(mask), w, batch));
      const out = new Float32Array(found.reduce((sum, { length }) => sum + length, 0));
      found.forEach((row, w) => {
        out.set(row, w * row.length);
      });
      return Promise.resolve(out);
    },
    dispose: () => undefined,
  };
}

/** A dense layer with few outputs, row by row. @param x [rows, inputs] @returns [rows, outputs] */
function scored(x: Float32Array, layer: DenseWeights): Float32Array {
  const nOut = layer.bias.length;
  const nIn = layer.kernel.length / nOut;
  const out = new Float32Array((x.length / nIn) * nOut);
  for (let row = 0; row * nIn < x.length; row++) {
    out.set(applyDense(x.subarray(row * nIn, (row + 1) * nIn), layer), row * nOut);
  }
  return out;
}

/**
 * Attentive statistics pooling of one window, as in attentive-pooling.ts.
 * @param h [nSteps, batch, width]
 * @param scores [nSteps, batch, heads]
 * @returns the heads' attention-weighted means, then their deviations: [2 * heads * width]
 */
function pool(
  h: Float32Array,
  scores: Float32Array,
  maskBias: Float32Array,
  window: number,
  batch: number,
): Float64Array {
  const width = h.length / (nSteps * batch);
  const nHeads = scores.length / (nSteps * batch);
  const out = new Float64Array(2 * nHeads * width);
  for (let head = 0; head < nHeads; head++) {
    const shares = softmax(maskBias.map((bias, step) => bias + scores[(step * batch + window) * nHeads + head]!));
    const mean = out.subarray(head * width, (head + 1) * width);
    const square = out.subarray((nHeads + head) * width, (nHeads + head + 1) * width);
    shares.forEach((share, step) => {
      const at = (step * batch + window) * width;
      for (let i = 0; i < width; i++) {
        const x = h[at + i]!;
        mean[i]! += share * x;
        square[i]! += share * x * x;
      }
    });
    for (let i = 0; i < width; i++) square[i] = Math.sqrt(Math.max(0, square[i]! - mean[i]! ** 2) + leastVariance);
  }
  return out;
}

function softmax(scores: Float32Array): Float64Array {
  const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const exponentials = Float64Array.from(scores, (score) => Math.exp(score - highest));
  const sum = exponentials.reduce((a, b) => a + b, 0);
  return exponentials.map((x) => x / sum);
}
