import type { AnalysisWindow } from '../features/window.ts';
import type { LightManifest } from './manifest.ts';
import { createNetworkInMemory } from './network-in-memory.ts';
import { readLayers, type Network } from './network-layers.ts';
import { createNetworkOfOperations } from './network-of-operations.ts';
import type { Tf } from './tf.ts';
import type { Weights } from './weights.ts';

/**
 * Builds the CNN-LSTM of model/training/networks/cnn_lstm.py from the same names: convolutions over log-mel and, beside them,
 * over the other features; residual bidirectional LSTMs; attentive statistics pooling (Okabe et al. 2018).
 * With head.ts it equals torch to 1e-4 (tests/core/classifier/network.test.ts).
 * @param tf TensorFlow.js with a backend set, for a graphics card; null: kernels compute on the processor
 * @param weights of the manifest's file, as readWeights gives them
 */
export function createNetwork(tf: Tf | null, manifest: LightManifest, weights: Weights): Network<AnalysisWindow> {
  const layers = readLayers(manifest, weights);
  return tf ? createNetworkOfOperations(tf, layers) : createNetworkInMemory(layers);
}
