import type { AnalysisWindow } from '../features/window.ts';
import type { LightManifest } from './manifest.ts';
import { createNetworkInMemory } from './network-in-memory.ts';
import { readLayers, type Network } from './network-layers.ts';
import { createNetworkOfOperations } from './network-of-operations.ts';
import type { Tf } from './tf.ts';
import type { Weights } from './weights.ts';

/**
 * Builds the CNN-LSTM of model/training/networks/cnn_lstm.py from the same tensor names: convolutions over log-mel and, in parallel,
 * over the other features, then residual bidirectional LSTMs and attentive statistics pooling (Okabe et al. 2018).
 * Together with head.ts, it equals PyTorch to 1e-4 (tests/core/classifier/network.test.ts).
 * @param tf TensorFlow.js with a backend set, for a GPU; null: the C kernels on the CPU
 * @param weights of the manifest's file, from readWeights
 */
export function createNetwork(tf: Tf | null, manifest: LightManifest, weights: Weights): Network<AnalysisWindow> {
  const layers = readLayers(manifest, weights);
  return tf ? createNetworkOfOperations(tf, layers) : createNetworkInMemory(layers);
}
