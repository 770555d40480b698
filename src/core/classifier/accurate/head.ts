import { poolByAttention } from '../attentive-pooling.ts';
import { createBidirectionalLstm } from '../lstm.ts';
import type { LstmDirection } from '../lstm-layer.ts';
import type { AccurateHeadShape } from '../manifest.ts';
import type { Tensor2D, Tensor3D, Tensor4D, Tf } from '../tf.ts';
import { weight } from '../weights.ts';
import { padTime, type TransformerParts } from './transformer-parts.ts';
import { transposed, type Loader } from './layers.ts';

/** Pools windows of encoder frames, as in model/training/accurate/head.py. Call its functions inside tf.tidy. */
export interface WindowPooling {
  /** The encoder's last layers [frames, width] -> [frames / 4, width]: averaged over time, scaled and mixed. */
  steps(layers: readonly Tensor2D[]): Tensor2D;
  /** Windows of `nSteps` steps, row-major [windows, nSteps, width] -> [windows, nPooled], before normalisation. */
  pool(windows: Float32Array, nSteps: number): Tensor2D;
  dispose(): void;
}

/** Encoder frames in a step. */
const framesPerStep = 4;
/** Scaled channels are clamped to this. */
const clip = 6;

/** @param loader of the model's weights; it owns the tensors but for the recurrent layer's */
export function createWindowPooling(
  tf: Tf,
  { width, layers: nLayers, projection: nProjected, lstm: units }: AccurateHeadShape,
  loader: Loader,
  { gelu }: TransformerParts,
): WindowPooling {
  const { weights } = loader;
  const named = (name: string) => weight(weights, `head.${name}`).data;
  const shares = softmax(named('mix'));
  const [means, deviations] = [named('mean'), named('deviation')];
  const scales = shares.map((share, layer) => {
    const of = (data: Float32Array) => data.subarray(layer * width, (layer + 1) * width);
    return {
      share,
      mean: loader.tensor({ shape: [width], data: of(means) }),
      gain: loader.tensor({ shape: [width], data: of(deviations).map((deviation) => 1 / deviation) }),
    };
  });
  const projection = loader.convolution('head.projection');
  const direction = (end: string): LstmDirection => ({
    input: transposed(weight(weights, `head.lstm.weight_ih_${end}`)),
    recurrent: transposed(weight(weights, `head.lstm.weight_hh_${end}`)),
    bias: {
      shape: [4 * units],
      data: named(`lstm.bias_ih_${end}`).map((bias, i) => bias + named(`lstm.bias_hh_${end}`)[i]!),
    },
  });
  const lstm = createBidirectionalLstm(tf, [direction('l0'), direction('l0_reverse')], units);
  const attention = (name: string) => ({
    hidden: loader.dense(`head.${name}.hidden`),
    score: loader.dense(`head.${name}.score`),
  });
  const plain = attention('plain');
  const recurrent = attention('recurrent');

  return {
    steps(layers) {
      const scaled = layers.slice(-nLayers).map((layer, i) => {
        const { mean, gain, share } = scales[i]!;
        const averaged = tf.mean(tf.reshape(layer, [-1, framesPerStep, width]), 1);
        return tf.mul(tf.clipByValue(tf.mul(tf.sub(averaged, mean), gain), -clip, clip), share) as Tensor2D;
      });
      return scaled.reduce((sum, each) => tf.add(sum, each));
    },
    pool(windows, nSteps) {
      const batch = windows.length / (nSteps * width);
      const image = tf.tensor(windows, [batch, 1, nSteps, width]) as Tensor4D;
      const projected = tf.fused.conv2d({ x: image, ...projection, strides: 1, pad: padTime });
      const flat = gelu(tf.reshape(projected, [batch * nSteps, nProjected]) as Tensor2D);
      const h = tf.reshape(flat, [batch, nSteps, nProjected]) as Tensor3D;
      const back = tf.transpose(lstm.apply(tf.transpose(h, [1, 0, 2]) as Tensor3D), [1, 0, 2]) as Tensor3D;
      return tf.concat([poolByAttention(tf, h, plain), poolByAttention(tf, back, recurrent)], 1);
    },
    dispose: () => {
      lstm.dispose();
    },
  };
}

function softmax(values: Float32Array): number[] {
  const exponentials = Array.from(values, Math.exp);
  const sum = exponentials.reduce((a, b) => a + b, 0);
  return exponentials.map((x) => x / sum);
}
