import type { Tensor, Tensor2D, Tf } from '../tf.ts';
import { normEpsilon, type TransformerParts } from './transformer-parts.ts';

/** For a GPU: few operations on large tensors, all heads at once. */
export function createPartsOfOperations(tf: Tf): TransformerParts {
  return {
    normalised(x) {
      const apart = tf.sub(x, tf.mean(x, 1, true));
      return tf.mul(apart, tf.rsqrt(tf.add(tf.mean(tf.square(apart), 1, true), normEpsilon)));
    },
    gelu: (x) => tf.mul(x, tf.add(tf.mul(tf.erf(tf.mul(x, Math.SQRT1_2)), 0.5), 0.5)),
    attended(a, nHeads) {
      const [nFrames, width] = [a.shape[0], a.shape[1] / 3];
      const parted = tf.transpose(tf.reshape(a, [nFrames, 3 * nHeads, width / nHeads]), [1, 0, 2]);
      const [query, key, value] = tf.split(parted, 3, 0) as [Tensor, Tensor, Tensor];
      const attended = tf.matMul(tf.softmax(tf.matMul(query, key, false, true)), value);
      return tf.reshape(tf.transpose(attended, [1, 0, 2]), [nFrames, width]) as Tensor2D;
    },
  };
}
