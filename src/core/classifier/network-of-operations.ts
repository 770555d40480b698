import type { AnalysisWindow } from '../features/window.ts';
import { applyLayer, poolByAttention, type DenseLayer } from './attentive-pooling.ts';
import { createConvolutionsOfOperations } from './convolutions-of-operations.ts';
import type { DenseWeights } from './head.ts';
import { createBidirectionalLstm } from './lstm.ts';
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
import type { Tensor, Tensor2D, Tensor3D, Tf } from './tf.ts';

/** The network in TensorFlow.js operations, for a GPU. @param tf with a backend set; the weights are uploaded to it */
export function createNetworkOfOperations(tf: Tf, layers: NetworkLayers): Network<AnalysisWindow> {
  const owned: Tensor[] = [];
  const load = (data: Float32Array, shape: number[]) => {
    const tensor = tf.tensor(data, shape);
    owned.push(tensor);
    return tensor;
  };
  const dense = ({ bias, kernel }: DenseWeights): DenseLayer => ({
    kernel: load(kernel, [kernel.length / bias.length, bias.length]) as Tensor2D,
    bias: load(bias, [bias.length]),
  });
  const convolutions = createConvolutionsOfOperations(tf, layers.mel, layers.tracks, {
    ...{ nFrames, nBands, nTracks, nSteps },
  });
  const projection = dense(layers.projection);
  const lstms = layers.lstms.map(({ directions, units }) => createBidirectionalLstm(tf, directions, units));
  const attention = { hidden: dense(layers.attention.hidden), score: dense(layers.attention.score) };
  const normalise = createNormaliser(layers.normalisation);

  /** [steps, batch, width] through the recurrent layers, with residual connections where the widths match. */
  function recur(input: Tensor3D): Tensor3D {
    let h = input;
    for (const lstm of lstms) {
      const y = lstm.apply(h);
      h = y.shape[2] === h.shape[2] ? tf.add(h, y) : y;
    }
    return h;
  }

  function forward(windows: readonly AnalysisWindow[]): Tensor2D {
    const batch = windows.length;
    const melInput = new Float32Array(batch * nFrames * nBands);
    const trackInput = new Float32Array(batch * nFrames * nTracks);
    const maskBias = new Float32Array(batch * nSteps);
    windows.forEach(({ features, mask }, w) => {
      for (let t = 0, row = w * nFrames; t < nFrames; t++, row++) {
        normalise(features, t, melInput, row * nBands, trackInput, row * nTracks);
      }
      maskBias.set(maskBiasOf(mask), w * nSteps);
    });
    const convolved = convolutions.apply(melInput, trackInput, batch);
    const projected = tf.reshape(applyLayer(tf, convolved, projection, 'relu'), [batch, nSteps, -1]);
    const h = tf.transpose(recur(tf.transpose(projected, [1, 0, 2]) as Tensor3D), [1, 0, 2]) as Tensor3D;
    return poolByAttention(tf, h, attention, tf.tensor(maskBias, [batch, nSteps, 1]) as Tensor3D);
  }

  return {
    async pooled(windows) {
      if (windows.length === 0) return new Float32Array(0);
      const result = tf.tidy(() => forward(windows));
      try {
        return (await result.data()) as Float32Array;
      } finally {
        result.dispose();
      }
    },
    dispose() {
      tf.dispose(owned);
      convolutions.dispose();
      for (const lstm of lstms) lstm.dispose();
    },
  };
}
