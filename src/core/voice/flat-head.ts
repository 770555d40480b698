import type { ActivationName } from '../classifier/activation.ts';
import type { Head } from '../classifier/head.ts';

/** Sizes of the last layers. */
export interface HeadSizes {
  readonly nPooled: number;
  readonly nEmbedding: number;
  readonly nLabels: number;
}

/** All weights of a head in one array: embedding kernel and bias, output kernel and bias. */
export interface FlatHead {
  readonly sizes: HeadSizes;
  /** Activation of the embedding. */
  readonly activation: ActivationName;
  readonly values: Float64Array;
}

/** Offset of each part, and the total length. */
export function partsOf({ nPooled, nEmbedding, nLabels }: HeadSizes) {
  const embeddingBias = nPooled * nEmbedding;
  const outputKernel = embeddingBias + nEmbedding;
  const outputBias = outputKernel + nEmbedding * nLabels;
  return { embeddingKernel: 0, embeddingBias, outputKernel, outputBias, length: outputBias + nLabels } as const;
}

/** The sizes of a head. */
export function sizesOf({ embedding, output }: Head): HeadSizes {
  const nEmbedding = embedding.bias.length;
  return { nPooled: embedding.kernel.length / nEmbedding, nEmbedding, nLabels: output.bias.length };
}

/** Copies a head into one array. */
export function flatten(head: Head, activation: ActivationName = 'relu'): FlatHead {
  const { embedding, output } = head;
  const sizes = sizesOf(head);
  const parts = partsOf(sizes);
  const values = new Float64Array(parts.length);
  values.set(embedding.kernel, parts.embeddingKernel);
  values.set(embedding.bias, parts.embeddingBias);
  values.set(output.kernel, parts.outputKernel);
  values.set(output.bias, parts.outputBias);
  return { sizes, activation, values };
}

/** The opposite of `flatten`. */
export function unflatten({ sizes, values }: Pick<FlatHead, 'sizes' | 'values'>): Head {
  const parts = partsOf(sizes);
  const part = (start: number, end: number) => Float32Array.from(values.subarray(start, end));
  return {
    embedding: {
      kernel: part(parts.embeddingKernel, parts.embeddingBias),
      bias: part(parts.embeddingBias, parts.outputKernel),
    },
    output: { kernel: part(parts.outputKernel, parts.outputBias), bias: part(parts.outputBias, parts.length) },
  };
}
