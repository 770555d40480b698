import { activations, type ActivationName } from './activation.ts';
import { weight, type Weights } from './weights.ts';

/** A dense layer: kernel row-major [inputs, outputs], bias [outputs]. */
export interface DenseWeights {
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/** The network's last layers, from a window's pooled vector to its logits. */
export interface Head {
  /** [pooled, embedding], followed by the model's activation. */
  readonly embedding: DenseWeights;
  /** [embedding, 8]. */
  readonly output: DenseWeights;
}

/** Reads the head from the light model's weights. */
export function readHead(weights: Weights): Head {
  const dense = (name: string): DenseWeights => ({
    kernel: weight(weights, `${name}.kernel`).data,
    bias: weight(weights, `${name}.bias`).data,
  });
  return { embedding: dense('embedding'), output: dense('output') };
}

/**
 * x . kernel + bias.
 * @param x as long as the kernel has rows
 * @returns as long as the bias, fresh
 */
export function applyDense(x: Float32Array, { kernel, bias }: DenseWeights): Float32Array {
  const nOut = bias.length;
  const sums = Float64Array.from(bias);
  let i = 0;
  // Four rows at a time, so that each sum is read and written a quarter as often.
  for (; i + 4 <= x.length; i += 4) {
    const a = x[i]!;
    const b = x[i + 1]!;
    const c = x[i + 2]!;
    const d = x[i + 3]!;
    const first = i * nOut;
    const second = first + nOut;
    const third = second + nOut;
    const fourth = third + nOut;
    for (let j = 0; j < nOut; j++) {
      sums[j]! += a * kernel[first + j]! + b * kernel[second + j]! + (c * kernel[third + j]! + d * kernel[fourth + j]!);
    }
  }
  for (; i < x.length; i++) {
    for (let j = 0; j < nOut; j++) sums[j]! += x[i]! * kernel[i * nOut + j]!;
  }
  return Float32Array.from(sums);
}

/** The embedding of a pooled vector: dense and activation. */
export function embed(head: Head, pooled: Float32Array, activation: ActivationName = 'relu'): Float32Array {
  return applyDense(pooled, head.embedding).map(activations[activation].of);
}

/**
 * The logits of one pooled vector. At most about 130 000 multiplications, too few for a GPU. In plain TypeScript, voice profiles
 * and fine-tuned last layers can be applied without the network.
 * @returns eight logits in the order of `emotions`; equals torch to 1e-4 (tests/core/classifier/network.test.ts)
 */
export function headLogits(head: Head, pooled: Float32Array, activation: ActivationName = 'relu'): Float32Array {
  return applyDense(embed(head, pooled, activation), head.output);
}
