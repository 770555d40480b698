import type { Tensor, Tensor2D, Tensor3D, Tf } from './tf.ts';

/** A dense layer on the backend: kernel [inputs, outputs], bias [outputs]. */
export interface DenseLayer {
  readonly kernel: Tensor2D;
  readonly bias: Tensor;
}

/** Layers of the attention: one followed by tanh, and one with an output per head. */
export interface AttentionLayers {
  readonly hidden: DenseLayer;
  readonly score: DenseLayer;
}

/** x . kernel + bias. */
export function applyLayer(
  tf: Tf,
  x: Tensor2D,
  { kernel, bias }: DenseLayer,
  activation: 'linear' | 'relu' = 'linear',
): Tensor2D {
  return tf.fused.matMul({ a: x, b: kernel, bias, activation }) as Tensor2D;
}

/**
 * Attentive statistics pooling (Okabe et al. 2018).
 * @param h [batch, steps, width]
 * @param maskBias [batch, steps, 1], added to the scores; if omitted, all steps count
 * @returns [batch, 2 * heads * width]: the heads' attention-weighted means, then their deviations
 */
export function poolByAttention(
  tf: Tf,
  h: Tensor3D,
  { hidden, score }: AttentionLayers,
  maskBias: Tensor3D | null = null,
): Tensor2D {
  const [batch, nSteps, width] = h.shape;
  const flat = tf.reshape(h, [batch * nSteps, width]) as Tensor2D;
  const scores = tf.reshape(applyLayer(tf, tf.tanh(applyLayer(tf, flat, hidden)), score), [batch, nSteps, -1]);
  const masked = maskBias ? tf.add(scores, maskBias) : scores;
  const attention = tf.softmax(tf.transpose(masked, [0, 2, 1]));
  const mean = tf.matMul(attention, h);
  const variance = tf.relu(tf.sub(tf.matMul(attention, tf.square(h)), tf.square(mean)));
  const deviation = tf.sqrt(tf.add(variance, 1e-5));
  return tf.concat([tf.reshape(mean, [batch, -1]), tf.reshape(deviation, [batch, -1])], 1) as Tensor2D;
}
