import { config } from '../config.ts';
import { group, nFeatures } from '../features/layout.ts';
import type { AnalysisWindow } from '../features/window.ts';
import { applyLayer, poolByAttention } from './attentive-pooling.ts';
import type { Convolution } from './convolution-layers.ts';
import { createConvolutions } from './convolutions.ts';
import { createBidirectionalLstm } from './lstm.ts';
import type { LstmDirection } from './lstm-layer.ts';
import type { LightManifest } from './manifest.ts';
import type { Tensor, Tensor2D, Tensor3D, Tf } from './tf.ts';
import { weight, type Weights } from './weights.ts';

/** A network's forward pass as far as the pooled vector; the last layers are in head.ts. */
export interface Network<Window> {
  /**
   * @param windows a batch
   * @returns row-major [windows, nPooled]: attention-weighted means, then deviations; nothing for no windows
   */
  pooled(windows: readonly Window[]): Promise<Float32Array>;
  /** Frees the weights. */
  dispose(): void;
}

const { nFrames } = config.window;
const nSteps = nFrames / config.framesPerStep;
const nBands = group('logMel').size;
const nTracks = nFeatures - nBands;

/**
 * Builds the CNN-LSTM of model/training/networks/cnn_lstm.py from the same names: convolutions over log-mel and, beside them,
 * over the other features; residual bidirectional LSTMs; attentive statistics pooling (Okabe et al. 2018).
 * With head.ts it equals torch to 1e-4 (tests/core/classifier/network.test.ts).
 * @param tf TensorFlow.js with a backend set; the weights are uploaded to that backend
 * @param weights of the manifest's file, as readWeights gives them
 */
export function createNetwork(tf: Tf, manifest: LightManifest, weights: Weights): Network<AnalysisWindow> {
  const owned: Tensor[] = [];
  const own = <T extends Tensor>(tensor: T): T => {
    owned.push(tensor);
    return tensor;
  };
  const load = (name: string) => {
    const { data, shape } = weight(weights, name);
    return own(tf.tensor(data, [...shape]));
  };
  const dense = (name: string) => ({ kernel: load(`${name}.kernel`) as Tensor2D, bias: load(`${name}.bias`) });

  const { melChannels, trackChannels, lstmUnits } = manifest.network;
  const convolution = (name: string): Convolution => ({
    kernel: weight(weights, `${name}.kernel`),
    bias: weight(weights, `${name}.bias`),
  });
  const convolutions = createConvolutions(
    tf,
    melChannels.map((_, i) => convolution(`mel.${i}`)),
    trackChannels.map((_, i) => convolution(`track.${i}`)),
    { nFrames, nBands, nTracks, nSteps },
  );
  const projection = dense('projection');
  const direction = (name: string): LstmDirection => ({
    input: weight(weights, `${name}.input`),
    recurrent: weight(weights, `${name}.recurrent`),
    bias: weight(weights, `${name}.bias`),
  });
  const lstms = lstmUnits.map((units, i) =>
    createBidirectionalLstm(tf, [direction(`lstm.${i}.forward`), direction(`lstm.${i}.backward`)], units),
  );
  const attention = { hidden: dense('attention.hidden'), score: dense('attention.score') };

  /** [steps, batch, width] through the recurrent layers, each added to its input where the widths agree. */
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
    const { melInput, trackInput, maskBias } = networkInput(windows, manifest);
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

/**
 * The batch as the convolutions take it: features brought to mean 0 and deviation 1 and parted into log-mel and the
 * rest, and per step 0 where somebody speaks, -1e9 elsewhere (a window without speech counts as all speech).
 */
function networkInput(windows: readonly AnalysisWindow[], { normalisation }: LightManifest) {
  const mean = Float32Array.from(normalisation.mean);
  const scale = Float32Array.from(normalisation.deviation, (deviation) => 1 / deviation);
  const melInput = new Float32Array(windows.length * nFrames * nBands);
  const trackInput = new Float32Array(windows.length * nFrames * nTracks);
  const maskBias = new Float32Array(windows.length * nSteps);
  windows.forEach(({ features, mask }, w) => {
    for (let t = 0; t < nFrames; t++) {
      const from = t * nFeatures;
      const row = w * nFrames + t;
      for (let i = 0; i < nBands; i++) {
        melInput[row * nBands + i] = (features[from + i]! - mean[i]!) * scale[i]!;
      }
      for (let i = nBands; i < nFeatures; i++) {
        trackInput[row * nTracks + i - nBands] = (features[from + i]! - mean[i]!) * scale[i]!;
      }
    }
    if (!mask.includes(1)) return;
    for (let s = 0; s < nSteps; s++) {
      const isSpeech = mask.subarray(s * config.framesPerStep, (s + 1) * config.framesPerStep).includes(1);
      maskBias[w * nSteps + s] = isSpeech ? 0 : -1e9;
    }
  });
  return { melInput, trackInput, maskBias };
}
