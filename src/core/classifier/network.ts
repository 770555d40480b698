import { config } from '../config.ts';
import { group, nFeatures } from '../features/layout.ts';
import type { AnalysisWindow } from '../features/window.ts';
import { applyLayer, poolByAttention } from './attentive-pooling.ts';
import { createBidirectionalLstm } from './lstm.ts';
import type { LstmDirection } from './lstm-layer.ts';
import type { LightManifest } from './manifest.ts';
import type { Tensor, Tensor2D, Tensor3D, Tensor4D, Tf } from './tf.ts';
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
  const load = (name: string, shape = weight(weights, name).shape) =>
    own(tf.tensor(weight(weights, name).data, [...shape]));
  const dense = (name: string) => ({ kernel: load(`${name}.kernel`) as Tensor2D, bias: load(`${name}.bias`) });

  const { melChannels, trackChannels, lstmUnits } = manifest.network;
  const mel = melChannels.map((_, i) => ({ kernel: load(`mel.${i}.kernel`) as Tensor4D, bias: load(`mel.${i}.bias`) }));
  const track = trackChannels.map((_, i) => ({
    kernel: load(`track.${i}.kernel`, [1, ...weight(weights, `track.${i}.kernel`).shape]) as Tensor4D,
    bias: load(`track.${i}.bias`),
  }));
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

  /** [batch, 304, 64, 1] and [batch, 1, 304, 68] -> [batch * steps, width]. */
  function convolve(melInput: Tensor4D, trackInput: Tensor4D): Tensor2D {
    let m = melInput;
    for (const { kernel, bias } of mel) {
      m = tf.fused.conv2d({ x: m, filter: kernel, bias, strides: 2, pad: 1, activation: 'relu' });
    }
    let t = trackInput;
    for (const { kernel, bias } of track) {
      // Written out, since 'same' pads one side only where stride is 2.
      const pad: [[number, number], [number, number], [number, number], [number, number]] = [
        [0, 0],
        [0, 0],
        [2, 2],
        [0, 0],
      ];
      t = tf.fused.conv2d({ x: t, filter: kernel, bias, strides: [1, 2], pad, activation: 'relu' });
    }
    const rows = m.shape[0] * nSteps;
    return tf.concat([tf.reshape(m, [rows, -1]), tf.reshape(t, [rows, -1])], 1) as Tensor2D;
  }

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
    const convolved = convolve(
      tf.tensor(melInput, [batch, nFrames, nBands, 1]) as Tensor4D,
      tf.tensor(trackInput, [batch, 1, nFrames, nTracks]) as Tensor4D,
    );
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
